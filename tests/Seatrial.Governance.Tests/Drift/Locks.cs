using Seatrial.Governance.Drift;
using Seatrial.Governance.Locking;

namespace Seatrial.Governance.Tests.Drift;

/// <summary>Locks of a few entries, and what differs between two of them.</summary>
internal static class Locks
{
    public static IReadOnlyList<ArchitectureChange> Diff(LockEntry[] before, LockEntry[] after) =>
        ArchitectureDiff.Of(new ArchitectureLock(before), new ArchitectureLock(after));

    public static LockEntry Entry(string kind, string name, params string[] values) =>
        new(
            kind,
            "shop",
            name,
            [
                .. values.Select(v =>
                    KeyValuePair.Create(v[..v.IndexOf('=', StringComparison.Ordinal)], v[(v.IndexOf('=', StringComparison.Ordinal) + 1)..])
                ),
            ]
        );
}
