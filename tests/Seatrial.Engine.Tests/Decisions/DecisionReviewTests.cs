using Seatrial.Engine.Assessments;
using Seatrial.Engine.Configuration;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Decisions;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Policies;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Tests.Assessments;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Engine.Tests.Decisions;

public sealed class DecisionReviewTests
{
    private static readonly DateOnly Today = new(2026, 1, 31);
    private static readonly Finding First = AssessmentSample.Finding("AUZ-1", "a.ts", 3, identity: "GET /a");
    private static readonly Finding Second = AssessmentSample.Finding("AUZ-1", "b.ts", 9, identity: "GET /b");

    [Fact]
    public void Without_a_decision_everything_that_does_not_pass_is_undecided() => Assert.Equal(["AUZ-1", "AUZ-2"], Undecided(Assess([])));

    [Fact]
    public void A_control_that_fails_is_decided_when_each_finding_is_covered()
    {
        var both = Fingerprints.Assign([First, Second]);
        Assert.Equal(["AUZ-1", "AUZ-2"], Undecided(Assess([Fix([both[0].Fingerprint])])));
        Assert.Equal(["AUZ-2"], Undecided(Assess([Fix([both[0].Fingerprint]), Fix([both[1].Fingerprint]) with { Id = "2" }])));
        Assert.Equal(["AUZ-2"], Undecided(Assess([Fix([.. both.Select(f => f.Fingerprint)])])));
    }

    [Fact]
    public void A_new_finding_of_a_decided_control_asks_again()
    {
        var known = Fingerprints.Assign([First]);
        var assessment = Assess([Fix([known[0].Fingerprint])]);
        var open = assessment.Applications[0].Undecided.First().Decisions.Open;
        Assert.Equal("b.ts", Assert.Single(open).Location.Path);
    }

    [Fact]
    public void A_decision_follows_what_it_covers_when_it_moves_within_its_file()
    {
        string[] covered = [.. Fingerprints.Assign([First, Second]).Select(f => f.Fingerprint)];
        var moved = Assess([Fix(covered)], [First with { Location = new SourceLocation("a.ts", 300) }, Second]);
        Assert.Equal(["AUZ-2"], Undecided(moved));
    }

    [Fact]
    public void A_level_is_what_is_whatever_was_decided()
    {
        string[] covered = [.. Fingerprints.Assign([First, Second]).Select(f => f.Fingerprint)];
        Assert.Equal(
            Assess([]).Applications[0].Requirements[0].Level,
            Assess([Fix(covered), Unknown()]).Applications[0].Requirements[0].Level
        );
    }

    [Fact]
    public void An_unknown_control_is_decided_as_a_whole() => Assert.Equal(["AUZ-1"], Undecided(Assess([Unknown()])));

    [Fact]
    public void What_was_unknown_and_fails_now_is_open_again()
    {
        var reviewed = Assert.Single(Assess([Unknown() with { Control = "AUZ-1" }]).Decisions);
        Assert.Equal(DecisionStanding.Outgrown, reviewed.Standing);
    }

