namespace Seatrial.Governance.Records;

/// <summary>One thing that somebody did. Immutable.</summary>
/// <param name="Kind">What it was: <c>signoff</c>, <c>decision</c>, <c>merge</c>; lower-case letters and hyphens.</param>
/// <param name="At">Whole seconds, UTC, as the writer's clock said.</param>
/// <param name="By">Who, as they named themselves.</param>
/// <param name="Data">What it was about, by name in ordinal order; never a secret.</param>
/// <param name="Previous">Digests of the entries that it follows: none for the first, one as a rule, several where branches met.</param>
/// <param name="Digest">SHA-256 over the entry's canonical bytes without this member; lower-case hexadecimal.</param>
public sealed record LogEntry(
    string Kind,
    DateTimeOffset At,
    string By,
    IReadOnlyList<KeyValuePair<string, string>> Data,
    IReadOnlyList<string> Previous,
    string Digest
)
{
    public const string Signoff = "signoff";

    public const string Decision = "decision";

    /// <summary>Says nothing but that two branches met.</summary>
    public const string Merge = "merge";

    public string? this[string name] => Data.FirstOrDefault(d => d.Key == name).Value;
}
