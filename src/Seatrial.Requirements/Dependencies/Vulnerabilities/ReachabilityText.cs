using Seatrial.Requirements.Dependencies.Imports;

namespace Seatrial.Requirements.Dependencies.Vulnerabilities;

/// <summary>What code does with a package, in words.</summary>
public static class ReachabilityText
{
    private const int MostNames = 3;

    /// <summary>A clause; empty where nothing was read.</summary>
    public static string Of(Reachability? reach)
    {
        if (reach is null or { Use: PackageUse.NotRead })
        {
            return "";
        }

        string what = reach.Imported ?? (reach.Through.Count > 0 && reach.Place is null ? Names(reach.Through) : "it");
        string through =
            reach.Through.Count > 0 && reach.Imported is not null
                ? $"comes through {Names(reach.Through.OrderBy(n => n != reach.Imported))}; "
            : reach.Through.Count > 0 ? $"comes through {Names(reach.Through)}; "
            : "";
        string found = reach switch
        {
            { Use: PackageUse.NotFound } =>
                $"no import of {what} was found in the code (commands and configuration may use it all the same)",
            { Use: PackageUse.TestsOnly } => $"tests and tools alone import {what}: {reach.Place!.Location}",
            { Place.Import.Kind: SourceImportKind.Mention } => $"{what} is named in {reach.Place!.Location}",
            { Place.Import.Kind: SourceImportKind.Optional } =>
                $"{what} is imported in {reach.Place!.Location}, where the code can do without, or for types alone",
            _ => $"{what} is imported in {reach.Place!.Location}",
        };
        string not = reach.NotImported.Count > 0 ? $", but not the part that is vulnerable ({Names(reach.NotImported)})" : "";
        return through + found + not;
    }

    private static string Names(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return string.Join(", ", all.Take(MostNames)) + (all.Length > MostNames ? $" and {all.Length - MostNames} more" : "");
    }
}