    [Theory]
    [InlineData("2026-01-30", DecisionStanding.Lapsed)]
    [InlineData("2026-01-31", DecisionStanding.Valid)]
    public void A_decision_counts_through_its_last_day(string last, DecisionStanding expected)
    {
        var reviewed = Assert.Single(
            Assess([Unknown() with { Expires = DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture) }]).Decisions
        );
        Assert.Equal(expected, reviewed.Standing);
        Assert.Equal(expected == DecisionStanding.Valid, reviewed.EndsSoon(Today));
    }

    [Fact]
    public void A_fix_that_is_late_counts_no_more()
    {
        string[] covered = [.. Fingerprints.Assign([First, Second]).Select(f => f.Fingerprint)];
        var assessment = Assess([Fix(covered) with { Due = new DateOnly(2026, 1, 1) }]);
        Assert.Contains("to be mended by 2026-01-01", Assert.Single(assessment.Decisions).Reason, StringComparison.Ordinal);
        Assert.Contains("AUZ-1", Undecided(assessment));
    }

    [Fact]
    public void What_covers_nothing_is_orphaned()
    {
        Assert.Equal(DecisionStanding.Orphaned, Standing(Fix(["ffff"])));
        Assert.Equal(DecisionStanding.Orphaned, Standing(Unknown() with { Application = "elsewhere" }));
        Assert.Equal(DecisionStanding.Orphaned, Standing(Unknown() with { Control = "AUZ-3" }));
    }

    [Fact]
    public void A_decision_of_tomorrow_does_not_count_today() =>
        Assert.Equal(DecisionStanding.Refused, Standing(Unknown() with { Date = Today.AddDays(1) }));

    [Fact]
    public void Policy_refuses_what_it_forbids()
    {
        var policy = Policy.Default with
        {
            NeverAccept = new SortedSet<string>(["AUZ-2"], StringComparer.Ordinal),
            NeedsApprover = new SortedSet<string>(["AUZ-2"], StringComparer.Ordinal),
        };
        Assert.Equal(DecisionStanding.Refused, Standing(Unknown(), policy));
        var exempt = Unknown() with { Kind = DecisionKind.NotApplicable };
        Assert.Equal(DecisionStanding.Refused, Standing(exempt, policy));
        Assert.Equal(DecisionStanding.Refused, Standing(exempt with { Approver = "ana" }, policy));
        Assert.Equal(DecisionStanding.Valid, Standing(exempt with { Approver = "Bo" }, policy));
        Assert.Equal(DecisionStanding.Refused, Standing(exempt with { Approver = "Bo", RequestedBy = "Bo" }, policy));
        Assert.Equal(DecisionStanding.Refused, Standing(Unknown() with { Expires = Today.AddDays(400) }));
    }

    [Fact]
    public void Another_application_is_not_concerned()
    {
        var assessment = Assess([Unknown() with { Application = "two" }], applications: ["one", "two"]);
        Assert.Equal(
            ["one/AUZ-1", "one/AUZ-2", "two/AUZ-1"],
            assessment.Applications.SelectMany(a => a.Undecided.Select(c => $"{a.Application.Name}/{c.Control.Id}"))
        );
    }

    [Fact]
    public void A_credential_that_is_only_to_be_fixed_still_fails_the_gate()
    {
        var secret = AssessmentSample.Finding("SEC-1", ".env", 1);
        string fingerprint = Fingerprints.Assign([secret])[0].Fingerprint;
        var decision = Fix([fingerprint]) with { Control = "SEC-1" };
        bool Passes(params Decision[] decisions) => Gate.Evaluate(Assess(decisions, secrets: [secret]), GateMode.Advise).Passes;
        Assert.False(Passes());
        Assert.False(Passes(decision));
        Assert.False(Passes(decision with { Kind = DecisionKind.Accept, Reason = "x", Expires = Today.AddDays(9) }));
        Assert.True(Passes(decision with { Kind = DecisionKind.NotApplicable, Reason = "a sample of the documentation" }));
    }

    private static DecisionStanding Standing(Decision decision, Policy? policy = null) =>
        Assert.Single(Assess([decision], policy: policy).Decisions).Standing;

    private static IEnumerable<string> Undecided(Assessment assessment) => assessment.Applications[0].Undecided.Select(c => c.Control.Id);

    private static Decision Fix(IReadOnlyList<string> findings) =>
        new()
        {
            Id = "1",
            Control = "AUZ-1",
            Kind = DecisionKind.Fix,
            Findings = findings,
            Owner = "Ana",
            Date = new DateOnly(2026, 1, 1),
            Due = new DateOnly(2026, 3, 1),
        };

    private static Decision Unknown() =>
        new()
        {
            Id = "u",
            Control = "AUZ-2",
            Kind = DecisionKind.Accept,
            Owner = "Ana",
            Reason = "a pilot",
            Date = new DateOnly(2026, 1, 1),
            Expires = new DateOnly(2026, 3, 1),
        };

    private static Assessment Assess(
        IReadOnlyList<Decision> decisions,
        IReadOnlyList<Finding>? findings = null,
        Policy? policy = null,
        string[]? applications = null,
        IReadOnlyList<Finding>? secrets = null
    )
    {
        ControlJudge[] judges =
        [
            new("AUZ-1", _ => Judgement.Fail(findings ?? [First, Second])),
            new("AUZ-2", _ => Judgement.Unknown("Not shown.")),
            new("AUZ-3", _ => Judgement.Pass(new Evidence("bound"))),
            .. secrets is null ? Array.Empty<ControlJudge>() : [new("SEC-1", _ => Judgement.Fail(secrets))],
        ];
        return Assessor.Assess(
            new AssessmentInput
            {
                Repository = new RepositoryState { Name = "sample" },
                Configuration = SeatrialConfiguration.Empty with { Policy = policy ?? Policy.Default },
                Controls = [.. judges.Select(j => ControlCatalogue.Get(j.ControlId))],
                Slices = [new RequirementSlice { Name = "sample", Judges = judges }],
                Applications =
                [
                    .. (applications ?? ["shop"]).Select(a => new ApplicationScope(
                        AssessmentSample.Application(a, a == "shop" ? "" : a),
                        FactSet.Empty
                    )),
                ],
                Facts = FactSet.Empty,
                Coverage = new Coverage { FilesRead = 1, BytesRead = 1 },
                Decisions = new DecisionLog(decisions),
                AsOf = Today,
            }
        );
    }
}
