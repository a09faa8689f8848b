using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Credentials;
using Seatrial.Requirements.Sources;

namespace Seatrial.Requirements.ClientExposure;

/// <summary>Credentials, admin interfaces and server SDKs in the code that clients load.</summary>
internal static class ExposedCode
{
    public static IEnumerable<Finding> Findings(FactSet facts, ClientReach reach) =>
        Credentials(facts, reach).Concat(BrowserKeys(facts, reach)).Concat(ServerCode(facts, reach));

    /// <summary>SDKs that run in the browser with a key of which the code does not tell where it comes from: a user may bring it.</summary>
    public static IEnumerable<Evidence> Undecided(FactSet facts, ClientReach reach) =>
        facts
            .Of<BrowserKeyFact>()
            .Where(f => reach.Holds(f.Location.Path) && f.Key.Length == 0 && !f.IsLiteral)
            .Select(f => new Evidence($"An API key reaches an SDK in the browser ({f.Flag}) and is given to it when it runs", f.Location));

    private static IEnumerable<Finding> Credentials(FactSet facts, ClientReach reach)
    {
        var mobile = reach.Mobile.Select(m => m.Location.Path).ToHashSet(StringComparer.Ordinal);
        var pages = reach.Pages.Select(p => p.Location.Path).ToHashSet(StringComparer.Ordinal);
        var exposed = facts
            .Of<CredentialFact>()
            .Where(c => c.Confidence >= Confidence.Medium && ClientNames.Classify(c.Name) != ClientNameKind.PublicByDesign)
            .Select(c =>
                (Fact: c, IsCode: reach.Holds(c.Location.Path) || mobile.Contains(c.Location.Path) || pages.Contains(c.Location.Path))
            )
            .Where(c => c.IsCode || ClientBundles.Holds(c.Fact.Location.Path, reach.Pages));
        foreach (var group in exposed.GroupBy(c => (c.IsCode, c.Fact.Identity)))
        {
            var credential = group.First().Fact;
            var rule = group.Key.IsCode ? ClientExposureRules.InClientCode : ClientExposureRules.InBundle;
            string where = group.Key.IsCode ? $"is in {Place(reach, credential.Location.Path)}" : "is in a file that browsers get as it is";
            string name = credential.Name.Length > 0 ? $" '{credential.Name}'" : "";
            yield return ClientExposureRules.Report(
                rule,
                credential.Location,
                $"The credential{name} {credential.Masked} {where}.",
                credential.Confidence,
                credential.Identity.Publishable,
                credential.Severity
            ) with
            {
                Occurrences = [.. group.Select(c => new Occurrence(c.Fact.Location))],
                Subject = credential.Identity,
            };
        }
    }

    private static IEnumerable<Finding> BrowserKeys(FactSet facts, ClientReach reach)
    {
        foreach (var call in facts.Of<BrowserKeyFact>().Where(f => reach.Holds(f.Location.Path)))
        {
            bool isPublicName = call.Key.Length > 0 && PublicPrefixes.Of(call.Key, reach.HasPublicPrefix) is not null;
            if (call.IsLiteral || isPublicName)
            {
                string key = call.IsLiteral ? "the key that stands in the code" : call.Key;
                yield return ClientExposureRules.Report(
                    ClientExposureRules.BrowserKey,
                    call.Location,
                    $"{call.Flag} lets the SDK run in the browser with {key}.",
                    Confidence.High,
                    $"{call.Flag} {call.Key}"
                );
            }
        }
    }

    private static IEnumerable<Finding> ServerCode(FactSet facts, ClientReach reach)
    {
        foreach (var module in reach.Modules)
        {
            foreach (var import in module.Imports.Where(i => i.IsUsed && i.Names.Count > 0))
            {
                if (ServerPackages.NameOf(import.Specifier) is { } name)
                {
                    yield return Report(reach, new SourceLocation(module.Location.Path, import.Line), name, import.Specifier);
                }
            }
        }

        foreach (
            var call in facts
                .Of<AdminCallFact>()
                .Where(c => reach.Holds(c.Location.Path))
                .GroupBy(c => c.Location.Path, StringComparer.Ordinal)
        )
        {
            yield return Report(reach, call.First().Location, call.First().What, call.First().What);
        }

        // One for a module: it may read the key in several ways.
        var keys = facts
            .Of<EnvironmentReadFact>()
            .Where(r =>
                r.Access == EnvironmentAccess.Process
                && reach.Holds(r.Location.Path)
                && r.Name.Contains("SERVICE_ROLE", StringComparison.Ordinal)
                && PublicPrefixes.Of(r.Name, reach.HasPublicPrefix) is null
            );
        foreach (var key in keys.GroupBy(k => k.Location.Path, StringComparer.Ordinal).Select(g => g.First()))
        {
            yield return Report(reach, key.Location, $"A client with {key.Name}", key.Name);
        }
    }

    private static Finding Report(ClientReach reach, SourceLocation place, string what, string identity)
    {
        bool isDirect = reach.Depth(place.Path) == 0;
        return ClientExposureRules.Report(
            ClientExposureRules.ServerCode,
            place,
            $"{what} is used in {Place(reach, place.Path)}.",
            isDirect ? Confidence.High : Confidence.Medium,
            identity
        );
    }

    private static string Place(ClientReach reach, string path)
    {
        var chain = reach.Chain(path);
        return reach.Depth(path) is 0 or int.MaxValue
            ? "code that clients load"
            : $"code that clients load ({string.Join(" → ", chain.Count > 4 ? [chain[0], "…", chain[^2], chain[^1]] : chain)})";
    }
}
