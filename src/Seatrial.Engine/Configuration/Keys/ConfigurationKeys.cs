using Seatrial.Engine.Policies;

namespace Seatrial.Engine.Configuration.Keys;

/// <summary>Every key of <c>seatrial.yaml</c>, in the order in which <c>init</c> writes them.</summary>
internal static class ConfigurationKeys
{
    public const string Applications = "applications";

    public const string ApplicationsDescription =
        "Applications of this repository whose facts differ from those above; each starts from them.";

    public const string ApplicationPath = "path";

    public const string ApplicationPathDescription = "Folder of the application, relative to this file.";

    public static IReadOnlyList<RunKey> Run { get; } =
    [
        new("version", "Version of this file's format.", new VersionShape(), (c, _) => c),
        new(
            "mode",
            "When 'seatrial check' ends with exit status 1. advise: on a credential. decide: also on anything undecided. enforce: also below production.",
            new ChoiceShape(["advise", "decide", "enforce"], "advise"),
            (c, v) => c with { Mode = Enum.Parse<GateMode>((string)v.Value, ignoreCase: true) }
        ),
        new(
            "policy",
            "What is demanded of decisions and levels. It adds to an organisation's policy and never loosens it.",
            new PolicyShape(),
            (c, v) => c with { DeclaredPolicy = (PolicyDeclaration)v.Value, Policy = ((PolicyDeclaration)v.Value).Policy }
        ),
        new(
            "exclude",
            "Files and folders that are left out of every analysis, in .gitignore syntax.",
            new ListShape(new TextShape("a pattern such as samples/", "samples/"), "[samples/]"),
            (c, v) => c with { Exclude = (IReadOnlyList<string>)v.Value }
        ),
        new(
            "product",
            "Package URL by which others know the product; statements about vulnerabilities (VEX) name it.",
            new TextShape("a package URL", "'pkg:github/acme/shop'"),
            (c, v) => c with { Product = v.As<string>() }
        ),
        new(
            "vex",
            "Documents (OpenVEX, CycloneDX) that say which known vulnerabilities matter here; those in .seatrial/vex are read by themselves.",
            new ListShape(new TextShape("a file below this folder", "security/vex.json"), "[security/vex.json]"),
            (c, v) => c with { Vex = (IReadOnlyList<string>)v.Value }
        ),
        new(
            "advisory-age",
            "How old the database of advisories may be; with an older one nothing is called free of known vulnerabilities. 14d when left out.",
            new DurationShape { Example = "7d" },
            (c, v) => c with { AdvisoryAge = (TimeSpan)v.Value }
        ),
        new(
            "licences",
            "Which licences packages may have; 'seatrial deps' compares them where files state them.",
            new LicencesShape(),
            (c, v) => c with { Licences = (LicenceDeclaration)v.Value }
        ),
        new(
            "secret-rules",
            "Kinds of credential of your own, each with examples that are checked when the file is read.",
            new SecretRulesShape(),
            (c, v) => c with { SecretRules = (IReadOnlyList<SecretRuleDeclaration>)v.Value }
        ),
    ];

    public static IReadOnlyList<ConfigurationKey> Facts { get; } =
    [
        new FactKey(
            "name",
            "Name of the application.",
            new TextShape("a name", "my-application"),
            (d, v) => d with { Name = (string)v.Value }
        ),
        new FactKey(
            "owner",
            "The person or team that answers for it.",
            new TextShape("a person or a team", "payments team"),
            (d, v) => d with { Owner = v.As<string>() }
        ),
        new FactKey(
            "data",
            "The kinds of data it holds; take the most sensitive ones.",
            new ListShape(
                new ChoiceShape(["public", "internal", "personal", "sensitive-personal", "payment", "health", "credentials"], "personal"),
                "[personal]"
            ),
            (d, v) => d with { DataClasses = v.As<IReadOnlyList<string>>() }
        ),
        new FactKey(
            "criticality",
            "How bad it is for the business when it fails or is broken into.",
            new ChoiceShape(["low", "medium", "high", "critical"], "medium"),
            (d, v) => d with { Criticality = v.As<string>() }
        ),
        new FactKey(
            "exposure",
            "Who can reach it.",
            new ChoiceShape(["internet", "partner", "internal", "local"], "internet"),
            (d, v) => d with { Exposure = v.As<string>() }
        ),
        new FactKey(
            "production",
            "Whether real users or real data depend on it today.",
            new FlagShape(),
            (d, v) => d with { InProduction = v.As<bool>() }
        ),
        new SectionKey(
            "recovery",
            "What happens when it goes down or loses data.",
            [
                new(
                    "rto",
                    "Recovery time objective: how long it may be down at most.",
                    new DurationShape(),
                    (d, v) => d with { RecoveryTimeObjective = v.As<TimeSpan>() }
                ),
                new(
                    "rpo",
                    "Recovery point objective: how much recent data may be lost at most.",
                    new DurationShape { Example = "1h" },
                    (d, v) => d with { RecoveryPointObjective = v.As<TimeSpan>() }
                ),
                new(
                    "runbook",
                    "File or address of the steps to follow when it breaks.",
                    new TextShape("a file or an address", "docs/runbook.md"),
                    (d, v) => d with { Runbook = v.As<string>() }
                ),
                new(
                    "contact",
                    "Who is called when it breaks.",
                    new TextShape("a person, a team or an address", "on-call@example.com"),
                    (d, v) => d with { Contact = v.As<string>() }
                ),
            ]
        ),
        new FactKey(
            "alerts",
            "Where alerts go.",
            new TextShape("a channel or an address", "'#alerts'"),
            (d, v) => d with { Alerts = v.As<string>() }
        ),
        new FactKey(
            "backups",
            "Where backups are set up, if that is not in this repository.",
            new TextShape("a place", "managed database, daily, kept 30 days"),
            (d, v) => d with { Backups = v.As<string>() }
        ),
        new SectionKey(
            "dependencies",
            "The packages that it is built from.",
            [
                new(
                    "tracking",
                    "Where known vulnerabilities of dependencies are tracked, if that is not in this repository.",
                    new TextShape("a tool or an address", "Dependency-Track"),
                    (d, v) => d with { VulnerabilityTracking = v.As<string>() }
                ),
            ]
        ),
        new SectionKey(
            "secrets",
            "Passwords, keys and tokens that it uses.",
            [
                new(
                    "store",
                    "The vault, secret manager or platform store that they come from.",
                    new TextShape("a product or an address", "AWS Secrets Manager"),
                    (d, v) => d with { SecretStore = v.As<string>() }
                ),
                new(
                    "owner",
                    "Who answers for each secret that names nobody else.",
                    new TextShape("a person or a team", "platform team"),
                    (d, v) => d with { SecretOwner = v.As<string>() }
                ),
                new(
                    "rotate",
                    "How long the value of a secret may be in use.",
                    new DurationShape { Example = "180d" },
                    (d, v) => d with { SecretRotation = v.As<TimeSpan>() }
                ),
                new(
                    "used",
                    "What differs for single secrets, by the name that code reads them by.",
                    new UsedSecretsShape(),
                    (d, v) => d with { Secrets = (IReadOnlyList<SecretDeclaration>)v.Value }
                ),
            ]
        ),
        new SectionKey(
            "identity",
            "Who signs in, and how.",
            [
                new(
                    "provider",
                    "The service or library that signs people in.",
                    new TextShape("a product or an address", "Auth0"),
                    (d, v) => d with { IdentityProvider = v.As<string>() }
                ),
            ]
        ),
    ];
}
