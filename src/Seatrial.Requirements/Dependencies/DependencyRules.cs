using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Dependencies;

internal static class DependencyRules
{
    public static RuleDescriptor MissingLockfile { get; } =
        new()
        {
            Id = "dependencies/missing-lockfile",
            Title = "dependencies without a lock file",
            ControlId = "DEP-1",
            Severity = Severity.High,
            Why =
                "Without a lock file each build resolves anew: a release that was published, or taken over, a minute ago is installed without anybody having seen it.",
            HowToFix = "Let the package manager write its lock file, commit it, and install with the command that obeys it.",
            Cwe = [1357, 829],
        };

    public static RuleDescriptor PinnedOnlyDirectly { get; } =
        new()
        {
            Id = "dependencies/transitive-not-locked",
            Title = "only direct dependencies are pinned",
            ControlId = "DEP-1",
            Severity = Severity.Medium,
            Why =
                "Exact versions in a manifest fix what is named there; what those packages bring along is chosen anew at each installation.",
            HowToFix =
                "Generate the complete list with hashes (pip-compile --generate-hashes, uv export) or move to a tool with a lock file (uv, Poetry).",
            Cwe = [1357, 829],
        };

    public static RuleDescriptor FloatingVersion { get; } =
        new()
        {
            Id = "dependencies/floating-version",
            Title = "a version that changes by itself",
            ControlId = "DEP-1",
            Severity = Severity.Medium,
            Why = "A dynamic version (latest, '+', a range, a snapshot) resolves to whatever is newest when the build runs.",
            HowToFix = "State the exact version, or turn on dependency locking of the build tool.",
            Cwe = [1357, 829],
        };

    public static RuleDescriptor KnownVulnerability { get; } =
        new()
        {
            Id = "dependencies/known-vulnerability",
            Title = "a package with a known vulnerability",
            ControlId = "DEP-2",
            Severity = Severity.High,
            Why =
                "The hole is published, often with instructions, and is looked for by programs. The severity is that of the advisory, computed from its CVSS vector where it has one.",
            HowToFix =
                "Upgrade to the smallest version that ends it; where that is not possible, record why it does not apply or until when it is accepted.",
            Cwe = [1395, 937],
        };

    public static RuleDescriptor NoUpdateBot { get; } =
        new()
        {
            Id = "dependencies/no-update-bot",
            Title = "nothing watches the dependencies",
            ControlId = "DEP-3",
            Severity = Severity.Medium,
            Why =
                "Security holes become known after the code was written. Without a bot or a scan that runs by itself nobody learns that a dependency has one.",
            HowToFix =
                "Add .github/dependabot.yml or renovate.json for every ecosystem in use, or a scheduled CI scan; if it is tracked elsewhere, name the place under dependencies.tracking in seatrial.yaml.",
            Cwe = [1395, 1104],
        };

    public static RuleDescriptor UncoveredEcosystem { get; } =
        new()
        {
            Id = "dependencies/uncovered-ecosystem",
            Title = "the update bot leaves an ecosystem out",
            ControlId = "DEP-3",
            Severity = Severity.Low,
            Why = "An update bot only looks at the ecosystems that its configuration lists; the others age unseen.",
            HowToFix = "Add an entry for the ecosystem to the bot's configuration.",
            Cwe = [1395, 1104],
        };

    public static RuleDescriptor NoSbom { get; } =
        new()
        {
            Id = "dependencies/no-sbom",
            Title = "a release without a bill of materials",
            ControlId = "DEP-5",
            Severity = Severity.Low,
            Why =
                "When the next widespread hole is announced, the question is where it runs. Without a bill of materials of what was shipped that takes days.",
            HowToFix =
                "Add one step to the release that writes CycloneDX or SPDX (Syft, cdxgen, docker buildx --sbom=true) and keeps it with the artefact.",
            Cwe = [1395],
        };

    public static RuleDescriptor EndOfLifeRuntime { get; } =
        new()
        {
            Id = "dependencies/end-of-life-runtime",
            Title = "a runtime past its end of life",
            ControlId = "DEP-6",
            Severity = Severity.High,
            Why = "After its end of life a runtime gets no security fixes: each hole that is found from then on stays open.",
            HowToFix = "Move to a supported release and let an update bot watch it.",
            Cwe = [1104],
        };

