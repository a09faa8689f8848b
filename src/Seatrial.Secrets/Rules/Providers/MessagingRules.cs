using Seatrial.Engine.Findings;
using Seatrial.Secrets.Checksums;
using static Seatrial.Secrets.Rules.Shape;

namespace Seatrial.Secrets.Rules.Providers;

/// <summary>Credentials of chat, telephony and push services.</summary>
internal static class MessagingRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "slack-bot-token",
            Title = "Slack bot token",
            Pattern = Token("xoxb-[0-9]{8,14}-[0-9]{8,14}-[A-Za-z0-9]{18,34}"),
            Severity = Severity.Critical,
            Impact = "Reads and posts in the channels that the bot is in, within its scopes.",
            Revoke = "Revoke the token in the app's settings, reinstall the app, and read the workspace's access log.",
            PositiveExamples = ["SLACK_BOT_TOKEN=xoxb-{digits:12}-{digits:12}-{base62:24}"],
            NegativeExamples = ["xoxb-{digits:12}-{base62:6}"],
        },
        new()
        {
            Id = "slack-user-token",
            Title = "Slack user token",
            Pattern = Token("xox[pe]-(?:[0-9]{8,14}-){3}[A-Za-z0-9]{28,64}"),
            Severity = Severity.Critical,
            Impact = "Acts as a person in the workspace, within its scopes.",
            Revoke = "Revoke the token in the app's settings, and read the workspace's access log.",
            PositiveExamples = ["token: xoxp-{digits:12}-{digits:12}-{digits:12}-{hex:32}"],
            NegativeExamples = ["xoxp-{digits:12}-{hex:8}"],
        },
        new()
        {
            Id = "slack-app-token",
            Title = "Slack app-level token",
            Pattern = Token("xapp-[0-9]-[A-Z0-9]{8,14}-[0-9]{8,16}-[a-f0-9]{60,66}"),
            Impact = "Opens the app's socket connection and receives its events.",
            Revoke = "Revoke the token under basic information in the app's settings.",
            PositiveExamples = ["SLACK_APP_TOKEN=xapp-1-A0{upper-alnum:9}-{digits:13}-{hex:64}"],
            NegativeExamples = ["xapp-1-A0{upper-alnum:9}"],
        },
        new()
        {
            Id = "slack-legacy-token",
            Title = "Slack legacy workspace or bot token",
            Pattern = Token("xox[aobr]-(?:[0-9]-)?[A-Za-z0-9]{10,14}-[A-Za-z0-9]{16,80}|xox[os]-(?:[0-9]{6,14}-){3}[a-f0-9]{8,64}"),
            Severity = Severity.Critical,
            Impact = "Acts in the workspace with wide, old-style rights.",
            Revoke = "Revoke the token in the workspace's app management, and move to an app with scopes.",
            PositiveExamples = ["SLACK_API_TOKEN=xoxa-2-{digits:12}-{hex:32}"],
            NegativeExamples = ["xoxa-{base62:4}"],
        },
        new()
        {
            Id = "slack-configuration-token",
            Title = "Slack app configuration token",
            Pattern = Token(@"xoxe(?:\.xox[bp])?-[0-9]-[A-Za-z0-9]{100,200}"),
            Impact = "Creates and changes Slack apps of the workspace.",
            Revoke = "Revoke the configuration token in the list of the workspace's apps.",
            PositiveExamples = ["xoxe.xoxp-1-{base62:163}", "xoxe-1-{base62:146}"],
            NegativeExamples = ["xoxe-1-{base62:20}"],
        },
        new()
        {
            Id = "slack-session-token",
            Title = "Slack browser session token",
            Pattern = Token("xox[cd]-[A-Za-z0-9%-]{40,400}"),
            Severity = Severity.Critical,
            Impact = "Takes over the signed-in session of a person.",
            Revoke = "Sign the person out everywhere in Slack, and change the password.",
            PositiveExamples = ["xoxc-{digits:12}-{digits:12}-{digits:12}-{hex:64}"],
            NegativeExamples = ["xoxc-{digits:12}"],
        },
        new()
        {
            Id = "slack-webhook-url",
            Title = "Slack incoming webhook",
            Pattern =
                @"\b(?P<secret>hooks\.slack(?:-gov)?\.com/(?:services|workflows|triggers)/(?:[A-Za-z0-9]{8,13}/[A-Za-z0-9]{8,20}/(?:[0-9]{12,20}/)?[A-Za-z0-9]{16,64}|[A-Za-z0-9+/]{43,56}))\b",
            Severity = Severity.Medium,
            Judge = WebhookAddress.JudgeSlack,
            Impact = "Posts messages into a channel, which is good for phishing.",
            Revoke = "Remove the webhook in the app's settings and create a new one.",
            PositiveExamples = ["https://hooks.slack.com/services/T{upper-alnum:9}/B{upper-alnum:9}/{base62:24}"],
            NegativeExamples =
            [
                "https://hooks.slack.com/services/T{upper-alnum:9}",
                "https://hooks.slack.com/services/T{upper-alnum:9}/B{upper-alnum:9}/{base62:20}",
            ],
        },
        new()
        {
            Id = "slack-signing-secret",
            Title = "Slack signing secret",
            Pattern = Assigned("slack", "sign|client_?secret|verification", "[a-f0-9]{32}"),
            Impact = "Forges requests from Slack to the app, or acts as the app in the sign-in flow.",
            Revoke = "Regenerate the secret under basic information in the app's settings.",
            PositiveExamples = ["SLACK_SIGNING_SECRET={hex:32}", "slackClientSecret: \"{hex:32}\""],
            NegativeExamples = ["slack_signature_version={hex:12}"],
        },
        new()
        {
            Id = "discord-bot-token",
            Title = "Discord bot token",
            Pattern = UrlToken(
                @"(?:[MNO][DTjz][AEIMQUYcgk][w-z0-5]){5,6}(?:[MNO](?:[AQgw]|[DTjz][AEIMQUYcgk]))?\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,38}"
            ),
            Severity = Severity.Critical,
            Judge = DiscordToken.Judge,
            Impact = "Acts as the bot in every server that it is in.",
            Revoke = "Reset the token on the bot page of the Discord developer portal.",
            PositiveExamples = ["DISCORD_TOKEN={discord-id:}.{base62:6}.{base62:38}"],
            NegativeExamples = ["M{base62:23}.{base62:6}.{base62:5}", "M{base62:23}.{base62:6}.{base62:38}"],
        },
        new()
        {
            Id = "discord-client-secret",
            Title = "Discord client secret",
            Pattern = Assigned("discord", "secret", "[A-Za-z0-9_-]{32}"),
            Impact = "Acts as the application in Discord's sign-in flow.",
            Revoke = "Reset the client secret in the Discord developer portal.",
            PositiveExamples = ["DISCORD_CLIENT_SECRET={base64url:32}"],
            NegativeExamples = ["DISCORD_CLIENT_ID={digits:18}"],
        },
        new()
        {
            Id = "discord-webhook-url",
            Title = "Discord webhook",
            Pattern =
                @"\b(?P<secret>https://(?:(?:ptb|canary)\.)?discord(?:app)?\.com/api/(?:v[0-9]{1,2}/)?webhooks/[0-9]{17,20}/[A-Za-z0-9_-]{60,90})(?:[^A-Za-z0-9_-]|$)",
            Severity = Severity.Medium,
            Impact = "Posts messages into a channel.",
            Revoke = "Delete the webhook in the channel's integrations and create a new one.",
            PositiveExamples = ["https://discord.com/api/webhooks/1{digits:18}/{base64url:68}"],
            NegativeExamples = ["https://discord.com/api/webhooks/1{digits:18}"],
        },
        new()
        {
            Id = "telegram-bot-token",
            Title = "Telegram bot token",
            Pattern = UrlToken("[0-9]{8,10}:A[A-Za-z0-9_-]{33,34}"),
            Severity = Severity.Critical,
            Impact = "Controls the bot and reads the messages sent to it.",
            Revoke = "Revoke the token with BotFather, which issues a new one.",
            PositiveExamples =
            [
                "TELEGRAM_BOT_TOKEN={digits:10}:AA{base64url:33}",
                "https://api.telegram.org/bot/{digits:9}:AA{base64url:33}/getMe",
            ],
            NegativeExamples = ["{digits:10}:AA{base62:9}"],
        },
        new()
        {
            Id = "telegram-api-hash",
            Title = "Telegram application hash",
            Pattern = Assigned("tg|telegram", "hash", "[a-f0-9]{32}"),
            Severity = Severity.Medium,
            Impact = "With the id beside it, acts as the application when people sign in to Telegram through it.",
            Revoke = "It cannot be changed: register another application at my.telegram.org, and have people sign in again.",
            PositiveExamples = ["TELEGRAM_API_HASH={hex:32}"],
            NegativeExamples = ["TELEGRAM_API_ID={digits:8}"],
        },
        new()
        {
            Id = "telegram-bot-url",
            Title = "Telegram bot token in an address",
            Pattern = @"api\.telegram\.org/(?:file/)?bot(?P<secret>[0-9]{8,10}:A[A-Za-z0-9_-]{33,34})(?:[^A-Za-z0-9_-]|$)",
            Severity = Severity.Critical,
            Impact = "Controls the bot and reads the messages sent to it.",
            Revoke = "Revoke the token with BotFather, which issues a new one.",
            PositiveExamples = ["https://api.telegram.org/bot{digits:10}:AA{base64url:33}/getUpdates"],
            NegativeExamples = ["https://api.telegram.org/bot{digits:10}/getUpdates"],
        },
        new()
        {
            Id = "microsoft-teams-webhook",
            Title = "Microsoft Teams incoming webhook",
            Pattern =
                @"(?P<secret>https://(?:[a-z0-9-]{1,60}\.webhook|outlook)\.office(?:365)?\.com/webhook(?:b2)?/[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}@[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}/IncomingWebhook/[a-f0-9]{32}/[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12})",
            Severity = Severity.Medium,
            Impact = "Posts messages into a channel.",
            Revoke = "Remove the webhook from the channel's connectors and create a workflow instead.",
            PositiveExamples = ["https://acme.webhook.office.com/webhookb2/{uuid}@{uuid}/IncomingWebhook/{hex:32}/{uuid}"],
            NegativeExamples = ["https://acme.webhook.office.com/webhookb2/"],
        },
        new()
        {
            Id = "google-chat-webhook",
            Title = "Google Chat webhook",
            Pattern =
                @"https://chat\.googleapis\.com/v1/spaces/[A-Za-z0-9_-]{8,20}/messages\?key=AIza[A-Za-z0-9_-]{35}&token=(?P<secret>[A-Za-z0-9_-]{40,60}(?:%3D)?)",
            Severity = Severity.Medium,
            Impact = "Posts messages into a space.",
            Revoke = "Remove the webhook in the space's integrations and create a new one.",
            PositiveExamples = ["https://chat.googleapis.com/v1/spaces/{base62:11}/messages?key=AIza{base64url:35}&token={base64url:43}"],
            NegativeExamples = ["https://chat.googleapis.com/v1/spaces/{base62:11}/messages"],
        },
    ];
}
