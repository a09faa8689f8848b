using Seatrial.Engine.Findings;

namespace Seatrial.Engine.Controls.Catalogue;

internal static class DependenciesControls
{
    public static IReadOnlyList<ControlDescriptor> All { get; } =
    [
        new()
        {
            Id = "DEP-1",
            Requirement = Requirement.Dependencies,
            Title = "every dependency is locked",
            Why =
                "Without a lock file each build takes whatever is newest that minute, so that today's build is not the one that was tested. "
                + "A package that was taken over yesterday comes along by itself.",
            HowJudged =
                "Passes when each manifest has a lock file that covers it, or pins every version exactly where its ecosystem has no lock file. "
                + "Fails for each manifest with dependencies and without a lock. "
                + "Not applicable when there are no dependencies; unknown when a manifest could not be read.",
            HowToFix =
                "Let the package manager write its lock file, commit it, and install in CI and in the image with the command that obeys it "
                + "(npm ci, pip with hashes, poetry, cargo --locked, dotnet restore --locked-mode).",
            IsPrototypeMarker = true,
            Severity = Severity.High,
            Mappings = new()
            {
                Asvs = ["15.1.2", "15.2.4"],
                ApiTop10 = ["API8"],
                Cwe = [1357, 829],
                Ssdf = ["PO.3.2", "PS.3.2", "PW.4.1"],
            },
        },
        new()
        {
            Id = "DEP-2",
            Requirement = Requirement.Dependencies,
            Title = "no known vulnerability without a decision",
            Why =
                "Most of an application is code that others wrote, and its holes are published together with instructions. "
                + "What is exploited in the wild and reachable comes first; the rest deserves a decision instead of silence.",
            HowJudged =
                "Passes when every component was matched against a current advisory database and each match has a decision. "
                + "Fails for each known vulnerability without one. "
                + "Unknown when no advisory database was read or versions are not known: not checked is never clean.",
            HowToFix =
                "Update the component; where that is not possible, say why it does not apply or until when it is accepted. "
                + "Begin with those that are exploited already.",
            Severity = Severity.High,
            Mappings = new()
            {
                Asvs = ["15.1.1", "15.2.1"],
                ApiTop10 = ["API8"],
                Cwe = [1395, 937],
                Ssdf = ["PW.4.4", "RV.1.1", "RV.2.1", "RV.2.2"],
            },
        },
        new()
        {
            Id = "DEP-3",
            Requirement = Requirement.Dependencies,
            Title = "vulnerabilities are tracked by themselves",
            Why =
                "A dependency that is fine today has a published hole next month, and nobody rereads a manifest every week. "
                + "An update bot or a scheduled scan does, and opens a change that only needs review.",
            HowJudged =
                "Passes when an update bot is configured, a CI workflow scans dependencies on a schedule or on changes, or the tracking is declared. "
                + "Fails when the application has dependencies and the repository shows none of these. "
                + "Not applicable without dependencies; unknown when manifests could not be read.",
            HowToFix =
                "Turn on the update bot of the code host (Dependabot, Renovate) for every manifest, or add a scheduled scan that fails loudly. "
                + "If it is tracked elsewhere, say where in seatrial.yaml.",
            IsPrototypeMarker = true,
            Severity = Severity.Medium,
            Mappings = new()
            {
                Asvs = ["15.1.1", "15.2.1"],
                ApiTop10 = ["API8"],
                Cwe = [1395, 1104],
                Ssdf = ["PO.3.2", "PW.4.4", "RV.1.1"],
            },
        },
        new()
        {
            Id = "DEP-4",
            Requirement = Requirement.Dependencies,
            Title = "every package exists and is what it seems",
            Why =
                "Assistants sometimes name packages that do not exist, and attackers register those names. "
                + "A look-alike, a taken-over or an abandoned package runs its code with the application's rights.",
            HowJudged =
                "Passes when each package was looked up and is known, maintained and not malicious. "
                + "Fails for each package that does not exist, imitates another, bears the name of another ecosystem's, is known to be malicious or is kept up by nobody, for imports that nobody declares, and for sources that others can replace. "
                + "Unknown when packages were not looked up (--online asks their registries).",
            HowToFix =
                "Check the package's home and owner before use, replace what is not what it seems, "
                + "and count the machine that installed a malicious package as lost.",
            IsPrototypeMarker = true,
            Severity = Severity.High,
            Mappings = new()
            {
                Asvs = ["15.1.2", "15.1.4", "15.2.4"],
                ApiTop10 = ["API10"],
                Cwe = [1357, 506, 1104],
                Ssdf = ["PW.4.1", "PW.4.4"],
            },
        },
        new()
        {
            Id = "DEP-5",
            Requirement = Requirement.Dependencies,
            Title = "an SBOM is produced at build",
            Why =
                "When the next widespread hole is announced, the first question is where it runs. "
                + "A bill of materials that is kept with each build answers it in minutes.",
            HowJudged =
                "Passes when a build or CI step writes a bill of materials. "
                + "Fails when a release build is in the repository and no step of it writes one. "
                + "Unknown when the build is not in the repository.",
            HowToFix = "Add one step to the build that writes CycloneDX or SPDX and keeps it with the release.",
            Severity = Severity.Low,
            Mappings = new()
            {
                Asvs = ["15.1.2"],
                ApiTop10 = ["API9"],
                Cwe = [1395],
                Ssdf = ["PO.3.3", "PS.3.2"],
            },
        },
        new()
        {
            Id = "DEP-6",
            Requirement = Requirement.Dependencies,
            Title = "runtime, base image and CI actions are supported and pinned",
            Why =
                "A runtime past its end of life gets no more security fixes. "
                + "A base image or CI action that is named by a moving tag can be replaced by its owner, or by whoever took over that account.",
            HowJudged =
                "Passes when the versions in use are supported and images and actions are pinned to a version or digest. "
                + "Fails at each runtime past its end of life, each image without a version and each third-party action that is not pinned to a commit. "
                + "Unknown when no version is stated anywhere.",
            HowToFix =
                "Move to a supported release, name images by version and digest, pin third-party actions to a commit, "
                + "and let the update bot move the pins.",
            Severity = Severity.Medium,
            Mappings = new()
            {
                Asvs = ["15.1.1", "15.2.1", "15.2.4"],
                ApiTop10 = ["API8", "API9"],
                Cwe = [1104, 829, 1357],
                Ssdf = ["PO.3.2", "PO.5.1", "PW.4.4"],
            },
        },
    ];
}
