namespace Seatrial.Secrets.Verification;

/// <summary>Source control, packages, builds and platforms.</summary>
internal static class CodeChecks
{
    public static IReadOnlyList<ProviderCheck> All { get; } =
    [
        new()
        {
            Kinds = "github-personal-access-token github-fine-grained-token github-oauth-token github-app-token",
            Address = "api.github.com/rate_limit",
            Documentation = "https://docs.github.com/rest/rate-limit/rate-limit",
        },
        new()
        {
            Kinds = "gitlab-personal-access-token gitlab-routable-token",
            Address = "gitlab.com/api/v4/personal_access_tokens/self",
            Header = "PRIVATE-TOKEN: {0}",
            Accepted = [200, 403],
            HasOtherHosts = true,
            Documentation = "https://docs.gitlab.com/api/personal_access_tokens/",
        },
        new()
        {
            Kinds = "bitbucket-access-token",
            Address = "api.bitbucket.org/2.0/user",
            Accepted = [200, 403],
            Documentation = "https://developer.atlassian.com/cloud/bitbucket/rest/api-group-users/",
        },
        new()
        {
            Kinds = "npm-access-token",
            Address = "registry.npmjs.org/-/whoami",
            Documentation = "https://docs.npmjs.com/cli/commands/npm-whoami",
        },
        new()
        {
            Kinds = "rubygems-api-key",
            Address = "rubygems.org/api/v1/profile/me.json",
            Header = "Authorization: {0}",
            Accepted = [200, 403],
            Documentation = "https://guides.rubygems.org/rubygems-org-api/",
        },
        new()
        {
            Kinds = "crates-io-token",
            Address = "crates.io/api/v1/me",
            Header = "Authorization: {0}",
            Accepted = [200],
            Refused = [401, 403],
            Documentation = "https://crates.io/data-access",
        },
        new()
        {
            Kinds = "circleci-token",
            Address = "circleci.com/api/v2/me",
            Header = "Circle-Token: {0}",
            Documentation = "https://circleci.com/docs/api/v2/",
        },
        new()
        {
            Kinds = "buildkite-token",
            Address = "api.buildkite.com/v2/access-token",
            Documentation = "https://buildkite.com/docs/apis/rest-api/access-token",
        },
        new()
        {
            Kinds = "vercel-token vercel-prefixed-token",
            Address = "api.vercel.com/v2/user",
            Refused = [401, 403],
            Documentation = "https://vercel.com/docs/rest-api",
        },
        new()
        {
            Kinds = "netlify-access-token",
            Address = "api.netlify.com/api/v1/user",
            Documentation = "https://docs.netlify.com/api/get-started/",
        },
        new()
        {
            Kinds = "heroku-platform-token heroku-api-key",
            Address = "api.heroku.com/account",
            Extra = "Accept: application/vnd.heroku+json; version=3",
            Accepted = [200, 403],
            Documentation = "https://devcenter.heroku.com/articles/platform-api-reference#account",
        },
        new()
        {
            Kinds = "render-api-key",
            Address = "api.render.com/v1/users",
            Documentation = "https://api-docs.render.com/reference/get-user",
        },
        new()
        {
            Kinds = "doppler-token",
            Address = "api.doppler.com/v3/me",
            Documentation = "https://docs.doppler.com/reference/auth-me",
        },
        new()
        {
            Kinds = "postman-api-key",
            Address = "api.getpostman.com/me",
            Header = "X-API-Key: {0}",
            Documentation = "https://learning.postman.com/docs/developer/postman-api/authentication/",
        },
        new()
        {
            Kinds = "terraform-cloud-token",
            Address = "app.terraform.io/api/v2/account/details",
            Documentation = "https://developer.hashicorp.com/terraform/cloud-docs/api-docs/account",
        },
        new()
        {
            Kinds = "pulumi-access-token",
            Address = "api.pulumi.com/api/user",
            Header = "Authorization: token {0}",
            Documentation = "https://www.pulumi.com/docs/reference/cloud-rest-api/",
        },
        new()
        {
            Kinds = "snyk-token",
            Address = "api.snyk.io/rest/self?version=2024-10-15",
            Header = "Authorization: token {0}",
            Documentation = "https://docs.snyk.io/snyk-api",
        },
        new()
        {
            Kinds = "sonar-token",
            Address = "sonarcloud.io/api/authentication/validate",
            AcceptedText = "\"valid\":true",
            HasOtherHosts = true,
            Documentation = "https://sonarcloud.io/web_api/api/authentication",
        },
        new()
        {
            Kinds = "sentry-user-token sentry-org-token",
            Address = "sentry.io/api/0/organizations/",
            Accepted = [200, 403],
            HasOtherHosts = true,
            Documentation = "https://docs.sentry.io/api/organizations/list-your-organizations/",
        },
        new()
        {
            Kinds = "expo-access-token",
            Address = "api.expo.dev/v2/auth/userInfo",
            Refused = [401, 403],
            Documentation = "https://docs.expo.dev/accounts/programmatic-access/",
        },
        new()
        {
            Kinds = "fly-access-token",
            Address = "api.machines.dev/v1/apps?org_slug=personal",
            Accepted = [200, 403, 404],
            Documentation = "https://fly.io/docs/machines/api/apps-resource/",
        },
        new()
        {
            Kinds = "railway-token",
            Address = "backboard.railway.app/graphql/v2",
            Method = "POST",
            Body = "{\"query\":\"query { me { id } }\"}",
            AcceptedText = "\"me\":{",
            Documentation = "https://docs.railway.com/reference/public-api",
        },
    ];
}
