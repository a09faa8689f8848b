using System.Collections.Frozen;

namespace Seatrial.Engine.Rotations;

/// <summary>Every record of <c>.seatrial/rotations.yaml</c>. Immutable; safe for concurrent readers.</summary>
public sealed class RotationLog
{
    /// <summary>Relative to the folder that is checked.</summary>
    public const string FilePath = ".seatrial/rotations.yaml";

    private readonly FrozenDictionary<string, RotationRecord[]> bySecret;
    private readonly FrozenDictionary<string, RotationRecord[]> byFinding;

    public RotationLog(IEnumerable<RotationRecord> records)
    {
        Records = [.. records];
        bySecret = Group(r => r.Secret);
        byFinding = Group(r => r.Finding);
    }

    public static RotationLog Empty { get; } = new([]);

    public IReadOnlyList<RotationRecord> Records { get; }

    /// <summary>The latest record about the secret that the application reads by this name, or null. Names are compared exactly.</summary>
    public RotationRecord? LastOfSecret(string name) => bySecret.GetValueOrDefault(name)?[^1];

    /// <summary>The latest record about the credential of a finding, or null: what makes a credential in the history harmless.</summary>
    public RotationRecord? LastOfFinding(string id) => byFinding.GetValueOrDefault(id)?[^1];

    /// <summary>This log with one more record; the same log when it says exactly that already.</summary>
    public RotationLog With(RotationRecord record) =>
        Records.Any(r => r with { Location = record.Location } == record) ? this : new RotationLog(Records.Append(record));

    private FrozenDictionary<string, RotationRecord[]> Group(Func<RotationRecord, string?> subject) =>
        Records
            .Where(r => subject(r) is not null)
            .GroupBy(r => subject(r)!, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderBy(r => r.Date).ThenBy(r => r.Location).ToArray(), StringComparer.Ordinal);
}
