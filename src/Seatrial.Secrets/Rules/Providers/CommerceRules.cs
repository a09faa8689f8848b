using Seatrial.Engine.Findings;
using Seatrial.Secrets.Checksums;
using static Seatrial.Secrets.Rules.Shape;

namespace Seatrial.Secrets.Rules.Providers;

/// <summary>Credentials of billing, banking, shipping and shop services.</summary>
internal static class CommerceRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "mollie-api-key",
            Title = "Mollie API key",
            Pattern = Assigned("mollie", "(?:live|test)_[A-Za-z0-9]{30,31}"),
            Severity = Severity.Critical,
            Impact = "Takes payments and refunds for the organisation.",
            Revoke = "Reset the API key in the Mollie dashboard.",
            PositiveExamples = ["MOLLIE_API_KEY=live_{base62:30}"],
            NegativeExamples = ["MOLLIE_API_KEY=live_{base62:12}"],
        },
        new()
        {
            Id = "gocardless-access-token",
            Title = "GoCardless access token",
            Pattern = UrlToken("live_[A-Za-z0-9_-]{40}"),
            Judge = DrawnToken.Judge,
            Severity = Severity.Critical,
            Impact = "Collects direct debits and reads customers' bank details.",
            Revoke = "Delete the token in the GoCardless dashboard and create a new one.",
            PositiveExamples = ["GOCARDLESS_ACCESS_TOKEN=live_{base62:40}"],
            NegativeExamples = ["live_{base62:20}", "live_orders_that_were_counted_before_the_day"],
        },
        new()
        {
            Id = "plaid-secret",
            Title = "Plaid secret",
            Pattern = Assigned("plaid", "secret", "[a-f0-9]{30}"),
            Severity = Severity.Critical,
            Impact = "Reads bank data of everybody who linked an account.",
            Revoke = "Rotate the secret in the Plaid dashboard.",
            PositiveExamples = ["PLAID_SECRET={hex:30}"],
            NegativeExamples = ["PLAID_CLIENT_ID={hex:24}"],
        },
        new()
        {
            Id = "plaid-access-token",
            Title = "Plaid access token",
            Pattern = Token(
                "access-(?:production|development|sandbox)-[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}"
            ),
            Severity = Severity.Critical,
            Impact = "Reads one person's linked bank accounts.",
            Revoke = "Rotate the token with the item access token invalidation call.",
            PositiveExamples = ["plaid_token: access-production-{uuid}"],
            NegativeExamples = ["access-production-{hex:8}"],
        },
        new()
        {
            Id = "wise-api-token",
            Title = "Wise API token",
            Pattern = Assigned(
                "transferwise|wise_?api|wise_?token",
                "token|key|api",
                "[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}"
            ),
            Severity = Severity.Critical,
            Impact = "Reads balances and may send money.",
            Revoke = "Revoke the token in the Wise business settings.",
            PositiveExamples = ["WISE_API_TOKEN={uuid}"],
            NegativeExamples = ["WISE_PROFILE_ID=123"],
        },
        new()
        {
            Id = "lemon-squeezy-api-key",
            Title = "Lemon Squeezy API key",
            Pattern =
                @"(?P<name>[\w.-]{0,40}?(?i:lemon_?squeezy)[\w.-]{0,30})[""\']?\s{0,3}[=:]\s{0,3}[""\']?(?P<secret>eyJ[A-Za-z0-9_-]{20,200}\.eyJ[A-Za-z0-9_-]{50,800}\.[A-Za-z0-9_-]{300,700})(?:[^A-Za-z0-9_-]|$)",
            Severity = Severity.Critical,
            Impact = "Reads customers and orders and refunds them.",
            Revoke = "Delete the key under API in the Lemon Squeezy settings and create a new one.",
            PositiveExamples = ["LEMONSQUEEZY_API_KEY=eyJ0eXAi{base64url:60}.eyJhdWQi{base64url:240}.{base64url:683}"],
            NegativeExamples = ["LEMONSQUEEZY_STORE_ID=12345"],
        },
        new()
        {
            Id = "paddle-api-key",
            Title = "Paddle API key",
            Pattern = Token("pdl_(?:live|sdbx)_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}"),
            Severity = Severity.Critical,
            Impact = "Reads customers, prices and transactions and refunds them.",
            Revoke = "Revoke the key under developer tools in the Paddle dashboard.",
            PositiveExamples = ["PADDLE_API_KEY=pdl_live_apikey_{alnum:26}_{base62:22}_{base62:3}"],
            NegativeExamples = ["pdl_live_apikey_{alnum:26}"],
        },
        new()
        {
            Id = "paddle-webhook-secret",
            Title = "Paddle webhook secret",
            Pattern = Token("pdl_ntfset_[a-z0-9]{26}_[A-Za-z0-9+/]{32}"),
            Impact = "Forges events, such as a paid subscription.",
            Revoke = "Replace the notification destination's secret in the Paddle dashboard.",
            PositiveExamples = ["pdl_ntfset_{alnum:26}_{base62:32}"],
            NegativeExamples = ["pdl_ntfset_{alnum:8}"],
        },
        new()
        {
            Id = "polar-access-token",
            Title = "Polar access token",
            Pattern = Token("polar_(?:oat|pat|whs)_[A-Za-z0-9]{32,50}"),
            Severity = Severity.Critical,
            Impact = "Reads and changes products, customers and orders of the organisation.",
            Revoke = "Delete the token in the Polar settings and create a new one.",
            PositiveExamples = ["POLAR_ACCESS_TOKEN=polar_oat_{base62:43}"],
            NegativeExamples = ["polar_oat_{base62:10}"],
        },
        new()
        {
            Id = "chargebee-api-key",
            Title = "Chargebee API key",
            Pattern = Assigned("chargebee", "live_[A-Za-z0-9]{34,60}"),
            Severity = Severity.Critical,
            Confidence = Confidence.Medium,
            Impact = "Reads and changes subscriptions and invoices.",
            Revoke = "Delete the API key in the Chargebee settings and create one with a narrower permission.",
            PositiveExamples = ["CHARGEBEE_API_KEY=live_{base62:34}"],
            NegativeExamples = ["live_{base62:8}"],
        },
        new()
        {
            Id = "easypost-api-key",
            Title = "EasyPost API key",
            Pattern = Token("EZ[AT]K[A-Za-z0-9]{54}"),
            Impact = "Buys shipping labels on the account.",
            Revoke = "Delete the key in the EasyPost dashboard and create a new one.",
            PositiveExamples = ["EASYPOST_API_KEY=EZAK{base62:54}"],
            NegativeExamples = ["EZAK{base62:20}"],
        },
        new()
        {
            Id = "shippo-api-token",
            Title = "Shippo API token",
            Pattern = Token("shippo_(?:live|test)_[a-fA-F0-9]{40}"),
            Impact = "Buys shipping labels on the account.",
            Revoke = "Delete the token in the Shippo settings and generate a new one.",
            PositiveExamples = ["SHIPPO_TOKEN=shippo_live_{hex:40}"],
            NegativeExamples = ["shippo_live_{hex:12}"],
        },
        new()
        {
            Id = "duffel-api-token",
            Title = "Duffel API token",
            Pattern = UrlToken("duffel_(?:live|test)_[A-Za-z0-9_-]{43}"),
            Impact = "Books travel on the account's balance.",
            Revoke = "Delete the token in the Duffel dashboard and create a new one.",
            PositiveExamples = ["DUFFEL_ACCESS_TOKEN=duffel_live_{base64url:43}"],
            NegativeExamples = ["duffel_live_{base62:10}"],
        },
        new()
        {
            Id = "lob-api-key",
            Title = "Lob API key",
            Pattern = Assigned(@"lob_?|lob\.com", "key|token", "(?:live|test)_[a-f0-9]{35}"),
            Impact = "Sends letters and postcards on the account and reads addresses.",
            Revoke = "Delete the key in the Lob settings and create a new one.",
            PositiveExamples = ["LOB_API_KEY=live_{hex:35}"],
            NegativeExamples = ["LOB_API_KEY=live_{hex:10}"],
        },
        new()
        {
            Id = "shopify-access-token",
            Title = "Shopify access token",
            Pattern = Token("shp(?:at|ca|pa|ss|ua|rt)_[A-Za-z0-9]{32,38}"),
            Severity = Severity.Critical,
            Impact = "Reads and changes products, customers and orders of the shop.",
            Revoke = "Uninstall or rotate the app's credentials in the Shopify admin or partner dashboard.",
            PositiveExamples = ["SHOPIFY_ACCESS_TOKEN=shpat_{hex:32}", "shpss_{hex:32}"],
            NegativeExamples = ["shpat_{hex:10}"],
        },
    ];
}
