using Seatrial.Engine.Assessments;
using Seatrial.Engine.Configuration;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using static Seatrial.Engine.Tests.Assessments.AssessmentSample;

namespace Seatrial.Engine.Tests.Assessments;

public sealed class AssessorTests
{
    private static readonly ControlDescriptor Marked = Control("SEC-1", Requirement.Secrets, marker: true);
    private static readonly ControlDescriptor Unmarked = Control("SEC-6", Requirement.Secrets);

    [Fact]
    public void A_control_without_a_judge_is_unknown_and_says_why()
    {
        var judgement = Assess([Marked], [], Application("app")).Applications[0].Controls.Single().Judgement;

        Assert.Equal(ControlStatus.Unknown, judgement.Status);
        Assert.Equal(Assessor.NoAnalysisYet, judgement.Reason);
    }

    [Fact]
    public void A_judge_that_throws_leaves_its_control_unknown_and_the_run_incomplete()
    {
        var assessment = Assess(
            [Marked, Unmarked],
            [new("SEC-1", _ => throw new InvalidOperationException("boom")), new("SEC-6", _ => Judgement.Pass(new Evidence("seen")))],
            Application("app")
        );

        Assert.Equal([ControlStatus.Unknown, ControlStatus.Pass], assessment.Applications[0].Controls.Select(c => c.Judgement.Status));
        Assert.Equal(GapKind.AnalyzerFailed, Assert.Single(assessment.Coverage.Gaps).Kind);
        Assert.True(assessment.Coverage.IsIncomplete);
    }

    [Fact]
    public void A_place_that_two_applications_share_is_one_finding_that_names_both()
    {
        var assessment = Assess(
            [Marked],
            [new("SEC-1", _ => Judgement.Fail(Finding("SEC-1", "shared.env", 3)))],
            Application("web", "web"),
            Application("api", "api")
        );

        Assert.Equal(["api", "web"], Assert.Single(assessment.Findings).Applications);
    }

    [Fact]
    public void Findings_of_a_control_carry_the_fingerprints_of_the_list()
    {
        var assessment = Assess(
            [Marked],
            [new("SEC-1", _ => Judgement.Fail(Finding("SEC-1", "a", 1), Finding("SEC-1", "a", 2)))],
            Application("app")
        );

        var listed = assessment.Findings.Select(f => f.Finding.Fingerprint).Order(StringComparer.Ordinal).ToList();
        var carried = assessment
            .Applications[0]
            .Controls.Single()
            .Judgement.Findings.Select(f => f.Fingerprint)
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.Equal(2, listed.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(listed, carried);
    }

    [Fact]
    public void The_gravest_finding_comes_first_and_a_marker_before_its_equals()
    {
        var assessment = Assess(
            [Unmarked, Marked],
            [
                new("SEC-6", _ => Judgement.Fail(Finding("SEC-6", "a", 1), Finding("SEC-6", "b", 1, Severity.Critical))),
                new("SEC-1", _ => Judgement.Fail(Finding("SEC-1", "c", 1))),
            ],
            Application("app")
        );

        Assert.Equal(["b", "c", "a"], assessment.Findings.Select(f => f.Finding.Location.Path));
    }

    [Theory]
    [InlineData(ControlStatus.Pass, ControlStatus.Pass, RequirementLevel.Production)]
    [InlineData(ControlStatus.Pass, ControlStatus.NotApplicable, RequirementLevel.Production)]
    [InlineData(ControlStatus.Pass, ControlStatus.Unknown, RequirementLevel.Partial)]
    [InlineData(ControlStatus.Pass, ControlStatus.Fail, RequirementLevel.Partial)]
    [InlineData(ControlStatus.Fail, ControlStatus.Pass, RequirementLevel.Prototype)]
    [InlineData(ControlStatus.Fail, ControlStatus.Unknown, RequirementLevel.Prototype)]
    [InlineData(ControlStatus.Unknown, ControlStatus.Unknown, RequirementLevel.Unknown)]
    [InlineData(ControlStatus.Unknown, ControlStatus.NotApplicable, RequirementLevel.Unknown)]
    [InlineData(ControlStatus.Unknown, ControlStatus.Fail, RequirementLevel.Partial)]
    public void The_level_follows_from_the_controls(ControlStatus marked, ControlStatus unmarked, RequirementLevel expected)
    {
        var assessment = Assess([Marked, Unmarked], [Judge("SEC-1", marked), Judge("SEC-6", unmarked)], Application("app"));

        Assert.Equal(expected, assessment.Applications[0][Requirement.Secrets].Level);
    }

    [Theory]
    [InlineData(ControlStatus.Pass, GateMode.Enforce, true)]
    [InlineData(ControlStatus.Unknown, GateMode.Advise, true)]
    [InlineData(ControlStatus.Unknown, GateMode.Decide, false)]
    [InlineData(ControlStatus.Fail, GateMode.Advise, false)]
    public void The_gate_follows_the_mode(ControlStatus credentials, GateMode mode, bool passes) =>
        Assert.Equal(passes, Gate.Evaluate(Assess([Marked], [Judge("SEC-1", credentials)], Application("app")), mode).Passes);

    [Fact]
    public void A_gap_that_is_not_a_credential_never_blocks_in_advise() =>
        Assert.True(Gate.Evaluate(Assess([Unmarked], [Judge("SEC-6", ControlStatus.Fail)], Application("app")), GateMode.Advise).Passes);

    [Theory]
    [InlineData(Confidence.Low, true)]
    [InlineData(Confidence.Medium, false)]
    public void A_credential_of_which_we_are_not_sure_is_shown_and_does_not_block(Confidence confidence, bool passes)
    {
        var assessment = Assess(
            [Marked],
            [new("SEC-1", _ => Judgement.Fail(Finding("SEC-1", "a", 1) with { Confidence = confidence }))],
            Application("app")
        );

        Assert.Equal(passes, Gate.Evaluate(assessment, GateMode.Advise).Passes);
        Assert.Single(assessment.NewFindings);
    }

    private static ControlJudge Judge(string id, ControlStatus status) =>
        new(
            id,
            _ =>
                status switch
                {
                    ControlStatus.Pass => Judgement.Pass(new Evidence("seen")),
                    ControlStatus.Fail => Judgement.Fail(Finding(id, "a", 1)),
                    ControlStatus.NotApplicable => Judgement.NotApplicable(new Evidence("nothing to judge")),
                    _ => Judgement.Unknown("not seen"),
                }
        );
}
