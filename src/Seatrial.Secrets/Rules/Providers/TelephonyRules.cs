using Seatrial.Engine.Findings;
using static Seatrial.Secrets.Rules.Shape;

namespace Seatrial.Secrets.Rules.Providers;

/// <summary>Credentials of telephony, push and real-time services.</summary>
internal static class TelephonyRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "twilio-api-key",
            Title = "Twilio API key id",
            Pattern = Token("SK[a-f0-9]{32}"),
            Confidence = Confidence.Medium,
            Impact = "Together with its secret it sends messages and makes calls on the account.",
            Revoke = "Delete the API key in the Twilio console and create a new one.",
            PositiveExamples = ["TWILIO_API_KEY=SK{hex:32}"],
            NegativeExamples = ["SK{hex:12}"],
        },
        new()
        {
            Id = "twilio-auth-token",
            Title = "Twilio auth token or API secret",
            Pattern = Assigned("twilio", "auth|secret|token", "[a-f0-9]{32}|[A-Za-z0-9]{32}"),
            Severity = Severity.Critical,
            Impact = "Has full control over the Twilio account.",
            Revoke = "Promote the secondary auth token in the Twilio console, which ends the first.",
            PositiveExamples = ["TWILIO_AUTH_TOKEN={hex:32}", "twilioApiSecret = \"{base62:32}\""],
            NegativeExamples = ["TWILIO_ACCOUNT_SID=AC{hex:32}"],
        },
        new()
        {
            Id = "twilio-positional-auth-token",
            Title = "Twilio auth token beside its account id",
            Pattern = @"\bAC[a-f0-9]{32}[""\'`]?\s{0,3}[,:]\s{0,3}[""\'`]?(?P<secret>[a-f0-9]{32})\b",
            Severity = Severity.Critical,
            Impact = "Has full control over the Twilio account.",
            Revoke = "Promote the secondary auth token in the Twilio console, which ends the first.",
            PositiveExamples = ["new Client(\"AC{hex:32}\", \"{hex:32}\")"],
            NegativeExamples = ["new Client(\"AC{hex:32}\", token)"],
        },
        new()
        {
            Id = "messagebird-api-key",
            Title = "MessageBird (Bird) access key",
            Pattern = Assigned("messagebird|bird_?api", "[A-Za-z0-9]{25}"),
            Impact = "Sends messages on the account.",
            Revoke = "Delete the access key in the dashboard and create a new one.",
            PositiveExamples = ["MESSAGEBIRD_API_KEY={base62:25}"],
            NegativeExamples = ["messagebird_key_name=web"],
        },
        new()
        {
            Id = "vonage-api-secret",
            Title = "Vonage (Nexmo) API secret",
            Pattern = Assigned("vonage|nexmo", "secret", "[A-Za-z0-9]{16}"),
            Impact = "Sends messages and makes calls on the account.",
            Revoke = "Revoke the secret in the Vonage dashboard after creating a second one.",
            PositiveExamples = ["VONAGE_API_SECRET={base62:16}"],
            NegativeExamples = ["VONAGE_API_KEY={hex:8}"],
        },
        new()
        {
            Id = "plivo-auth-token",
            Title = "Plivo auth token",
            Pattern = Assigned("plivo", "token|secret", "[A-Za-z0-9]{40}"),
            Impact = "Sends messages and makes calls on the account.",
            Revoke = "Regenerate the auth token in the Plivo console.",
            PositiveExamples = ["PLIVO_AUTH_TOKEN={base62:40}"],
            NegativeExamples = ["PLIVO_AUTH_ID=MA{upper-alnum:18}"],
        },
        new()
        {
            Id = "telnyx-api-key",
            Title = "Telnyx API key",
            Pattern = UrlToken("KEY0[A-F0-9]{31}_[A-Za-z0-9]{22}"),
            Impact = "Sends messages and makes calls on the account.",
            Revoke = "Delete the key in the Telnyx portal and create a new one.",
            PositiveExamples = ["TELNYX_API_KEY=KEY0{upper-hex:31}_{base62:22}"],
            NegativeExamples = ["KEY0{upper-hex:8}"],
        },
        new()
        {
            Id = "sendbird-api-token",
            Title = "Sendbird API token",
            Pattern = Assigned("sendbird", "[a-f0-9]{40}"),
            Impact = "Administers the chat application and reads its messages.",
            Revoke = "Revoke the API token in the Sendbird dashboard.",
            PositiveExamples = ["SENDBIRD_API_TOKEN={hex:40}"],
            NegativeExamples = ["SENDBIRD_APP_ID={uuid}"],
        },
        new()
        {
            Id = "pusher-secret",
            Title = "Pusher app secret",
            Pattern = Assigned("pusher", "secret", "[a-f0-9]{20}"),
            Impact = "Publishes to every channel and signs private subscriptions.",
            Revoke = "Create a new key pair under app keys in the Pusher dashboard and delete the old one.",
            PositiveExamples = ["PUSHER_APP_SECRET={hex:20}"],
            NegativeExamples = ["PUSHER_APP_KEY={hex:20}"],
        },
        new()
        {
            Id = "ably-api-key",
            Title = "Ably API key",
            Pattern =
                @"(?P<name>[\w.-]{0,40}?(?i:ably)[\w.-]{0,30})[""\'`]?\s{0,3}[=:(]\s{0,3}[""\'`]?(?P<secret>[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{6}:[A-Za-z0-9_-]{43})(?:[^A-Za-z0-9_-]|$)",
            Impact = "Publishes and subscribes within the key's capabilities.",
            Revoke = "Revoke the key in the Ably app settings and create one with the least capabilities.",
            PositiveExamples = ["ABLY_API_KEY={base62:6}.{base62:6}:{base64url:43}"],
            NegativeExamples = ["ABLY_API_KEY={base62:6}.{base62:6}"],
        },
        new()
        {
            Id = "onesignal-api-key",
            Title = "OneSignal REST API key",
            Pattern = Assigned(
                "onesignal",
                "(?:os_v2_(?:app|org)_[a-z2-7]{100,110}|[A-Za-z0-9]{48}|[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12})"
            ),
            Impact = "Sends push messages to every user of the app.",
            Revoke = "Rotate the key under keys and ids in the OneSignal dashboard.",
            PositiveExamples = ["ONESIGNAL_REST_API_KEY=os_v2_app_{alnum32:103}"],
            NegativeExamples = ["ONESIGNAL_APP_ID={uuid}"],
        },
        new()
        {
            Id = "pushover-token",
            Title = "Pushover application token",
            Pattern = Assigned("pushover", "[a-z0-9]{30}"),
            Severity = Severity.Low,
            Impact = "Sends notifications in the application's name.",
            Revoke = "Delete the application's token in Pushover and create a new one.",
            PositiveExamples = ["PUSHOVER_TOKEN={alnum:30}"],
            NegativeExamples = ["pushover_token=env:PUSHOVER"],
        },
        new()
        {
            Id = "line-channel-token",
            Title = "LINE channel access token",
            Pattern = Base64Token("[A-Za-z0-9+/]{148,172}/[A-Za-z0-9+/]{20,28}1O/w1cDnyilFU="),
            Impact = "Sends messages as the LINE official account.",
            Revoke = "Reissue the channel access token in the LINE developers console.",
            PositiveExamples = ["LINE_CHANNEL_ACCESS_TOKEN={base64:150}/{base64:22}1O/w1cDnyilFU="],
            NegativeExamples = ["{base64:20}1O/w1cDnyilFU="],
        },
        new()
        {
            Id = "mattermost-access-token",
            Title = "Mattermost access token",
            Pattern = Assigned("mattermost", "[a-z0-9]{26}"),
            Impact = "Acts as its owner on the Mattermost server.",
            Revoke = "Revoke the personal or bot token in the Mattermost settings.",
            PositiveExamples = ["MATTERMOST_TOKEN={alnum:26}"],
            NegativeExamples = ["mattermost_token_url=https://chat.example.com"],
        },
        new()
        {
            Id = "pushbullet-access-token",
            Title = "Pushbullet access token",
            Pattern = Assigned("pushbullet", @"o\.[A-Za-z0-9]{32}"),
            Severity = Severity.Medium,
            Confidence = Confidence.Medium,
            Impact = "Reads and sends its owner's notifications.",
            Revoke = "Reset the access tokens in the Pushbullet account settings.",
            PositiveExamples = ["PUSHBULLET_TOKEN=o.{base62:32}"],
            NegativeExamples = ["o.{base62:12}"],
        },
    ];
}
