using Seatrial.Components.Packages;

namespace Seatrial.Components.Advisories;

/// <summary>Names of ecosystems in records, and which rules their versions follow.</summary>
public static class AdvisoryEcosystem
{
    /// <summary>Key of affected repositories that are no package.</summary>
    public const string Git = "GIT";

    private static readonly Dictionary<string, Ecosystem> Known = All();

    /// <summary>Without the release: <c>Debian</c> of <c>Debian:12</c>.</summary>
    public static string Base(string name) => name.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? name[..colon] : name;

    /// <summary>Whose rules count; null where none is known.</summary>
    public static Ecosystem? Rules(string name) => Known.TryGetValue(Base(name), out var ecosystem) ? ecosystem : null;

    /// <summary>The form of a name by which packages are compared there, such as PEP 503 for Python.</summary>
    public static string NormalizeName(string ecosystem, string name) =>
        Rules(ecosystem) switch
        {
            Ecosystem.PyPI => Pep503(name),
            Ecosystem.NuGet or Ecosystem.Packagist or Ecosystem.Hex or Ecosystem.Pub or Ecosystem.GitHubActions => name.ToLowerInvariant(),
            Ecosystem.Crates => name.ToLowerInvariant().Replace('_', '-'),
            Ecosystem.Swift => Repository(name),
            null when string.Equals(ecosystem, Git, StringComparison.Ordinal) => Repository(name),
            _ => name,
        };

    private static string Pep503(string name)
    {
        var result = new System.Text.StringBuilder(name.Length);
        foreach (char c in name)
        {
            if (c is not ('-' or '_' or '.'))
            {
                result.Append(char.ToLowerInvariant(c));
            }
            else if (result.Length > 0 && result[^1] != '-')
            {
                result.Append('-');
            }
        }

        return result.ToString();
    }

    /// <summary>Host and path alone.</summary>
    private static string Repository(string url)
    {
        string name = url.ToLowerInvariant();
        int scheme = name.IndexOf("://", StringComparison.Ordinal);
        name = (scheme < 0 ? name : name[(scheme + 3)..]).TrimEnd('/');
        return name.EndsWith(".git", StringComparison.Ordinal) ? name[..^4] : name;
    }

    private static Dictionary<string, Ecosystem> All()
    {
        var all = new Dictionary<string, Ecosystem>(StringComparer.Ordinal)
        {
            ["Ubuntu"] = Ecosystem.Debian,
            ["Wolfi"] = Ecosystem.Alpine,
            ["Chainguard"] = Ecosystem.Alpine,
            ["MinimOS"] = Ecosystem.Alpine,
            ["AlmaLinux"] = Ecosystem.RedHat,
            ["Rocky Linux"] = Ecosystem.RedHat,
            ["SUSE"] = Ecosystem.RedHat,
            ["openSUSE"] = Ecosystem.RedHat,
            ["openEuler"] = Ecosystem.RedHat,
            ["Mageia"] = Ecosystem.RedHat,
            ["Bioconductor"] = Ecosystem.Cran,
        };
        foreach (var ecosystem in Enum.GetValues<Ecosystem>())
        {
            if (ecosystem.Osv() is { } name)
            {
                all.Add(name, ecosystem);
            }
        }

        return all;
    }
}
