using CsCheck;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Stack;
using Seatrial.Requirements.Stack.Ci;

namespace Seatrial.Requirements.Tests.Stack;

public sealed class CiFactTests
{
    [Fact]
    public void Reads_tools_jobs_triggers_and_lines_of_a_workflow()
    {
        var facts = JudgedRepository.Facts(
            (
                ".github/workflows/cd.yml",
                "name: CD\non:\n  push:\n    branches: [main]\n  schedule:\n    - cron: '0 3 * * 1'\njobs:\n  ship:\n    steps:\n"
                    + "      - uses: actions/checkout@v4\n      - run: |\n          npm ci\n          vercel deploy --prod\n      - uses: aquasecurity/trivy-action@0.24.0\n"
            )
        );

        Assert.Equal(
            ["vercel-deploy Deploy ship 13", "trivy ImageScan ship 14"],
            facts.Of<CiStepFact>().Select(s => $"{s.Tool} {s.Purpose} {s.Job} {s.Location.Line}")
        );
        Assert.Equal(CiTriggers.Push | CiTriggers.Schedule, Assert.Single(facts.Of<CiWorkflowFact>()).Triggers);
        Assert.Equal(
            ["actions/checkout@v4", "aquasecurity/trivy-action@0.24.0"],
            facts.Of<ActionReferenceFact>().Select(a => $"{a.Action}@{a.Reference}")
        );
    }

    [Theory]
    [InlineData("npm run audit-report")]
    [InlineData("my-gitleaks-wrapper")]
    [InlineData("echo gitleaks is next")]
    [InlineData("docker pushd")]
    public void A_command_that_only_resembles_a_tool_is_none(string command) =>
        Assert.Empty(
            JudgedRepository
                .Facts((".github/workflows/a.yml", $"on: push\njobs:\n  a:\n    steps:\n      - run: {command}\n"))
                .Of<CiStepFact>()
        );

    [Fact]
    public void Every_tool_has_its_own_id_and_readable_marks()
    {
        Assert.Empty(CiTools.All.GroupBy(t => t.Id, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.All(CiTools.All.SelectMany(t => t.Marks.Split('|')), mark => Assert.Matches("^[@$#].{2,}", mark));
    }

    [Theory]
    [InlineData(".github/workflows/a.yml")]
    [InlineData(".gitlab-ci.yml")]
    [InlineData(".circleci/config.yml")]
    [InlineData("Jenkinsfile")]
    [InlineData(".pre-commit-config.yaml")]
    [InlineData("lefthook.yml")]
    [InlineData(".github/dependabot.yml")]
    [InlineData("renovate.json")]
    [InlineData("Dockerfile")]
    [InlineData("docker-compose.yml")]
    public void Damaged_files_never_throw(string path)
    {
        const string Sample =
            "on: {push: }\njobs:\n  a: {steps: [{uses: a/b@c}, {run: |x}]}\nrepos: [{repo: 'https://x/y', hooks: [{id: z}]}]\nFROM ${A:-b}:c AS d\nservices: {a: {build: .}}\n";
        Gen.Select(Gen.Int[0, Sample.Length], Gen.Int[0, Sample.Length], Gen.String)
            .Sample(
                (from, to, noise) =>
                {
                    var content = FileContent.FromText(path, from < to ? Sample[from..to] + noise : Sample[to..from] + noise + Sample);
                    foreach (var analyzer in StackSlice.Slice.Analyzers.Where(a => a.Accepts(content.File)))
                    {
                        analyzer.Analyze(content, new FactCollector());
                    }
                }
            );
    }
}
