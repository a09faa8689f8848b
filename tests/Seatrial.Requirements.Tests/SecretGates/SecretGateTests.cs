using Seatrial.Engine.Controls;
using Seatrial.Requirements.SecretGates;
using Seatrial.Requirements.Tests.Stack;

namespace Seatrial.Requirements.Tests.SecretGates;

public sealed class SecretGateTests
{
    private static Judgement Judge(params (string Path, string Text)[] files) =>
        JudgedRepository.Judge(SecretGatesSlice.Slice, "SEC-6", "service", null, files);

    private static (string, string) GitHub(string step, string on = "[push, pull_request]") =>
        (".github/workflows/ci.yml", $"on: {on}\njobs:\n  scan:\n    steps:\n{step}");

    [Theory]
    [InlineData("      - uses: gitleaks/gitleaks-action@v2\n")]
    [InlineData("      - run: |\n          docker run zricethezav/gitleaks:latest detect\n")]
    [InlineData("      - run: trufflehog git file://. --only-verified --fail\n")]
    [InlineData("      - run: |\n          docker run -v .:/x \\\n            trufflesecurity/trufflehog:latest filesystem /x --fail\n")]
    public void A_scan_in_a_workflow_passes(string step) => Assert.Equal(ControlStatus.Pass, Judge(GitHub(step)).Status);

    [Theory]
    [InlineData(".gitlab-ci.yml", "include:\n  - template: Jobs/Secret-Detection.gitlab-ci.yml\n")]
    [InlineData(".gitlab-ci.yml", "leaks:\n  image: zricethezav/gitleaks\n  script:\n    - gitleaks detect\n")]
    [InlineData(".circleci/config.yml", "jobs:\n  scan:\n    steps:\n      - run: gitleaks detect\n")]
    [InlineData("Jenkinsfile", "pipeline {\n  stages { stage('s') { steps { sh 'gitleaks detect' } } }\n}\n")]
    public void Other_systems_are_read_as_well(string path, string text) => Assert.Equal(ControlStatus.Pass, Judge((path, text)).Status);

    [Theory]
    [InlineData("      - uses: aquasecurity/trivy-action@0.30.0\n        with: {scan-type: fs, exit-code: '1'}\n")]
    [InlineData(
        "      - uses: aquasecurity/trivy-action@0.30.0\n        with:\n          scan-type: repo\n          scanners: vuln,secret\n          exit-code: 1\n"
    )]
    [InlineData("      - uses: super-linter/super-linter@v7\n        env: {VALIDATE_ALL_CODEBASE: true}\n")]
    [InlineData("      - uses: super-linter/super-linter/slim@v7\n        env: {VALIDATE_GITLEAKS: true, VALIDATE_YAML: true}\n")]
    [InlineData("      - uses: oxsecurity/megalinter@v8\n")]
    [InlineData("      - uses: microsoft/security-devops-action@v1\n        with: {categories: 'secrets,IaC'}\n")]
    [InlineData("      - uses: semgrep/semgrep-action@v1\n        with: {config: 'p/ci p/secrets'}\n")]
    [InlineData("      - run: sudo apt-get install -y git-secrets && git secrets --scan\n")]
    public void An_action_that_is_set_to_look_for_credentials_passes(string step) =>
        Assert.Equal(ControlStatus.Pass, Judge(GitHub(step)).Status);

    [Theory]
    [InlineData("Makefile", "ci: lint scan\n\nscan:\n\t@gitleaks git .\n", "make ci", ControlStatus.Pass)]
    [InlineData("Makefile", "scan:\n\t-gitleaks git .\n", "make scan", ControlStatus.Fail)]
    [InlineData("Makefile", "scan:\n\tgitleaks git .\ntest:\n\tgo test ./...\n", "make test", ControlStatus.Fail)]
    [InlineData("Makefile", "tools:\n\tgo install github.com/gitleaks/gitleaks/v8@latest\n", "make tools", ControlStatus.Fail)]
    [InlineData(
        "package.json",
        "{\"scripts\":{\"check\":\"npm run lint && npm run secrets\",\"secrets\":\"secretlint '**/*'\"}}",
        "npm run check",
        ControlStatus.Pass
    )]
    [InlineData("package.json", "{\"scripts\":{\"pretest\":\"secretlint '**/*'\",\"test\":\"jest\"}}", "yarn test", ControlStatus.Pass)]
    [InlineData("package.json", "{\"scripts\":{\"secrets\":\"secretlint '**/*'\",\"test\":\"jest\"}}", "npm test", ControlStatus.Fail)]
    [InlineData(
        ".github/actions/scan/action.yml",
        "runs:\n  using: composite\n  steps:\n  - run: gitleaks git .\n    shell: bash\n",
        "x\n      - uses: ./.github/actions/scan",
        ControlStatus.Pass
    )]
    public void A_scanner_that_a_pipeline_runs_through_a_task_is_seen(string path, string text, string command, ControlStatus status) =>
        Assert.Equal(status, Judge(GitHub($"      - run: {command}\n"), (path, text)).Status);

