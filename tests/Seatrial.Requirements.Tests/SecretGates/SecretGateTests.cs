using Seatrial.Engine.Controls;
using Seatrial.Requirements.SecretGates;
using Seatrial.Requirements.Tests.Stack;

namespace Seatrial.Requirements.Tests.SecretGates;

public sealed class SecretGateTests
{
    private static Judgement Judge(params (string Path, string Text)[] files) => JudgedRepository.Judge(SecretGatesSlice.Slice, "SEC-6", "service", null, files);

    private static (string, string) GitHub(string step, string on = "[push, pull_request]") => (".github/workflows/ci.yml", $"on: {on}\njobs:\n  scan:\n    steps:\n{step}");

    [Theory]
    [InlineData("      - uses: gitleaks/gitleaks-action@v2\n")]
    [InlineData("      - run: |\n          docker run zricethezav/gitleaks:latest detect\n")]
    [InlineData("      - run: trufflehog git file://. --only-verified\n")]
    public void A_scan_in_a_workflow_passes(string step) => Assert.Equal(ControlStatus.Pass, Judge(GitHub(step)).Status);

    [Theory]
    [InlineData(".gitlab-ci.yml", "include:\n  - template: Jobs/Secret-Detection.gitlab-ci.yml\n")]
    [InlineData(".gitlab-ci.yml", "leaks:\n  image: zricethezav/gitleaks\n  script:\n    - gitleaks detect\n")]
    [InlineData(".circleci/config.yml", "jobs:\n  scan:\n    steps:\n      - run: gitleaks detect\n")]
    [InlineData("Jenkinsfile", "pipeline {\n  stages { stage('s') { steps { sh 'gitleaks detect' } } }\n}\n")]
    public void Other_systems_are_read_as_well(string path, string text) => Assert.Equal(ControlStatus.Pass, Judge((path, text)).Status);

    [Fact]
    public void A_hook_beside_it_is_named()
    {
        var judgement = Judge(GitHub("      - uses: gitleaks/gitleaks-action@v2\n"), (".pre-commit-config.yaml", "repos:\n  - repo: https://github.com/Yelp/detect-secrets\n    rev: v1.5.0\n    hooks:\n      - id: detect-secrets\n"));

        Assert.Contains(judgement.Evidence, e => e.Statement.Contains("detect-secrets", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("      - run: npm test\n", "[push]", "none of them")]
    [InlineData("      - run: '# gitleaks detect'\n", "[push]", "none of them")]
    [InlineData("      - run: gitleaks detect || true\n", "[push]", "ignored")]
    [InlineData("      - uses: gitleaks/gitleaks-action@v2\n        continue-on-error: true\n", "[push]", "ignored")]
    [InlineData("      - uses: gitleaks/gitleaks-action@v2\n", "workflow_dispatch", "only runs when")]
    public void A_pipeline_that_stops_nothing_fails(string step, string on, string why)
        => Assert.Contains(why, Assert.Single(Judge(GitHub(step, on)).Findings).Message, StringComparison.Ordinal);

    [Fact]
    public void A_hook_alone_fails_where_there_are_pipelines_and_is_unknown_where_there_are_none()
    {
        (string, string) hook = (".husky/pre-commit", "npx lint-staged\ngitleaks protect --staged\n");

        Assert.Contains("everybody can skip", Assert.Single(Judge(GitHub("      - run: npm test\n"), hook).Findings).Message, StringComparison.Ordinal);
        var alone = Judge(hook);
        Assert.Equal(ControlStatus.Unknown, alone.Status);
        Assert.Single(alone.Evidence);
    }

    [Fact]
    public void No_pipeline_is_unknown() => Assert.Equal(ControlStatus.Unknown, Judge(("main.py", "")).Status);
}
