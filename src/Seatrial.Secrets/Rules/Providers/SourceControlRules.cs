using Seatrial.Engine.Findings;
using Seatrial.Secrets.Checksums;
using static Seatrial.Secrets.Rules.Shape;

namespace Seatrial.Secrets.Rules.Providers;

/// <summary>Credentials of GitHub and of code hosts that are not GitLab.</summary>
internal static class SourceControlRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "github-personal-access-token",
            Title = "GitHub personal access token (classic)",
            Pattern = Token("ghp_[A-Za-z0-9]{36}"),
            Severity = Severity.Critical,
            Judge = Base62Crc32.Judge,
            Impact = "Acts as its owner on every repository that its scopes reach, often including pushing code.",
            Revoke =
                "In the owner's GitHub settings delete the token under Developer settings, create a narrower one, then read the "
                + "security log.",
            PositiveExamples = ["GITHUB_TOKEN=ghp_{github-crc:30}", "git clone https://ghp_{github-crc:30}@github.com/acme/shop.git"],
            NegativeExamples = ["token = \"ghp_{base62:20}\"", "xghp_{base62:36}"],
        },
        new()
        {
            Id = "github-fine-grained-token",
            Title = "GitHub fine-grained personal access token",
            Pattern = Token("github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}"),
            Severity = Severity.Critical,
            Impact = "Acts on the repositories and with the permissions that it was issued for.",
            Revoke =
                "In the owner's GitHub settings delete the token under Developer settings, create a narrower one, then read the "
                + "security log.",
            PositiveExamples = ["GH_TOKEN: github_pat_{base62:22}_{base62:59}"],
            NegativeExamples = ["github_pat_{base62:22}"],
        },
        new()
        {
            Id = "github-oauth-token",
            Title = "GitHub OAuth access token",
            Pattern = Token("gho_[A-Za-z0-9]{36}"),
            Severity = Severity.Critical,
            Judge = Base62Crc32.Judge,
            Impact = "Acts as the user who authorised the application, within the granted scopes.",
            Revoke =
                "Revoke the user's authorisation in the OAuth application's settings, let the user sign in again, then read the "
                + "security log.",
            PositiveExamples = ["const token = \"gho_{github-crc:30}\";"],
            NegativeExamples = ["gho_{base62:30}"],
        },
        new()
        {
            Id = "github-app-token",
            Title = "GitHub App user or installation token",
            Pattern = Token("gh[us]_[A-Za-z0-9]{36}"),
            Judge = Base62Crc32.Judge,
            Impact = "Acts as the app or as a user through it until it expires.",
            Revoke = "Revoke the installation token through the API or suspend the installation, then rotate the app's private key.",
            PositiveExamples = ["Authorization: token ghs_{github-crc:30}", "ghu_{github-crc:30}"],
            NegativeExamples = ["ghs_{base62:12}"],
        },
        new()
        {
            Id = "github-app-jwt-token",
            Title = "GitHub App installation token (JWT form)",
            Pattern = UrlToken(@"gh[su]_[0-9]{1,12}_eyJ[A-Za-z0-9_-]{10,200}\.eyJ[A-Za-z0-9_-]{20,1000}\.[A-Za-z0-9_-]{40,600}"),
            Impact = "Acts as the app or as a user through it until it expires.",
            Revoke = "Revoke the installation token through the API or suspend the installation, then rotate the app's private key.",
            PositiveExamples = ["GH_TOKEN=ghs_{digits:6}_eyJ{base64url:33}.eyJ{base64url:90}.{base64url:86}"],
            NegativeExamples = ["ghs_{digits:6}_eyJ{base64url:5}"],
        },
        new()
        {
            Id = "github-refresh-token",
            Title = "GitHub App refresh token",
            Pattern = Token("ghr_[A-Za-z0-9]{36,76}"),
            Severity = Severity.Critical,
            Impact = "Obtains new user tokens for a GitHub App for up to six months.",
            Revoke = "Revoke the user's authorisation of the app, rotate the app's client secret and let the user sign in again.",
            PositiveExamples = ["refresh_token: \"ghr_{base62:76}\""],
            NegativeExamples = ["ghr_{base62:20}"],
        },
        new()
        {
            Id = "github-legacy-token",
            Title = "GitHub token or client secret without prefix",
            Pattern = Assigned("github|gh_oauth", "token|secret|oauth|passw", "[a-f0-9]{40}"),
            Confidence = Confidence.Medium,
            Impact = "Acts as a user or as an OAuth application on GitHub.",
            Revoke =
                "In the owner's GitHub settings delete the token under Developer settings, create a narrower one, then read the "
                + "security log.",
            PositiveExamples = ["GITHUB_CLIENT_SECRET={hex:40}", "githubToken: \"{hex:40}\""],
            NegativeExamples = ["github_sha = \"{hex:40}\"", "uses: actions/checkout@{hex:40}"],
        },
        new()
        {
            Id = "bitbucket-app-password",
            Title = "Bitbucket app password",
            Pattern = Token("ATBB[A-Za-z0-9]{24}[A-F0-9]{8}"),
            Severity = Severity.Critical,
            Impact = "Acts as its owner on Bitbucket within its scopes, often including pushing code.",
            Revoke = "Delete the app password in the owner's personal Bitbucket settings and create an API token with the least scopes.",
            PositiveExamples = ["BITBUCKET_APP_PASSWORD=ATBB{base62:24}{upper-hex:8}"],
            NegativeExamples = ["ATBB{base62:10}"],
        },
        new()
        {
            Id = "bitbucket-access-token",
            Title = "Bitbucket repository, project or workspace access token",
            Pattern = UrlToken("ATCTT3xFfGN0[A-Za-z0-9_=-]{100,260}"),
            Severity = Severity.Critical,
            Impact = "Reads or writes the repositories that it belongs to.",
            Revoke = "Revoke it under access tokens in the settings of the repository, project or workspace and issue a new one.",
            PositiveExamples = ["BB_TOKEN=ATCTT3xFfGN0{base64url:162}"],
            NegativeExamples = ["ATCTT3xFfGN0{base64url:20}"],
        },
        new()
        {
            Id = "bitbucket-client-secret",
            Title = "Bitbucket OAuth consumer secret",
            Pattern = Assigned("bitbucket", "secret|key|token", "[A-Za-z0-9_-]{32}|[A-Za-z0-9]{64}"),
            Confidence = Confidence.Medium,
            Impact = "Acts as the OAuth consumer on the workspace.",
            Revoke = "Delete the OAuth consumer in the workspace settings and create a new one.",
            PositiveExamples = ["bitbucket_client_secret = \"{base62:32}\""],
            NegativeExamples = ["bitbucket_secret_name: deploy-credentials-of-the-web-shop"],
        },
        new()
        {
            Id = "atlassian-api-token",
            Title = "Atlassian API token",
            Pattern = UrlToken("ATATT3[A-Za-z0-9_=-]{150,250}"),
            Severity = Severity.Critical,
            Impact = "Acts as its owner in Jira, Confluence and Bitbucket.",
            Revoke = "Revoke it under security in the owner's Atlassian account and create a token with an expiry and scopes.",
            PositiveExamples = ["JIRA_API_TOKEN=ATATT3xFfGF0{base64url:171}={upper-hex:8}"],
            NegativeExamples = ["ATATT3{base62:40}"],
        },
        new()
        {
            Id = "atlassian-legacy-token",
            Title = "Atlassian API token without prefix",
            Pattern = Assigned("atlassian|jira|confluence", "token|key|secret|passw", "[A-Za-z0-9]{24}"),
            Confidence = Confidence.Medium,
            Impact = "Acts as its owner in Jira and Confluence.",
            Revoke = "Revoke it under security in the owner's Atlassian account and create a token with an expiry and scopes.",
            PositiveExamples = ["JIRA_API_TOKEN=\"{base62:24}\""],
            NegativeExamples = ["jira_token_url: https://jira.example.com/rest"],
        },
        new()
        {
            Id = "atlassian-organisation-key",
            Title = "Atlassian organisation admin API key",
            Pattern = UrlToken("ATCTT3xFfGF0[A-Za-z0-9_=-]{100,260}"),
            Severity = Severity.Critical,
            Impact = "Administers users and policies of an Atlassian organisation.",
            Revoke = "Revoke the key in the organisation's administration under API keys and create one with scopes.",
            PositiveExamples = ["ATLASSIAN_ADMIN_KEY=ATCTT3xFfGF0{base64url:170}"],
            NegativeExamples = ["ATCTT3xFfGF0{base64url:30}"],
        },
        new()
        {
            Id = "sourcegraph-access-token",
            Title = "Sourcegraph access token",
            Pattern = Token("sgp_(?:[a-fA-F0-9]{16}_)?(?:local_)?[a-fA-F0-9]{40}|sgd_[a-f0-9]{64}_[a-f0-9]{40}|slk_[a-f0-9]{64}"),
            Impact = "Reads all code that its owner can search.",
            Revoke = "Delete the token under access tokens in the owner's Sourcegraph settings and create a new one.",
            PositiveExamples = ["SRC_ACCESS_TOKEN=sgp_{hex:16}_{hex:40}", "sgp_{hex:40}"],
            NegativeExamples = ["sgp_{hex:16}"],
        },
        new()
        {
            Id = "gitea-access-token",
            Title = "Gitea or Forgejo access token",
            Pattern = Assigned("gitea|forgejo|codeberg", "token|passw|secret", "[a-f0-9]{40}"),
            Impact = "Acts as its owner on the Gitea or Forgejo server.",
            Revoke = "Delete the token under applications in the owner's settings and create one with scopes.",
            PositiveExamples = ["GITEA_TOKEN={hex:40}"],
            NegativeExamples = ["gitea_commit: {hex:40}"],
        },
        new()
        {
            Id = "azure-devops-token",
            Title = "Azure DevOps personal access token",
            Pattern = Named(
                "(?:azure_?devops|vsts|system_access|azdo|personal_?access|\\bado)[\\w .-]{0,24}?(?:token|pat|passw|secret)",
                "[a-z2-7]{52}"
            ),
            Severity = Severity.Critical,
            Impact = "Acts as its owner in Azure DevOps: code, pipelines and artefacts.",
            Revoke = "Revoke it under personal access tokens in the owner's Azure DevOps user settings; prefer a service principal.",
            PositiveExamples = ["AZURE_DEVOPS_PAT={alnum32:52}", "ado_pat = \"{alnum32:52}\""],
            NegativeExamples = ["AZURE_DEVOPS_PAT=$(System.AccessToken)"],
        },
        new()
        {
            Id = "gitter-access-token",
            Title = "Gitter access token",
            Pattern = Assigned("gitter", "[a-f0-9]{40}"),
            Severity = Severity.Medium,
            Impact = "Reads and writes chat messages as its owner.",
            Revoke = "Revoke the token in the owner's Gitter developer settings and create a new one.",
            PositiveExamples = ["gitter_token: \"{hex:40}\""],
            NegativeExamples = ["gitter_room: \"{hex:40}\""],
        },
        new()
        {
            Id = "gerrit-http-password",
            Title = "Gerrit HTTP password",
            Pattern = Assigned("gerrit", "passw|token", "[A-Za-z0-9/+]{42,43}"),
            Impact = "Pushes and reviews code as its owner.",
            Revoke = "Generate a new password under HTTP credentials in the owner's Gerrit settings, which ends the old one.",
            PositiveExamples = ["GERRIT_PASSWORD={base62:43}"],
            NegativeExamples = ["gerrit_password_file = /etc/gerrit/http.password"],
        },
    ];
}
