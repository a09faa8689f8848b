using Seatrial.Components.Registries;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Dependencies.Identity;
using Seatrial.Requirements.Dependencies.Vulnerabilities;

namespace Seatrial.Requirements.Dependencies.Registries;

/// <summary>What registries said of the packages of a tree.</summary>
/// <param name="Lookups">Everything that was asked.</param>
/// <param name="Findings">What is wrong, in the order of files.</param>
/// <param name="Evidence">What is worth knowing.</param>
/// <param name="Open">Sentences about what was not looked up.</param>
public sealed record RegistryReport(
    IReadOnlyList<RegistryLookup> Lookups,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<Evidence> Evidence,
    IReadOnlyList<string> Open
)
{
    /// <summary>Asks and judges.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static RegistryReport Of(ComponentInventory inventory, AskRegistries ask, DateOnly asOf, CancellationToken cancellation)
    {
        var lookups = ask(RegistryQuestions.Of(inventory), cancellation);
        var findings = new List<Finding>();
        var evidence = new List<Evidence>();
        var open = RegistryFindings.Find(
            new IdentityView(new FactSet(inventory.Documents.Select(d => new ListedPackagesFact(d)))),
            lookups,
            asOf,
            findings,
            evidence
        );
        return new RegistryReport(
            lookups,
            [.. findings.OrderBy(f => f.Location).ThenBy(f => f.Identity, StringComparer.Ordinal)],
            evidence,
            open
        );
    }
}
