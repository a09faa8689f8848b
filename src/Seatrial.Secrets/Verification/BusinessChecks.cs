namespace Seatrial.Secrets.Verification;

/// <summary>Payments, shops, documents and plans.</summary>
internal static class BusinessChecks
{
    private static readonly CompanionForm Shop = new("the shop's address (….myshopify.com)", "", ".myshopify.com", 2, 60);

    public static IReadOnlyList<ProviderCheck> All { get; } =
    [
        new()
        {
            Kinds = "stripe-secret-key stripe-restricted-key stripe-test-key",
            Address = "api.stripe.com/v1/balance",
            Accepted = [200, 403],
            Documentation = "https://docs.stripe.com/api/balance/balance_retrieve",
        },
        new()
        {
            Kinds = "square-access-token",
            Address = "connect.squareup.com/v2/locations",
            Accepted = [200, 403],
            Documentation = "https://developer.squareup.com/reference/square/locations-api/list-locations",
        },
        new()
        {
            Kinds = "paystack-secret-key",
            Address = "api.paystack.co/balance",
            Documentation = "https://paystack.com/docs/api/transfer-control/",
        },
        new()
        {
            Kinds = "mollie-api-key",
            Address = "api.mollie.com/v2/methods",
            Documentation = "https://docs.mollie.com/reference/list-methods",
        },
        new()
        {
            Kinds = "lemon-squeezy-api-key",
            Address = "api.lemonsqueezy.com/v1/users/me",
            Extra = "Accept: application/vnd.api+json",
            Documentation = "https://docs.lemonsqueezy.com/api/users/retrieve-user",
        },
        new()
        {
            Kinds = "paddle-api-key",
            Address = "api.paddle.com/event-types",
            Refused = [401, 403],
            Documentation = "https://developer.paddle.com/api-reference/event-types/list-event-types",
        },
        new()
        {
            Kinds = "shopify-access-token",
            Address = "{1}.myshopify.com/admin/api/2025-01/shop.json",
            Header = "X-Shopify-Access-Token: {0}",
            Companion = Shop,
            Accepted = [200, 403],
            Documentation = "https://shopify.dev/docs/api/admin-rest/latest/resources/shop",
        },
        new()
        {
            Kinds = "easypost-api-key",
            Address = "api.easypost.com/v2/users",
            Basic = "{0}:",
            Accepted = [200, 403],
            Documentation = "https://docs.easypost.com/docs/users",
        },
        new()
        {
            Kinds = "shippo-api-token",
            Address = "api.goshippo.com/carrier_accounts?results=1",
            Header = "Authorization: ShippoToken {0}",
            Documentation = "https://docs.goshippo.com/shippoapi/public-api/",
        },
        new()
        {
            Kinds = "linear-api-key",
            Address = "api.linear.app/graphql",
            Method = "POST",
            Header = "Authorization: {0}",
            Body = "{\"query\":\"{ viewer { id } }\"}",
            AcceptedText = "\"viewer\":{",
            Refused = [400, 401],
            Documentation = "https://linear.app/developers/graphql",
        },
        new()
        {
            Kinds = "notion-token",
            Address = "api.notion.com/v1/users/me",
            Extra = "Notion-Version: 2022-06-28",
            Accepted = [200, 403],
            Documentation = "https://developers.notion.com/reference/get-self",
        },
        new()
        {
            Kinds = "airtable-personal-token",
            Address = "api.airtable.com/v0/meta/whoami",
            Documentation = "https://airtable.com/developers/web/api/get-user-id-scopes",
        },
        new()
        {
            Kinds = "figma-token",
            Address = "api.figma.com/v1/me",
            Header = "X-Figma-Token: {0}",
            Accepted = [200],
            RefusedText = "Invalid token",
            Refused = [401],
            Documentation = "https://developers.figma.com/docs/rest-api/users-endpoints/",
        },
        new()
        {
            Kinds = "asana-token",
            Address = "app.asana.com/api/1.0/users/me",
            Documentation = "https://developers.asana.com/reference/getuser",
        },
        new()
        {
            Kinds = "clickup-token",
            Address = "api.clickup.com/api/v2/user",
            Header = "Authorization: {0}",
            Documentation = "https://developer.clickup.com/reference/getauthorizeduser",
        },
        new()
        {
            Kinds = "todoist-token",
            Address = "api.todoist.com/api/v1/user",
            Refused = [401, 403],
            Documentation = "https://developer.todoist.com/api/v1/",
        },
        new()
        {
            Kinds = "monday-token",
            Address = "api.monday.com/v2",
            Method = "POST",
            Header = "Authorization: {0}",
            Body = "{\"query\":\"{ me { id } }\"}",
            AcceptedText = "\"me\":{",
            Documentation = "https://developer.monday.com/api-reference/reference/me",
        },
        new()
        {
            Kinds = "hubspot-private-app-token",
            Address = "api.hubapi.com/account-info/v3/details",
            Accepted = [200, 403],
            Documentation = "https://developers.hubspot.com/docs/api-reference/account-account-info-v3/guide",
        },
        new()
        {
            Kinds = "intercom-token",
            Address = "api.intercom.io/me",
            Documentation = "https://developers.intercom.com/docs/references/rest-api/api.intercom.io/admins/identifyadmin",
        },
        new()
        {
            Kinds = "typeform-token",
            Address = "api.typeform.com/me",
            Refused = [401, 403],
            Documentation = "https://www.typeform.com/developers/create/reference/retrieve-own-account/",
        },
        new()
        {
            Kinds = "calendly-token",
            Address = "api.calendly.com/users/me",
            Documentation = "https://developer.calendly.com/api-docs",
        },
        new()
        {
            Kinds = "dropbox-token",
            Address = "api.dropboxapi.com/2/check/user",
            Method = "POST",
            Body = "{\"query\":\"live\"}",
            Documentation = "https://www.dropbox.com/developers/documentation/http/documentation#check-user",
        },
        new()
        {
            Kinds = "contentful-token",
            Address = "api.contentful.com/users/me",
            Documentation = "https://www.contentful.com/developers/docs/references/content-management-api/",
        },
        new()
        {
            Kinds = "readme-api-key",
            Address = "dash.readme.com/api/v1/",
            Basic = "{0}:",
            Documentation = "https://docs.readme.com/main/reference/getproject",
        },
        new()
        {
            Kinds = "clerk-secret-key",
            Address = "api.clerk.com/v1/jwks",
            Documentation = "https://clerk.com/docs/reference/backend-api/tag/jwks",
        },
        new()
        {
            Kinds = "workos-api-key",
            Address = "api.workos.com/organizations?limit=1",
            Documentation = "https://workos.com/docs/reference/organization/list",
        },
        new()
        {
            Kinds = "launchdarkly-token",
            Address = "app.launchdarkly.com/api/v2/caller-identity",
            Header = "Authorization: {0}",
            HasOtherHosts = true,
            Documentation = "https://launchdarkly.com/docs/api/other/get-caller-identity",
        },
        new()
        {
            Kinds = "mapbox-secret-token",
            Address = "api.mapbox.com/tokens/v2?access_token={0}",
            Header = "",
            AcceptedText = "TokenValid",
            Documentation = "https://docs.mapbox.com/api/accounts/tokens/#retrieve-a-token",
        },
    ];
}
