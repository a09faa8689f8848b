using Seatrial.Engine.Findings;
using static Seatrial.Secrets.Rules.Shape;

namespace Seatrial.Secrets.Rules.Providers;

/// <summary>Credentials of security, device and translation services.</summary>
internal static class DevicesRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "virustotal-api-key",
            Title = "VirusTotal API key",
            Pattern = Assigned(@"virus_?total|\bvt_api", "key|token", "[a-f0-9]{64}"),
            Severity = Severity.Medium,
            Impact = "Reads, and submits files, on the account's quota.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["VIRUSTOTAL_API_KEY={hex:64}"],
            NegativeExamples = ["VIRUSTOTAL_HASH_KEY={hex:40}"],
        },
        new()
        {
            Id = "shodan-api-key",
            Title = "Shodan API key",
            Pattern = Assigned("shodan", "[A-Za-z0-9]{32}"),
            Severity = Severity.Medium,
            Impact = "Searches on the account's credits.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["SHODAN_API_KEY={base62:32}"],
            NegativeExamples = ["SHODAN_KEY=env"],
        },
        new()
        {
            Id = "securitytrails-key",
            Title = "SecurityTrails, Censys, URLScan or AbuseIPDB key",
            Pattern = Assigned(
                "security_?trails|censys|urlscan|abuseipdb|greynoise|hunter_?io|intelx",
                "key|secret|token",
                "[A-Za-z0-9]{32}|[a-f0-9]{40}|[a-f0-9]{80}|[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}"
            ),
            Severity = Severity.Medium,
            Impact = "Searches on the account's credits.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["URLSCAN_API_KEY={uuid}", "CENSYS_API_SECRET={base62:32}"],
            NegativeExamples = ["URLSCAN_HOST=x"],
        },
        new()
        {
            Id = "crowdstrike-secret",
            Title = "CrowdStrike Falcon client secret",
            Pattern = Assigned("crowdstrike|falcon", "secret", "[A-Za-z0-9]{40}"),
            Severity = Severity.Critical,
            Impact = "Reads, and may command, protected machines.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["FALCON_CLIENT_SECRET={base62:40}"],
            NegativeExamples = ["FALCON_CLIENT_ID={hex:32}"],
        },
        new()
        {
            Id = "meraki-api-key",
            Title = "Cisco Meraki API key",
            Pattern = Assigned("meraki", "[a-f0-9]{40}"),
            Severity = Severity.Critical,
            Impact = "Administers the organisation's networks.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["MERAKI_DASHBOARD_API_KEY={hex:40}"],
            NegativeExamples = ["MERAKI_KEY={hex:9}"],
        },
        new()
        {
            Id = "socket-api-token",
            Title = "Socket API token",
            Pattern = UrlToken("sktsec_[A-Za-z0-9_-]{40,60}(?:_api)?"),
            Severity = Severity.Medium,
            Impact = "Reads the organisation's reports.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["SOCKET_API_TOKEN=sktsec_{base62:44}_api"],
            NegativeExamples = ["sktsec_{base62:9}"],
        },
        new()
        {
            Id = "semgrep-token",
            Title = "Semgrep app token",
            Pattern = Assigned("semgrep", "token", "[a-f0-9]{64}"),
            Severity = Severity.Medium,
            Impact = "Reads findings and submits scans.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["SEMGREP_APP_TOKEN={hex:64}"],
            NegativeExamples = ["SEMGREP_RULES=auto"],
        },
        new()
        {
            Id = "adobe-client-secret",
            Title = "Adobe client secret",
            Pattern = UrlToken("p8e-[A-Za-z0-9_-]{32}"),
            Impact = "Acts as the integration of the organisation.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["ADOBE_CLIENT_SECRET=p8e-{base64url:32}"],
            NegativeExamples = ["p8e-{base62:9}"],
        },
        new()
        {
            Id = "adafruit-io-key",
            Title = "Adafruit IO key",
            Pattern = Token("aio_[A-Za-z0-9]{28}"),
            Severity = Severity.Medium,
            Impact = "Reads and writes the owner's feeds.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["ADAFRUIT_IO_KEY=aio_{base62:28}"],
            NegativeExamples = ["aio_{base62:9}"],
        },
        new()
        {
            Id = "particle-token",
            Title = "Particle access token",
            Pattern = Assigned("particle", "token", "[a-f0-9]{40}"),
            Impact = "Controls the owner's devices.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["PARTICLE_ACCESS_TOKEN={hex:40}"],
            NegativeExamples = ["PARTICLE_DEVICE_ID={hex:24}"],
        },
        new()
        {
            Id = "blynk-token",
            Title = "Blynk auth token",
            Pattern = Assigned("blynk", "auth|token", "[A-Za-z0-9_-]{32}"),
            Severity = Severity.Medium,
            Impact = "Reads and controls the device.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["BLYNK_AUTH_TOKEN={base62:32}"],
            NegativeExamples = ["BLYNK_HOST=x"],
        },
        new()
        {
            Id = "uptime-robot-api-key",
            Title = "UptimeRobot API key",
            Pattern = Assigned("uptime_?robot", "[umd][mu]?[0-9]{6,10}-[a-f0-9]{24}"),
            Severity = Severity.Low,
            Impact = "Reads or changes monitors.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["UPTIMEROBOT_API_KEY=u{digits:7}-{hex:24}"],
            NegativeExamples = ["u{digits:7}-{hex:9}"],
        },
        new()
        {
            Id = "lokalise-token",
            Title = "Lokalise or Phrase API token",
            Pattern = Assigned("lokalise|phrase_?(?:app|api)?", "token", "[a-f0-9]{40}|[a-f0-9]{64}"),
            Severity = Severity.Medium,
            Impact = "Reads and changes translations.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["LOKALISE_API_TOKEN={hex:40}"],
            NegativeExamples = ["LOKALISE_PROJECT={hex:22}"],
        },
        new()
        {
            Id = "tolgee-token",
            Title = "Tolgee access token or project key",
            Pattern = Token("tgpa[tk]_[a-z0-9]{40,64}"),
            Severity = Severity.Medium,
            Impact = "Reads and changes translations; a personal token acts as its owner in every project.",
            Revoke = "Delete it among the API keys or personal access tokens of the account, and create one with the least scopes.",
            PositiveExamples = ["TOLGEE_API_KEY=tgpak_{hex:45}"],
            NegativeExamples = ["tgpak_{hex:9}"],
        },
        new()
        {
            Id = "deepl-api-key",
            Title = "DeepL API key",
            Pattern = @"\b(?P<secret>[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}:(?:fx|dp))\b",
            Severity = Severity.Medium,
            Impact = "Translates on the account's bill.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["DEEPL_API_KEY={uuid}:fx"],
            NegativeExamples = ["{uuid}:f"],
        },
        new()
        {
            Id = "geocoding-api-key",
            Title = "MapQuest, Geoapify or Geocodio key",
            Pattern = Assigned(
                "mapquest|geoapify|geocodio|opencage|positionstack|locationiq",
                "key|token",
                @"[A-Za-z0-9]{32}|pk\.[a-f0-9]{32}|[a-f0-9]{39}"
            ),
            Severity = Severity.Low,
            Impact = "Looks places up on the account's quota.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["GEOAPIFY_API_KEY={hex:32}"],
            NegativeExamples = ["GEOAPIFY_URL=x"],
        },
        new()
        {
            Id = "open-data-api-key",
            Title = "NASA, Data.gov or Guardian API key",
            Pattern = Assigned(
                "nasa_|data_?gov|guardian_?api|nytimes|ticketmaster",
                "key|token",
                "[A-Za-z0-9]{40}|[A-Za-z0-9]{32}|[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}"
            ),
            Severity = Severity.Low,
            Impact = "Reads open data on the key's quota.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["NASA_API_KEY={base62:40}"],
            NegativeExamples = ["NASA_KEY=DEMO_KEY"],
        },
        new()
        {
            Id = "thingsboard-device-token",
            Title = "ThingsBoard device access token",
            Pattern = @"\bthingsboard\.(?:cloud|io)(?::[0-9]{1,5})?/api/v1/(?P<secret>[A-Za-z0-9]{20})/",
            Severity = Severity.Medium,
            Impact = "Sends telemetry as the device and reads its attributes.",
            Revoke = "Change the credentials of the device in ThingsBoard and update the device.",
            PositiveExamples = ["curl https://thingsboard.cloud/api/v1/{base62:20}/telemetry"],
            NegativeExamples = ["https://thingsboard.cloud/api/v1/$ACCESS_TOKEN/telemetry"],
        },
        new()
        {
            Id = "truenas-api-key",
            Title = "TrueNAS API key",
            Pattern =
                @"(?:login_with_api_key[^\r\n]{0,10}[^A-Za-z0-9]{0,40}(?:params[^A-Za-z0-9]{1,20})?|(?i:truenas)[\w .-]{0,24}?(?i:key|token)[""']?\s{0,4}[:=]\s{0,4}[""']?)(?P<secret>[0-9]{1,4}-[A-Za-z0-9]{64})\b",
            Severity = Severity.Critical,
            Impact = "Administers the storage server as the user of the key.",
            Revoke = "Delete the key under API keys of the TrueNAS user and create a new one.",
            PositiveExamples =
            [
                "{{\"method\": \"auth.login_with_api_key\", \"params\": [\"12-{base62:64}\"]}}",
                "TRUENAS_API_KEY=3-{base62:64}",
            ],
            NegativeExamples = ["TRUENAS_API_KEY=3-{base62:9}"],
        },
    ];
}
