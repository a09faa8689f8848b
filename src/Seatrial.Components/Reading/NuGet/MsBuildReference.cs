namespace Seatrial.Components.Reading.NuGet;

/// <summary>A package item of a project file.</summary>
/// <param name="Version">As stated, properties filled in; null for none.</param>
/// <param name="IsPrivate">Whether nothing of it flows to those who use the project (<c>PrivateAssets="all"</c>).</param>
internal sealed record MsBuildReference(string Name, string? Version, bool IsPrivate, string File, int Line);
