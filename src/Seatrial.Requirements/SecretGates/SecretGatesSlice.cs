using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.SecretGates;

/// <summary>SEC-6: secrets scanning runs by itself.</summary>
public static class SecretGatesSlice
{
    private static readonly RuleDescriptor NoAutomaticScan = new()
    {
        Id = "secrets/no-automatic-scan",
        Title = "no pipeline looks for credentials",
        ControlId = "SEC-6",
        Severity = Severity.Medium,
        Why =
            "Credentials reach repositories in a hurry. A scan that runs on every change finds them before they are merged; a scan that somebody has to think of does not.",
        HowToFix =
            "Add a CI step that runs a secrets scanner on every change and fails on a new credential (seatrial check, gitleaks, TruffleHog), and the same as a pre-commit hook.",
        Cwe = [798, 540],
    };

    private static readonly string[] FileHooks = ["detect-secrets", "detect-private-key", "ripsecrets", "secretlint", "whispers"];

    public static RequirementSlice Slice { get; } =
        new()
        {
            Name = "secret-gates",
            Analyzers = [new SecretScanSettingAnalyzer(), new ScannedTaskAnalyzer()],
            Judges = [new("SEC-6", Judge)],
            Rules = [NoAutomaticScan],
        };

    private static Judgement Judge(ApplicationView view)
    {
        var settings = view.Facts.Of<SecretScanSettingFact>();
        if (settings.FirstOrDefault(s => s is { Tool: SecretScanSettingAnalyzer.PushProtection, IsOn: true }) is { } push)
        {
            return Judgement.Pass(new Evidence("Push protection of the code host is switched on.", push.Location));
        }

        var scans = view
            .Facts.Of<CiStepFact>()
            .Where(s => s.Purpose == CiPurpose.SecretScan)
            .Concat(Tasks(view))
            .Select(s => AsSet(s, settings))
            .OfType<CiStepFact>()
            .Select(s => AsCalled(s, view.Facts.Of<WorkflowCallFact>()))
            .ToList();
        var hooks = scans.Where(s => s.System == CiSystem.GitHook).ToList();
        var gates = scans.Where(s => s.System != CiSystem.GitHook && s.IsAutomatic && !s.IsAdvisory).ToList();
        gates.AddRange(HooksInPipelines(view, hooks));
        if (gates.Count > 0)
        {
            return Judgement.Pass([
                .. gates
                    .Concat(hooks)
                    .Select(s => new Evidence($"{s.ToolName} runs {(s.System == CiSystem.GitHook ? "as a hook" : "in CI")}.", s.Location)),
            ]);
        }

        var weak = scans.Find(s => s.System != CiSystem.GitHook);
        var workflows = view.Facts.Of<CiWorkflowFact>();
        if (workflows.Count == 0 && weak is null)
        {
            Evidence[] hints = [.. hooks.Select(h => new Evidence($"{h.ToolName} runs as a hook, which everybody can skip.", h.Location))];
            return Judgement.Unknown(
                "No CI configuration is in the repository. Push protection of the code host cannot be seen from here.",
                hints
            );
        }

        return Judgement.Fail(Missing(weak, hooks, weak?.Location ?? workflows.MinBy(Distance)!.Location));
    }

    /// <summary>Scanners in tasks that a pipeline starts by their name.</summary>
    private static IEnumerable<CiStepFact> Tasks(ApplicationView view)
    {
        var tasks = view.Facts.Of<ScannedTaskFact>().ToLookup(t => (t.Runner, t.Task));
        return view
            .Facts.Of<TaskCallFact>()
            .SelectMany(c =>
                tasks[(c.Runner, c.Task)]
                    .Select(t => new CiStepFact(
                        c.System,
                        null,
                        t.Tool,
                        $"{t.ToolName} (by '{c.Task}' of {t.Location.Path})",
                        CiPurpose.SecretScan,
                        c.Triggers,
                        c.Location
                    )
                    {
                        IsAdvisory = c.IsAdvisory || t.IsAdvisory,
                    })
            );
    }

    /// <summary>
    /// The step as the tool's own file sets it; null where that switches the search off, or has to switch it on and does not.
    /// </summary>
    private static CiStepFact? AsSet(CiStepFact step, IReadOnlyList<SecretScanSettingFact> settings)
    {
        var own = settings.FirstOrDefault(s => s.Tool == step.Tool);
        return own is null ? (step.Tool == "trunk" ? null : step)
            : own.IsOn ? step with { IsAdvisory = step.IsAdvisory || own.IsAdvisory }
            : null;
    }

    /// <summary>A step of a workflow that others call runs when they do.</summary>
    private static CiStepFact AsCalled(CiStepFact step, IReadOnlyList<WorkflowCallFact> calls) =>
        (step.Triggers & CiTriggers.Called) == CiTriggers.None
            ? step
            : calls
                .Where(c => c.Workflow == step.Location.Path)
                .Aggregate(step, (s, c) => s with { Triggers = s.Triggers | c.Triggers, IsAdvisory = s.IsAdvisory || c.IsAdvisory });

    /// <summary>
    /// A pipeline that runs the hooks over all files is a gate with those of them that look at files; most scanners look at what is staged,
    /// which is nothing there.
    /// </summary>
    private static IEnumerable<CiStepFact> HooksInPipelines(ApplicationView view, List<CiStepFact> hooks)
    {
        var run = view
            .Facts.Of<CiStepFact>()
            .FirstOrDefault(s => s.Purpose == CiPurpose.HookRun && s.System != CiSystem.GitHook && s.IsAutomatic && !s.IsAdvisory);
        return run is null
            ? []
            : hooks
                .Where(h => FileHooks.Contains(h.Tool) && h.Location.Path.EndsWith(".pre-commit-config.yaml", StringComparison.Ordinal))
                .Select(h => h with { System = run.System, Location = run.Location, ToolName = $"{h.ToolName} (by {run.ToolName})" });
    }

    /// <summary>How far a pipeline is from the one where a scan belongs: the one that checks changes.</summary>
    private static int Distance(CiWorkflowFact workflow)
    {
        string name = Paths.Name(workflow.Location.Path);
        bool checks =
            name.Contains("ci", StringComparison.OrdinalIgnoreCase)
            || name.Contains("test", StringComparison.OrdinalIgnoreCase)
            || name.Contains("build", StringComparison.OrdinalIgnoreCase);
        return ((workflow.Triggers & CiTriggers.PullRequest) != CiTriggers.None ? 0 : 2) + (checks ? 0 : 1);
    }

    private static Finding Missing(CiStepFact? weak, List<CiStepFact> hooks, SourceLocation location) =>
        new()
        {
            RuleId = NoAutomaticScan.Id,
            ControlId = NoAutomaticScan.ControlId,
            Message = weak switch
            {
                { IsAdvisory: true } => $"{weak.ToolName} runs, but its failure is ignored, so that it stops nothing.",
                { } => $"{weak.ToolName} only runs when somebody starts it.",
                null when hooks.Count > 0 =>
                    $"{hooks[0].ToolName} runs as a hook, which everybody can skip, and no pipeline looks for credentials.",
                null => "There are pipelines, and none of them looks for credentials.",
            },
            Severity = NoAutomaticScan.Severity,
            Confidence = Confidence.High,
            Location = location,
            Remediation = NoAutomaticScan.HowToFix,
            Reasons = ["Push protection that is switched on in the settings of the code host cannot be seen in the repository."],
            RelatedLocations = [.. hooks.Select(h => h.Location)],
            Identity = "no automatic scan",
        };
}