    public static RuleDescriptor FloatingBaseImage { get; } =
        new()
        {
            Id = "dependencies/floating-base-image",
            Title = "a base image without a version",
            ControlId = "DEP-6",
            Severity = Severity.Medium,
            Why =
                "'latest' and tags without a version are moved by their owner: two builds of the same commit ship different systems, and nobody can say which.",
            HowToFix = "Name the version (node:22.11-bookworm-slim) and, better, its digest; let the update bot move it.",
            Cwe = [829, 1357],
        };

    public static RuleDescriptor UnpinnedAction { get; } =
        new()
        {
            Id = "dependencies/unpinned-action",
            Title = "third-party CI actions that can be moved",
            ControlId = "DEP-6",
            Severity = Severity.Medium,
            Why =
                "A tag or branch of somebody else's repository can be moved to other code at any time, and that code runs with the pipeline's secrets. It has happened to widely used actions.",
            HowToFix =
                "Pin each third-party action to a full commit id, with the version as a comment; Dependabot and Renovate update such pins.",
            Cwe = [829, 1357],
        };

    public static RuleDescriptor LookAlike { get; } =
        new()
        {
            Id = "dependencies/look-alike",
            Title = "a package whose name imitates a well-known one",
            ControlId = "DEP-4",
            Severity = Severity.High,
            Why =
                "Attackers register names that differ from well-known ones by a letter. Whoever mistypes the name, or takes over an assistant's mistake, installs their code.",
            HowToFix =
                "Look the package up before the next installation. If the well-known one was meant, correct the name and treat every machine that installed this one as lost.",
            Cwe = [1357, 506],
        };

    public static RuleDescriptor MaliciousPackage { get; } =
        new()
        {
            Id = "dependencies/malicious-package",
            Title = "a package that is known to be malicious",
            ControlId = "DEP-4",
            Severity = Severity.Critical,
            Why =
                "The package itself is the attack: its code runs when it is installed or loaded, on the machines of developers, in the pipeline and in production.",
            HowToFix = "Remove it, and count every machine that installed it as lost, with all credentials that were on it.",
            Cwe = [506, 1357],
        };

    public static RuleDescriptor UnknownPackage { get; } =
        new()
        {
            Id = "dependencies/unknown-package",
            Title = "a package that its registry does not have",
            ControlId = "DEP-4",
            Severity = Severity.Critical,
            Why =
                "Assistants name packages that do not exist, and attackers register such names: the next installation takes their code. A name that the registry holds itself was an attack before.",
            HowToFix = "Remove it, or correct the name. A private package belongs to a registry that the repository names.",
            Cwe = [1357, 506],
        };

    public static RuleDescriptor MissingVersion { get; } =
        new()
        {
            Id = "dependencies/missing-version",
            Title = "a version that its registry does not have or that was taken back",
            ControlId = "DEP-4",
            Severity = Severity.High,
            Why = "Versions disappear when they were malicious or broken. What is installed then comes from a cache, or from nowhere.",
            HowToFix =
                "Find out why it is gone, move to a version that is there, and treat machines that installed a malicious one as lost.",
            Cwe = [1357, 1104],
        };

    public static RuleDescriptor AbandonedPackage { get; } =
        new()
        {
            Id = "dependencies/abandoned-package",
            Title = "a package that nobody keeps up",
            ControlId = "DEP-4",
            Severity = Severity.Medium,
            Why = "Holes that are found from now on stay open, and abandoned names are taken over.",
            HowToFix = "Replace it by the package that its maker names, or by one that is kept up.",
            Cwe = [1104],
        };

    public static RuleDescriptor NewPackage { get; } =
        new()
        {
            Id = "dependencies/new-package",
            Title = "a package that is only days old",
            ControlId = "DEP-4",
            Severity = Severity.Medium,
            Why =
                "Most malicious packages are found within days of their first version. One that is young and that nobody knows has not been looked at by many.",
            HowToFix = "Look at its source and its maker before the next installation.",
            Cwe = [1357, 506],
        };

    public static RuleDescriptor ForeignName { get; } =
        new()
        {
            Id = "dependencies/foreign-name",
            Title = "a package with the name of another ecosystem's",
            ControlId = "DEP-4",
            Severity = Severity.Medium,
            Why =
                "Whoever takes a name from another language's world, as assistants do, installs whatever somebody registered under it here.",
            HowToFix = "Look the package up. If the one of the other ecosystem was meant, take what does the same here.",
            Cwe = [1357],
        };

