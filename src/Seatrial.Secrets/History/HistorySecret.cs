using Seatrial.Engine.Workspaces;
using Seatrial.Engine.Workspaces.Git.History;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Secrets.History;

/// <summary>One credential of the history, in however many versions and files it stands. Holds no plain text of it.</summary>
public sealed record HistorySecret
{
    /// <summary>Where it stood first, and what it is.</summary>
    public required SecretMatch Match { get; init; }

    /// <summary>The file in which it stood first.</summary>
    public required WorkspaceFile File { get; init; }

    /// <summary>The oldest commit that brought it in; null for a version that no commit has.</summary>
    public required HistoryCommit? First { get; init; }

    /// <summary>Versions of files that hold it.</summary>
    public required int Versions { get; init; }

    /// <summary>Whether the commit that HEAD names holds it.</summary>
    public required bool IsAtHead { get; init; }

    /// <summary>
    /// From where commits that brought it in are reached; <see cref="CommitReach.None"/> for objects that nothing leads to.
    /// </summary>
    public required CommitReach Reach { get; init; }

    /// <summary>Number of the version in which it stood first.</summary>
    internal int Blob { get; init; }

    /// <summary>Ages of all commits that brought it in.</summary>
    internal IReadOnlyList<int> Commits { get; init; } = [];

    /// <summary>Numbers of all paths under which it came in.</summary>
    internal IReadOnlyList<int> Paths { get; init; } = [];
}
