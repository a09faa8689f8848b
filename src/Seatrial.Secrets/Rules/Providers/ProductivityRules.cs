using Seatrial.Engine.Findings;
using Seatrial.Secrets.Checksums;
using static Seatrial.Secrets.Rules.Shape;

namespace Seatrial.Secrets.Rules.Providers;

/// <summary>Credentials of documents, planning, forms and automation.</summary>
internal static class ProductivityRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "notion-token",
            Title = "Notion integration token",
            Pattern = Token("ntn_[0-9]{10,12}[A-Za-z0-9]{34,36}|secret_[A-Za-z0-9]{43}"),
            Impact = "Reads and changes every page that was shared with the integration.",
            Revoke = "Refresh the secret in the integration's settings.",
            PositiveExamples = ["NOTION_TOKEN=ntn_{digits:11}{base62:35}", "NOTION_KEY=secret_{base62:43}"],
            NegativeExamples = ["ntn_{digits:11}"],
        },
        new()
        {
            Id = "airtable-personal-token",
            Title = "Airtable personal access token",
            Pattern = Token(@"pat[A-Za-z0-9]{14}\.[a-f0-9]{64}"),
            Impact = "Reads and changes the bases within its scopes.",
            Revoke = "Delete or regenerate the token in Airtable's developer hub.",
            PositiveExamples = ["AIRTABLE_TOKEN=pat{base62:14}.{hex:64}"],
            NegativeExamples = ["pat{base62:14}.{hex:9}"],
        },
        new()
        {
            Id = "airtable-api-key",
            Title = "Airtable API key (old form)",
            Pattern = Assigned("airtable", "key[A-Za-z0-9]{14}"),
            Impact = "Reads and changes every base of its owner.",
            Revoke = "Delete the key in the Airtable account and use scoped tokens.",
            PositiveExamples = ["AIRTABLE_API_KEY=key{base62:14}"],
            NegativeExamples = ["AIRTABLE_KEY=key{base62:4}"],
        },
        new()
        {
            Id = "linear-api-key",
            Title = "Linear API key",
            Pattern = Token("lin_(?:api|oauth)_[A-Za-z0-9]{40}|lin_oauth_[a-f0-9]{64}"),
            Impact = "Reads and changes issues as its owner.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["LINEAR_API_KEY=lin_api_{base62:40}"],
            NegativeExamples = ["lin_api_{base62:9}"],
        },
        new()
        {
            Id = "asana-token",
            Title = "Asana personal access token",
            Pattern = Token("[012]/[0-9]{15,18}(?:/[0-9]{15,18})?:[a-f0-9]{32}"),
            Impact = "Reads and changes tasks as its owner.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["ASANA_TOKEN=2/{digits:16}/{digits:16}:{hex:32}"],
            NegativeExamples = ["2/{digits:16}"],
        },
        new()
        {
            Id = "asana-client-secret",
            Title = "Asana client secret",
            Pattern = Assigned("asana", "secret|token|key", "[a-z0-9]{32}"),
            Impact = "Acts as the application in the sign-in flow.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["ASANA_CLIENT_SECRET={alnum:32}"],
            NegativeExamples = ["ASANA_CLIENT_ID={digits:16}"],
        },
        new()
        {
            Id = "trello-token",
            Title = "Trello token",
            Pattern = Assigned("trello", "token|secret", "ATTA[a-f0-9]{64}[A-F0-9]{8}|[a-f0-9]{64}|[a-f0-9]{76}"),
            Impact = "Reads and changes boards as its owner.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["TRELLO_TOKEN=ATTA{hex:64}{upper-hex:8}", "TRELLO_TOKEN={hex:64}"],
            NegativeExamples = ["TRELLO_BOARD={hex:24}"],
        },
        new()
        {
            Id = "clickup-token",
            Title = "ClickUp personal token",
            Pattern = Token("pk_[0-9]{6,9}_[A-Z0-9]{32}"),
            Impact = "Reads and changes tasks as its owner.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["CLICKUP_TOKEN=pk_{digits:8}_{upper-alnum:32}"],
            NegativeExamples = ["pk_{digits:8}"],
        },
        new()
        {
            Id = "monday-token",
            Title = "monday.com API token",
            Pattern = Assigned("monday", "token|key", @"eyJhbGciOiJIUzI1NiJ9\.[A-Za-z0-9_-]{100,300}\.[A-Za-z0-9_-]{43}"),
            Impact = "Reads and changes boards as its owner.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["MONDAY_API_TOKEN=eyJhbGciOiJIUzI1NiJ9.{base64url:160}.{base64url:43}"],
            NegativeExamples = ["MONDAY_BOARD=12"],
        },
        new()
        {
            Id = "typeform-token",
            Title = "Typeform personal access token",
            Pattern = Token("tfp_[A-Za-z0-9_.=-]{40,60}"),
            Impact = "Reads responses and changes forms.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["TYPEFORM_TOKEN=tfp_{base62:44}"],
            NegativeExamples = ["tfp_{base62:9}"],
        },
        new()
        {
            Id = "jotform-api-key",
            Title = "Jotform API key",
            Pattern = Assigned("jotform", "[a-f0-9]{32}"),
            Impact = "Reads submissions and changes forms.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["JOTFORM_API_KEY={hex:32}"],
            NegativeExamples = ["JOTFORM_KEY={hex:5}"],
        },
        new()
        {
            Id = "zapier-webhook",
            Title = "Zapier webhook",
            Pattern = @"(?P<secret>https://(?:www\.)?hooks\.zapier\.com/hooks/catch/[0-9]{4,12}/[A-Za-z0-9]{6,12})\b",
            Severity = Severity.Low,
            Judge = WebhookAddress.Judge,
            Impact = "Starts the automation with chosen data.",
            Revoke = "Replace the trigger of the automation, which gives a new address.",
            PositiveExamples = ["https://hooks.zapier.com/hooks/catch/{digits:7}/{alnum:7}/"],
            NegativeExamples = ["https://hooks.zapier.com/hooks/catch/"],
        },
        new()
        {
            Id = "make-webhook",
            Title = "Make webhook",
            Pattern = @"(?P<secret>https://hook\.[a-z]{2}[0-9]\.make\.com/[a-z0-9]{28,36})\b",
            Severity = Severity.Low,
            Impact = "Starts the scenario with chosen data.",
            Revoke = "Create a new webhook in the scenario and delete the old one.",
            PositiveExamples = ["https://hook.eu1.make.com/{alnum:32}"],
            NegativeExamples = ["https://hook.eu1.make.com/{alnum:5}"],
        },
        new()
        {
            Id = "figma-token",
            Title = "Figma personal access token",
            Pattern = UrlToken("fig[dour]_[A-Za-z0-9_-]{40,60}"),
            Impact = "Reads files and comments as its owner.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["FIGMA_TOKEN=figd_{base64url:40}"],
            NegativeExamples = ["figd_{base62:9}"],
        },
        new()
        {
            Id = "figma-legacy-token",
            Title = "Figma token without prefix",
            Pattern = Assigned(
                "figma",
                "token|key",
                "[0-9]{5,7}-[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}"
            ),
            Impact = "Reads files and comments as its owner.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["FIGMA_TOKEN={digits:6}-{uuid}"],
            NegativeExamples = ["FIGMA_FILE={base62:22}"],
        },
        new()
        {
            Id = "teamwork-token",
            Title = "Teamwork API token",
            Pattern = @"\b(?P<secret>tkn\.v1_[A-Za-z0-9+/_-]{60,90}={0,2})(?:[^A-Za-z0-9+/=_-]|$)",
            Impact = "Reads and changes projects, desks and customers as its owner.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["TEAMWORK_TOKEN=tkn.v1_{base62:71}="],
            NegativeExamples = ["tkn.v1_{base62:9}"],
        },
        new()
        {
            Id = "tines-webhook",
            Title = "Tines webhook",
            Pattern = @"\b(?P<secret>[a-z0-9-]{1,60}\.tines\.(?:com|io)/webhook/[a-z0-9]{24,40}/[a-z0-9]{24,40})\b",
            Severity = Severity.Medium,
            Impact = "Starts the workflow with data of the caller's choice.",
            Revoke = "Change the secret of the webhook action in Tines and update its callers.",
            PositiveExamples = ["https://shop.tines.com/webhook/{hex:32}/{hex:32}"],
            NegativeExamples = ["https://shop.tines.com/webhook/{hex:32}"],
        },
    ];
}