    [Fact]
    public void A_pipe_of_bitbucket_is_seen() =>
        Assert.Equal(
            ControlStatus.Pass,
            Judge(
                (
                    "bitbucket-pipelines.yml",
                    "pipelines:\n  default:\n  - step:\n      script:\n      - pipe: atlassian/git-secrets-scan:0.6.1\n"
                )
            ).Status
        );

    [Theory]
    [InlineData("      - uses: aquasecurity/trivy-action@0.30.0\n        with: {scan-type: fs}\n")]
    [InlineData("      - uses: aquasecurity/trivy-action@0.30.0\n        with: {scan-type: image, exit-code: '1'}\n")]
    [InlineData("      - uses: aquasecurity/trivy-action@0.30.0\n        with: {scan-type: fs, exit-code: '1', scanners: vuln}\n")]
    [InlineData("      - uses: super-linter/super-linter@v7\n        env: {VALIDATE_GITLEAKS: false}\n")]
    [InlineData("      - uses: super-linter/super-linter@v7\n        env: {VALIDATE_PYTHON: true}\n")]
    [InlineData("      - uses: oxsecurity/megalinter@v8\n        env: {DISABLE_ERRORS: true}\n")]
    [InlineData("      - uses: oxsecurity/megalinter@v8\n        env: {ENABLE: 'PYTHON,YAML'}\n")]
    [InlineData("      - uses: microsoft/security-devops-action@v1\n        with: {categories: IaC}\n")]
    [InlineData("      - uses: trunk-io/trunk-action@v1\n")]
    [InlineData("      - uses: gitleaks/gitleaks-action@v2\n        if: ${{ false }}\n")]
    [InlineData("      - run: brew install gitleaks\n      - run: gitleaks version\n")]
    [InlineData("      - run: git secrets --register-aws\n")]
    [InlineData("      - run: ggshield api-status\n")]
    [InlineData("      - run: base=\"https://github.com/gitleaks/gitleaks/releases\"\n")]
    [InlineData("      - run: trufflehog git file://.\n")]
    [InlineData("      - run: detect-secrets scan --all-files > out.json\n")]
    [InlineData("      - run: ggshield secret scan path . --exit-zero\n")]
    [InlineData("      - run: |\n          gitleaks detect \\\n            --redact || true\n")]
    public void What_is_switched_off_or_looks_for_other_things_fails(string step) =>
        Assert.Equal(ControlStatus.Fail, Judge(GitHub(step)).Status);

    [Theory]
    [InlineData(
        ".mega-linter.yml",
        "DISABLE_LINTERS: [REPOSITORY_GITLEAKS, REPOSITORY_SECRETLINT, REPOSITORY_TRUFFLEHOG]\n",
        ControlStatus.Fail
    )]
    [InlineData(".mega-linter.yml", "ENABLE: [PYTHON]\n", ControlStatus.Fail)]
    [InlineData(".mega-linter.yml", "DISABLE_ERRORS: true\n", ControlStatus.Fail)]
    [InlineData(".mega-linter.yml", "DISABLE_LINTERS: [REPOSITORY_GITLEAKS]\n", ControlStatus.Pass)]
    public void The_tools_own_file_counts(string path, string text, ControlStatus expected) =>
        Assert.Equal(expected, Judge(GitHub("      - uses: oxsecurity/megalinter@v8\n"), (path, text)).Status);

    [Fact]
    public void Trunk_looks_for_what_its_file_enables() =>
        Assert.Equal(
            ControlStatus.Pass,
            Judge(
                GitHub("      - uses: trunk-io/trunk-action@v1\n"),
                (".trunk/trunk.yaml", "lint:\n  enabled:\n    - black@24.1.0\n    - gitleaks@8.18.0\n")
            ).Status
        );

    [Theory]
    [InlineData(
        ".github/settings.yml",
        "repository:\n  security_and_analysis:\n    secret_scanning_push_protection:\n      status: enabled\n"
    )]
    [InlineData(
        "infra/github.tf",
        "resource \"github_repository\" \"a\" {\n  security_and_analysis {\n    secret_scanning_push_protection {\n      status = \"enabled\"\n    }\n  }\n}\n"
    )]
    public void Push_protection_that_a_file_switches_on_passes(string path, string text) =>
        Assert.Equal(ControlStatus.Pass, Judge(GitHub("      - run: npm test\n"), (path, text)).Status);

