namespace Seatrial.Secrets.Verification;

/// <summary>Clouds, hosting, databases and operations.</summary>
internal static class CloudChecks
{
    private static readonly CompanionForm KeyId = new("the access key id", "AKIA", "", 20, 20);

    public static IReadOnlyList<ProviderCheck> All { get; } =
    [
        new()
        {
            Kinds = "aws-secret-access-key aws-secret-key-beside-id",
            Address = "sts.amazonaws.com/",
            Companion = KeyId,
            Build = AwsSignature.CallerIdentity,
            Refused = [401, 403],
            Documentation = "https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html",
        },
        new()
        {
            Kinds = "google-api-key google-gemini-key",
            Address = "generativelanguage.googleapis.com/v1beta/models?pageSize=1&key={0}",
            Header = "",
            Accepted = [200, 403],
            RefusedText = "API_KEY_INVALID",
            Refused = [],
            Documentation = "https://ai.google.dev/api/models",
        },
        new()
        {
            Kinds = "google-oauth-access-token",
            Address = "oauth2.googleapis.com/tokeninfo?access_token={0}",
            Header = "",
            Refused = [400, 401],
            Documentation = "https://developers.google.com/identity/protocols/oauth2",
        },
        new()
        {
            Kinds = "digitalocean-access-token",
            Address = "api.digitalocean.com/v2/account",
            Accepted = [200, 403],
            Documentation = "https://docs.digitalocean.com/reference/api/",
        },
        new()
        {
            Kinds = "cloudflare-api-token cloudflare-prefixed-token",
            Address = "api.cloudflare.com/client/v4/user/tokens/verify",
            Refused = [400, 401, 403],
            AcceptedText = "\"active\"",
            Documentation = "https://developers.cloudflare.com/api/resources/user/subresources/tokens/methods/verify/",
        },
        new()
        {
            Kinds = "linode-api-token",
            Address = "api.linode.com/v4/profile",
            Accepted = [200, 403],
            Documentation = "https://techdocs.akamai.com/linode-api/reference/get-profile",
        },
        new()
        {
            Kinds = "hetzner-api-token",
            Address = "api.hetzner.cloud/v1/locations",
            Documentation = "https://docs.hetzner.cloud/",
        },
        new()
        {
            Kinds = "vultr-api-key",
            Address = "api.vultr.com/v2/account",
            Documentation = "https://www.vultr.com/api/",
        },
        new()
        {
            Kinds = "fastly-api-token",
            Address = "api.fastly.com/tokens/self",
            Header = "Fastly-Key: {0}",
            Documentation = "https://www.fastly.com/documentation/reference/api/auth-tokens/user/",
        },
        new()
        {
            Kinds = "supabase-access-token",
            Address = "api.supabase.com/v1/projects",
            Documentation = "https://supabase.com/docs/reference/api/introduction",
        },
        new()
        {
            Kinds = "neon-api-key",
            Address = "console.neon.tech/api/v2/users/me",
            Documentation = "https://api-docs.neon.tech/reference/getcurrentuserinfo",
        },
        new()
        {
            Kinds = "pinecone-api-key",
            Address = "api.pinecone.io/indexes",
            Header = "Api-Key: {0}",
            Accepted = [200, 403],
            Documentation = "https://docs.pinecone.io/reference/api/control-plane/list_indexes",
        },
        new()
        {
            Kinds = "datadog-api-key",
            Address = "api.datadoghq.com/api/v1/validate",
            Header = "DD-API-KEY: {0}",
            Refused = [401, 403],
            HasOtherHosts = true,
            Documentation = "https://docs.datadoghq.com/api/latest/authentication/",
        },
        new()
        {
            Kinds = "newrelic-user-key",
            Address = "api.newrelic.com/graphql",
            Method = "POST",
            Header = "API-Key: {0}",
            Body = "{\"query\":\"{ actor { user { id } } }\"}",
            AcceptedText = "\"actor\"",
            Refused = [401, 403],
            HasOtherHosts = true,
            Documentation = "https://docs.newrelic.com/docs/apis/nerdgraph/get-started/introduction-new-relic-nerdgraph/",
        },
        new()
        {
            Kinds = "posthog-personal-key",
            Address = "us.posthog.com/api/users/@me/",
            Accepted = [200, 403],
            HasOtherHosts = true,
            Documentation = "https://posthog.com/docs/api",
        },
        new()
        {
            Kinds = "honeycomb-api-key",
            Address = "api.honeycomb.io/1/auth",
            Header = "X-Honeycomb-Team: {0}",
            HasOtherHosts = true,
            Documentation = "https://api-docs.honeycomb.io/api/auth",
        },
        new()
        {
            Kinds = "pagerduty-api-key",
            Address = "api.pagerduty.com/abilities",
            Header = "Authorization: Token token={0}",
            Accepted = [200, 403],
            HasOtherHosts = true,
            Documentation = "https://developer.pagerduty.com/api-reference/",
        },
        new()
        {
            Kinds = "opsgenie-api-key",
            Address = "api.opsgenie.com/v2/account",
            Header = "Authorization: GenieKey {0}",
            Accepted = [200, 403],
            HasOtherHosts = true,
            Documentation = "https://docs.opsgenie.com/docs/account-api",
        },
        new()
        {
            Kinds = "tailscale-key",
            Address = "api.tailscale.com/api/v2/tailnet/-/keys",
            Basic = "{0}:",
            Accepted = [200, 403],
            Documentation = "https://tailscale.com/api",
        },
        new()
        {
            Kinds = "grafana-cloud-token",
            Address = "grafana.com/api/instances",
            Accepted = [200, 403],
            HasOtherHosts = true,
            Documentation = "https://grafana.com/docs/grafana-cloud/developer-resources/api-reference/cloud-api/",
        },
    ];
}
