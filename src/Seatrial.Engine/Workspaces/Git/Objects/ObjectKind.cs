namespace Seatrial.Engine.Workspaces.Git.Objects;

/// <summary>Kinds of git objects, with the numbers that packs use (gitformat-pack(5)).</summary>
public enum ObjectKind : byte
{
    /// <summary>Not readable: a damaged header, a base that is nowhere.</summary>
    None = 0,
    Commit = 1,
    Tree = 2,
    Blob = 3,
    Tag = 4,
}