    [Theory]
    [InlineData("repos:\n  - repo: https://github.com/Yelp/detect-secrets\n    hooks:\n      - id: detect-secrets\n", ControlStatus.Pass)]
    [InlineData("repos:\n  - repo: https://github.com/gitleaks/gitleaks\n    hooks:\n      - id: gitleaks\n", ControlStatus.Fail)]
    [InlineData(
        "repos:\n  - repo: https://github.com/Yelp/detect-secrets\n    hooks:\n      - id: detect-secrets\n        stages: [manual]\n",
        ControlStatus.Fail
    )]
    public void Hooks_that_a_pipeline_runs_are_a_gate_where_they_look_at_files(string hooks, ControlStatus expected) =>
        Assert.Equal(expected, Judge(GitHub("      - uses: pre-commit/action@v3.0.1\n"), (".pre-commit-config.yaml", hooks)).Status);

    [Theory]
    [InlineData(
        ".gitlab-ci.yml",
        "include:\n  - template: Jobs/Secret-Detection.gitlab-ci.yml\nvariables:\n  SECRET_DETECTION_DISABLED: 'true'\n"
    )]
    [InlineData(".gitlab-ci.yml", "# include:\n#  - template: Jobs/Secret-Detection.gitlab-ci.yml\ntest:\n  script: [npm test]\n")]
    [InlineData(".gitlab-ci.yml", "leaks:\n  when: manual\n  script:\n    - gitleaks detect\n")]
    [InlineData("azure-pipelines.yml", "steps:\n- task: MicrosoftSecurityDevOps@1\n  inputs:\n    categories: IaC\n")]
    [InlineData("azure-pipelines.yml", "steps:\n- script: gitleaks detect\n  enabled: false\n")]
    public void Other_systems_can_switch_it_off_too(string path, string text) =>
        Assert.Equal(ControlStatus.Fail, Judge((path, text)).Status);

    [Theory]
    [InlineData("package.json", "{\"simple-git-hooks\":{\"pre-commit\":\"npx secretlint .\"}}")]
    [InlineData("package.json", "{\"lint-staged\":{\"*\":\"secretlint\"}}")]
    [InlineData(".overcommit.yml", "PreCommit:\n  Gitleaks:\n    enabled: true\n    command: ['gitleaks', 'protect', '--staged']\n")]
    [InlineData("hooks/pre-commit", "#!/bin/sh\ngitleaks protect --staged\n")]
    [InlineData("lefthook.yml", "pre-commit:\n  commands:\n    leaks:\n      run: gitleaks protect --staged\n")]
    public void Hooks_are_seen_where_they_are_set_up(string path, string text) => Assert.Single(Judge((path, text)).Evidence);

    [Theory]
    [InlineData("[push]", ControlStatus.Pass)]
    [InlineData("workflow_dispatch", ControlStatus.Fail)]
    public void A_workflow_that_another_calls_runs_when_that_does(string on, ControlStatus expected) =>
        Assert.Equal(
            expected,
            Judge(
                (".github/workflows/shared.yml", "on: workflow_call\njobs:\n  s:\n    steps:\n      - uses: gitleaks/gitleaks-action@v2\n"),
                (".github/workflows/ci.yml", $"on: {on}\njobs:\n  s:\n    uses: ./.github/workflows/shared.yml\n")
            ).Status
        );

    [Fact]
    public void A_hook_beside_it_is_named()
    {
        var judgement = Judge(
            GitHub("      - uses: gitleaks/gitleaks-action@v2\n"),
            (
                ".pre-commit-config.yaml",
                "repos:\n  - repo: https://github.com/Yelp/detect-secrets\n    rev: v1.5.0\n    hooks:\n      - id: detect-secrets\n"
            )
        );

        Assert.Contains(judgement.Evidence, e => e.Statement.Contains("detect-secrets", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("      - run: npm test\n", "[push]", "none of them")]
    [InlineData("      - run: '# gitleaks detect'\n", "[push]", "none of them")]
    [InlineData("      - run: gitleaks detect || true\n", "[push]", "ignored")]
    [InlineData("      - uses: gitleaks/gitleaks-action@v2\n        continue-on-error: true\n", "[push]", "ignored")]
    [InlineData("      - uses: gitleaks/gitleaks-action@v2\n", "workflow_dispatch", "only runs when")]
    public void A_pipeline_that_stops_nothing_fails(string step, string on, string why) =>
        Assert.Contains(why, Assert.Single(Judge(GitHub(step, on)).Findings).Message, StringComparison.Ordinal);

    [Fact]
    public void A_hook_alone_fails_where_there_are_pipelines_and_is_unknown_where_there_are_none()
    {
        (string, string) hook = (".husky/pre-commit", "npx lint-staged\ngitleaks protect --staged\n");

        Assert.Contains(
            "everybody can skip",
            Assert.Single(Judge(GitHub("      - run: npm test\n"), hook).Findings).Message,
            StringComparison.Ordinal
        );
        var alone = Judge(hook);
        Assert.Equal(ControlStatus.Unknown, alone.Status);
        Assert.Single(alone.Evidence);
    }

    [Fact]
    public void No_pipeline_is_unknown() => Assert.Equal(ControlStatus.Unknown, Judge(("main.py", "")).Status);
}
