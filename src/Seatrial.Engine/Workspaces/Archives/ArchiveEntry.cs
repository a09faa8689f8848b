namespace Seatrial.Engine.Workspaces.Archives;

/// <summary>One unpacked file.</summary>
/// <param name="Path">The archive's path, <c>!/</c>, and the path inside: <c>lib/app.jar!/application.properties</c>.</param>
/// <param name="Bytes">All of it.</param>
public readonly record struct ArchiveEntry(string Path, ReadOnlyMemory<byte> Bytes);
