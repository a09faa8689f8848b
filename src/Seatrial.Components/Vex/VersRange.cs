using Seatrial.Components.Packages;
using Seatrial.Components.Versions;

namespace Seatrial.Components.Vex;

/// <summary>
/// A range of versions in the notation <c>vers:TYPE/CONSTRAINT|CONSTRAINT</c> (https://github.com/package-url/vers-spec), as CycloneDX uses
/// it. The order is that of the ecosystem of the package that is asked about.
/// </summary>
public sealed record VersRange
{
    private const int MaxConstraints = 1_000;

    private static readonly string[] Signs = [">=", "<=", "!=", ">", "<", "="];

    private readonly (string Sign, string Version)[] constraints;

    private VersRange((string Sign, string Version)[] constraints) => this.constraints = constraints;

    /// <summary>Null where the text is no such range.</summary>
    public static VersRange? Parse(string text)
    {
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        if (!text.StartsWith("vers:", StringComparison.Ordinal) || slash < 0)
        {
            return null;
        }

        string[] parts = text[(slash + 1)..].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var read = parts.Select(One).ToArray();
        return
            parts.Length is 0 or > MaxConstraints
            || read.Any(c => c.Version.Length == 0)
            || (read.Any(c => c.Version == "*") && read.Length > 1)
            ? null
            : new VersRange(read);
    }

    /// <summary>False where the version has no place in the order.</summary>
    public bool Contains(Ecosystem ecosystem, string version)
    {
        if (constraints is [{ Version: "*" }])
        {
            return true;
        }

        bool Fits((string Sign, string Version) constraint) =>
            VersionOrder.Compare(ecosystem, version, constraint.Version) is { } order
            && constraint.Sign switch
            {
                ">=" => order >= 0,
                "<=" => order <= 0,
                ">" => order > 0,
                "<" => order < 0,
                _ => order == 0,
            };

        if (constraints.Any(c => c.Sign is "=" or "!=" && Fits(c with { Sign = "=" })))
        {
            return constraints.Any(c => c.Sign == "=" && Fits(c));
        }

        var bounds = constraints.Where(c => c.Sign is not ("=" or "!=")).ToArray();
        if (bounds.Length == 0)
        {
            // Exceptions alone mean all others.
            return constraints.All(c => c.Sign == "!=") && VersionOrder.IsVersion(ecosystem, version);
        }

        return (IsUpper(bounds[0]) && Fits(bounds[0]))
            || (!IsUpper(bounds[^1]) && Fits(bounds[^1]))
            || bounds
                .Zip(bounds.Skip(1))
                .Any(pair => !IsUpper(pair.First) && IsUpper(pair.Second) && Fits(pair.First) && Fits(pair.Second));
    }

    private static bool IsUpper((string Sign, string Version) constraint) => constraint.Sign[0] == '<';

    private static (string Sign, string Version) One(string text)
    {
        string sign = Signs.FirstOrDefault(s => text.StartsWith(s, StringComparison.Ordinal)) ?? "";
        string version = Uri.UnescapeDataString(text[sign.Length..].Trim());
        return (sign.Length == 0 ? "=" : sign, version);
    }
}
