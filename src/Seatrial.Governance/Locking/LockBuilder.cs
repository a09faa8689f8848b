using System.Security.Cryptography;
using System.Text;
using Seatrial.Components.Packages;
using Seatrial.Engine.Assessments;
using Seatrial.Engine.Controls;
using Seatrial.Requirements.Access;
using Seatrial.Requirements.Authorization;
using Seatrial.Requirements.RowSecurity;
using Seatrial.Requirements.Deployment;
using Seatrial.Requirements.SecretStores;
using Seatrial.Requirements.Sources;
using Seatrial.Requirements.Stack;

namespace Seatrial.Governance.Locking;

/// <summary>
/// From the facts of a run to the lock. Nothing that a refactoring changes stands in it: no path, no line, no name of a function, only what the code does. A pure function.
/// </summary>
public static class LockBuilder
{
    /// <summary>Technologies that an architecture depends on, with the kind of entry that each is.</summary>
    private static readonly Dictionary<TechnologyKind, string> Technologies = new()
    {
        [TechnologyKind.AuthProvider] = LockKinds.Identity,
        [TechnologyKind.TokenLibrary] = LockKinds.Identity,
        [TechnologyKind.Authorization] = LockKinds.Identity,
        [TechnologyKind.DataStore] = LockKinds.Store,
        [TechnologyKind.ObjectStore] = LockKinds.Store,
        [TechnologyKind.Cache] = LockKinds.Store,
        [TechnologyKind.SearchEngine] = LockKinds.Store,
        [TechnologyKind.Queue] = LockKinds.Service,
        [TechnologyKind.AiSdk] = LockKinds.Service,
        [TechnologyKind.Payment] = LockKinds.Service,
        [TechnologyKind.Email] = LockKinds.Service,
        [TechnologyKind.Analytics] = LockKinds.Service,
        [TechnologyKind.ErrorTracker] = LockKinds.Service,
        [TechnologyKind.FeatureFlags] = LockKinds.Service,
    };

    /// <summary>The lock of everything that was read.</summary>
    public static ArchitectureLock Of(AssessmentInput input) => new(input.Applications.SelectMany(scope => Entries(Assessor.View(input, scope))));

    private static IEnumerable<LockEntry> Entries(ApplicationView view)
    {
        string name = view.Application.Name;
        LockEntry Entry(string kind, string of, params IEnumerable<(string Key, string Value)> values)
            => new(kind, name, of, [.. values.Where(v => v.Value.Length > 0).Select(v => KeyValuePair.Create(v.Key, v.Value))]);

        yield return Entry(LockKinds.Application, name, [("kind", view.Application.Kind)]);
        foreach (var row in view.Facts.Of<EndpointFact>().Select(f => f.Row).GroupBy(r => (r.Method, r.Route)).Select(g => g.First()))
        {
            yield return Entry(LockKinds.Endpoint, $"{row.Method} {row.Route}",
            [
                ("authentication", Word(row.Authentication.Status)),
                ("object", Word(row.ObjectAuthorization.Status)),
                ("function", Word(row.FunctionAuthorization.Status)),
                ("property", Word(row.PropertyAuthorization.Status)),
                ("guards", string.Join(", ", row.Guards.Select(g => g.Effect).Where(e => e.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))),
            ]);
            foreach (var load in row.Loads.GroupBy(l => (l.Entity, l.Operation)))
            {
                yield return Entry(LockKinds.Load, $"{row.Method} {row.Route} > {load.Key.Operation} {load.Key.Entity}",
                [
                    ("owner", load.First().Owner),
                    ("bound", load.All(l => l.Binding.Length > 0) ? "yes" : "no"),
                ]);
            }
        }

        foreach (var table in RowSecurityAnalysis.Run(view.Facts).GroupBy(t => t.Name, StringComparer.Ordinal).Select(g => g.First()))
        {
            yield return Entry(LockKinds.Table, table.Name,
            [
                ("rows", table.HasRowSecurity ? "guarded" : "open"),
                ("rules", table.Summary),
                ("problems", string.Join(", ", table.Problems.Select(p => p.Rule.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))),
            ]);
        }

        foreach (var rule in view.Facts.Of<ClientDataRuleFact>().GroupBy(r => $"{r.Store} {r.Path} {r.Operations}", StringComparer.Ordinal))
        {
            yield return Entry(LockKinds.ClientRule, rule.Key, [("if", string.Join(" || ", rule.Select(r => r.Meaning).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)))]);
        }

        foreach (var technology in view.Facts.Of<TechnologyFact>().Where(t => !t.IsDevelopment && t.Strength >= HintStrength.Dependency && Technologies.ContainsKey(t.Kind)).GroupBy(t => (Kind: Technologies[t.Kind], t.Id)))
        {
            yield return Entry(technology.Key.Kind, technology.Key.Id, [("name", technology.First().Name)]);
        }

        if (view.Declared.IdentityProvider is { } provider)
        {
            yield return Entry(LockKinds.Identity, $"declared: {provider.Value}");
        }

        foreach (var store in view.Facts.Of<DataStoreFact>().Where(s => s.Stage.IsDeployable()).GroupBy(s => s.Engine, StringComparer.Ordinal))
        {
            yield return Entry(LockKinds.Store, $"{store.Key} (deployed)", [("on", Joined(store.Select(s => s.Platform)))]);
        }

        foreach (string host in view.Facts.Of<OutboundHostFact>().Select(h => h.Host).Distinct(StringComparer.Ordinal))
        {
            yield return Entry(LockKinds.Outbound, host);
        }

        foreach (var secret in SecretInventory.Of(view))
        {
            yield return Entry(LockKinds.Secret, secret.Name, [("from", Joined(secret.Sources.Select(s => s.IsFile ? "a file" : s.Store)))]);
        }

        foreach (string platform in view.Facts.Of<DeployTargetFact>().Where(d => d.Stage.IsDeployable()).Select(d => d.Platform).Distinct(StringComparer.Ordinal))
        {
            yield return Entry(LockKinds.Deployment, platform);
        }

        foreach (var group in view.Facts.Of<ManifestFact>().GroupBy(m => m.Ecosystem))
        {
            string[] packages = [.. group.SelectMany(m => m.Dependencies).Where(d => !d.IsDevelopment).Select(d => $"{group.Key.Canonical(d.Name)} {d.Range}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            if (packages.Length > 0)
            {
                yield return Entry(LockKinds.Components, group.Key.Purl(), [("count", packages.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("digest", Digest(packages))]);
            }
        }
    }

    private static string Word(AccessStatus status) => status switch
    {
        AccessStatus.Enforced => "enforced",
        AccessStatus.Missing => "missing",
        AccessStatus.NotApplicable => "n/a",
        AccessStatus.PublicByDesign => "public",
        _ => "unsure",
    };

    private static string Joined(IEnumerable<string> words) => string.Join(", ", words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static string Digest(string[] lines) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))).AsSpan(0, 8));
}