    public static RuleDescriptor ReplacedAddress { get; } =
        new()
        {
            Id = "dependencies/replaced-address",
            Title = "a lock file that takes a package from another one's address",
            ControlId = "DEP-4",
            Severity = Severity.High,
            Why =
                "The package manager installs what stands behind the address, whatever the name says. Nobody reads a lock file line by line, so a change there is easily overlooked.",
            HowToFix = "Find out which commit brought it in. Remove the entry and let the package manager write it anew.",
            Cwe = [494, 829],
        };

    public static RuleDescriptor UnpinnedRegistry { get; } =
        new()
        {
            Id = "dependencies/unpinned-registry",
            Title = "private packages that no setting binds to their registry",
            ControlId = "DEP-4",
            Severity = Severity.Medium,
            Why =
                "Without a setting in the repository the public registry is asked for these names at the next installation: who registers them there gets installed (dependency confusion).",
            HowToFix = "Put the private packages into a scope and bind the scope in .npmrc: @scope:registry=https://…",
            Cwe = [427, 1357],
        };

    public static RuleDescriptor UndeclaredImport { get; } =
        new()
        {
            Id = "dependencies/undeclared-import",
            Title = "an import that no manifest declares",
            ControlId = "DEP-4",
            Severity = Severity.Medium,
            Why =
                "Assistants name packages that do not exist or are not meant. Whoever then installs what is missing takes whatever somebody registered under that name.",
            HowToFix = "Look the package up. If it is the right one, declare it with its version; otherwise remove the import.",
            Cwe = [1357],
        };

    public static RuleDescriptor MovingSource { get; } =
        new()
        {
            Id = "dependencies/moving-source",
            Title = "a dependency from an address that can change",
            ControlId = "DEP-4",
            Severity = Severity.Medium,
            Why =
                "A branch, a tag and a file behind an address can be replaced by their owner at any time, and no lock file fixes what was looked at.",
            HowToFix = "Take the package from the registry, or name the commit, and keep a lock file.",
            Cwe = [829, 1357],
        };

    public static RuleDescriptor PlainSource { get; } =
        new()
        {
            Id = "dependencies/plain-source",
            Title = "packages over an unencrypted connection",
            ControlId = "DEP-4",
            Severity = Severity.High,
            Why = "Whoever sits on the way between the build and the address can replace the package by another one.",
            HowToFix = "Use the https address of the registry or of the file.",
            Cwe = [319, 829],
        };

    public static RuleDescriptor MixedIndexes { get; } =
        new()
        {
            Id = "dependencies/mixed-indexes",
            Title = "a second package index beside the first",
            ControlId = "DEP-4",
            Severity = Severity.Medium,
            Why =
                "Where several indexes are asked for every name, the highest version of any of them is taken: who registers the name of a private package at the public one gets installed (dependency confusion).",
            HowToFix =
                "Use one index that mirrors the public one, or bind each private package to its index (uv: [tool.uv.sources] with explicit = true; Poetry: source with priority explicit; NuGet: packageSourceMapping; Bundler: a block below the source).",
            Cwe = [427, 1357],
        };

    public static IReadOnlyList<RuleDescriptor> All { get; } =
    [
        MaliciousPackage,
        UnknownPackage,
        MissingVersion,
        AbandonedPackage,
        NewPackage,
        LookAlike,
        ForeignName,
        ReplacedAddress,
        UnpinnedRegistry,
        UndeclaredImport,
        MovingSource,
        PlainSource,
        MixedIndexes,
        MissingLockfile,
        PinnedOnlyDirectly,
        FloatingVersion,
        KnownVulnerability,
        NoUpdateBot,
        UncoveredEcosystem,
        NoSbom,
        EndOfLifeRuntime,
        FloatingBaseImage,
        UnpinnedAction,
    ];

    /// <summary>A finding of a rule with its own severity and remedy unless something more exact is given.</summary>
    public static Finding Find(
        this RuleDescriptor rule,
        SourceLocation location,
        string message,
        string identity,
        Severity? severity = null,
        Confidence confidence = Confidence.High,
        string? remediation = null
    ) =>
        new()
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
