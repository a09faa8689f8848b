using Seatrial.Engine.Findings;

namespace Seatrial.Reporting.Sarif;

/// <summary>Places as relative URIs below the scanned folder.</summary>
internal static class SarifLocations
{
    public const string RootId = "%SRCROOT%";

    public static SarifLocation Of(SourceLocation location) =>
        new(
            new SarifPhysicalLocation(
                new SarifArtifact(RelativeUri(location.Path), RootId),
                location.Line > 0
                    ? new SarifRegion(location.Line, Positive(location.Column), Positive(location.EndLine), Positive(location.EndColumn))
                    : null
            )
        );

    /// <summary>
    /// RFC 3986 relative reference: each component percent-encoded, so that no name can look like a scheme, a query or a parent.
    /// </summary>
    private static string RelativeUri(string path) => string.Join('/', path.Split('/').Select(Component));

    /// <summary>A tree of git, which anybody can make, may name a file like a parent.</summary>
    private static string Component(string name) =>
        name is "." or ".." ? name.Replace(".", "%2E", StringComparison.Ordinal) : Uri.EscapeDataString(name);

    private static int? Positive(int value) => value > 0 ? value : null;
}
