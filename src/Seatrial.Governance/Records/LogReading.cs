namespace Seatrial.Governance.Records;

/// <summary>The records as they were read.</summary>
/// <param name="Entries">In the order of the file, with their lines (1-based); those that could be read.</param>
/// <param name="Problems">In order of lines; empty where the records are whole.</param>
/// <param name="WholeBytes">Bytes up to the end of the last whole line: what follows was never finished.</param>
public sealed record LogReading(IReadOnlyList<(int Line, LogEntry Entry)> Entries, IReadOnlyList<LogProblem> Problems, long WholeBytes)
{
    public static LogReading Empty { get; } = new([], [], 0);

    /// <summary>
    /// Digests of the entries that nothing follows: one as a rule, two where branches met and nothing was recorded since.
    /// </summary>
    public IReadOnlyList<string> Heads
    {
        get
        {
            var followed = Entries.SelectMany(e => e.Entry.Previous).ToHashSet(StringComparer.Ordinal);
            return [.. Entries.Select(e => e.Entry.Digest).Where(d => !followed.Contains(d)).Order(StringComparer.Ordinal)];
        }
    }

    public bool Holds(string digest) => Entries.Any(e => e.Entry.Digest == digest);
}
