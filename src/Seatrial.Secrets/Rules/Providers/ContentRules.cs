using Seatrial.Engine.Findings;
using static Seatrial.Secrets.Rules.Shape;

namespace Seatrial.Secrets.Rules.Providers;

/// <summary>Credentials of content and shop systems.</summary>
internal static class ContentRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "contentful-token",
            Title = "Contentful access token",
            Pattern = Assigned(@"contentful|\bctf_", "token|key", "CFPAT-[A-Za-z0-9_-]{43}|[A-Za-z0-9_-]{43}"),
            Impact = "Reads, and as a management token changes, the space's content.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["CONTENTFUL_MANAGEMENT_TOKEN=CFPAT-{base64url:43}", "CONTENTFUL_DELIVERY_TOKEN={base64url:43}"],
            NegativeExamples = ["CONTENTFUL_SPACE_ID={alnum:12}"],
        },
        new()
        {
            Id = "sanity-token",
            Title = "Sanity API token",
            Pattern = Assigned("sanity", "token|key|secret", "sk[A-Za-z0-9]{80,180}"),
            Impact = "Reads drafts and changes content.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["SANITY_API_TOKEN=sk{base62:178}"],
            NegativeExamples = ["SANITY_PROJECT_ID={alnum:8}"],
        },
        new()
        {
            Id = "storyblok-token",
            Title = "Storyblok token",
            Pattern = Assigned("storyblok", "token|key", "[A-Za-z0-9]{22}tt(?:-[0-9]{4,7}-[A-Za-z0-9_-]{20})?"),
            Severity = Severity.Medium,
            Impact = "Reads, and as a management token changes, the space's content.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["STORYBLOK_TOKEN={base62:22}tt"],
            NegativeExamples = ["STORYBLOK_SPACE=12"],
        },
        new()
        {
            Id = "prismic-token",
            Title = "Prismic access token",
            Pattern = Assigned(
                "prismic",
                "token",
                @"MC[A-Za-z0-9._-]{40,100}|eyJ[A-Za-z0-9_-]{10,80}\.eyJ[A-Za-z0-9_-]{40,300}\.[A-Za-z0-9_-]{43}"
            ),
            Severity = Severity.Medium,
            Impact = "Reads the repository's content, drafts included.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["PRISMIC_ACCESS_TOKEN=MC{base62:60}"],
            NegativeExamples = ["PRISMIC_REPO=shop"],
        },
        new()
        {
            Id = "datocms-token",
            Title = "DatoCMS API token",
            Pattern = Assigned("dato(?:cms)?", "token|key", "[a-f0-9]{30}"),
            Severity = Severity.Medium,
            Impact = "Reads, and as a full token changes, the project's content.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["DATOCMS_API_TOKEN={hex:30}"],
            NegativeExamples = ["DATOCMS_ENV=main"],
        },
        new()
        {
            Id = "ghost-admin-key",
            Title = "Ghost admin API key",
            Pattern = Assigned("ghost", "key|token", "[a-f0-9]{24}:[a-f0-9]{64}"),
            Severity = Severity.Critical,
            Impact = "Publishes and changes posts and members.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["GHOST_ADMIN_API_KEY={hex:24}:{hex:64}"],
            NegativeExamples = ["GHOST_CONTENT_KEY={hex:26}"],
        },
        new()
        {
            Id = "webflow-token",
            Title = "Webflow API token",
            Pattern = Assigned("webflow", "token|key|secret", "[a-f0-9]{64}"),
            Impact = "Reads and changes the site.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["WEBFLOW_API_TOKEN={hex:64}"],
            NegativeExamples = ["WEBFLOW_SITE_ID={hex:24}"],
        },
        new()
        {
            Id = "woocommerce-secret",
            Title = "WooCommerce consumer secret",
            Pattern = Token("c[sk]_[a-f0-9]{40}"),
            Severity = Severity.Critical,
            Impact = "Reads and changes orders and customers of the shop.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["WC_CONSUMER_SECRET=cs_{hex:40}"],
            NegativeExamples = ["cs_{hex:9}"],
        },
        new()
        {
            Id = "squarespace-token",
            Title = "Squarespace API key",
            Pattern = Assigned(
                "squarespace",
                "token|key|secret",
                "[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}"
            ),
            Impact = "Reads and changes orders of the site.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["SQUARESPACE_API_KEY={uuid}"],
            NegativeExamples = ["SQUARESPACE_SITE_ID={hex:24}"],
        },
        new()
        {
            Id = "bigcommerce-token",
            Title = "BigCommerce access token",
            Pattern = Assigned("big_?commerce", "token|secret", "[a-z0-9]{31}|[a-f0-9]{64}"),
            Severity = Severity.Critical,
            Impact = "Reads and changes the shop within its scopes.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["BIGCOMMERCE_ACCESS_TOKEN={alnum:31}"],
            NegativeExamples = ["BIGCOMMERCE_STORE_HASH={alnum:10}"],
        },
        new()
        {
            Id = "etsy-api-key",
            Title = "Etsy API key or secret",
            Pattern = Assigned("etsy", "key|secret|token", "[a-z0-9]{24}"),
            Impact = "Acts as the application on the shop.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["ETSY_API_KEY={alnum:24}"],
            NegativeExamples = ["ETSY_SHOP=x"],
        },
        new()
        {
            Id = "yelp-api-key",
            Title = "Yelp API key",
            Pattern = Assigned("yelp", "[A-Za-z0-9_-]{127,129}"),
            Severity = Severity.Low,
            Impact = "Reads business data on the account's quota.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["YELP_API_KEY={base64url:128}"],
            NegativeExamples = ["YELP_KEY=env"],
        },
        new()
        {
            Id = "apollo-graph-key",
            Title = "Apollo GraphOS key",
            Pattern = Token("(?:service|user):[A-Za-z0-9_.-]{2,64}:[A-Za-z0-9_-]{20,24}"),
            Severity = Severity.Medium,
            Impact = "Publishes schemas of the graph.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["APOLLO_KEY=service:shop-graph:{base64url:22}"],
            NegativeExamples = ["APOLLO_KEY=service:shop-graph"],
        },
    ];
}
