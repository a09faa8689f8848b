namespace Seatrial.Components.Reading.Go;

/// <summary>A requirement; the version with its <c>v</c>.</summary>
internal sealed record GoRequire(string Path, string Version, bool IsIndirect, int Line);
