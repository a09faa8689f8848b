namespace Seatrial.Engine.Workspaces.Changes;

/// <summary>A file as a commit has it.</summary>
/// <param name="IsThere">Whether the commit has a regular file at the path.</param>
/// <param name="Content">Its bytes; null where there is none, and where the object is missing, damaged or too large.</param>
public sealed record CommittedFile(bool IsThere, byte[]? Content)
{
    public static CommittedFile None { get; } = new(false, null);

    /// <summary>It is there and cannot be read: nothing is known about it.</summary>
    public bool IsUnreadable => IsThere && Content is null;
}
