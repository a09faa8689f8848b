using System.Collections.Frozen;
using Seatrial.Requirements.Deployment;

namespace Seatrial.Requirements.Containers;

/// <summary>Well-known images by the last component of their repository, and by the last two where that one is too general.</summary>
internal static class KnownImages
{
    private static readonly FrozenDictionary<string, KnownImage> ByName = new KnownImage[]
    {
        new("postgres", "postgresql"), new("postgresql", "postgresql"), new("postgis", "postgresql"), new("timescaledb", "postgresql"), new("timescaledb-ha", "postgresql"),
        new("pgvector", "postgresql"), new("pgautoupgrade", "postgresql"), new("supabase/postgres", "postgresql"), new("spilo-16", "postgresql"), new("postgresql-repmgr", "postgresql"),
        new("mysql", "mysql"), new("mysql-server", "mysql"), new("mariadb", "mariadb"), new("percona", "mysql"), new("percona-server", "mysql"),
        new("mongo", "mongodb"), new("mongodb", "mongodb"), new("mongodb-community-server", "mongodb"), new("ferretdb", "mongodb"),
        new("mssql/server", "sqlserver"), new("azure-sql-edge", "sqlserver"), new("cockroach", "cockroachdb"), new("yugabyte", "yugabytedb"),
        new("cassandra", "cassandra"), new("scylla", "scylladb"), new("couchdb", "couchdb"), new("couchbase", "couchbase"), new("neo4j", "neo4j"),
        new("arangodb", "arangodb"), new("surrealdb", "surrealdb"), new("rethinkdb", "rethinkdb"), new("dgraph", "dgraph"), new("influxdb", "influxdb"),
        new("questdb", "questdb"), new("clickhouse", "clickhouse"), new("clickhouse-server", "clickhouse"), new("dynamodb-local", "dynamodb"),
        new("edgedb", "edgedb"), new("pocketbase", "sqlite"), new("qdrant", "qdrant"), new("weaviate", "weaviate"), new("milvus", "milvus"), new("chroma", "chroma"),
        new("oracle-free", "oracle"), new("gvenzl/oracle-xe", "oracle"),
        new("minio", "s3", StoreKind.ObjectStorage), new("seaweedfs", "s3", StoreKind.ObjectStorage), new("garage", "s3", StoreKind.ObjectStorage),
        new("elasticsearch", "elasticsearch", StoreKind.Search), new("opensearch", "opensearch", StoreKind.Search), new("meilisearch", "meilisearch", StoreKind.Search),
        new("typesense", "typesense", StoreKind.Search), new("solr", "solr", StoreKind.Search),
        new("redis", "redis", StoreKind.Cache), new("redis-stack", "redis", StoreKind.Cache), new("redis-stack-server", "redis", StoreKind.Cache),
        new("valkey", "redis", StoreKind.Cache), new("keydb", "redis", StoreKind.Cache), new("dragonfly", "redis", StoreKind.Cache), new("memcached", "memcached", StoreKind.Cache),
        new("rabbitmq", "rabbitmq", StoreKind.Broker), new("kafka", "kafka", StoreKind.Broker), new("cp-kafka", "kafka", StoreKind.Broker), new("redpanda", "kafka", StoreKind.Broker),
        new("nats", "nats", StoreKind.Broker), new("zookeeper", "zookeeper", StoreKind.Broker), new("cp-zookeeper", "zookeeper", StoreKind.Broker),
        new("eclipse-mosquitto", "mqtt", StoreKind.Broker), new("activemq", "activemq", StoreKind.Broker), new("pulsar", "pulsar", StoreKind.Broker),
        new("nginx"), new("nginx-unprivileged"), new("httpd"), new("traefik"), new("caddy"), new("haproxy"), new("envoy"), new("kong"), new("nginx-proxy"), new("acme-companion"), new("swag"),
        new("adminer"), new("aspire-dashboard"), new("pgadmin4"), new("phpmyadmin"), new("mongo-express"), new("redisinsight"), new("redis-commander"), new("kafka-ui"), new("pgbouncer"), new("pgweb"),
        new("mailhog"), new("mailpit"), new("maildev"), new("mailcatcher"), new("smtp4dev"), new("localstack"), new("azurite"), new("fake-gcs-server"), new("mockserver"), new("wiremock"),
        new("prometheus"), new("grafana"), new("loki"), new("promtail"), new("tempo"), new("jaeger"), new("all-in-one"), new("zipkin"), new("opentelemetry-collector"), new("opentelemetry-collector-contrib"),
        new("alertmanager"), new("node-exporter"), new("cadvisor"), new("postgres-exporter"), new("agent"), new("alloy"), new("vector"), new("fluentd"), new("fluent-bit"), new("kibana"), new("logstash"),
        new("keycloak"), new("vault"), new("consul"), new("authelia"), new("oauth2-proxy"), new("gotrue"), new("postgrest"), new("studio"), new("graphql-engine"),
        new("busybox"), new("alpine"), new("ubuntu"), new("debian"), new("curl"), new("mc"), new("certbot"), new("portainer"), new("portainer-ce"), new("watchtower"), new("autoheal"), new("cloudflared"), new("ngrok"),
        new("ollama"), new("text-generation-inference"), new("vllm-openai"), new("selenium"), new("standalone-chrome"), new("chrome"), new("browserless"), new("gotenberg"), new("sonarqube"), new("n8n"), new("metabase"),
    }.ToFrozenDictionary(i => i.Repository, StringComparer.OrdinalIgnoreCase);

    /// <summary>What a reference such as <c>docker.io/bitnami/postgresql:16@sha256:…</c> is, when it is known.</summary>
    public static KnownImage? Find(string reference)
    {
        string repository = reference.Trim().Trim('"', '\'');
        int digest = repository.IndexOf('@', StringComparison.Ordinal);
        repository = digest < 0 ? repository : repository[..digest];
        int tag = repository.LastIndexOf(':');
        if (tag > repository.LastIndexOf('/'))
        {
            repository = repository[..tag];
        }

        string[] parts = repository.Split('/');
        if (parts.Length > 1 && ByName.TryGetValue($"{parts[^2]}/{parts[^1]}", out var exact))
        {
            return exact;
        }

        return ByName.GetValueOrDefault(parts[^1]);
    }
}
