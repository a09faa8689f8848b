namespace Seatrial.Engine.Workspaces.Access;

/// <summary>What the file system says about one path; links are not followed.</summary>
internal readonly record struct FileStat(EntryKind Kind, long Size, long ModifiedSeconds, uint ModifiedNanoseconds, bool IsExecutable);
