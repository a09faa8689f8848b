using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Dependencies;

internal static class DependencyRules
{
    public static RuleDescriptor MissingLockfile { get; } = new()
    {
        Id = "dependencies/missing-lockfile",
        Title = "dependencies without a lock file",
        ControlId = "DEP-1",
        Severity = Severity.High,
        Why = "Without a lock file each build resolves anew: a release that was published, or taken over, a minute ago is installed without anybody having seen it.",
        HowToFix = "Let the package manager write its lock file, commit it, and install with the command that obeys it.",
        Cwe = [1357, 829],
    };

    public static RuleDescriptor PinnedOnlyDirectly { get; } = new()
    {
        Id = "dependencies/transitive-not-locked",
        Title = "only direct dependencies are pinned",
        ControlId = "DEP-1",
        Severity = Severity.Medium,
        Why = "Exact versions in a manifest fix what is named there; what those packages bring along is chosen anew at each installation.",
        HowToFix = "Generate the complete list with hashes (pip-compile --generate-hashes, uv export) or move to a tool with a lock file (uv, Poetry).",
        Cwe = [1357, 829],
    };

    public static RuleDescriptor FloatingVersion { get; } = new()
    {
        Id = "dependencies/floating-version",
        Title = "a version that changes by itself",
        ControlId = "DEP-1",
        Severity = Severity.Medium,
        Why = "A dynamic version (latest, '+', a range, a snapshot) resolves to whatever is newest when the build runs.",
        HowToFix = "State the exact version, or turn on dependency locking of the build tool.",
        Cwe = [1357, 829],
    };

    public static RuleDescriptor KnownVulnerability { get; } = new()
    {
        Id = "dependencies/known-vulnerability",
        Title = "a package with a known vulnerability",
        ControlId = "DEP-2",
        Severity = Severity.High,
        Why = "The hole is published, often with instructions, and is looked for by programs. The severity is that of the advisory, computed from its CVSS vector where it has one.",
        HowToFix = "Upgrade to the smallest version that ends it; where that is not possible, record why it does not apply or until when it is accepted.",
        Cwe = [1395, 937],
    };

    public static RuleDescriptor NoUpdateBot { get; } = new()
    {
        Id = "dependencies/no-update-bot",
        Title = "nothing watches the dependencies",
        ControlId = "DEP-3",
        Severity = Severity.Medium,
        Why = "Security holes become known after the code was written. Without a bot or a scan that runs by itself nobody learns that a dependency has one.",
        HowToFix = "Add .github/dependabot.yml or renovate.json for every ecosystem in use, or a scheduled CI scan; if it is tracked elsewhere, name the place under dependencies.tracking in seatrial.yaml.",
        Cwe = [1395, 1104],
    };

    public static RuleDescriptor UncoveredEcosystem { get; } = new()
    {
        Id = "dependencies/uncovered-ecosystem",
        Title = "the update bot leaves an ecosystem out",
        ControlId = "DEP-3",
        Severity = Severity.Low,
        Why = "An update bot only looks at the ecosystems that its configuration lists; the others age unseen.",
        HowToFix = "Add an entry for the ecosystem to the bot's configuration.",
        Cwe = [1395, 1104],
    };

    public static RuleDescriptor NoSbom { get; } = new()
    {
        Id = "dependencies/no-sbom",
        Title = "a release without a bill of materials",
        ControlId = "DEP-5",
        Severity = Severity.Low,
        Why = "When the next widespread hole is announced, the question is where it runs. Without a bill of materials of what was shipped that takes days.",
        HowToFix = "Add one step to the release that writes CycloneDX or SPDX (Syft, cdxgen, docker buildx --sbom=true) and keeps it with the artefact.",
        Cwe = [1395],
    };

    public static RuleDescriptor EndOfLifeRuntime { get; } = new()
    {
        Id = "dependencies/end-of-life-runtime",
        Title = "a runtime past its end of life",
        ControlId = "DEP-6",
        Severity = Severity.High,
        Why = "After its end of life a runtime gets no security fixes: each hole that is found from then on stays open.",
        HowToFix = "Move to a supported release and let an update bot watch it.",
        Cwe = [1104],
    };

    public static RuleDescriptor FloatingBaseImage { get; } = new()
    {
        Id = "dependencies/floating-base-image",
        Title = "a base image without a version",
        ControlId = "DEP-6",
        Severity = Severity.Medium,
        Why = "'latest' and tags without a version are moved by their owner: two builds of the same commit ship different systems, and nobody can say which.",
        HowToFix = "Name the version (node:22.11-bookworm-slim) and, better, its digest; let the update bot move it.",
        Cwe = [829, 1357],
    };

    public static RuleDescriptor UnpinnedAction { get; } = new()
    {
        Id = "dependencies/unpinned-action",
        Title = "third-party CI actions that can be moved",
        ControlId = "DEP-6",
        Severity = Severity.Medium,
        Why = "A tag or branch of somebody else's repository can be moved to other code at any time, and that code runs with the pipeline's secrets. It has happened to widely used actions.",
        HowToFix = "Pin each third-party action to a full commit id, with the version as a comment; Dependabot and Renovate update such pins.",
        Cwe = [829, 1357],
    };

    public static IReadOnlyList<RuleDescriptor> All { get; } =
    [
        MissingLockfile, PinnedOnlyDirectly, FloatingVersion, KnownVulnerability, NoUpdateBot, UncoveredEcosystem, NoSbom, EndOfLifeRuntime, FloatingBaseImage, UnpinnedAction,
    ];

    /// <summary>A finding of a rule with its own severity and remedy unless something more exact is given.</summary>
    public static Finding Find(
        this RuleDescriptor rule, SourceLocation location, string message, string identity, Severity? severity = null, Confidence confidence = Confidence.High, string? remediation = null) => new()
    {
        RuleId = rule.Id,
        ControlId = rule.ControlId,
        Message = message,
        Severity = severity ?? rule.Severity,
        Confidence = confidence,
        Location = location,
        Remediation = remediation ?? rule.HowToFix,
        Identity = identity,
    };
}
