using Seatrial.Engine.Findings;
using static Seatrial.Secrets.Rules.Shape;

namespace Seatrial.Secrets.Rules.Providers;

/// <summary>Credentials of hosting platforms and private networks.</summary>
internal static class PlatformsRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "fly-access-token",
            Title = "Fly.io access token",
            Pattern = Base64Token("(?:fo1_[A-Za-z0-9_-]{43}|fm[12][ar]?_[A-Za-z0-9+/]{100,1000}={0,3})"),
            Severity = Severity.Critical,
            Impact = "Deploys to, and opens a shell on, the organisation's machines.",
            Revoke = "Revoke the token with flyctl or in the dashboard and create one limited to an app.",
            PositiveExamples = ["FLY_API_TOKEN=fo1_{base64url:43}", "FlyV1 fm2_{base64:200}"],
            NegativeExamples = ["fm2_{base62:20}"],
        },
        new()
        {
            Id = "render-api-key",
            Title = "Render API key",
            Pattern = Token("rnd_[A-Za-z0-9]{28,36}"),
            Severity = Severity.Critical,
            Impact = "Deploys and reads environment variables of every service of its owner.",
            Revoke = "Revoke the key in the Render account settings and create a new one.",
            PositiveExamples = ["RENDER_API_KEY=rnd_{base62:28}"],
            NegativeExamples = ["rnd_{base62:9}"],
        },
        new()
        {
            Id = "render-deploy-hook",
            Title = "Render deploy hook",
            Pattern = @"(?P<secret>https://api\.render\.com/deploy/srv-[a-z0-9]{20}\?key=[A-Za-z0-9_-]{11})(?:[^A-Za-z0-9_-]|$)",
            Severity = Severity.Medium,
            Impact = "Starts deployments of the service.",
            Revoke = "Regenerate the deploy hook in the service's settings.",
            PositiveExamples = ["https://api.render.com/deploy/srv-{alnum:20}?key={base62:11}"],
            NegativeExamples = ["https://api.render.com/deploy/srv-{alnum:20}"],
        },
        new()
        {
            Id = "railway-token",
            Title = "Railway token",
            Pattern = Assigned(
                "railway",
                "token|key|secret",
                "[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}"
            ),
            Severity = Severity.Critical,
            Impact = "Deploys and reads the variables of the project or of all projects.",
            Revoke = "Delete the token in the Railway settings and create one limited to an environment.",
            PositiveExamples = ["RAILWAY_TOKEN={uuid}"],
            NegativeExamples = ["RAILWAY_PROJECT_ID={uuid}"],
        },
        new()
        {
            Id = "vercel-token",
            Title = "Vercel access token",
            Pattern = Assigned("vercel|now_token|zeit", "token|secret|key", "[A-Za-z0-9]{24}"),
            Severity = Severity.Critical,
            Impact = "Deploys and reads the environment variables of every project in its scope.",
            Revoke = "Delete the token in the Vercel account settings and create one limited to a team.",
            PositiveExamples = ["VERCEL_TOKEN={base62:24}"],
            NegativeExamples = ["VERCEL_PROJECT_ID=prj_{base62:24}"],
        },
        new()
        {
            Id = "vercel-prefixed-token",
            Title = "Vercel token with prefix",
            Pattern = Token("vc[pkira]_[A-Za-z0-9]{56}|vercel_blob_rw_[A-Za-z0-9]{16}_[A-Za-z0-9]{30,40}"),
            Severity = Severity.Critical,
            Impact = "Deploys, calls models or reads and writes blobs of the account, depending on its kind.",
            Revoke = "Delete the token in the Vercel dashboard and create a new one.",
            PositiveExamples = ["BLOB_READ_WRITE_TOKEN=vercel_blob_rw_{base62:16}_{base62:30}", "AI_GATEWAY_API_KEY=vck_{base62:56}"],
            NegativeExamples = ["vercel_blob_rw_{base62:9}"],
        },
        new()
        {
            Id = "netlify-access-token",
            Title = "Netlify access token",
            Pattern = UrlToken("nfp_[A-Za-z0-9]{36}"),
            Severity = Severity.Critical,
            Impact = "Deploys and reads the environment variables of every site of its owner.",
            Revoke = "Delete the token in the Netlify user settings and create a new one.",
            PositiveExamples = ["NETLIFY_AUTH_TOKEN=nfp_{base62:36}"],
            NegativeExamples = ["nfp_{base62:9}"],
        },
        new()
        {
            Id = "netlify-legacy-token",
            Title = "Netlify access token without prefix",
            Pattern = Assigned("netlify", "token|secret|key", "[A-Za-z0-9_-]{43,46}"),
            Severity = Severity.Critical,
            Impact = "Deploys and reads the environment variables of every site of its owner.",
            Revoke = "Delete the token in the Netlify user settings and create a new one.",
            PositiveExamples = ["NETLIFY_AUTH_TOKEN={base64url:43}"],
            NegativeExamples = ["NETLIFY_SITE_ID={uuid}"],
        },
        new()
        {
            Id = "tailscale-key",
            Title = "Tailscale key",
            Pattern = UrlToken("tskey-(?:auth|api|client|scim|webhook)-[A-Za-z0-9]{8,20}(?:CNTRL)?-[A-Za-z0-9]{20,40}"),
            Severity = Severity.Critical,
            Impact = "Adds machines to the private network or administers it.",
            Revoke = "Revoke the key in the Tailscale admin console and create a short-lived one with tags.",
            PositiveExamples = ["TS_AUTHKEY=tskey-auth-{base62:12}CNTRL-{base62:32}"],
            NegativeExamples = ["tskey-auth-{base62:5}"],
        },
        new()
        {
            Id = "ngrok-token",
            Title = "ngrok authtoken or API key",
            Pattern = Assigned("ngrok|authtoken", "[12][A-Za-z0-9]{26}_[A-Za-z0-9]{20,22}"),
            Impact = "Opens tunnels and manages endpoints on the account.",
            Revoke = "Reset the authtoken or delete the API key in the ngrok dashboard.",
            PositiveExamples = ["NGROK_AUTHTOKEN=2{base62:26}_{base62:21}"],
            NegativeExamples = ["NGROK_AUTHTOKEN=2{base62:9}"],
        },
        new()
        {
            Id = "zerotier-token",
            Title = "ZeroTier API token",
            Pattern = Assigned("zerotier", "token|key|secret", "[A-Za-z0-9]{32}"),
            Severity = Severity.Critical,
            Impact = "Administers the private networks of its owner.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["ZEROTIER_TOKEN={base62:32}"],
            NegativeExamples = ["ZEROTIER_NETWORK={hex:16}"],
        },
        new()
        {
            Id = "infracost-api-key",
            Title = "Infracost API key",
            Pattern = @"(?:^|[\s""'`=:,(])(?P<secret>ico-[A-Za-z0-9]{32})\b",
            Severity = Severity.Low,
            Impact = "Estimates prices on the organisation's account.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["INFRACOST_API_KEY=ico-{base62:32}"],
            NegativeExamples = ["ico-{base62:9}", "video.ico-{hex:32}.png"],
        },
        new()
        {
            Id = "scalr-token",
            Title = "Scalr or env0 API token",
            Pattern = Assigned("scalr|env0", "token|key|secret", @"[A-Za-z0-9]{32}|at-[a-z0-9]{15,25}\.[A-Za-z0-9]{40,80}"),
            Severity = Severity.Critical,
            Impact = "Reads states and applies plans.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["ENV0_API_KEY={base62:32}"],
            NegativeExamples = ["ENV0_API_KEY_ID={base62:16}"],
        },
        new()
        {
            Id = "prefect-api-key",
            Title = "Prefect API key",
            Pattern = Token("pn[ub]_[A-Za-z0-9]{36}"),
            Impact = "Runs and changes flows of the workspace.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["PREFECT_API_KEY=pnu_{base62:36}"],
            NegativeExamples = ["pnu_{base62:9}"],
        },
        new()
        {
            Id = "scalingo-api-token",
            Title = "Scalingo API token",
            Pattern = UrlToken("tk-us-[A-Za-z0-9_-]{48}"),
            Severity = Severity.Critical,
            Impact = "Deploys and reads the variables of its owner's apps.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["SCALINGO_API_TOKEN=tk-us-{base64url:48}"],
            NegativeExamples = ["tk-us-{base62:9}"],
        },
        new()
        {
            Id = "defined-networking-token",
            Title = "Defined Networking API token",
            Pattern = Token("dnkey-[A-Z2-7]{26}-[A-Z2-7]{52}"),
            Severity = Severity.Critical,
            Impact = "Administers the private network.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["dnkey-{base32:26}-{base32:52}"],
            NegativeExamples = ["dnkey-{base32:9}"],
        },
        new()
        {
            Id = "wireguard-private-key",
            Title = "WireGuard private key",
            Pattern =
                @"(?:\b(?P<name>PrivateKey|PresharedKey)\s{0,3}=|(?i:wireguard:\s{1,40}(?:[a-z_]{1,20}:[^\r\n]{0,80}\s{1,40}){0,4}?|(?:wireguard|wg)[_.-]?)(?i:private|preshared)[_-]?(?i:key)[""']?\s{0,3}[=:])\s{0,3}[""']?(?P<secret>[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)",
            Severity = Severity.Critical,
            Impact = "Joins the private network as that machine.",
            Revoke = "Generate a new key pair and replace the public key on every peer.",
            PositiveExamples =
            [
                "PrivateKey = {base64:42}A=",
                "WIREGUARD_PRIVATE_KEY={base64:42}A=",
                "wireguard:\n  port: 51820\n  privateKey: {base64:42}A=",
            ],
            NegativeExamples = ["PrivateKey = /etc/wireguard/key", "wireguard:\n  publicKey: {base64:42}A=", "WG_PRIVATE_KEY={base64:42}A"],
        },
    ];
}
