using static Seatrial.Secrets.Rules.Shape;

namespace Seatrial.Secrets.Rules.Providers;

/// <summary>Tokens of single services that a prefix of their own gives away, whatever they are assigned to.</summary>
internal static class ServiceTokensRules
{
    private const string Revoke =
        "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.";

    public static IReadOnlyList<SecretRule> All { get; } =
    [
        Kind(
            "zoho-oauth-token",
            "Zoho OAuth token",
            Token(@"1000\.[a-f0-9]{32}\.[a-f0-9]{32}"),
            "Reads and changes the records of the Zoho applications in its scopes.",
            "ZOHO_REFRESH_TOKEN=1000.{hex:32}.{hex:32}",
            "1000.{hex:32}"
        ),
        Kind(
            "voiceflow-api-key",
            "Voiceflow API key",
            Token(@"VF\.(?:DM|WS)\.[a-f0-9]{24}\.[A-Za-z0-9]{16}"),
            "Runs and reads the conversations of an assistant, or administers the workspace.",
            "VOICEFLOW_KEY=VF.DM.{hex:24}.{base62:16}",
            "VF.DM.{hex:24}"
        ),
        Kind(
            "pagarme-api-key",
            "Pagar.me API key",
            Token("ak_live_[A-Za-z0-9]{30}"),
            "Takes payments, pays out and reads customers.",
            "PAGARME_KEY=ak_live_{base62:30}",
            "ak_live_{base62:9}"
        ),
        Kind(
            "fleetbase-api-key",
            "Fleetbase API key",
            Token("flb_(?:live|test)_[A-Za-z0-9]{20}"),
            "Reads and changes orders, drivers and places.",
            "FLEETBASE_KEY=flb_live_{base62:20}",
            "flb_live_{base62:9}"
        ),
        Kind(
            "flexport-api-key",
            "Flexport API key",
            UrlToken("shltm_[A-Za-z0-9_-]{40}"),
            "Reads and changes shipments and their documents.",
            "FLEXPORT_KEY=shltm_{base62:40}",
            "shltm_{base62:9}"
        ),
        Kind(
            "nightfall-api-key",
            "Nightfall API key",
            Token("NF-[A-Za-z0-9]{32}"),
            "Scans at the account's expense and reads its detection rules.",
            "NIGHTFALL_API_KEY=NF-{base62:32}",
            "NF-{base62:9}"
        ),
        Kind(
            "ubidots-token",
            "Ubidots token",
            Token("BBFF-[A-Za-z0-9]{30}"),
            "Reads and writes the values of every device.",
            "UBIDOTS_TOKEN=BBFF-{base62:30}",
            "BBFF-{base62:9}"
        ),
        Kind(
            "ionic-token",
            "Ionic personal access token",
            Token("ion_[A-Za-z0-9]{42}"),
            "Builds and deploys the account's applications.",
            "IONIC_TOKEN=ion_{base62:42}",
            "ion_{base62:9}"
        ),
        Kind(
            "courier-auth-token",
            "Courier authorization token",
            Token("pk_(?:prod|test)_[A-Z0-9]{28}"),
            "Sends messages in the account's name and reads their recipients.",
            "COURIER_AUTH_TOKEN=pk_prod_{upper-alnum:28}",
            "pk_prod_{upper-alnum:9}"
        ),
        Kind(
            "azure-search-unsigned-key",
            "Azure AI Search key without a signature",
            Assigned("(?:azure|cognitive|ai)_?search|search_?service", "key|secret", "[A-Za-z0-9]{52}"),
            "Reads, and as an admin key changes, every index of the search service.",
            "AZURE_SEARCH_KEY={base62:52}",
            "AZURE_SEARCH_INDEX_KEY={base62:20}"
        ),
        Kind(
            "vault-legacy-signed-token",
            "HashiCorp Vault token of the old form",
            UrlToken(@"[sb]\.CAES[A-Za-z0-9_-]{60,200}"),
            "Reads the secrets that its policies allow.",
            "vault login s.CAES{base62:80}",
            "s.CAES{base62:9}"
        ),
    ];

    private static SecretRule Kind(string id, string title, string pattern, string impact, string positive, string negative) =>
        new()
        {
            Id = id,
            Title = title,
            Pattern = pattern,
            Impact = impact,
            Revoke = Revoke,
            PositiveExamples = [positive],
            NegativeExamples = [negative],
        };
}
