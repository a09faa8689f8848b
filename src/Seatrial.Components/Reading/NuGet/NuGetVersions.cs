namespace Seatrial.Components.Reading.NuGet;

/// <summary>
/// What NuGet installs for a version that a project file states (NuGet docs, package versioning and dependency resolution): a reference of
/// the project itself wins over those of its packages and takes the lowest version that is allowed, so that <c>1.2.3</c> and <c>[1.2.3]</c>
/// are that version. Floating and other ranges depend on the registry.
/// </summary>
internal static class NuGetVersions
{
    public static string? Installed(string? stated)
    {
        if (stated is null)
        {
            return null;
        }

        string version =
            stated is ['[', .. var inner, ']'] && !inner.Contains(',', StringComparison.Ordinal) ? inner.Trim() : stated.Trim();
        return
            version.Length > 0 && char.IsAsciiDigit(version[0]) && version.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '+')
            ? version
            : null;
    }
}
