using Seatrial.Engine.Findings;
using static Seatrial.Secrets.Rules.Shape;

namespace Seatrial.Secrets.Rules.Providers;

/// <summary>Credentials of build, delivery and quality services.</summary>
internal static class CiCdRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "circleci-token",
            Title = "CircleCI API token",
            Pattern = Token("CCI(?:PAT|PRJ)_[A-Za-z0-9]{22}_[a-z0-9]{40}"),
            Severity = Severity.Critical,
            Impact = "Reads and starts pipelines, which hold the deployment's secrets.",
            Revoke = "Delete the token in the CircleCI settings, and rotate the secrets of its contexts.",
            PositiveExamples = ["CIRCLE_TOKEN=CCIPAT_{base62:22}_{hex:40}"],
            NegativeExamples = ["CCIPAT_{base62:9}"],
        },
        new()
        {
            Id = "circleci-legacy-token",
            Title = "CircleCI API token without prefix",
            Pattern = Assigned("circle_?ci|circle_token|circle-token", "token|key", "[a-f0-9]{40}"),
            Severity = Severity.Critical,
            Impact = "Reads and starts pipelines, which hold the deployment's secrets.",
            Revoke = "Delete the token in the CircleCI settings, and rotate the secrets of its contexts.",
            PositiveExamples = ["CIRCLECI_TOKEN={hex:40}"],
            NegativeExamples = ["CIRCLE_SHA1={hex:40}"],
        },
        new()
        {
            Id = "travis-ci-token",
            Title = "Travis CI access token",
            Pattern = Assigned("travis", "token|key|secret", "[A-Za-z0-9_-]{22}"),
            Impact = "Reads and starts builds, which hold the deployment's secrets.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["TRAVIS_API_TOKEN={base62:22}"],
            NegativeExamples = ["TRAVIS_BUILD_ID=123"],
        },
        new()
        {
            Id = "buildkite-token",
            Title = "Buildkite API or agent token",
            Pattern = Token("bk(?:ua|aj|ct)_[a-z0-9]{40}"),
            Severity = Severity.Critical,
            Impact = "Reads and starts builds, or receives their jobs and secrets.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["BUILDKITE_API_TOKEN=bkua_{hex:40}"],
            NegativeExamples = ["bkua_{hex:9}"],
        },
        new()
        {
            Id = "drone-ci-token",
            Title = "Drone CI token",
            Pattern = Assigned("drone", "token|secret", "[A-Za-z0-9]{32}"),
            Impact = "Reads and starts builds and their secrets.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["DRONE_TOKEN={base62:32}"],
            NegativeExamples = ["DRONE_SERVER=https://ci.example.com"],
        },
        new()
        {
            Id = "jenkins-initial-password",
            Title = "password that Jenkins made for its first administrator",
            Pattern = @"(?i)password to proceed to installation:(?:\s|\\n|[*|]){1,120}(?P<secret>[0-9a-f]{32})\b",
            Severity = Severity.Critical,
            Impact = "Logs in to Jenkins as its administrator, and with that runs commands on the server.",
            Revoke = "Give the administrator another password in Jenkins, and delete secrets/initialAdminPassword of its folder.",
            PositiveExamples =
            [
                "Please use the following password to proceed to installation:\n\n{hex:32}\n\nThis may also be found at: /var/jenkins_home/secrets/initialAdminPassword",
            ],
            NegativeExamples = ["Please use the following password to proceed to installation:\n\n<password>\n"],
        },
        new()
        {
            Id = "jenkins-api-token",
            Title = "Jenkins API token",
            Pattern = Assigned("jenkins", "token|secret|passw|key", "11[a-f0-9]{32}|[a-f0-9]{32}"),
            Severity = Severity.Critical,
            Impact = "Starts jobs and reads what its owner may, often including deployment secrets.",
            Revoke = "Revoke the API token in the user's Jenkins settings and create a new one.",
            PositiveExamples = ["JENKINS_API_TOKEN=11{hex:32}"],
            NegativeExamples = ["JENKINS_BUILD_KEY=main"],
        },
        new()
        {
            Id = "teamcity-token",
            Title = "TeamCity access token",
            Pattern = UrlToken(@"eyJ0eXAiOiAiVENWMiJ9\.[A-Za-z0-9_-]{36}\.[A-Za-z0-9_-]{48}"),
            Severity = Severity.Critical,
            Impact = "Acts as its owner on the TeamCity server.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["eyJ0eXAiOiAiVENWMiJ9.{base64url:36}.{base64url:48}"],
            NegativeExamples = ["eyJ0eXAiOiAiVENWMiJ9.{base62:9}"],
        },
        new()
        {
            Id = "octopus-deploy-api-key",
            Title = "Octopus Deploy API key",
            Pattern = Token("API-[A-Z0-9]{25,26}"),
            Severity = Severity.Critical,
            Impact = "Deploys releases as its owner.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["OCTOPUS_API_KEY=API-{upper-alnum:26}"],
            NegativeExamples = ["API-{upper-alnum:8}"],
        },
        new()
        {
            Id = "harness-token",
            Title = "Harness access token",
            Pattern = UrlToken(@"(?:pat|sat)\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9]{24}\.[A-Za-z0-9]{20}"),
            Severity = Severity.Critical,
            Impact = "Deploys and reads secrets as its owner or service account.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["HARNESS_API_KEY=pat.{base64url:22}.{base62:24}.{base62:20}"],
            NegativeExamples = ["pat.{base62:22}"],
        },
        new()
        {
            Id = "sonar-token",
            Title = "SonarQube or SonarCloud token",
            Pattern = Token("sq[upa]_[a-f0-9]{40}"),
            Impact = "Reads code and findings and submits analyses.",
            Revoke = "Revoke the token under security in the Sonar account.",
            PositiveExamples = ["SONAR_TOKEN=sqp_{hex:40}"],
            NegativeExamples = ["sqp_{hex:9}"],
        },
        new()
        {
            Id = "sonar-legacy-token",
            Title = "SonarQube or SonarCloud token without prefix",
            Pattern = Assigned("sonar", "token|login|key", "[a-f0-9]{40}"),
            Confidence = Confidence.Medium,
            Impact = "Reads code and findings and submits analyses.",
            Revoke = "Revoke the token under security in the Sonar account.",
            PositiveExamples = ["SONAR_TOKEN={hex:40}", "sonar.login={hex:40}"],
            NegativeExamples = ["sonar.projectKey=shop"],
        },
        new()
        {
            Id = "codecov-token",
            Title = "Codecov upload token",
            Pattern = Assigned("codecov", "token", "[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}"),
            Severity = Severity.Low,
            Impact = "Uploads false coverage reports.",
            Revoke = "Regenerate the upload token in the Codecov settings.",
            PositiveExamples = ["CODECOV_TOKEN={uuid}"],
            NegativeExamples = ["CODECOV_FLAG=unit"],
        },
        new()
        {
            Id = "coveralls-token",
            Title = "Coveralls repository token",
            Pattern = Assigned("coveralls", "token", "[A-Za-z0-9]{32,37}"),
            Severity = Severity.Low,
            Impact = "Uploads false coverage reports.",
            Revoke = "Regenerate the repository token in Coveralls.",
            PositiveExamples = ["COVERALLS_REPO_TOKEN={base62:33}"],
            NegativeExamples = ["COVERALLS_FLAG=unit"],
        },
        new()
        {
            Id = "code-climate-token",
            Title = "Code Climate reporter id",
            Pattern = Assigned("code_?climate|cc_test_reporter", "token|id", "[a-f0-9]{64}"),
            Severity = Severity.Low,
            Impact = "Uploads false coverage reports.",
            Revoke = "Regenerate the reporter id in the repository's settings.",
            PositiveExamples = ["CC_TEST_REPORTER_ID={hex:64}"],
            NegativeExamples = ["CC_TEST_REPORTER_ID={hex:12}"],
        },
        new()
        {
            Id = "snyk-token",
            Title = "Snyk API token",
            Pattern = Assigned(
                "snyk",
                "token|key|secret|cfg",
                @"[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}|snyk_(?:uat|sat)\.[a-z0-9]{8}\.[A-Za-z0-9_-]{20,200}"
            ),
            Impact = "Reads projects and their vulnerabilities.",
            Revoke = "Revoke and regenerate the token in the Snyk account settings.",
            PositiveExamples = ["SNYK_TOKEN={uuid}"],
            NegativeExamples = ["SNYK_ORG_ID={uuid}"],
        },
        new()
        {
            Id = "stackhawk-api-key",
            Title = "StackHawk API key",
            Pattern = Token(@"hawk\.[A-Za-z0-9_-]{20}\.[A-Za-z0-9_-]{20}"),
            Impact = "Reads scan results and starts scans.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["HAWK_API_KEY=hawk.{base62:20}.{base62:20}"],
            NegativeExamples = ["hawk.{base62:9}"],
        },
    ];
}
