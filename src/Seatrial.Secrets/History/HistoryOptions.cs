using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces.Git.History;

namespace Seatrial.Secrets.History;

/// <summary>How a history is searched.</summary>
public sealed record HistoryOptions
{
    public HistoryScope Scope { get; init; } = HistoryScope.References;

    /// <summary>
    /// Patterns in the syntax of .gitignore, relative to the folder: credentials that stand only there are counted and not reported.
    /// </summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Where what was searched is kept from run to run; null to search everything anew.</summary>
    public ResultStore? Store { get; init; }

    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Bytes of one version; a larger one is named and not searched.</summary>
    public int MaxVersionBytes { get; init; } = 10 << 20;
}
