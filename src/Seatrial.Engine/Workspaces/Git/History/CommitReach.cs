namespace Seatrial.Engine.Workspaces.Git.History;

/// <summary>From where a commit can be reached.</summary>
[Flags]
public enum CommitReach : byte
{
    /// <summary>From nothing: a commit that no reference, stash or reflog leads to.</summary>
    None = 0,
    Head = 1,

    /// <summary>A branch, tag or remote reference.</summary>
    Reference = 2,

    /// <summary>The stash or a reflog: on this machine alone.</summary>
    Local = 4,
}
