using Seatrial.Engine.Configuration;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Dependencies;
using Seatrial.Requirements.Tests.Stack;

namespace Seatrial.Requirements.Tests.Dependencies;

public sealed class TrackingAndSbomTests
{
    private static readonly (string, string) Npm = ("package.json", """{"dependencies": {"express": "4"}}""");
    private static readonly (string, string) Python = ("api/requirements.txt", "flask\n");

    private static Judgement Judge(string control, params (string Path, string Text)[] files) =>
        JudgedRepository.Judge(DependenciesSlice.Slice, control, "service", null, files);

    [Fact]
    public void Nothing_that_watches_fails() =>
        Assert.Equal(["dependencies/no-update-bot package.json:1"], Judge("DEP-3", Npm, Python).Rules());

    [Fact]
    public void A_bot_that_covers_every_ecosystem_passes()
    {
        Assert.Equal(
            ControlStatus.Pass,
            Judge("DEP-3", Npm, (".github/dependabot.yml", "version: 2\nupdates:\n  - package-ecosystem: npm\n    directory: /\n")).Status
        );
        Assert.Equal(ControlStatus.Pass, Judge("DEP-3", Npm, Python, ("renovate.json", "{\"extends\": [\"config:recommended\"]}")).Status);
    }

    [Fact]
    public void A_bot_that_leaves_an_ecosystem_out_is_told()
    {
        var finding = Assert.Single(
            Judge(
                "DEP-3",
                Npm,
                Python,
                (".github/dependabot.yml", "version: 2\nupdates:\n  - package-ecosystem: npm\n    directory: /\n")
            ).Findings
        );

        Assert.Equal("dependencies/uncovered-ecosystem", finding.RuleId);
        Assert.Contains("api/requirements.txt", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bot_that_is_switched_off_does_not_count() =>
        Assert.Equal(ControlStatus.Fail, Judge("DEP-3", Npm, ("renovate.json", "{\"enabled\": false}")).Status);

    [Fact]
    public void A_scan_in_ci_passes_unless_somebody_has_to_start_it()
    {
        static string Workflow(string on) =>
            $"on: {on}\njobs:\n  audit:\n    steps:\n      - run: |\n          npm ci\n          npm audit --omit=dev\n";

        Assert.Equal(ControlStatus.Pass, Judge("DEP-3", Npm, (".github/workflows/audit.yml", Workflow("[push]"))).Status);
        Assert.Equal(ControlStatus.Fail, Judge("DEP-3", Npm, (".github/workflows/audit.yml", Workflow("workflow_dispatch"))).Status);
    }

    [Fact]
    public void A_scan_whose_failure_is_ignored_watches_nothing() =>
        Assert.Equal(
            ControlStatus.Fail,
            Judge(
                "DEP-3",
                Npm,
                (".github/workflows/audit.yml", "on: [push]\njobs:\n  audit:\n    steps:\n      - run: npm audit || true\n")
            ).Status
        );

    [Fact]
    public void What_is_declared_passes() =>
        Assert.Equal(
            ControlStatus.Pass,
            JudgedRepository
                .Judge(
                    DependenciesSlice.Slice,
                    "DEP-3",
                    "service",
                    new ApplicationDeclaration
                    {
                        VulnerabilityTracking = new Declared<string>("portfolio", new SourceLocation("seatrial.yaml", 4)),
                    },
                    Npm
                )
                .Status
        );

    [Theory]
    [InlineData("      - uses: anchore/sbom-action@v0\n      - uses: docker/build-push-action@v6\n", ControlStatus.Pass)]
    [InlineData("      - uses: docker/build-push-action@v6\n        with:\n          sbom: true\n", ControlStatus.Pass)]
    [InlineData("      - run: docker push registry.example.org/shop\n", ControlStatus.Fail)]
    [InlineData(
        "      - uses: docker/build-push-action@v6\n        with:\n          push: ${{ github.ref == 'refs/heads/main' }}\n",
        ControlStatus.Fail
    )]
    [InlineData(
        "      - uses: docker/build-push-action@v6\n        with:\n          push: false\n          load: true\n",
        ControlStatus.Unknown
    )]
    [InlineData("      - uses: docker/build-push-action@v6\n        with:\n          outputs: type=registry\n", ControlStatus.Fail)]
    [InlineData("      - run: npm test\n", ControlStatus.Unknown)]
    public void A_release_needs_a_bill_of_materials(string steps, ControlStatus status) =>
        Assert.Equal(status, Judge("DEP-5", (".github/workflows/release.yml", "on: push\njobs:\n  release:\n    steps:\n" + steps)).Status);

    [Fact]
    public void What_is_not_analysed_stays_unknown_with_what_there_is()
    {
        var judgement = Judge("DEP-2", Npm, Python);

        Assert.Equal(ControlStatus.Unknown, judgement.Status);
        Assert.Equal(
            ["1 direct dependencies from npm.", "1 direct dependencies from Python."],
            judgement.Evidence.Select(e => e.Statement)
        );
    }
}
