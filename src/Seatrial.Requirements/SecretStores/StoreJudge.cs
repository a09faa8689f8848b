using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Deployment;
using Seatrial.Requirements.Judging;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.SecretStores;

/// <summary>
/// SEC-4: fails where secrets come from files of the repository, passes when every secret that code reads has a shown store, or, where no
/// read was seen, when a deployment takes secrets from one.
/// </summary>
internal static class StoreJudge
{
    private const int NamedAtMost = 6;

    public static RuleDescriptor LiteralInDeployment { get; } =
        new()
        {
            Id = "secret-stores/literal-in-deployment",
            Title = "A deployment takes its secrets from the repository",
            ControlId = "SEC-4",
            Severity = Severity.High,
            Why =
                "A secret in a deployment file is known to everybody who ever reads the repository, and cannot be changed without a commit.",
            HowToFix = "Keep the value in the platform's secret store and refer to it by name; then rotate the value that was committed.",
            Cwe = [798, 312],
        };

    public static Judgement Judge(ApplicationView view)
    {
        var used = SecretInventory.Of(view);
        var read = used.Where(s => s.Reads.Count > 0).Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        var findings = view
            .Facts.Of<LiteralSecretFact>()
            .Where(l => l.Stage.IsDeployable() || (l.Format == EnvironmentFileAnalyzer.Format && read.Contains(l.Name)))
            .GroupBy(l => (l.Location.Path, l.Format, l.Owner))
            .Select(g => Report([.. g]))
            .ToList();
        if (findings.Count > 0)
        {
            return Judgement.Fail(findings);
        }

        var general = General(view);
        var open = used.Where(s => s.Sources.Count == 0).ToList();
        if (used.Count > 0 && open.Count == 0)
        {
            return Judgement.Pass([
                .. used.Take(NamedAtMost * 2).Select(s => new Evidence($"{s.Name} comes from {s.Sources[0].Store}", s.Sources[0].Location)),
                .. general,
            ]);
        }

        bool coversAll = general.Count > 0 && (used.Count == 0 || view.Declared.SecretStore is not null);
        if (coversAll)
        {
            return Judgement.Pass(general);
        }

        if (open.Count > 0)
        {
            string names = string.Join(", ", open.Take(NamedAtMost).Select(s => s.Name)) + (open.Count > NamedAtMost ? ", …" : "");
            string count =
                open.Count == used.Count
                    ? (open.Count == 1 ? "the one secret" : $"any of the {open.Count} secrets")
                    : $"{open.Count} of the {used.Count} secrets";
            string come = open.Count == used.Count || open.Count == 1 ? "comes" : "come";
            return Judgement.Unknown(
                $"Nothing shows where {count} that code reads {come} from ({names}). Name the store in seatrial.yaml (secrets: store, or source of each) if the platform keeps them.",
                [.. general, .. open.Take(NamedAtMost).Select(s => new Evidence($"{s.Name} is read", s.Place))]
            );
        }

        return Hints.Unknown(
            Hints.Of(view, TechnologyKind.SecretManager),
            "secrets come from a store",
            "No reference to a secret store was found in deployment configuration",
            "Name the store in seatrial.yaml if the platform keeps them."
        );
    }

    /// <summary>Stores that deployments refer to, whichever secrets they keep.</summary>
    private static List<Evidence> General(ApplicationView view)
    {
        var evidence = view
            .Facts.Of<SecretReferenceFact>()
            .Where(r => r.Stage.IsDeployable())
            .GroupBy(r => (r.Store, r.Location.Path))
            .Select(g => new Evidence($"{g.Key.Store} supplies secrets", g.First().Location))
            .Take(5)
            .ToList();
        evidence.AddRange(
            view.Facts.Of<SettingFact>()
                .Where(s => s.Name == "spring.config.import" && s.Stage.IsDeployable() && Imports(s.Value))
                .Select(s => new Evidence($"settings are imported from {s.Value.Split(':')[^2]}", s.Location))
        );
        if (view.Declared.SecretStore is { } declared)
        {
            evidence.Insert(0, new Evidence($"{declared.Value} is declared as the secret store", declared.Location));
        }

        return evidence;
    }

    private static bool Imports(string value) =>
        value.Contains("vault:", StringComparison.Ordinal)
        || value.Contains("aws-secretsmanager:", StringComparison.Ordinal)
        || value.Contains("aws-parameterstore:", StringComparison.Ordinal)
        || value.Contains("sm://", StringComparison.Ordinal);

    private static Finding Report(IReadOnlyList<LiteralSecretFact> secrets)
    {
        var first = secrets[0];
        string names = string.Join(", ", secrets.Select(s => s.Name).Distinct(StringComparer.Ordinal).Take(6));
        string remedy = first.Format switch
        {
            "Kubernetes Secret" => "Replace the manifest by an ExternalSecret or a SealedSecret that names the same keys.",
            "Kubernetes manifest" => $"valueFrom: {{ secretKeyRef: {{ name: <secret>, key: {first.Name} }} }}",
            "environment file" or EnvironmentFileAnalyzer.Format =>
                $"Remove {first.Location.Path} from the repository and set these variables in the platform's environment.",
            _ => $"{first.Name}: ${{{first.Name}:?set it in the environment}}",
        };
        return new Finding
        {
            RuleId = LiteralInDeployment.Id,
            ControlId = LiteralInDeployment.ControlId,
            Message = $"{first.Format} '{first.Owner}' holds the value of {names}.",
            Severity = LiteralInDeployment.Severity,
            Confidence = Confidence.Medium,
            Location = first.Location,
            Remediation = remedy,
            RelatedLocations = [.. secrets.Skip(1).Take(20).Select(s => s.Location)],
            Identity = $"{first.Format} {first.Owner}",
        };
    }
}
