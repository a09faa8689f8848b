namespace Seatrial.Components.Advisories.Osv;

/// <summary>How much of a source is read. What is larger is named and skipped.</summary>
/// <param name="RecordBytes">One record, unpacked.</param>
/// <param name="ArchiveBytes">All records of an archive, unpacked.</param>
/// <param name="ArchiveEntries">Records of an archive.</param>
/// <param name="Items">Elements of one list within a record: affected packages, versions, events.</param>
/// <param name="Problems">Problems that are kept by name; further ones are counted.</param>
public sealed record OsvLimits(
    int RecordBytes = 16 << 20,
    long ArchiveBytes = 8L << 30,
    int ArchiveEntries = 2_000_000,
    int Items = 100_000,
    int Problems = 100
)
{
    /// <summary>Depth of nesting in a record.</summary>
    public const int Depth = 64;

    /// <summary>In characters, of names, ids and versions.</summary>
    public const int Name = 1024;

    /// <summary>In characters, of a summary.</summary>
    public const int Summary = 300;

    public const int References = 4;

    public static OsvLimits Default { get; } = new();
}
