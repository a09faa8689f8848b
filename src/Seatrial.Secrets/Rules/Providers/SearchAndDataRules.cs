using Seatrial.Engine.Findings;
using static Seatrial.Secrets.Rules.Shape;

namespace Seatrial.Secrets.Rules.Providers;

/// <summary>Credentials of search engines, data platforms and vector databases.</summary>
internal static class SearchAndDataRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "elastic-api-key",
            Title = "Elasticsearch API key",
            Pattern = Assigned(
                "elastic(?:search)?|es_api|kibana",
                "api_?key|token",
                "[A-Za-z0-9]{54,74}={1,2}|[A-Za-z0-9_-]{20}:[A-Za-z0-9_-]{22}"
            ),
            Impact = "Reads and writes indexes within its privileges.",
            Revoke = "Invalidate the API key in Kibana and create one with the least privileges.",
            PositiveExamples = ["ELASTIC_API_KEY={base62:58}=="],
            NegativeExamples = ["elasticsearch_api_key_name=indexer"],
        },
        new()
        {
            Id = "algolia-admin-key",
            Title = "Algolia admin or write key",
            Pattern = Assigned("algolia", "admin|write|secret|private|monitoring", "[a-f0-9]{32}"),
            Severity = Severity.Critical,
            Impact = "Changes and deletes every index of the application.",
            Revoke = "Regenerate the admin key in the Algolia dashboard.",
            PositiveExamples = ["ALGOLIA_ADMIN_API_KEY={hex:32}"],
            NegativeExamples = ["ALGOLIA_SEARCH_API_KEY={hex:32}"],
        },
        new()
        {
            Id = "algolia-search-key",
            Title = "Algolia search key",
            Pattern = Assigned("algolia|docsearch", "search|public", "[a-f0-9]{32}"),
            Class = SecretClass.PublicByDesign,
            Severity = Severity.Info,
            Impact = "Only searches; it is public as long as it has no other permission and no private index.",
            Revoke = "Nothing is needed; check the key's permissions and indexes in the Algolia dashboard.",
            PositiveExamples = ["NEXT_PUBLIC_ALGOLIA_SEARCH_KEY={hex:32}"],
            NegativeExamples = ["ALGOLIA_ADMIN_KEY={hex:32}"],
        },
        new()
        {
            Id = "algolia-api-key",
            Title = "Algolia API key",
            Pattern = Named("algolia[_.-]?api[_.-]?key", "[a-f0-9]{32}"),
            Severity = Severity.Medium,
            Confidence = Confidence.Medium,
            Impact = "Searches or changes indexes, depending on its permissions.",
            Revoke = "Check the key's permissions in the Algolia dashboard; where it is no search key, delete and replace it.",
            PositiveExamples = ["ALGOLIA_API_KEY={hex:32}"],
            NegativeExamples = ["ALGOLIA_APP_ID={upper-alnum:10}"],
        },
        new()
        {
            Id = "meilisearch-master-key",
            Title = "Meilisearch master key",
            Pattern = Assigned("meili(?:search)?", "master|admin|private", "[A-Za-z0-9_-]{32,64}"),
            Impact = "Reads and changes every index and key.",
            Revoke = "Restart the server with a new master key, which replaces all derived keys.",
            PositiveExamples = ["MEILI_MASTER_KEY={base64url:43}"],
            NegativeExamples = ["MEILI_MASTER_KEY_FILE=/run/secrets/meili"],
        },
        new()
        {
            Id = "fauna-secret",
            Title = "Fauna secret",
            Pattern = Assigned("fauna", "fn[AE][A-Za-z0-9_-]{37,64}"),
            Impact = "Reads and writes the database within its role.",
            Revoke = "Delete the key in the Fauna dashboard and create one with the least role.",
            PositiveExamples = ["FAUNA_SECRET=fnAE{base64url:37}"],
            NegativeExamples = ["FAUNA_SECRET=fnAE{base62:12}"],
        },
        new()
        {
            Id = "databricks-token",
            Title = "Databricks access token",
            Pattern = Token("dapi[A-Fa-f0-9]{32}(?:-[0-9]{1,2})?"),
            Severity = Severity.Critical,
            Impact = "Reads and runs everything that its owner may in the workspace.",
            Revoke = "Revoke the token in the Databricks user settings and use a service principal.",
            PositiveExamples = ["DATABRICKS_TOKEN=dapi{hex:32}"],
            NegativeExamples = ["dapi{hex:12}"],
        },
        new()
        {
            Id = "databricks-oauth-secret",
            Title = "Databricks OAuth secret",
            Pattern = Token("dose[a-f0-9]{32}"),
            Severity = Severity.Critical,
            Impact = "Acts as the service principal on the account.",
            Revoke = "Delete the secret of the service principal and create a new one.",
            PositiveExamples = ["DATABRICKS_CLIENT_SECRET=dose{hex:32}"],
            NegativeExamples = ["dose{hex:12}"],
        },
        new()
        {
            Id = "snowflake-token",
            Title = "Snowflake programmatic access token or password",
            Pattern = Assigned("snowflake", "passw|token|secret", @"[^\s""\'`,;<>${}()]{12,64}"),
            Severity = Severity.Critical,
            Confidence = Confidence.Medium,
            Impact = "Reads and changes whatever its role may in the account.",
            Revoke = "Change the password or remove the token of the user, and use key pairs or workload identity.",
            PositiveExamples = ["SNOWFLAKE_PASSWORD=\"{base62:16}\""],
            NegativeExamples = ["SNOWFLAKE_PASSWORD=${{PASSWORD}}"],
        },
        new()
        {
            Id = "confluent-secret",
            Title = "Confluent API secret",
            Pattern = Token("cflt[A-Za-z0-9+/]{60}"),
            Severity = Severity.Critical,
            Impact = "Reads and writes topics or manages the cluster.",
            Revoke = "Delete the API key in Confluent Cloud and create one for a service account.",
            PositiveExamples = ["CONFLUENT_API_SECRET=cflt{base62:60}"],
            NegativeExamples = ["cflt{base62:12}"],
        },
        new()
        {
            Id = "confluent-legacy-secret",
            Title = "Confluent API secret without prefix",
            Pattern = Assigned("confluent", "secret", "(?:[A-Zabd-z0-9+/][A-Za-z0-9+/]|c[A-Za-eg-z0-9+/])[A-Za-z0-9+/]{62}"),
            Severity = Severity.Critical,
            Impact = "Reads and writes topics or manages the cluster.",
            Revoke = "Delete the API key in Confluent Cloud and create one for a service account.",
            PositiveExamples = ["CONFLUENT_CLOUD_API_SECRET={base64:64}"],
            NegativeExamples = ["CONFLUENT_API_KEY={upper-alnum:16}"],
        },
        new()
        {
            Id = "clickhouse-cloud-secret",
            Title = "ClickHouse Cloud API secret",
            Pattern = Token("4b1d[A-Za-z0-9]{38}"),
            Confidence = Confidence.Medium,
            Impact = "Manages the organisation's services.",
            Revoke = "Delete the API key in the ClickHouse Cloud console and create a new one.",
            PositiveExamples = ["CLICKHOUSE_KEY_SECRET=4b1d{base62:38}"],
            NegativeExamples = ["4b1d{base62:9}"],
        },
        new()
        {
            Id = "aiven-token",
            Title = "Aiven authentication token or service password",
            Pattern = Token("AVNS_[A-Za-z0-9_-]{19}"),
            Severity = Severity.Critical,
            Impact = "Signs in to the database or other service.",
            Revoke = "Reset the service user's password in the Aiven console.",
            PositiveExamples = ["postgres://avnadmin:AVNS_{base62:19}@shop.aivencloud.com:12691/defaultdb"],
            NegativeExamples = ["AVNS_{base62:6}"],
        },
        new()
        {
            Id = "hasura-admin-secret",
            Title = "Hasura admin secret",
            Pattern = Assigned("hasura", "admin_?secret|access_?key", "[A-Za-z0-9_-]{20,90}"),
            Severity = Severity.Critical,
            Impact = "Reads and changes all data and metadata past every permission.",
            Revoke = "Set a new admin secret in the environment of the server or in the project settings.",
            PositiveExamples = ["HASURA_GRAPHQL_ADMIN_SECRET={base62:64}"],
            NegativeExamples = ["HASURA_GRAPHQL_ADMIN_SECRET=${{SECRET}}"],
        },
        new()
        {
            Id = "weaviate-api-key",
            Title = "Weaviate API key",
            Pattern = Assigned("weaviate", "[A-Za-z0-9]{36}"),
            Impact = "Reads and writes the vector database.",
            Revoke = "Create a new API key in the Weaviate console and delete the old one.",
            PositiveExamples = ["WEAVIATE_API_KEY={base62:36}"],
            NegativeExamples = ["weaviate_key=env"],
        },
        new()
        {
            Id = "qdrant-api-key",
            Title = "Qdrant API key",
            Pattern = Assigned("qdrant", @"[A-Za-z0-9_-]{36,60}|eyJ[A-Za-z0-9_-]{10,80}\.eyJ[A-Za-z0-9_-]{5,200}\.[A-Za-z0-9_-]{43}"),
            Impact = "Reads and writes the vector database.",
            Revoke = "Delete the key in the Qdrant Cloud console and create a new one.",
            PositiveExamples = ["QDRANT_API_KEY={base64url:54}"],
            NegativeExamples = ["QDRANT_API_KEY=$QDRANT"],
        },
    ];
}
