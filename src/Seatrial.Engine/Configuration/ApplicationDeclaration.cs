using Seatrial.Engine.Findings;

namespace Seatrial.Engine.Configuration;

/// <summary>Facts that only people know, each with the line that states it.</summary>
public sealed record ApplicationDeclaration
{
    /// <summary>Folder relative to the workspace root; null in the defaults.</summary>
    public string? Path { get; init; }

    public string? Name { get; init; }

    public Declared<string>? Owner { get; init; }

    /// <summary>Data classes: public, internal, personal, sensitive-personal, payment, health, credentials.</summary>
    public Declared<IReadOnlyList<string>>? DataClasses { get; init; }

    /// <summary>low, medium, high or critical.</summary>
    public Declared<string>? Criticality { get; init; }

    /// <summary>internet, partner, internal or local.</summary>
    public Declared<string>? Exposure { get; init; }

    public Declared<bool>? InProduction { get; init; }

    /// <summary>Recovery time objective.</summary>
    public Declared<TimeSpan>? RecoveryTimeObjective { get; init; }

    /// <summary>Recovery point objective.</summary>
    public Declared<TimeSpan>? RecoveryPointObjective { get; init; }

    /// <summary>Path or URL of the runbook.</summary>
    public Declared<string>? Runbook { get; init; }

    /// <summary>Who is called when it breaks.</summary>
    public Declared<string>? Contact { get; init; }

    /// <summary>Where alerts go.</summary>
    public Declared<string>? Alerts { get; init; }

    /// <summary>Where backups are described or configured outside this repository.</summary>
    public Declared<string>? Backups { get; init; }

    /// <summary>Where dependency vulnerabilities are tracked outside this repository.</summary>
    public Declared<string>? VulnerabilityTracking { get; init; }

    /// <summary>The vault, secret manager or platform store that secrets come from.</summary>
    public Declared<string>? SecretStore { get; init; }

    /// <summary>Who answers for secrets that name nobody else.</summary>
    public Declared<string>? SecretOwner { get; init; }

    /// <summary>How long the value of a secret may be in use that says nothing else.</summary>
    public Declared<TimeSpan>? SecretRotation { get; init; }

    /// <summary>What is declared about single secrets; each name once.</summary>
    public IReadOnlyList<SecretDeclaration> Secrets { get; init; } = [];

    /// <summary>The identity provider.</summary>
    public Declared<string>? IdentityProvider { get; init; }

    /// <summary>This declaration, with <paramref name="defaults"/> where it is silent.</summary>
    public ApplicationDeclaration Over(ApplicationDeclaration defaults) =>
        new()
        {
            Path = Path ?? defaults.Path,
            Name = Name ?? defaults.Name,
            Owner = Owner ?? defaults.Owner,
            DataClasses = DataClasses ?? defaults.DataClasses,
            Criticality = Criticality ?? defaults.Criticality,
            Exposure = Exposure ?? defaults.Exposure,
            InProduction = InProduction ?? defaults.InProduction,
            RecoveryTimeObjective = RecoveryTimeObjective ?? defaults.RecoveryTimeObjective,
            RecoveryPointObjective = RecoveryPointObjective ?? defaults.RecoveryPointObjective,
            Runbook = Runbook ?? defaults.Runbook,
            Contact = Contact ?? defaults.Contact,
            Alerts = Alerts ?? defaults.Alerts,
            Backups = Backups ?? defaults.Backups,
            VulnerabilityTracking = VulnerabilityTracking ?? defaults.VulnerabilityTracking,
            SecretStore = SecretStore ?? defaults.SecretStore,
            SecretOwner = SecretOwner ?? defaults.SecretOwner,
            SecretRotation = SecretRotation ?? defaults.SecretRotation,
            Secrets =
            [
                .. Secrets,
                .. defaults.Secrets.Where(d => Secrets.All(s => !string.Equals(s.Name, d.Name, StringComparison.Ordinal))),
            ],
            IdentityProvider = IdentityProvider ?? defaults.IdentityProvider,
        };
}

/// <summary>A declared value and the line of <c>seatrial.yaml</c> that states it.</summary>
public sealed record Declared<T>(T Value, SourceLocation Location);
