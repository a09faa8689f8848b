using Seatrial.Components.Packages;
using Seatrial.Components.Reading;

namespace Seatrial.Requirements.Dependencies.Vulnerabilities;

/// <summary>
/// Manifests without a lock file: they list what the project asks for and not what that brings in, which nobody has compared then.
/// </summary>
public static class ShallowLists
{
    /// <summary>Whether a file lists packages of a registry and leaves out what they bring in.</summary>
    public static bool IsOne(ComponentDocument document) =>
        !document.IsWhole
        && !document.Packages.Any(c => c.Children.Count > 0)
        && ComponentFormats.ById(document.Format) is { Kind: FormatKind.Manifest or FormatKind.Shared }
        && document.Packages.Any(c => PackageQueries.Of(c) is { } query && PackageQueries.IsComparable(query));

    public static string Sentence(ComponentDocument document) =>
        $"{document.File} lists what the project asks for and not what that brings in; a lock file or an SBOM does.";
}
