namespace Seatrial.Engine.Workspaces.Git.History;

/// <summary>Which commits belong to the history.</summary>
public enum HistoryScope
{
    /// <summary>HEAD and its ancestors.</summary>
    Head,

    /// <summary>All branches, tags and remote references with their ancestors, without the stash.</summary>
    References,

    /// <summary>Stashes, reflogs and whatever no reference reaches any more, as well.</summary>
    Everything,
}
