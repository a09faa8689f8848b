using Seatrial.Engine.Facts;
using Seatrial.Requirements.Dependencies.Vulnerabilities;

namespace Seatrial.Requirements.Dependencies.Identity;

/// <summary>What files list, and which names are the repository's own, as facts.</summary>
internal static class ListedFacts
{
    /// <summary>The facts of a whole tree.</summary>
    /// <param name="paths">Of all files.</param>
    /// <param name="inventory">What they list.</param>
    public static IEnumerable<Fact> Of(IEnumerable<string> paths, ComponentInventory inventory)
    {
        var modules = paths
            .Where(p => p.EndsWith(".py", StringComparison.OrdinalIgnoreCase))
            .SelectMany(p => p.Split('/'))
            .Select(p => p.Split('.')[0])
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var packages = inventory
            .Documents.SelectMany(d => d.Roots)
            .Select(r => r.Name)
            .Where(n => n.Length > 0)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [new OwnNamesFact(modules, packages), .. inventory.Documents.Select(d => new ListedPackagesFact(d))];
    }
}
