using Seatrial.Engine.Findings;
using static Seatrial.Secrets.Rules.Shape;

namespace Seatrial.Secrets.Rules.Providers;

/// <summary>Credentials of further clouds and content networks.</summary>
internal static class CloudOtherRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "digitalocean-access-token",
            Title = "DigitalOcean access token",
            Pattern = Token("do[opr]_v1_[a-f0-9]{64}"),
            Severity = Severity.Critical,
            Impact = "Creates, reads and destroys the account's machines, databases and clusters.",
            Revoke = "Revoke the token under API in the control panel, check the activity log, and create one with scopes.",
            PositiveExamples = ["DIGITALOCEAN_TOKEN=dop_v1_{hex:64}", "doo_v1_{hex:64}"],
            NegativeExamples = ["dop_v1_{hex:20}"],
        },
        new()
        {
            Id = "digitalocean-spaces-key",
            Title = "DigitalOcean Spaces secret key",
            Pattern = Assigned("spaces|digitalocean", "secret|key", "[A-Za-z0-9+/]{43}"),
            Impact = "Reads and writes objects in Spaces.",
            Revoke = "Delete the Spaces key in the control panel and create one limited to a bucket.",
            PositiveExamples = ["DO_SPACES_SECRET={base64:43}"],
            NegativeExamples = ["DO_SPACES_KEY_NAME=backups"],
        },
        new()
        {
            Id = "cloudflare-api-token",
            Title = "Cloudflare API token",
            Pattern = Assigned("cloudflare|cf_api|cf_token", "token", "[A-Za-z0-9_-]{40}"),
            Severity = Severity.Critical,
            Impact = "Changes the zones, workers or storage that its permissions name.",
            Revoke = "Roll or delete the token in the Cloudflare profile and create one with the least permissions.",
            PositiveExamples = ["CLOUDFLARE_API_TOKEN={base64url:40}"],
            NegativeExamples = ["cloudflare_token_url = https://api.cloudflare.com/client/v4"],
        },
        new()
        {
            Id = "cloudflare-global-key",
            Title = "Cloudflare global API key",
            Pattern = Assigned("cloudflare|cf_api|x-auth", "key", "[a-f0-9]{37}"),
            Severity = Severity.Critical,
            Impact = "Has full control over the Cloudflare account.",
            Revoke = "Change the global API key in the Cloudflare profile and use API tokens instead.",
            PositiveExamples = ["CLOUDFLARE_API_KEY={hex:37}", "X-Auth-Key: {hex:37}"],
            NegativeExamples = ["cloudflare_key={hex:30}"],
        },
        new()
        {
            Id = "cloudflare-origin-ca-key",
            Title = "Cloudflare origin CA key",
            Pattern = Token(@"v1\.0-[a-f0-9]{24}-[a-f0-9]{146}"),
            Impact = "Issues certificates for the account's zones.",
            Revoke = "Change the origin CA key in the Cloudflare profile.",
            PositiveExamples = ["CF_CA_KEY=v1.0-{hex:24}-{hex:146}"],
            NegativeExamples = ["v1.0-{hex:24}-{hex:20}"],
        },
        new()
        {
            Id = "cloudflare-prefixed-token",
            Title = "Cloudflare API token with prefix",
            Pattern = UrlToken("cf(?:ut|at|k)_[A-Za-z0-9]{40}[a-f0-9]{8}"),
            Severity = Severity.Critical,
            Impact = "Changes the zones, workers or storage that its permissions name.",
            Revoke = "Roll or delete the token in the Cloudflare dashboard and create one with the least permissions.",
            PositiveExamples = ["CLOUDFLARE_API_TOKEN=cfut_{base62:40}{hex:8}"],
            NegativeExamples = ["cfut_{base62:12}"],
        },
        new()
        {
            Id = "fastly-api-token",
            Title = "Fastly API token",
            Pattern = Assigned("fastly", "token|key|secret", "[A-Za-z0-9_-]{32}"),
            Impact = "Changes and purges the content network's services.",
            Revoke = "Delete the token in the Fastly account and create one with a scope and services.",
            PositiveExamples = ["FASTLY_API_TOKEN={base62:32}"],
            NegativeExamples = ["fastly_key_prefix=assets"],
        },
        new()
        {
            Id = "heroku-api-key",
            Title = "Heroku API key",
            Pattern = Assigned("heroku", "[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}"),
            Severity = Severity.Critical,
            Impact = "Deploys to and reads the configuration of every app of its owner.",
            Revoke = "Regenerate the API key in the Heroku account, and check the authorisations.",
            PositiveExamples = ["HEROKU_API_KEY={uuid}"],
            NegativeExamples = ["heroku_app_id={uuid}"],
        },
        new()
        {
            Id = "heroku-platform-token",
            Title = "Heroku platform token",
            Pattern = UrlToken("HRKU-[A-Za-z0-9_-]{36,60}"),
            Severity = Severity.Critical,
            Impact = "Deploys to and reads the configuration of every app of its owner.",
            Revoke = "Revoke the authorisation in the Heroku account and create one with a scope.",
            PositiveExamples = ["HEROKU_API_KEY=HRKU-AA{base62:58}", "HRKU-{uuid}"],
            NegativeExamples = ["HRKU-{base62:9}"],
        },
    ];
}
