using System.Text;
using Seatrial.Components.Packages;

namespace Seatrial.Requirements.Stack;

/// <summary>When two names mean the same package to whoever asks what a stack holds.</summary>
public static class PackageNames
{
    /// <summary>
    /// The form in which names are equal in their registry: PEP 503 for PyPI, any case for NuGet and Packagist, without major version
    /// suffix for Go.
    /// </summary>
    public static string Canonical(this Ecosystem ecosystem, string name) =>
        ecosystem switch
        {
            Ecosystem.PyPI => Pep503(name),
            Ecosystem.NuGet or Ecosystem.Packagist => name.ToLowerInvariant(),
            Ecosystem.Go => WithoutMajorVersion(name),
            Ecosystem.Crates => name.Replace('_', '-'),
            _ => name,
        };

    private static string Pep503(string name)
    {
        var builder = new StringBuilder(name.Length);
        bool separator = false;
        foreach (char c in name)
        {
            if (c is '-' or '_' or '.')
            {
                separator = true;
                continue;
            }

            if (separator && builder.Length > 0)
            {
                builder.Append('-');
            }

            separator = false;
            builder.Append(char.ToLowerInvariant(c));
        }

        return builder.ToString();
    }

    /// <summary>Go modules reference: a path ends in <c>/vN</c> from major version 2 on.</summary>
    private static string WithoutMajorVersion(string module)
    {
        int slash = module.LastIndexOf('/');
        bool isMajor = slash > 0 && module.AsSpan(slash + 1) is ['v', .. { Length: > 0 } digits] && IsNumber(digits);
        return isMajor ? module[..slash] : module;
    }

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        return true;
    }
}
