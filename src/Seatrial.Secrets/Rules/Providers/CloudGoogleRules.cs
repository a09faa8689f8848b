using Seatrial.Engine.Findings;
using Seatrial.Secrets.Checksums;
using static Seatrial.Secrets.Rules.Shape;

namespace Seatrial.Secrets.Rules.Providers;

/// <summary>Credentials of Google Cloud, Firebase and Google's APIs.</summary>
internal static class CloudGoogleRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "google-api-key",
            Title = "Google API key",
            Pattern = UrlToken("AIza[A-Za-z0-9_-]{35}"),
            Class = SecretClass.PublicByDesign,
            Severity = Severity.Medium,
            Confidence = Confidence.Medium,
            Judge = GoogleApiKey.Judge,
            Impact =
                "Calls the Google APIs that it is not restricted from; public by design in Firebase and Maps web apps only when "
                + "restricted to their APIs and origins.",
            Revoke =
                "In the Google Cloud console restrict the key to its APIs and to origins or apps; where it is not a browser key, "
                + "delete and replace it.",
            PositiveExamples = ["const firebaseConfig = {{ apiKey: \"AIza{base64url:35}\" }};"],
            NegativeExamples = ["AIza{base62:12}"],
        },
        new()
        {
            Id = "google-oauth-client-secret",
            Title = "Google OAuth client secret",
            Pattern = UrlToken("GOCSPX-[A-Za-z0-9_-]{28}"),
            Impact = "Acts as the OAuth client and exchanges stolen codes for users' tokens.",
            Revoke = "Add a new secret to the OAuth client in the console, deploy it, then disable and delete the old one.",
            PositiveExamples = ["GOOGLE_CLIENT_SECRET=GOCSPX-{base62:28}"],
            NegativeExamples = ["GOCSPX-{base62:9}"],
        },
        new()
        {
            Id = "google-oauth-access-token",
            Title = "Google OAuth access token",
            Pattern = UrlToken(@"ya29\.[A-Za-z0-9_-]{48,1000}"),
            Severity = Severity.Medium,
            // It is dead an hour later: it shows how tokens get into the code, and is seldom worth more.
            Confidence = Confidence.Low,
            Judge = GoogleAccessToken.Judge,
            Impact = "Acts as a user or service account on the granted scopes for about an hour.",
            Revoke = "Revoke the application's access in the Google account, and find out how the token was written down.",
            PositiveExamples = ["Authorization: Bearer ya29.{base64url:140}"],
            NegativeExamples = ["ya29.{base62:10}", "=> {{\"access_token\" => \"ya29.{base64url:140}\", \"expires_in\" => 3597}}"],
        },
        new()
        {
            Id = "google-oauth-refresh-token",
            Title = "Google OAuth refresh token",
            Pattern = UrlToken("1//0[A-Za-z0-9_-]{60,140}"),
            Impact = "Obtains new access tokens of a user until it is revoked.",
            Revoke = "Revoke the application's access in the Google account and let the user sign in again.",
            PositiveExamples = ["refresh_token: \"1//0{base64url:98}\""],
            NegativeExamples = ["1//0{base62:10}"],
        },
        new()
        {
            Id = "google-service-account-key",
            Title = "Google service account key file",
            Pattern = @"""(?P<name>private_key_id)""\s{0,5}:\s{0,5}""(?P<secret>[a-f0-9]{40})""",
            Severity = Severity.Critical,
            Impact = "Names the key of a service account file; the private key beside it acts as that account on the project.",
            Revoke =
                "Delete the key of the service account in IAM, check its use in the audit log, and use workload identity instead of "
                + "key files.",
            PositiveExamples =
            [
                "{{\"type\": \"service_account\", \"private_key_id\": \"{hex:40}\", \"client_email\": \"ci@shop.iam.gserviceaccount.com\"}}",
            ],
            NegativeExamples = ["\"private_key_id\": \"{hex:12}\""],
        },
        new()
        {
            Id = "google-storage-hmac-key",
            Title = "Google Cloud Storage HMAC key id",
            Pattern = Token("GOOG(?:1E[A-Z0-9]{57}|[A-Z0-9]{20})"),
            Confidence = Confidence.Medium,
            Impact = "Together with its secret it reads and writes buckets as a service account or user.",
            Revoke = "Deactivate and delete the HMAC key in the storage settings.",
            PositiveExamples = ["access_key = \"GOOG1E{upper-alnum:57}\""],
            NegativeExamples = ["GOOG1E{upper-alnum:20}"],
        },
        new()
        {
            Id = "firebase-cloud-messaging-key",
            Title = "Firebase Cloud Messaging server key",
            Pattern = Token("AAAA[A-Za-z0-9_-]{7}:APA91b[A-Za-z0-9_-]{130,140}"),
            Impact = "Sends push messages to every user of the app.",
            Revoke = "Delete the legacy server key in the Firebase console and move to the HTTP v1 API.",
            PositiveExamples = ["FCM_SERVER_KEY=AAAA{base64url:7}:APA91b{base64url:134}"],
            NegativeExamples = ["AAAA{base64url:7}:APA91b{base64url:20}"],
        },
        new()
        {
            Id = "google-recaptcha-secret",
            Title = "reCAPTCHA secret key",
            Pattern = Assigned("recaptcha", "secret|private|server", "6L[A-Za-z0-9_-]{38}"),
            Severity = Severity.Medium,
            Impact = "Verifies answers in the site's name, so that somebody else's checks count as this site's.",
            Revoke = "Create a new key pair in the reCAPTCHA console and replace both keys.",
            PositiveExamples = ["RECAPTCHA_SECRET_KEY=6Lc{base64url:37}"],
            NegativeExamples = ["RECAPTCHA_SITE_KEY=6Lc{base64url:37}"],
        },
        new()
        {
            Id = "google-recaptcha-site-key",
            Title = "reCAPTCHA site key",
            Pattern = Assigned("recaptcha", "site|public", "6L[A-Za-z0-9_-]{38}"),
            Class = SecretClass.PublicByDesign,
            Severity = Severity.Info,
            Impact = "Shows the challenge in pages; it is public as long as the console lists only the site's own domains.",
            Revoke = "Nothing is needed; check that the key's domain list in the reCAPTCHA console is complete and narrow.",
            PositiveExamples = ["NEXT_PUBLIC_RECAPTCHA_SITE_KEY=6Lc{base64url:37}"],
            NegativeExamples = ["RECAPTCHA_SECRET_KEY=6Lc{base64url:37}"],
        },
        new()
        {
            Id = "google-gemini-key",
            Title = "Google Gemini API key (authorisation form)",
            Pattern = UrlToken(@"AQ\.Ab8[A-Za-z0-9_-]{45,60}"),
            Impact = "Calls Gemini models on the project's bill.",
            Revoke = "Delete the key in Google AI Studio or the console, check use and billing, and keep the new one on the server.",
            PositiveExamples = ["GEMINI_API_KEY=AQ.Ab8{base64url:47}"],
            NegativeExamples = ["AQ.Ab8{base62:9}"],
        },
    ];
}
