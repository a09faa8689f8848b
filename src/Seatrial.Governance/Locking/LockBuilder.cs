using System.Security.Cryptography;
using System.Text;
using Seatrial.Components.Packages;
using Seatrial.Engine.Assessments;
using Seatrial.Engine.Controls;
using Seatrial.Requirements.Access;
using Seatrial.Requirements.Authorization;
using Seatrial.Requirements.Deployment;
using Seatrial.Requirements.RowSecurity;
using Seatrial.Requirements.SecretStores;
using Seatrial.Requirements.Sources;
using Seatrial.Requirements.Stack;

namespace Seatrial.Governance.Locking;

/// <summary>
/// From the facts of a run to the lock. Nothing that a refactoring changes stands in it: no path, no line, no name of a function, only what
/// the code does. A pure function.
/// </summary>
public static class LockBuilder
{
    /// <summary>Stands for an application without a name of its own: the folder's name differs from checkout to checkout.</summary>
    private const string Nameless = ".";

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
    public static ArchitectureLock Of(AssessmentInput input)
    {
        (LockLine Line, ApplicationView View)[] applications =
        [
            .. input
                .Applications.Select(scope => Assessor.View(input, scope))
                .Select(view => (new LockLine(view.Application.IsNamedByCheckout ? Nameless : view.Application.Name), view)),
        ];
        return new(applications.SelectMany(a => Entries(a.Line, a.View)).Concat(EntityEntries.Of(applications)));
    }

    private static IEnumerable<LockEntry> Entries(LockLine line, ApplicationView view)
    {
        LockEntry Entry(string kind, string of, params IEnumerable<(string Key, string Value)> values) => line.Entry(kind, of, values);

        yield return Entry(LockKinds.Application, line.Application, [("kind", view.Application.Kind)]);
        foreach (
            var entry in EndpointEntries
                .Of(line, view.Facts.Of<EndpointFact>().Select(f => f.Row))
                .Concat(OperationEntries.Tokens(line, view))
                .Concat(OperationEntries.Jobs(line, view))
                .Concat(OperationEntries.Deployments(line, view))
        )
        {
            yield return entry;
        }

        foreach (var table in RowSecurityAnalysis.Run(view.Facts).GroupBy(t => t.Name, StringComparer.Ordinal).Select(g => g.First()))
        {
            yield return Entry(
                LockKinds.Table,
                table.Name,
                [
                    ("rows", table.HasRowSecurity ? "guarded" : "open"),
                    ("rules", table.Summary),
                    (
                        "problems",
                        string.Join(
                            ", ",
                            table.Problems.Select(p => p.Rule.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                        )
                    ),
                ]
            );
        }

        foreach (var rule in view.Facts.Of<ClientDataRuleFact>().GroupBy(r => $"{r.Store} {r.Path} {r.Operations}", StringComparer.Ordinal))
        {
            yield return Entry(
                LockKinds.ClientRule,
                rule.Key,
                [("if", string.Join(" || ", rule.Select(r => r.Meaning).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)))]
            );
        }

        foreach (
            var technology in view
                .Facts.Of<TechnologyFact>()
                .Where(t => !t.IsDevelopment && t.Strength >= HintStrength.Dependency && Technologies.ContainsKey(t.Kind))
                .GroupBy(t => (Kind: Technologies[t.Kind], t.Id))
        )
        {
            yield return Entry(technology.Key.Kind, technology.Key.Id, [("name", technology.First().Name)]);
        }

        if (view.Declared.IdentityProvider is { } provider)
        {
            yield return Entry(LockKinds.Identity, $"declared: {provider.Value}");
        }

        foreach (
            var store in view.Facts.Of<DataStoreFact>().Where(s => s.Stage.IsDeployable()).GroupBy(s => s.Engine, StringComparer.Ordinal)
        )
        {
            yield return Entry(LockKinds.Store, $"{store.Key} (deployed)", [("on", LockLine.Joined(store.Select(s => s.Platform)))]);
        }

        foreach (string host in view.Facts.Of<OutboundHostFact>().Select(h => h.Host).Distinct(StringComparer.Ordinal))
        {
            yield return Entry(LockKinds.Outbound, host);
        }

        foreach (var secret in SecretInventory.Of(view))
        {
            yield return Entry(
                LockKinds.Secret,
                secret.Name,
                [("from", LockLine.Joined(secret.Sources.Select(s => s.IsFile ? "a file" : s.Store)))]
            );
        }

        foreach (var group in view.Facts.Of<ManifestFact>().GroupBy(m => m.Ecosystem))
        {
            string[] packages =
            [
                .. group
                    .SelectMany(m => m.Dependencies)
                    .Where(d => !d.IsDevelopment)
                    .Select(d => $"{group.Key.Canonical(d.Name)} {d.Range}")
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ];
            if (packages.Length > 0)
            {
                yield return Entry(
                    LockKinds.Components,
                    group.Key.Purl(),
                    [("count", packages.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("digest", Digest(packages))]
                );
            }
        }
    }

    private static string Digest(string[] lines) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))).AsSpan(0, 8));
}
