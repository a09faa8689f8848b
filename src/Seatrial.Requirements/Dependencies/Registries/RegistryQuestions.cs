using Seatrial.Components.Identity;
using Seatrial.Components.Packages;
using Seatrial.Components.Registries;
using Seatrial.Requirements.Dependencies.Vulnerabilities;

namespace Seatrial.Requirements.Dependencies.Registries;

/// <summary>
/// What registries are asked about a tree: every package that is taken from the ecosystem's usual registry, once. Names of other registries
/// are nobody's business.
/// </summary>
public static class RegistryQuestions
{
    /// <summary>
    /// Direct ones first, then by ecosystem and name. Age and use are asked of what the project names itself and nobody else is known to
    /// use.
    /// </summary>
    public static IReadOnlyList<RegistryQuestion> Of(ComponentInventory inventory) =>
        [
            .. inventory
                .Documents.SelectMany(d => d.Packages)
                .Where(c => c.Origin.IsDefault && RegistryProtocol.Of(c.Ecosystem) is not null && !IsBuiltIn(c))
                .GroupBy(c => (c.Ecosystem, c.Name))
                .OrderByDescending(g => g.Any(c => c.IsDirect))
                .ThenBy(g => g.Key.Ecosystem)
                .ThenBy(g => g.Key.Name, StringComparer.Ordinal)
                .Select(g => new RegistryQuestion(
                    g.Key.Ecosystem,
                    g.Key.Name,
                    [.. g.Select(c => c.Version).OfType<string>().Distinct(StringComparer.Ordinal)],
                    g.Any(c => c.IsDirect) && !WellKnownNames.Contains(g.Key.Ecosystem, g.Key.Name)
                )),
        ];

    /// <summary>Go's own library and tools stand in go.mod and in no registry.</summary>
    private static bool IsBuiltIn(Component component) => component.Ecosystem == Ecosystem.Go && component.Name is "stdlib" or "toolchain";
}
