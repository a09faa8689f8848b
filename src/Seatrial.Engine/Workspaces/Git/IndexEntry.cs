using Seatrial.Engine.Workspaces.Access;

namespace Seatrial.Engine.Workspaces.Git;

/// <summary>What the index knows about one tracked file, as gitformat-index(5) lays it out.</summary>
/// <param name="NameStart">Where the path starts in the index's names.</param>
/// <param name="NameLength">Bytes of the path.</param>
/// <param name="Mode">Type and permission bits as in <c>stat</c>; 0160000 is a submodule.</param>
/// <param name="Size">Bytes of the file when it was last compared, modulo 2³².</param>
/// <param name="ModifiedSeconds">Modulo 2³².</param>
/// <param name="ModifiedNanoseconds">0 where git was built without them.</param>
/// <param name="IdStart">Where the object id starts in the index's bytes.</param>
/// <param name="Flags">Assume-valid, stage, and the extended flags in the upper half.</param>
internal readonly record struct IndexEntry(
    int NameStart,
    int NameLength,
    uint Mode,
    uint Size,
    uint ModifiedSeconds,
    uint ModifiedNanoseconds,
    int IdStart,
    uint Flags
)
{
    private const uint TypeMask = 0xF000;

    public bool IsSubmodule => (Mode & TypeMask) == 0xE000;

    public bool IsLink => (Mode & TypeMask) == 0xA000;

    public bool IsFile => (Mode & TypeMask) == 0x8000;

    public bool IsExecutable => (Mode & 0x40) != 0;

    /// <summary>In conflict: not merged yet.</summary>
    public bool IsUnmerged => (Flags & 0x3000) != 0;

    /// <summary>Git was told not to look at the file: assume-valid, or skip-worktree of a sparse checkout.</summary>
    public bool IsUnchecked => (Flags & 0x4000_8000) != 0;

    /// <summary><c>git add --intent-to-add</c>: named but not staged.</summary>
    public bool IsIntendedOnly => (Flags & 0x2000_0000) != 0;

    /// <summary>Same size and time, and the file is older than the index: a later change would show.</summary>
    /// <param name="stat">The file as it is.</param>
    /// <param name="index">The index file as it is.</param>
    public bool IsUnchanged(FileStat stat, FileStat? index) =>
        (stat.Kind == EntryKind.Link || Size == (uint)stat.Size)
        && ModifiedSeconds == (uint)stat.ModifiedSeconds
        && (ModifiedNanoseconds == 0 || ModifiedNanoseconds == stat.ModifiedNanoseconds)
        && index is { } written
        && (stat.ModifiedSeconds, stat.ModifiedNanoseconds).CompareTo((written.ModifiedSeconds, written.ModifiedNanoseconds)) < 0;
}
