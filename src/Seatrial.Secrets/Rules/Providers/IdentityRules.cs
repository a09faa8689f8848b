using Seatrial.Engine.Findings;
using Seatrial.Secrets.Checksums;
using static Seatrial.Secrets.Rules.Shape;

namespace Seatrial.Secrets.Rules.Providers;

/// <summary>Credentials of identity providers and of signing in.</summary>
internal static class IdentityRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "auth0-client-secret",
            Title = "Auth0 client secret",
            Pattern = Assigned("auth0", "secret", "[A-Za-z0-9_-]{64}"),
            Severity = Severity.Critical,
            Impact = "Acts as the application: exchanges codes and, with a machine client, calls the management API.",
            Revoke = "Rotate the client secret in the application's settings.",
            PositiveExamples = ["AUTH0_CLIENT_SECRET={base64url:64}"],
            NegativeExamples = ["AUTH0_CLIENT_ID={base62:32}"],
        },
        new()
        {
            Id = "okta-api-token",
            Title = "Okta API token",
            Pattern = Assigned("okta|ssws", "token|key|ssws|secret", "00[A-Za-z0-9_-]{40}"),
            Severity = Severity.Critical,
            Impact = "Administers users, groups and applications as its creator.",
            Revoke = "Revoke the token under security, API in the Okta administration, and use scoped OAuth.",
            PositiveExamples = ["OKTA_API_TOKEN=00{base64url:40}"],
            NegativeExamples = ["okta_token=00{base62:5}"],
        },
        new()
        {
            Id = "okta-client-secret",
            Title = "Okta client secret",
            Pattern = Assigned("okta", "client_?secret", "[A-Za-z0-9_-]{40}|[A-Za-z0-9_-]{64}"),
            Impact = "Acts as the application in the sign-in flow.",
            Revoke = "Generate a new secret in the application's settings and deactivate the old one.",
            PositiveExamples = ["OKTA_CLIENT_SECRET={base64url:64}"],
            NegativeExamples = ["OKTA_CLIENT_ID=0oa{base62:17}"],
        },
        new()
        {
            Id = "clerk-secret-key",
            Title = "Clerk secret key",
            Pattern =
                @"(?P<name>[\w.-]{0,40}?(?i:clerk)[\w.-]{0,30})[""\'`]?\s{0,3}[=:(]\s{0,3}[""\'`]?(?P<secret>sk_(?:live|test)_[A-Za-z0-9]{40,50})\b",
            Severity = Severity.Critical,
            Impact = "Reads and changes every user and session of the instance.",
            Revoke = "Add a new secret key in the Clerk dashboard, deploy it and delete the old one.",
            PositiveExamples = ["CLERK_SECRET_KEY=sk_live_{base62:42}"],
            NegativeExamples = ["CLERK_SECRET_KEY=sk_live_{base62:8}"],
        },
        new()
        {
            Id = "clerk-publishable-key",
            Title = "Clerk publishable key",
            Pattern = UrlToken("pk_(?:live|test)_[A-Za-z0-9+/]{20,90}={0,2}"),
            Class = SecretClass.PublicByDesign,
            Severity = Severity.Info,
            Judge = ClerkKey.Judge,
            Impact = "Only names the instance in a browser; it is meant to be public.",
            Revoke = "Nothing is needed; check that the secret key is not kept the same way.",
            PositiveExamples = ["NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY=pk_test_{clerk-host:}"],
            NegativeExamples = ["pk_test_{base62:40}"],
        },
        new()
        {
            Id = "workos-api-key",
            Title = "WorkOS API key",
            Pattern = Token("sk_(?:(?:live|test|prod|staging)_)?a2V5XzAx[A-Za-z0-9]{30,120}"),
            Severity = Severity.Critical,
            Impact = "Reads and changes organisations, users and connections.",
            Revoke = "Delete the API key in the WorkOS dashboard and create a new one.",
            PositiveExamples = ["WORKOS_API_KEY=sk_live_a2V5XzAx{base62:60}"],
            NegativeExamples = ["sk_live_a2V5XzAx{base62:5}"],
        },
        new()
        {
            Id = "stytch-secret",
            Title = "Stytch secret",
            Pattern = UrlToken("secret-(?:live|test)-[A-Za-z0-9_-]{35,36}={0,2}"),
            Severity = Severity.Critical,
            Impact = "Reads and changes every user and session of the project.",
            Revoke = "Rotate the project's secret in the Stytch dashboard.",
            PositiveExamples = ["STYTCH_SECRET=secret-live-{base64url:36}"],
            NegativeExamples = ["secret-live-{base62:6}"],
        },
        new()
        {
            Id = "onelogin-secret",
            Title = "OneLogin client secret",
            Pattern = Assigned("onelogin", "secret", "[a-f0-9]{64}"),
            Severity = Severity.Critical,
            Impact = "Administers users and applications within its scope.",
            Revoke = "Regenerate the API credential in the OneLogin administration.",
            PositiveExamples = ["ONELOGIN_CLIENT_SECRET={hex:64}"],
            NegativeExamples = ["ONELOGIN_CLIENT_ID={hex:64}"],
        },
        new()
        {
            Id = "jumpcloud-api-key",
            Title = "JumpCloud API key",
            Pattern = Assigned("jumpcloud", "[a-f0-9]{40}|jca_[A-Za-z0-9]{36}"),
            Severity = Severity.Critical,
            Impact = "Administers users and devices as its owner.",
            Revoke = "Generate a new API key in the administrator's profile.",
            PositiveExamples = ["JUMPCLOUD_API_KEY={hex:40}"],
            NegativeExamples = ["jumpcloud_key={hex:9}"],
        },
        new()
        {
            Id = "authress-access-key",
            Title = "Authress service client key",
            Pattern = Token(@"(?:sc|ext|scauth|authress)_[a-z0-9]{5,30}\.[a-z0-9]{4,6}\.acc[_-][a-z0-9-]{10,32}\.[A-Za-z0-9+/_=-]{30,120}"),
            Impact = "Changes permissions and users of the account.",
            Revoke = "Delete the access key of the service client in Authress.",
            PositiveExamples = ["AUTHRESS_KEY=sc_{alnum:10}.{alnum:4}.acc-{alnum:14}.{base62:60}"],
            NegativeExamples = ["sc_{alnum:10}.{alnum:4}"],
        },
        new()
        {
            Id = "laravel-sanctum-token",
            Title = "Laravel Sanctum access token",
            Pattern = Token(@"[0-9]{1,9}\|[A-Za-z0-9]{40}[0-9a-f]{8}"),
            Judge = SanctumToken.Judge,
            Impact = "Calls the application's interface as the account it was made for; unless a limit is set it never expires.",
            Revoke = "Delete the token's row in personal_access_tokens, or call the account's tokens()->delete().",
            PositiveExamples = ["Authorization: Bearer {digits:2}|{sanctum-crc}"],
            NegativeExamples = ["Authorization: Bearer {digits:2}|{base62:40}{hex:8}", "{digits:2}|{base62:20}"],
        },
        new()
        {
            Id = "one-time-password-secret",
            Title = "seed of one-time passwords (otpauth URI)",
            Pattern = @"\botpauth://(?:totp|hotp)/[^\s""'`<>]{0,200}?[?&](?P<name>secret)=(?P<secret>[A-Z2-7]{16,128})\b",
            Impact = "Makes the second factor's codes of the account.",
            Revoke = "Enrol the second factor of the account anew, which replaces the seed.",
            PositiveExamples = ["otpauth://totp/shop:ann?secret={base32:32}&issuer=shop"],
            NegativeExamples = ["otpauth://totp/shop:ann?secret=${{secret}}&issuer=shop"],
        },
    ];
}
