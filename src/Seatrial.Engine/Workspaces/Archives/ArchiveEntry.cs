namespace Seatrial.Engine.Workspaces.Archives;

/// <summary>One unpacked file.</summary>
/// <param name="Path">The archive's path, <c>!/</c>, and the path inside: <c>lib/app.jar!/application.properties</c>.</param>
/// <param name="Bytes">All of it.</param>
/// <param name="IsText">Text that was taken from a document or a database, whatever its name ends in.</param>
public readonly record struct ArchiveEntry(string Path, ReadOnlyMemory<byte> Bytes, bool IsText = false);
