using Seatrial.Components.Packages;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Dependencies;

/// <summary>DEP-3: vulnerabilities are tracked by themselves.</summary>
internal static class TrackingJudge
{
    public static Judgement Judge(ApplicationView view)
    {
        if (view.Declared.VulnerabilityTracking is { } declared)
        {
            return Judgement.Pass(new Evidence("Where vulnerabilities are tracked is declared.", declared.Location));
        }

        var manifests = view.Facts.Of<ManifestFact>();
        var declaring = manifests.Where(m => m.Dependencies.Any(LockJudge.IsRemote)).ToList();
        if (declaring.Count == 0)
        {
            return manifests.Count > 0
                ? Judgement.NotApplicable(
                    new Evidence($"{manifests[0].Location.Path} declares no dependency from a registry.", manifests[0].Location)
                )
                : Judgement.Unknown("No manifest of a package manager was found that this version reads.");
        }

        var bots = view.Facts.Of<UpdateBotFact>();
        Evidence[] scans =
        [
            .. view
                .Facts.Of<CiStepFact>()
                .Where(s =>
                    s.Purpose is CiPurpose.DependencyScan or CiPurpose.ImageScan
                    && s.IsAutomatic
                    && !s.IsAdvisory
                    && s.System != CiSystem.GitHook
                )
                .Select(s => new Evidence(
                    $"{s.ToolName} runs in {s.System}{(s.Triggers.HasFlag(CiTriggers.Schedule) ? " on a schedule" : " on changes")}.",
                    s.Location
                )),
        ];
        if (bots.Count == 0 && scans.Length == 0)
        {
            return Judgement.Fail(Missing(declaring));
        }

        var uncovered =
            scans.Length > 0 ? [] : declaring.Select(m => m.Ecosystem).Distinct().Order().Where(e => !bots.Any(b => b.Covers(e))).ToList();
        return uncovered.Count > 0
            ? Judgement.Fail([.. uncovered.Select(e => Uncovered(e, bots[0], declaring.First(m => m.Ecosystem == e)))])
            : Judgement.Pass([.. bots.Select(b => new Evidence($"{b.Bot} is configured.", b.Location)), .. scans]);
    }

    private static Finding Missing(List<ManifestFact> declaring)
    {
        var first = declaring.MinBy(m => (m.Location.Path.Count(c => c == '/'), m.Location.Path))!;
        string ecosystems = string.Join(
            ", ",
            declaring.Select(m => m.Ecosystem.Display()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        );
        return DependencyRules.NoUpdateBot.Find(
            first.Location,
            $"Dependencies from {ecosystems} are declared, and neither an update bot nor a scan in CI watches them.",
            "no tracking"
        ) with
        {
            Reasons =
            [
                "Alerts that are switched on in the settings of the code host cannot be seen in the repository: declare them in seatrial.yaml.",
            ],
        };
    }

    private static Finding Uncovered(Ecosystem ecosystem, UpdateBotFact bot, ManifestFact manifest) =>
        DependencyRules.UncoveredEcosystem.Find(
            bot.Location,
            $"{bot.Bot} is configured, but not for {ecosystem.Display()} ({manifest.Location.Path}).",
            $"uncovered {ecosystem.Purl()}"
        ) with
        {
            RelatedLocations = [manifest.Location],
        };
}
