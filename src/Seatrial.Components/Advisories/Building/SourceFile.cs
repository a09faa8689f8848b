namespace Seatrial.Components.Advisories.Building;

/// <summary>A file of a source, or why there is none.</summary>
/// <param name="Content">Seekable; the receiver closes it. Null where it could not be had.</param>
/// <param name="Problem">Null with content; otherwise a sentence without a full stop.</param>
/// <param name="IsMissing">The source is there and has no such file.</param>
public sealed record SourceFile(Stream? Content, string? Problem = null, bool IsMissing = false);
