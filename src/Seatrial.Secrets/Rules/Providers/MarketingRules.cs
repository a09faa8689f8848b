using Seatrial.Engine.Findings;
using static Seatrial.Secrets.Rules.Shape;

namespace Seatrial.Secrets.Rules.Providers;

/// <summary>Credentials of customer relations, support, content and shop systems.</summary>
internal static class MarketingRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "hubspot-private-app-token",
            Title = "HubSpot private app token",
            Pattern = Token("pat-(?:na|eu|ap)[0-9]-[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}"),
            Severity = Severity.Critical,
            Impact = "Reads and changes contacts, deals and files within its scopes.",
            Revoke = "Rotate the token of the private app in HubSpot.",
            PositiveExamples = ["HUBSPOT_TOKEN=pat-eu1-{uuid}"],
            NegativeExamples = ["pat-eu1-{hex:8}"],
        },
        new()
        {
            Id = "hubspot-api-key",
            Title = "HubSpot API or developer key",
            Pattern = Assigned(
                "hubspot|hapikey",
                "key|token|secret|hapikey",
                "[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}"
            ),
            Impact = "Reads and changes contacts and deals.",
            Revoke = "Deactivate the key in HubSpot and use a private app.",
            PositiveExamples = ["HUBSPOT_API_KEY={uuid}"],
            NegativeExamples = ["HUBSPOT_PORTAL_ID=123"],
        },
        new()
        {
            Id = "salesforce-access-token",
            Title = "Salesforce session or access token",
            Pattern = @"\b(?P<secret>00D[A-Za-z0-9]{12,15}![A-Za-z0-9._]{70,120})(?:[^A-Za-z0-9._]|$)",
            Severity = Severity.Critical,
            Impact = "Acts as its user in the organisation until it expires.",
            Revoke = "Revoke the session and the connected app's authorisation in the setup.",
            PositiveExamples = ["SF_TOKEN=00D{base62:12}!{base62:96}"],
            NegativeExamples = ["00D{base62:12}!{base62:9}"],
        },
        new()
        {
            Id = "salesforce-refresh-token",
            Title = "Salesforce refresh token",
            Pattern = UrlToken("5Aep861[A-Za-z0-9._]{60,110}"),
            Severity = Severity.Critical,
            Impact = "Obtains new access tokens of its user.",
            Revoke = "Revoke the connected app's authorisation in the setup.",
            PositiveExamples = ["SF_REFRESH_TOKEN=5Aep861{base62:80}"],
            NegativeExamples = ["5Aep861{base62:9}"],
        },
        new()
        {
            Id = "salesforce-consumer-secret",
            Title = "Salesforce consumer secret or security token",
            Pattern = Assigned("salesforce|sfdc", "secret|security_?token", "[A-F0-9]{64}|[0-9]{18,19}|[A-Za-z0-9]{24,25}"),
            Severity = Severity.Critical,
            Impact = "Acts as the connected app, or signs in as a user together with the password.",
            Revoke = "Rotate the consumer secret or reset the security token in Salesforce.",
            PositiveExamples = ["SALESFORCE_CLIENT_SECRET={upper-hex:64}"],
            NegativeExamples = ["SALESFORCE_CLIENT_ID=3MVG9{base62:40}"],
        },
        new()
        {
            Id = "intercom-token",
            Title = "Intercom access token",
            Pattern = Assigned("intercom", "token|secret|key", "dG9rO[A-Za-z0-9+/]{50,60}={0,2}|[A-Za-z0-9_-]{60}"),
            Impact = "Reads conversations and changes customers.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["INTERCOM_ACCESS_TOKEN=dG9rO{base64:54}="],
            NegativeExamples = ["INTERCOM_APP_ID=abc"],
        },
        new()
        {
            Id = "zendesk-token",
            Title = "Zendesk API token",
            Pattern = Assigned("zendesk", "token|secret|key|passw", "[A-Za-z0-9]{40}"),
            Severity = Severity.Critical,
            Impact = "Reads and changes tickets as any agent.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["ZENDESK_API_TOKEN={base62:40}"],
            NegativeExamples = ["ZENDESK_SUBDOMAIN=shop"],
        },
        new()
        {
            Id = "freshdesk-api-key",
            Title = "Freshdesk or Freshworks API key",
            Pattern = Assigned("freshdesk|freshworks|freshservice|freshbooks", "key|token|secret", "[A-Za-z0-9]{20}|[a-f0-9]{64}"),
            Impact = "Reads and changes tickets or books as its owner.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["FRESHDESK_API_KEY={base62:20}"],
            NegativeExamples = ["FRESHDESK_DOMAIN=shop"],
        },
        new()
        {
            Id = "front-token",
            Title = "Front API token",
            Pattern = Assigned("front_?(?:app|api)", "token|key", @"eyJ[A-Za-z0-9_-]{10,80}\.eyJ[A-Za-z0-9_-]{50,300}\.[A-Za-z0-9_-]{43}"),
            Impact = "Reads and sends conversations.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["FRONT_API_TOKEN=eyJ{base62:33}.eyJ{base62:120}.{base64url:43}"],
            NegativeExamples = ["FRONT_API_URL=x"],
        },
        new()
        {
            Id = "pipedrive-api-token",
            Title = "Pipedrive API token",
            Pattern = Assigned("pipedrive", "[a-f0-9]{40}"),
            Impact = "Reads and changes deals as its owner.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["PIPEDRIVE_API_TOKEN={hex:40}"],
            NegativeExamples = ["PIPEDRIVE_KEY={hex:6}"],
        },
        new()
        {
            Id = "close-crm-api-key",
            Title = "Close API key",
            Pattern = Token(@"api_[A-Za-z0-9]{22}\.[A-Za-z0-9]{22}"),
            Impact = "Reads and changes leads as its owner.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["CLOSE_API_KEY=api_{base62:22}.{base62:22}"],
            NegativeExamples = ["api_{base62:22}"],
        },
    ];
}
