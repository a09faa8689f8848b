using Seatrial.Engine.Findings;
using Seatrial.Secrets.Checksums;
using static Seatrial.Secrets.Rules.Shape;

namespace Seatrial.Secrets.Rules.Providers;

/// <summary>Credentials of logging, monitoring, analytics and feature flags.</summary>
internal static class ObservabilityRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "datadog-api-key",
            Title = "Datadog API key",
            Pattern = Assigned("datadog|dd_api|dd_app|dd-api", "key|token|secret", "[a-f0-9]{32}"),
            Impact = "Submits false metrics and logs to the account.",
            Revoke = "Revoke the key in the Datadog organisation settings and create a new one.",
            PositiveExamples = ["DD_API_KEY={hex:32}", "datadogApiKey: \"{hex:32}\""],
            NegativeExamples = ["DD_APP_HASH={hex:32}", "add_api_key: {hex:32}"],
        },
        new()
        {
            Id = "datadog-application-key",
            Title = "Datadog application key",
            Pattern = Assigned("datadog|dd_app|dd-app", "key|token|secret", "[a-f0-9]{40}|ddapp_[A-Za-z0-9]{34}"),
            Severity = Severity.Critical,
            Impact = "Together with an API key it reads and changes the account as its owner.",
            Revoke = "Revoke the application key in the Datadog organisation settings and create one with scopes.",
            PositiveExamples = ["DD_APPLICATION_KEY={hex:40}"],
            NegativeExamples = ["DD_APP_VERSION={hex:40}"],
        },
        new()
        {
            Id = "newrelic-user-key",
            Title = "New Relic user API key",
            Pattern = Token("NRAK-[A-Z0-9]{27}"),
            Severity = Severity.Critical,
            Impact = "Reads and changes the account as its owner.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["NEW_RELIC_API_KEY=NRAK-{upper-alnum:27}"],
            NegativeExamples = ["NRAK-{upper-alnum:6}"],
        },
        new()
        {
            Id = "newrelic-license-key",
            Title = "New Relic licence key",
            Pattern = Token("(?:eu01xx)?[a-f0-9]{30,36}(?:FFFF)?NRAL"),
            Severity = Severity.Medium,
            Impact = "Submits false telemetry to the account.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["NEW_RELIC_LICENSE_KEY={hex:36}NRAL"],
            NegativeExamples = ["{hex:12}NRAL"],
        },
        new()
        {
            Id = "newrelic-insert-key",
            Title = "New Relic insert or query key",
            Pattern = UrlToken("NRI[IQ]-[A-Za-z0-9_-]{32}"),
            Severity = Severity.Medium,
            Impact = "Submits or reads telemetry of the account.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["NRII-{base62:32}"],
            NegativeExamples = ["NRII-{base62:6}"],
        },
        new()
        {
            Id = "newrelic-admin-key",
            Title = "New Relic admin key",
            Pattern = Token("NRAA-[a-f0-9]{27}"),
            Severity = Severity.Critical,
            Impact = "Administers the account.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["NRAA-{hex:27}"],
            NegativeExamples = ["NRAA-{hex:7}"],
        },
        new()
        {
            Id = "newrelic-browser-key",
            Title = "New Relic browser licence key",
            Pattern = Token("NRJS-[a-f0-9]{19}"),
            Class = SecretClass.PublicByDesign,
            Severity = Severity.Info,
            Impact = "Only submits page timings from browsers; it is meant to be public.",
            Revoke = "Nothing is needed; check that no user key is kept the same way.",
            PositiveExamples = ["licenseKey:\"NRJS-{hex:19}\""],
            NegativeExamples = ["NRJS-{hex:6}"],
        },
        new()
        {
            Id = "sentry-org-token",
            Title = "Sentry organisation token",
            Pattern = UrlToken("sntrys_eyJ[A-Za-z0-9+/=]{60,300}_[A-Za-z0-9+/]{40,44}"),
            Judge = EmbeddedJson.Judge,
            Impact = "Uploads releases and source maps of the organisation.",
            Revoke = "Revoke the token in the organisation's settings and create a new one.",
            PositiveExamples = ["SENTRY_AUTH_TOKEN=sntrys_{json64:url=https://sentry.io,org=shop}_{base62:43}"],
            NegativeExamples = ["sntrys_eyJ{base62:12}"],
        },
        new()
        {
            Id = "sentry-user-token",
            Title = "Sentry user token",
            Pattern = Token("sntryu_[a-f0-9]{64}"),
            Impact = "Reads and changes projects as its owner.",
            Revoke = "Revoke the token in the user's settings and create one with scopes.",
            PositiveExamples = ["SENTRY_AUTH_TOKEN=sntryu_{hex:64}"],
            NegativeExamples = ["sntryu_{hex:12}"],
        },
        new()
        {
            Id = "sentry-legacy-token",
            Title = "Sentry token without prefix",
            Pattern = Assigned("sentry", "auth|token|api_key", "[a-f0-9]{64}"),
            Impact = "Reads and changes projects as its owner.",
            Revoke = "Revoke the token in the user's settings and create one with scopes.",
            PositiveExamples = ["SENTRY_AUTH_TOKEN={hex:64}"],
            NegativeExamples = ["SENTRY_RELEASE={hex:40}"],
        },
        new()
        {
            Id = "sentry-dsn",
            Title = "Sentry DSN",
            Pattern = @"(?P<secret>https://[a-f0-9]{32}@[a-z0-9.-]{3,60}\.sentry\.io/[0-9]{1,20})\b",
            Class = SecretClass.PublicByDesign,
            Severity = Severity.Info,
            Impact = "Only submits errors; it is meant to be public and is limited by quotas and allowed domains.",
            Revoke = "Nothing is needed; rotate the client key in the project's settings where somebody floods it.",
            PositiveExamples = ["SENTRY_DSN=https://{hex:32}@o123456.ingest.sentry.io/{digits:7}"],
            NegativeExamples = ["https://{hex:12}@o1.ingest.sentry.io/1"],
        },
        new()
        {
            Id = "sentry-legacy-dsn",
            Title = "Sentry DSN with secret key",
            Pattern = @"https://[a-f0-9]{32}:(?P<secret>[a-f0-9]{32})@[a-z0-9.-]{3,60}/[0-9]{1,20}\b",
            Severity = Severity.Low,
            Impact = "Submits errors and, on old servers, reads the project's settings.",
            Revoke = "Rotate the client key in the project's settings and use the DSN without a secret.",
            PositiveExamples = ["https://{hex:32}:{hex:32}@sentry.example.com/{digits:2}"],
            NegativeExamples = ["https://{hex:32}@sentry.example.com/2"],
        },
    ];
}
