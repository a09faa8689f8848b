namespace Seatrial.Engine.Workspaces.Changes;

/// <summary>A file that differs between two sides.</summary>
/// <param name="Path">From the top of the repository.</param>
/// <param name="Before">Object id; null for a new file.</param>
/// <param name="After">Object id; null for a file that is gone.</param>
internal readonly record struct Difference(string Path, byte[]? Before, byte[]? After);
