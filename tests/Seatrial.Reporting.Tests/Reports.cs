using Seatrial.Engine.Assessments;
using Seatrial.Engine.Configuration;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Reporting.Tests;

/// <summary>Reports on hand-made assessments: the judges answer what a test tells them to.</summary>
internal static class Reports
{
    /// <summary>Everything that a file name or a message can do to the output that shows it.</summary>
    public const string Hostile =
        "a|b`c`\u001b[31m\u009b2J<img src=x>*_[x](y)\r\n::error::z\u202Egnp, %0A @me #1 \"q\" 'p' ]]> &amp; \uD800 https://e.example";

    public static Finding Finding(
        string control = "SEC-1",
        string path = "src/app.ts",
        int line = 12,
        Severity severity = Severity.Critical,
        string message = "A key is written here",
        string rule = "sample/key"
    ) =>
        new()
        {
            RuleId = rule,
            ControlId = control,
            Message = message,
            Severity = severity,
            Confidence = Confidence.High,
            Location = new SourceLocation(path, line, 5, line, 20),
            Remediation = "Revoke it and read it from the environment",
            Reasons = ["it looks like one"],
            RelatedLocations = [new SourceLocation(path, line + 1)],
            Identity = $"{path}:{line}:{message}",
        };

    /// <summary>A credential in the given places.</summary>
    public static Finding InPlaces(params string[] paths) =>
        Finding(path: paths[0]) with
        {
            RelatedLocations = [],
            Occurrences = [.. paths.Select(p => new Occurrence(new SourceLocation(p, 12)))],
            Subject = "one",
            Identity = "one",
        };

    public static Report Of(params IReadOnlyList<Finding> findings) => Of(findings, []);

    public static Report Of(
        IReadOnlyList<Finding> findings,
        IReadOnlyList<CoverageGap> gaps,
        int applications = 1,
        GateMode mode = GateMode.Advise,
        TerminalLayout? layout = null
    )
    {
        var judges = findings
            .GroupBy(f => f.ControlId)
            .Select(g => new ControlJudge(g.Key, _ => Judgement.Fail([.. g])))
            .Append(
                new ControlJudge(
                    "DEP-1",
                    _ => Judgement.Pass(new Evidence("package-lock.json locks every dependency", new SourceLocation("package-lock.json")))
                )
            )
            .Append(
                new ControlJudge(
                    "AUZ-1",
                    _ =>
                        Judgement.Unknown(
                            UnknownCause.NeedsCodeAnalysis,
                            "Casbin is a dependency; whether records are bound to the caller is not shown by that."
                        )
                )
            )
            .Append(new ControlJudge("OBS-6", _ => Judgement.Unknown("No alert rule was found. State where alerts go.")))
            .Append(new ControlJudge("REC-2", _ => Judgement.NotApplicable(new Evidence("it keeps no data"))))
            .DistinctBy(j => j.ControlId);
        string[] rules = [.. findings.Select(f => f.RuleId).Distinct()];
        var assessment = Assessor.Assess(
            new AssessmentInput
            {
                Repository = new RepositoryState
                {
                    Name = "shop",
                    IsGit = true,
                    Commit = "0123456789abcdef0123456789abcdef01234567",
                    Branch = "main",
                    IsDirty = true,
                    Remote = "https://git.example/shop.git",
                },
                Configuration = SeatrialConfiguration.Empty,
                Controls = ControlCatalogue.All,
                Slices =
                [
                    new RequirementSlice
                    {
                        Name = "sample",
                        Judges = [.. judges],
                        Rules = [.. rules.Select(Rule)],
                    },
                ],
                Applications =
                [
                    .. Enumerable
                        .Range(1, applications)
                        .Select(i => new ApplicationScope(
                            new Application($"app{i}", applications == 1 ? "" : $"apps/app{i}", "web", ["package.json"]),
                            FactSet.Empty
                        )),
                ],
                Facts = FactSet.Empty,
                Coverage = new Coverage
                {
                    FilesListed = 3,
                    FilesRead = 2,
                    BytesRead = 100,
                    Languages = new Dictionary<string, int> { ["TypeScript"] = 2 },
                    Gaps = gaps,
                },
                AsOf = new DateOnly(2026, 1, 31),
            }
        );
        return new Report
        {
            Assessment = assessment,
            Gate = Gate.Evaluate(assessment, mode),
            ToolVersion = "1.2.3",
            Layout = layout ?? TerminalLayout.Plain,
        };
    }

    /// <summary>A report in which every text that can come from the scanned tree is hostile.</summary>
    public static Report OfHostileTree(TerminalLayout? layout = null)
    {
        var finding = Finding(path: Hostile, message: Hostile) with { Remediation = Hostile, Reasons = [Hostile] };
        finding = finding with
        {
            Occurrences = [new Occurrence(finding.Location), new Occurrence(new SourceLocation(Hostile, 3), Note: Hostile)],
        };
        var report = Of(
            [finding, Finding(path: Hostile, line: 40, message: Hostile) with { KnownFrom = Hostile }],
            [new CoverageGap(Hostile, GapKind.Malformed, Hostile), new CoverageGap(Hostile, GapKind.Binary, Hostile)],
            layout: layout
        );
        return report with
        {
            Assessment = report.Assessment with
            {
                Repository = report.Assessment.Repository with { Name = Hostile, Branch = Hostile },
                Information = Fingerprints.Assign([finding with { RuleId = "sample/info" }]),
                Applications =
                [
                    .. report.Assessment.Applications.Select(a => a with { Application = a.Application with { Name = Hostile } }),
                ],
            },
        };
    }

    private static RuleDescriptor Rule(string id) =>
        new()
        {
            Id = id,
            Title = $"key in the code ({id})",
            ControlId = "SEC-1",
            Severity = Severity.Critical,
            Why = "Whoever reads the code can use it.",
            HowToFix = "Revoke it.",
            Cwe = [798],
        };
}
