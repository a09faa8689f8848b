using Seatrial.Engine.Findings;
using static Seatrial.Secrets.Rules.Shape;

namespace Seatrial.Secrets.Rules.Providers;

/// <summary>Credentials of social networks and media services.</summary>
internal static class SocialRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "twitter-bearer-token",
            Title = "X (Twitter) bearer token",
            Pattern = @"\bA{20,24}(?P<secret>[A-Za-z0-9%]{70,110})(?:[^A-Za-z0-9%]|$)",
            Severity = Severity.Medium,
            Impact = "Reads as the application on its quota.",
            Revoke = "Regenerate the bearer token in the developer portal.",
            PositiveExamples = ["TWITTER_BEARER_TOKEN=AAAAAAAAAAAAAAAAAAAAAA{base62:8}%2B{base62:70}"],
            NegativeExamples = ["AAAAAAAAAAAAAAAAAAAAAA{base62:8}"],
        },
        new()
        {
            Id = "twitter-api-secret",
            Title = "X (Twitter) API key secret or token secret",
            Pattern = Assigned(@"twitter|\bx_api|tweet", "secret", "[A-Za-z0-9]{45}|[A-Za-z0-9]{50}"),
            Severity = Severity.Critical,
            Impact = "Posts and reads as the application's account.",
            Revoke = "Regenerate the keys and tokens in the developer portal.",
            PositiveExamples = ["TWITTER_API_SECRET={base62:50}"],
            NegativeExamples = ["TWITTER_API_KEY_ID=main"],
        },
        new()
        {
            Id = "twitter-api-key",
            Title = "X (Twitter) API key",
            Pattern = Assigned("twitter|tweet", "api_?key|consumer_?key", "[A-Za-z0-9]{25}"),
            Severity = Severity.Medium,
            Impact = "Together with its secret it acts as the application.",
            Revoke = "Regenerate the keys and tokens in the developer portal.",
            PositiveExamples = ["TWITTER_API_KEY={base62:25}"],
            NegativeExamples = ["TWITTER_USER=shop"],
        },
        new()
        {
            Id = "twitter-access-token",
            Title = "X (Twitter) access token",
            Pattern = Assigned("twitter|tweet", "token", "[0-9]{15,20}-[A-Za-z0-9]{20,40}"),
            Impact = "Together with its secret it posts and reads as the account.",
            Revoke = "Regenerate the keys and tokens in the developer portal.",
            PositiveExamples = ["TWITTER_ACCESS_TOKEN={digits:19}-{base62:30}"],
            NegativeExamples = ["TWITTER_USER_ID={digits:19}"],
        },
        new()
        {
            Id = "linkedin-client-secret",
            Title = "LinkedIn client secret",
            Pattern = Assigned("linkedin", "secret", @"WPL_AP[01]\.[A-Za-z0-9]{16}\.[A-Za-z0-9+/]{6}==|[A-Za-z0-9]{16}"),
            Impact = "Acts as the application in the sign-in flow.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["LINKEDIN_CLIENT_SECRET={base62:16}", "LINKEDIN_CLIENT_SECRET=WPL_AP1.{base62:16}.{base62:6}=="],
            NegativeExamples = ["LINKEDIN_CLIENT_ID={alnum:14}"],
        },
        new()
        {
            Id = "instagram-access-token",
            Title = "Instagram access token",
            Pattern = UrlToken("IG[QA][A-Za-z0-9_-]{120,250}"),
            Impact = "Reads and posts as the account within its scopes.",
            Revoke = "Revoke the app's access in the account's settings.",
            PositiveExamples = ["INSTAGRAM_TOKEN=IGQV{base62:150}"],
            NegativeExamples = ["IGQV{base62:9}"],
        },
        new()
        {
            Id = "reddit-client-secret",
            Title = "Reddit client secret",
            Pattern = Assigned("reddit", "secret", "[A-Za-z0-9_-]{27}|[A-Za-z0-9_-]{30}"),
            Impact = "Acts as the application, for a script as its owner.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["REDDIT_CLIENT_SECRET={base64url:30}"],
            NegativeExamples = ["REDDIT_CLIENT_ID={base62:14}"],
        },
        new()
        {
            Id = "spotify-client-secret",
            Title = "Spotify client secret",
            Pattern = Assigned("spotify", "secret", "[a-f0-9]{32}"),
            Impact = "Acts as the application in the sign-in flow.",
            Revoke = "Rotate the client secret in the Spotify developer dashboard.",
            PositiveExamples = ["SPOTIFY_CLIENT_SECRET={hex:32}"],
            NegativeExamples = ["SPOTIFY_CLIENT_ID={hex:32}"],
        },
        new()
        {
            Id = "twitch-client-secret",
            Title = "Twitch client secret or token",
            Pattern = Assigned("twitch", "secret|token|oauth|passw", "(?:oauth:)?[a-z0-9]{30}"),
            Impact = "Acts as the application or chats as its owner.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["TWITCH_CLIENT_SECRET={alnum:30}", "TWITCH_OAUTH_TOKEN=oauth:{alnum:30}"],
            NegativeExamples = ["TWITCH_CLIENT_ID={alnum:30}"],
        },
        new()
        {
            Id = "tiktok-client-secret",
            Title = "TikTok client secret",
            Pattern = Assigned("tiktok", "secret", "[A-Za-z0-9]{32,40}"),
            Impact = "Acts as the application in the sign-in flow.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["TIKTOK_CLIENT_SECRET={base62:32}"],
            NegativeExamples = ["TIKTOK_CLIENT_KEY={alnum:18}"],
        },
        new()
        {
            Id = "cloudinary-url",
            Title = "Cloudinary address with secret",
            Pattern = @"\bcloudinary://[0-9]{12,18}:(?P<secret>[A-Za-z0-9_-]{27})@[a-z0-9-]{2,60}",
            Severity = Severity.Critical,
            Impact = "Uploads, changes and deletes the account's media.",
            Revoke = "Generate a new API key pair in the Cloudinary console and disable the old one.",
            PositiveExamples = ["CLOUDINARY_URL=cloudinary://{digits:15}:{base64url:27}@shop"],
            NegativeExamples = ["CLOUDINARY_URL=cloudinary://{digits:15}@shop"],
        },
        new()
        {
            Id = "cloudinary-api-secret",
            Title = "Cloudinary API secret",
            Pattern = Assigned("cloudinary", "secret", "[A-Za-z0-9_-]{27}"),
            Severity = Severity.Critical,
            Impact = "Uploads, changes and deletes the account's media.",
            Revoke = "Generate a new API key pair in the Cloudinary console and disable the old one.",
            PositiveExamples = ["CLOUDINARY_API_SECRET={base64url:27}"],
            NegativeExamples = ["CLOUDINARY_API_KEY={digits:15}"],
        },
        new()
        {
            Id = "imgur-client-secret",
            Title = "Imgur client secret",
            Pattern = Assigned("imgur", "secret", "[a-f0-9]{40}"),
            Severity = Severity.Medium,
            Impact = "Acts as the application in the sign-in flow.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["IMGUR_CLIENT_SECRET={hex:40}"],
            NegativeExamples = ["IMGUR_CLIENT_ID={hex:15}"],
        },
        new()
        {
            Id = "mux-secret",
            Title = "Mux token secret",
            Pattern = Assigned("mux", "secret", "[A-Za-z0-9+/]{75}"),
            Impact = "Creates, reads and deletes videos of the environment.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["MUX_TOKEN_SECRET={base64:75}"],
            NegativeExamples = ["MUX_TOKEN_ID={uuid}"],
        },
        new()
        {
            Id = "vimeo-token",
            Title = "Vimeo access token",
            Pattern = Assigned("vimeo", "token|secret", "[a-f0-9]{32}|[A-Za-z0-9+/]{128}"),
            Impact = "Reads and changes videos of its owner.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["VIMEO_ACCESS_TOKEN={hex:32}"],
            NegativeExamples = ["VIMEO_CLIENT={hex:40}"],
        },
        new()
        {
            Id = "livekit-secret",
            Title = "LiveKit API secret",
            Pattern = Assigned("livekit", "secret", "[A-Za-z0-9]{43,50}"),
            Impact = "Joins and controls every room of the project.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["LIVEKIT_API_SECRET={base62:44}"],
            NegativeExamples = ["LIVEKIT_API_KEY=API{base62:12}"],
        },
        new()
        {
            Id = "agora-certificate",
            Title = "Agora app certificate",
            Pattern = Assigned("agora", "certificate|secret", "[a-f0-9]{32}"),
            Impact = "Makes tokens that join every channel of the project.",
            Revoke = "Replace it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["AGORA_APP_CERTIFICATE={hex:32}"],
            NegativeExamples = ["AGORA_APP_ID={hex:32}"],
        },
        new()
        {
            Id = "uploadthing-secret",
            Title = "UploadThing token or secret",
            Pattern = Assigned("uploadthing", "token|secret|key", "eyJhcGlLZXkiOi[A-Za-z0-9+/]{60,300}={0,2}|sk_live_[a-f0-9]{64}"),
            Impact = "Uploads, lists and deletes the app's files.",
            Revoke = "Create a new API key in the UploadThing dashboard and revoke the old one.",
            PositiveExamples = ["UPLOADTHING_TOKEN=eyJhcGlLZXkiOi{base64:120}"],
            NegativeExamples = ["UPLOADTHING_APP_ID={alnum:10}"],
        },
        new()
        {
            Id = "unsplash-secret",
            Title = "Unsplash access or secret key",
            Pattern = Assigned("unsplash", "key|secret", "[A-Za-z0-9_-]{43}"),
            Severity = Severity.Low,
            Impact = "Reads photos on the application's quota.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["UNSPLASH_ACCESS_KEY={base64url:43}"],
            NegativeExamples = ["UNSPLASH_APP_ID=12"],
        },
        new()
        {
            Id = "flickr-secret",
            Title = "Flickr API key",
            Pattern = Assigned("flickr", "key|secret|token", "[a-f0-9]{32}"),
            Severity = Severity.Low,
            Impact = "Calls Flickr as the application.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["FLICKR_API_KEY={hex:32}"],
            NegativeExamples = ["FLICKR_USER=x"],
        },
    ];
}
