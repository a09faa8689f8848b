using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Requirements.Deployment;
using Seatrial.Requirements.Judging;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.SecretStores;

/// <summary>
/// Where secrets come from. SEC-4 fails where deployment files hold them, passes on a reference to a store in deployed configuration or a
/// declared store; SEC-5 needs owners and periods that this version cannot read.
/// </summary>
public static class SecretStoresSlice
{
    internal static RuleDescriptor LiteralInDeployment { get; } = new()
    {
        Id = "secret-stores/literal-in-deployment",
        Title = "A deployment takes its secrets from the repository",
        ControlId = "SEC-4",
        Severity = Severity.High,
        Why = "A secret in a deployment file is known to everybody who ever reads the repository, and cannot be changed without a commit.",
        HowToFix = "Keep the value in the platform's secret store and refer to it by name; then rotate the value that was committed.",
        Cwe = [798, 312],
    };

    public static RequirementSlice Slice { get; } = new()
    {
        Name = "secret-stores",
        Analyzers = [new SecretToolFileAnalyzer(), new EnvironmentFileAnalyzer()],
        Judges =
        [
            Operation.Judge("SEC-4", JudgeStore),
            Operation.Judge("SEC-5", _ => Judgement.Unknown("Owners and rotation periods of secrets cannot be declared in this version, and nothing else in a repository shows when a secret was rotated.")),
        ],
        Rules = [LiteralInDeployment],
    };

    private static Judgement JudgeStore(ApplicationView view)
    {
        var findings = view.Facts.Of<LiteralSecretFact>()
            .Where(l => l.Stage.IsDeployable())
            .GroupBy(l => (l.Location.Path, l.Format, l.Owner))
            .Select(g => Report([.. g]))
            .ToList();
        if (findings.Count > 0)
        {
            return Judgement.Fail(findings);
        }

        var evidence = view.Facts.Of<SecretReferenceFact>()
            .Where(r => r.Stage.IsDeployable())
            .GroupBy(r => (r.Store, r.Location.Path))
            .Select(g => new Evidence($"{g.Key.Store} supplies secrets", g.First().Location))
            .Take(5)
            .ToList();
        evidence.AddRange(view.Facts.Of<SettingFact>()
            .Where(s => s.Name == "spring.config.import" && s.Stage.IsDeployable() && Imports(s.Value))
            .Select(s => new Evidence($"settings are imported from {s.Value.Split(':')[^2]}", s.Location)));
        if (view.Declared.SecretStore is { } declared)
        {
            evidence.Insert(0, new Evidence($"{declared.Value} is declared as the secret store", declared.Location));
        }

        return evidence.Count > 0 ? Judgement.Pass(evidence) : Hints.Unknown(
            Hints.Of(view, TechnologyKind.SecretManager),
            "secrets come from a store",
            "No reference to a secret store was found in deployment configuration",
            "Name the store in seatrial.yaml if the platform keeps them.");
    }

    private static bool Imports(string value)
        => value.Contains("vault:", StringComparison.Ordinal) || value.Contains("aws-secretsmanager:", StringComparison.Ordinal) || value.Contains("aws-parameterstore:", StringComparison.Ordinal) || value.Contains("sm://", StringComparison.Ordinal);

    private static Finding Report(IReadOnlyList<LiteralSecretFact> secrets)
    {
        var first = secrets[0];
        string names = string.Join(", ", secrets.Select(s => s.Name).Distinct(StringComparer.Ordinal).Take(6));
        string remedy = first.Format switch
        {
            "Kubernetes Secret" => "Replace the manifest by an ExternalSecret or a SealedSecret that names the same keys.",
            "Kubernetes manifest" => $"valueFrom: {{ secretKeyRef: {{ name: <secret>, key: {first.Name} }} }}",
            "environment file" => $"Remove {first.Location.Path} from the repository and set these variables in the platform's environment.",
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
