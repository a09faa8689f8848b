using Seatrial.Engine.Controls;
using Seatrial.Engine.Decisions;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;

namespace Seatrial.Engine.Assessments;

/// <summary>Facts → controls → assessment: asks every judge about every application. A pure function that knows no rule.</summary>
public static class Assessor
{
    /// <summary>What a control without a judge says of itself.</summary>
    public const string NoAnalysisYet = "No analysis in this version decides this control.";

    public static Assessment Assess(AssessmentInput input)
    {
        var failures = new List<CoverageGap>();
        var judges = JudgesById(input.Slices);
        var judged = input.Applications.Select(scope => (scope.Application, Results: JudgeAll(input, scope, judges, failures))).ToList();
        var catalogue = FindingCatalogue.Merge(
            judged.SelectMany(j => j.Results.SelectMany(r => r.Judgement.Findings.Select(f => (j.Application.Name, f))))
        );
        ApplicationAssessment[] applications = [.. judged.Select(j => Build(input, j.Application, j.Results, catalogue))];
        ReviewedDecision[] decisions =
        [
            .. DecisionReview.Of(input.Decisions, applications, input.Configuration.Policy, input.AsOf),
            .. InlineDecisions.Of(
                input.Facts.Of<InlineMarkerFact>(),
                applications,
                input.Slices.SelectMany(s => s.Rules),
                input.Configuration.Policy,
                input.AsOf
            ),
        ];

        return new Assessment
        {
            Repository = input.Repository,
            Configuration = input.Configuration,
            AsOf = input.AsOf,
            Applications = DecisionReview.Apply(decisions, applications),
            Decisions = decisions,
            Findings = catalogue.MostImportantFirst(input.Controls),
            Information = Fingerprints.Assign(input.Slices.SelectMany(s => s.Inform?.Invoke(input.Facts) ?? [])),
            Coverage =
                failures.Count == 0
                    ? input.Coverage
                    : input.Coverage with
                    {
                        Gaps = [.. input.Coverage.Gaps.Concat(failures).Distinct().Order()],
                    },
            Rules = new SortedDictionary<string, RuleDescriptor>(
                input.Slices.SelectMany(s => s.Rules).ToDictionary(r => r.Id, StringComparer.Ordinal),
                StringComparer.Ordinal
            ),
        };
    }

    /// <summary>What the judges see of one application.</summary>
    public static ApplicationView View(AssessmentInput input, ApplicationScope scope) =>
        new(
            scope.Application,
            scope.Facts,
            input.Configuration.For(scope.Application.RootPath),
            input.Coverage,
            input.Repository,
            input.AsOf
        )
        {
            Rotations = input.Rotations,
            Lock = input.Lock,
            Signoff = input.Signoff,
        };

    private static Dictionary<string, ControlJudge> JudgesById(IReadOnlyList<RequirementSlice> slices) =>
        slices.SelectMany(s => s.Judges).ToDictionary(j => j.ControlId, StringComparer.Ordinal);

    private static List<ControlResult> JudgeAll(
        AssessmentInput input,
        ApplicationScope scope,
        Dictionary<string, ControlJudge> judges,
        List<CoverageGap> failures
    )
    {
        var view = View(input, scope);
        return [.. input.Controls.Select(control => new ControlResult(control, JudgeOne(control, view, judges, failures)))];
    }

    private static Judgement JudgeOne(
        ControlDescriptor control,
        ApplicationView view,
        Dictionary<string, ControlJudge> judges,
        List<CoverageGap> failures
    )
    {
        if (!judges.TryGetValue(control.Id, out var judge))
        {
            return Judgement.Unknown(UnknownCause.NotAnalysed, NoAnalysisYet);
        }

        try
        {
            return judge.Judge(view);
        }
#pragma warning disable CA1031 // A defect in one judge must not take the other controls' answers with it; it is reported as a gap.
        catch (Exception defect)
#pragma warning restore CA1031
        {
            string detail =
                $"The judge of {control.Id} failed ({defect.GetType().Name}); the control is unknown. Please report this as a defect of Seatrial.";
            failures.Add(new CoverageGap(view.Application.RootPath + "/", GapKind.AnalyzerFailed, detail));
            return Judgement.Unknown(detail);
        }
    }

    private static ApplicationAssessment Build(
        AssessmentInput input,
        Application application,
        List<ControlResult> results,
        FindingCatalogue catalogue
    )
    {
        var requirements = results
            .Select(r => r with { Judgement = r.Judgement.WithFindings(catalogue.Resolve) })
            .GroupBy(r => r.Control.Requirement)
            .OrderBy(g => g.Key)
            .Select(g => new RequirementResult(g.Key, RequirementLevels.Of([.. g]), [.. g]))
            .ToList();
        return new ApplicationAssessment(
            application,
            input.Configuration.For(application.RootPath),
            [.. requirements.Where(r => r.Requirement != Requirement.Process)],
            requirements.Find(r => r.Requirement == Requirement.Process)
                ?? new RequirementResult(Requirement.Process, RequirementLevel.Unknown, [])
        );
    }
}
