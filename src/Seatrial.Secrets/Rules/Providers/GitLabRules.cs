using Seatrial.Engine.Findings;
using Seatrial.Secrets.Checksums;
using static Seatrial.Secrets.Rules.Shape;

namespace Seatrial.Secrets.Rules.Providers;

/// <summary>Tokens of GitLab, each with its own prefix (GitLab documentation, token overview).</summary>
internal static class GitLabRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "gitlab-personal-access-token",
            Title = "GitLab personal, project or group access token",
            Pattern = UrlToken("glpat-[A-Za-z0-9_-]{20}"),
            Severity = Severity.Critical,
            Impact = "Acts as its owner on every project that its scopes reach.",
            Revoke =
                "Revoke it in the GitLab settings where it was created (user, project, group or administration) and issue a new one "
                + "with an expiry.",
            PositiveExamples = ["GITLAB_TOKEN=glpat-{base62:20}"],
            NegativeExamples = ["glpat-{base62:10}"],
        },
        new()
        {
            Id = "gitlab-routable-token",
            Title = "GitLab access token (routable form)",
            Pattern = Token(@"glpat-[A-Za-z0-9_-]{27,300}\.(?:[0-9a-z]{2}\.)?[0-9a-z]{9}"),
            Severity = Severity.Critical,
            Judge = GitLabRoutableToken.Judge,
            Impact = "Acts as its owner on every project that its scopes reach.",
            Revoke =
                "Revoke it in the GitLab settings where it was created (user, project, group or administration) and issue a new one "
                + "with an expiry.",
            PositiveExamples = ["PRIVATE-TOKEN: {gitlab-routable:glpat-}"],
            NegativeExamples = ["glpat-{base62:30}.{alnum:4}"],
        },
        new()
        {
            Id = "gitlab-deploy-token",
            Title = "GitLab deploy token",
            Pattern = UrlToken("gldt-[A-Za-z0-9_-]{20}"),
            Impact = "Reads, and sometimes writes, the repository, packages and container images of a project or group.",
            Revoke =
                "Revoke it in the GitLab settings where it was created (user, project, group or administration) and issue a new one "
                + "with an expiry.",
            PositiveExamples = ["DEPLOY_TOKEN=gldt-{base62:20}"],
            NegativeExamples = ["gldt-{base62:8}"],
        },
        new()
        {
            Id = "gitlab-runner-token",
            Title = "GitLab runner authentication token",
            Pattern = Token(@"glrt-(?:t[0-9]_)?[A-Za-z0-9_-]{20}(?:[A-Za-z0-9_-]{7,280}\.(?:[0-9a-z]{2}\.)?[0-9a-z]{9})?"),
            Severity = Severity.Critical,
            Impact = "Registers a machine as a runner, which receives the jobs and their secrets.",
            Revoke = "Delete the runner in the project, group or instance settings and create it again, which issues a new token.",
            PositiveExamples = ["token = \"glrt-{base62:20}\"", "token = \"{gitlab-routable:glrt-t1_}\""],
            NegativeExamples = ["glrt-{base62:9}"],
        },
        new()
        {
            Id = "gitlab-runner-registration-token",
            Title = "GitLab runner registration token",
            Pattern = UrlToken("GR1348941[A-Za-z0-9_-]{20}"),
            Severity = Severity.Critical,
            Impact = "Registers a machine as a runner, which receives the jobs and their secrets.",
            Revoke = "Reset the registration token in the runner settings, or turn registration tokens off.",
            PositiveExamples = ["REGISTRATION_TOKEN=GR1348941{base62:20}"],
            NegativeExamples = ["GR1348941{base62:5}"],
        },
        new()
        {
            Id = "gitlab-trigger-token",
            Title = "GitLab pipeline trigger token",
            Pattern = Token("glptt-[a-f0-9]{40}"),
            Impact = "Starts pipelines with chosen variables as its owner.",
            Revoke = "Revoke the trigger in the project's CI/CD settings and create a new one.",
            PositiveExamples = ["curl -F token=glptt-{hex:40}"],
            NegativeExamples = ["glptt-{hex:20}"],
        },
        new()
        {
            Id = "gitlab-job-token",
            Title = "GitLab CI job token",
            Pattern = UrlToken("glcbt-[A-Za-z0-9]{1,5}_[A-Za-z0-9_-]{20}"),
            Severity = Severity.Medium,
            Impact = "Acts as the job's user on project resources while the job runs.",
            Revoke = "It ends with its job; find out how it was written down, and limit the job token's access in the project settings.",
            PositiveExamples = ["JOB-TOKEN: glcbt-64_{base62:20}"],
            NegativeExamples = ["glcbt-{base62:10}"],
        },
        new()
        {
            Id = "gitlab-oauth-application-secret",
            Title = "GitLab OAuth application secret",
            Pattern = UrlToken("gloas-[A-Za-z0-9_-]{64}"),
            Severity = Severity.Critical,
            Impact = "Acts as the OAuth application towards users who authorised it.",
            Revoke = "Renew the secret in the application's settings in GitLab.",
            PositiveExamples = ["client_secret: gloas-{base62:64}"],
            NegativeExamples = ["gloas-{base62:32}"],
        },
        new()
        {
            Id = "gitlab-feed-token",
            Title = "GitLab feed token",
            Pattern = UrlToken("glft-[A-Za-z0-9_-]{20}"),
            Severity = Severity.Medium,
            Impact = "Reads the activity and calendar feeds of its owner, private projects included.",
            Revoke = "Reset the feed token in the owner's access token settings.",
            PositiveExamples = ["https://gitlab.com/acme.atom?feed_token=glft-{base62:20}"],
            NegativeExamples = ["glft-{base62:10}"],
        },
        new()
        {
            Id = "gitlab-incoming-mail-token",
            Title = "GitLab incoming mail token",
            Pattern = UrlToken("glimt-[A-Za-z0-9_-]{25}"),
            Severity = Severity.Medium,
            Impact = "Creates issues and merge requests by mail as its owner.",
            Revoke = "Reset the incoming mail token in the owner's access token settings.",
            PositiveExamples = ["glimt-{base62:25}"],
            NegativeExamples = ["glimt-{base62:12}"],
        },
        new()
        {
            Id = "gitlab-agent-token",
            Title = "GitLab agent for Kubernetes token",
            Pattern = UrlToken("glagent-[A-Za-z0-9_-]{50,1024}"),
            Severity = Severity.Critical,
            Impact = "Connects to GitLab as the cluster's agent.",
            Revoke = "Revoke the agent's token in the project's Kubernetes settings, create another and update the cluster.",
            PositiveExamples = ["agent-token: glagent-{base62:50}"],
            NegativeExamples = ["glagent-{base62:20}"],
        },
        new()
        {
            Id = "gitlab-scim-token",
            Title = "GitLab SCIM token",
            Pattern = UrlToken("glsoat-[A-Za-z0-9_-]{20}"),
            Impact = "Creates and removes members of the group.",
            Revoke = "Reset the SCIM token in the group's SAML settings and update the identity provider.",
            PositiveExamples = ["SCIM_TOKEN=\"glsoat-{base62:20}\""],
            NegativeExamples = ["glsoat-{base62:6}"],
        },
        new()
        {
            Id = "gitlab-feature-flag-token",
            Title = "GitLab feature flag client token",
            Pattern = UrlToken("glffct-[A-Za-z0-9_-]{20}"),
            Severity = Severity.Low,
            Impact = "Reads the feature flags of a project.",
            Revoke = "Reset the instance id in the project's feature flag settings.",
            PositiveExamples = ["UNLEASH_INSTANCE_ID=glffct-{base62:20}"],
            NegativeExamples = ["glffct-{base62:9}"],
        },
        new()
        {
            Id = "gitlab-session-cookie",
            Title = "GitLab session cookie",
            Pattern = @"_gitlab_session=(?P<secret>[0-9a-f]{32})\b",
            Impact = "Takes over the signed-in session of a user.",
            Revoke = "Sign the user out everywhere under active sessions and change the password.",
            PositiveExamples = ["Cookie: _gitlab_session={hex:32}"],
            NegativeExamples = ["_gitlab_session={hex:12}"],
        },
    ];
}
