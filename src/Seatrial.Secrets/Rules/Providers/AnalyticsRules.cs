using Seatrial.Engine.Findings;
using static Seatrial.Secrets.Rules.Shape;

namespace Seatrial.Secrets.Rules.Providers;

/// <summary>Credentials of analytics, feature flags and uptime checks.</summary>
internal static class AnalyticsRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "posthog-project-key",
            Title = "PostHog project key",
            Pattern = UrlToken("phc_[A-Za-z0-9]{43}"),
            Class = SecretClass.PublicByDesign,
            Severity = Severity.Info,
            Impact = "Only submits events from browsers; it is meant to be public.",
            Revoke = "Nothing is needed; check that no personal key is kept the same way.",
            PositiveExamples = ["NEXT_PUBLIC_POSTHOG_KEY=phc_{base62:43}"],
            NegativeExamples = ["phc_{base62:9}"],
        },
        new()
        {
            Id = "page-key",
            Title = "Key that a page or app shows",
            Pattern = @"(?i)[""'`]?website_?token[""'`]?\s{0,3}(?:=>|[:=])\s{0,3}[""'`](?P<secret>[A-Za-z0-9]{24})[""'`]",
            Class = SecretClass.PublicByDesign,
            Severity = Severity.Info,
            Impact =
                "Names the account that a widget, a counter of visitors, a map or a form belongs to; everybody who loads the page or the app sees it.",
            Revoke = "Nothing is needed; where its maker offers it, restrict the key to your own pages.",
            PositiveExamples = ["window.chatwootSDK.run({{ websiteToken: '{base62:24}' }})"],
            NegativeExamples = ["websiteToken: '{base62:9}'"],
        },
        new()
        {
            Id = "posthog-personal-key",
            Title = "PostHog personal API key",
            Pattern = UrlToken("phx_[A-Za-z0-9_-]{40,50}"),
            Severity = Severity.Critical,
            Impact = "Reads and changes the projects of its owner, recordings of users included.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["POSTHOG_PERSONAL_API_KEY=phx_{base62:43}"],
            NegativeExamples = ["phx_{base62:9}"],
        },
        new()
        {
            Id = "mixpanel-secret",
            Title = "Mixpanel API or service account secret",
            Pattern = Assigned("mixpanel", "secret", "[a-f0-9]{32}|[A-Za-z0-9]{32}"),
            Impact = "Exports the events and profiles of users.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["MIXPANEL_API_SECRET={hex:32}"],
            NegativeExamples = ["MIXPANEL_TOKEN={hex:32}"],
        },
        new()
        {
            Id = "amplitude-secret-key",
            Title = "Amplitude secret key",
            Pattern = Assigned("amplitude", "secret", "[a-f0-9]{32}"),
            Impact = "Exports the events of users.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["AMPLITUDE_SECRET_KEY={hex:32}"],
            NegativeExamples = ["AMPLITUDE_API_KEY={hex:32}"],
        },
        new()
        {
            Id = "segment-token",
            Title = "Segment public API token",
            Pattern = Token("sgp_[A-Za-z0-9]{64}"),
            Impact = "Administers the workspace's sources and destinations.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["SEGMENT_API_TOKEN=sgp_{base62:64}"],
            NegativeExamples = ["sgp_{base62:12}"],
        },
        new()
        {
            Id = "launchdarkly-token",
            Title = "LaunchDarkly SDK or API key",
            Pattern = Token("(?:sdk|api|mob)-[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}"),
            Impact = "Reads all flags or, as an API key, changes them.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["LAUNCHDARKLY_SDK_KEY=sdk-{uuid}", "LD_API_KEY=api-{uuid}"],
            NegativeExamples = ["sdk-{hex:8}"],
        },
        new()
        {
            Id = "statsig-secret-key",
            Title = "Statsig server secret",
            Pattern = Token("secret-[A-Za-z0-9]{40,50}"),
            Severity = Severity.Medium,
            Confidence = Confidence.Medium,
            Impact = "Reads all gates and experiments.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["STATSIG_SECRET_KEY=secret-{base62:43}"],
            NegativeExamples = ["secret-{base62:12}"],
        },
        new()
        {
            Id = "configcat-sdk-key",
            Title = "ConfigCat SDK key",
            Pattern = Token("configcat-sdk-1/[A-Za-z0-9_-]{22}/[A-Za-z0-9_-]{22}"),
            Severity = Severity.Low,
            Impact = "Reads the flags of the environment.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["configcat-sdk-1/{base62:22}/{base62:22}"],
            NegativeExamples = ["configcat-sdk-1/{base62:9}"],
        },
        new()
        {
            Id = "beamer-api-token",
            Title = "Beamer API key",
            Pattern = Named("beamer", "b_[A-Za-z0-9=_/+-]{44}"),
            Severity = Severity.Medium,
            Impact = "Posts announcements and reads users' reactions.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["BEAMER_API_KEY=b_{base62:44}"],
            NegativeExamples = ["b_{base62:9}"],
        },
        new()
        {
            Id = "checkly-api-key",
            Title = "Checkly API key",
            Pattern = Token("cu_[a-f0-9]{32}"),
            Severity = Severity.Medium,
            Impact = "Reads and changes checks and their variables.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["CHECKLY_API_KEY=cu_{hex:32}"],
            NegativeExamples = ["cu_{hex:9}"],
        },
    ];
}
