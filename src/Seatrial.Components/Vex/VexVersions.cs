using Seatrial.Components.Packages;

namespace Seatrial.Components.Vex;

/// <summary>Versions that a statement is limited to: one, or a range in the notation <c>vers</c>.</summary>
public sealed record VexVersions(string? Version, VersRange? Range)
{
    /// <summary>Whether a version that is known is among them.</summary>
    public bool Contains(Ecosystem ecosystem, string version) =>
        Version is { } one ? PurlMatch.IsSameVersion(ecosystem, one, version) : Range is { } range && range.Contains(ecosystem, version);
}
