using Seatrial.Engine.Findings;
using Seatrial.Secrets.Checksums;
using static Seatrial.Secrets.Rules.Shape;

namespace Seatrial.Secrets.Rules.Providers;

/// <summary>Keys with which web frameworks sign sessions, application secrets of social sign-in, and push keys.</summary>
internal static class AppSigningRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "nextauth-secret",
            Title = "NextAuth or Auth.js secret",
            Pattern =
                @"\b(?P<name>(?i:(?:next)?auth_secret))[""']?\s{0,3}[:=]\s{0,3}[""'`]?(?P<secret>[A-Za-z0-9+/]{32,88}={0,2})(?:[^A-Za-z0-9+/=]|$)",
            Severity = Severity.Critical,
            Impact = "Signs and decrypts every user's session: whoever has it signs in as anybody.",
            Revoke = "Set a new secret in the environment, which ends all sessions.",
            PositiveExamples = ["NEXTAUTH_SECRET={base64:43}=", "AUTH_SECRET=\"{hex:64}\""],
            NegativeExamples = ["NEXTAUTH_SECRET=$(openssl rand -base64 32)"],
        },
        new()
        {
            Id = "better-auth-secret",
            Title = "Better Auth secret",
            Pattern = Named("better_auth_secret", "[A-Za-z0-9+/_-]{32,88}={0,2}"),
            Judge = SessionSecret.Judge,
            Severity = Severity.Critical,
            Impact = "Signs every user's session: whoever has it signs in as anybody.",
            Revoke = "Set a new secret in the environment, which ends all sessions.",
            PositiveExamples = ["BETTER_AUTH_SECRET={base62:32}"],
            NegativeExamples = ["BETTER_AUTH_SECRET=${{SECRET}}"],
        },
        new()
        {
            Id = "django-secret-key",
            Title = "Django secret key",
            Pattern =
                @"\b(?P<name>(?:DJANGO_)?SECRET_KEY)[""']?\s{0,3}[:=,]\s{0,3}[""'](?P<secret>(?:django-insecure-)?[a-z0-9!@#$%^&*(\-_=+)]{50})[""']",
            Severity = Severity.Critical,
            Impact = "Signs sessions, reset links and cookies: whoever has it signs in as anybody.",
            Revoke = "Set a new key in the environment; keep the old one in SECRET_KEY_FALLBACKS only while sessions run out.",
            PositiveExamples = ["SECRET_KEY = \"django-insecure-{alnum:50}\""],
            NegativeExamples = ["SECRET_KEY = os.environ[\"SECRET_KEY\"]"],
        },
        new()
        {
            Id = "rails-master-key",
            Title = "Rails master key or secret_key_base",
            Pattern = Named("rails_master_key|secret_key_base", "[a-f0-9]{32}|[a-f0-9]{128}"),
            Severity = Severity.Critical,
            Impact = "Decrypts the credentials file or signs every session: whoever has it signs in as anybody.",
            Revoke = "Make new credentials with a new master key, and rotate every secret that the old file held.",
            PositiveExamples = ["RAILS_MASTER_KEY={hex:32}", "secret_key_base: {hex:128}"],
            NegativeExamples = ["secret_key_base: <%= ENV[\"SECRET_KEY_BASE\"] %>"],
        },
        new()
        {
            Id = "laravel-app-key",
            Title = "Laravel application key",
            Pattern = @"\b(?P<name>APP_KEY|app\.key)[""\']?\s{0,3}[:=]\s{0,3}[""\']?(?P<secret>base64:[A-Za-z0-9+/]{43}=)",
            Severity = Severity.Critical,
            Impact = "Decrypts and forges sessions and, in old versions, runs code on the server.",
            Revoke = "Generate a new key with artisan, keep the old one in APP_PREVIOUS_KEYS while sessions run out.",
            PositiveExamples = ["APP_KEY=base64:{base64:43}="],
            NegativeExamples = ["APP_KEY=base64:{base62:9}="],
        },
        new()
        {
            Id = "symfony-app-secret",
            Title = "Symfony application secret",
            Pattern = @"\b(?P<name>APP_SECRET)(?:=[""\']?|:\s{1,3}[""\']?)(?P<secret>[a-f0-9]{32}|[a-f0-9]{64})\b",
            Impact = "Signs remember-me cookies, links and form tokens.",
            Revoke = "Set a new secret in the environment or in the Symfony vault.",
            PositiveExamples = ["APP_SECRET={hex:32}"],
            NegativeExamples = ["APP_SECRET=%env(SECRET)%", "'APP_SECRET' => '{hex:32}'"],
        },
        new()
        {
            Id = "facebook-app-secret",
            Title = "Facebook app secret",
            Pattern = Assigned("facebook|fb_|meta_app", "secret", "[a-f0-9]{32}"),
            Severity = Severity.Critical,
            Impact = "Acts as the app: reads its users' data and makes tokens.",
            Revoke = "Reset the app secret in the Meta app dashboard.",
            PositiveExamples = ["FACEBOOK_APP_SECRET={hex:32}"],
            NegativeExamples = ["FACEBOOK_APP_ID={digits:15}"],
        },
        new()
        {
            Id = "facebook-access-token",
            Title = "Facebook access token",
            Pattern = Token("EAA[A-Z][A-Za-z0-9]{80,400}"),
            Severity = Severity.Critical,
            Impact = "Acts as a person, page or ad account within its scopes.",
            Revoke = "Invalidate the token in the access token debugger or by resetting the app secret.",
            PositiveExamples = ["FB_PAGE_TOKEN=EAAC{base62:160}"],
            NegativeExamples = ["EAA{base62:12}"],
        },
        new()
        {
            Id = "facebook-app-token",
            Title = "Facebook app access token",
            Pattern = UrlToken(@"[0-9]{15,16}\|[A-Za-z0-9_-]{27}"),
            Impact = "Acts as the app on the Graph API.",
            Revoke = "Reset the app secret in the Meta app dashboard, which ends app tokens.",
            PositiveExamples = ["FB_ACCESS_TOKEN={digits:15}|{base64url:27}"],
            NegativeExamples = ["FB_ACCESS_TOKEN={digits:15}"],
        },
        new()
        {
            Id = "apple-app-password",
            Title = "Apple app-specific password",
            Pattern = Assigned("apple|fastlane|itunes", "passw|pwd", "[a-z]{4}-[a-z]{4}-[a-z]{4}-[a-z]{4}"),
            Severity = Severity.Critical,
            Impact = "Signs in to an Apple account's mail or uploads builds past its second factor.",
            Revoke = "Revoke the app-specific password in the Apple account.",
            PositiveExamples = ["FASTLANE_APPLE_APPLICATION_SPECIFIC_PASSWORD={lower:4}-{lower:4}-{lower:4}-{lower:4}"],
            NegativeExamples = ["apple_password=set-in-the-ci"],
        },
        new()
        {
            Id = "vapid-private-key",
            Title = "VAPID private key",
            Pattern = Assigned("vapid|web_?push", "private", "[A-Za-z0-9_-]{43}"),
            Impact = "Sends push messages to every subscribed browser.",
            Revoke = "Generate a new VAPID key pair; subscribers have to subscribe again.",
            PositiveExamples = ["VAPID_PRIVATE_KEY={base64url:43}"],
            NegativeExamples = ["VAPID_PUBLIC_KEY=B{base64url:86}"],
        },
        new()
        {
            Id = "vapid-public-key",
            Title = "VAPID public key",
            Pattern = Assigned("vapid|web_?push|application_?server", "public|key", "B[A-Za-z0-9_-]{86}"),
            Class = SecretClass.PublicByDesign,
            Severity = Severity.Info,
            Impact = "Only lets a browser subscribe; it is meant to be public.",
            Revoke = "Nothing is needed; check that the private key is not kept the same way.",
            PositiveExamples = ["NEXT_PUBLIC_VAPID_PUBLIC_KEY=B{base64url:86}"],
            NegativeExamples = ["VAPID_PRIVATE_KEY={base64url:43}"],
        },
    ];
}
