using static Seatrial.Requirements.Stack.TechnologyKind;

namespace Seatrial.Requirements.Stack.Technologies;

internal static class DataStores
{
    public static IReadOnlyList<TechnologyEntry> Entries { get; } =
    [
        new(
            DataStore,
            "postgresql",
            "PostgreSQL",
            "npm:pg npm:postgres npm:pg-promise npm:@vercel/postgres npm:slonik pypi:psycopg2 pypi:psycopg2-binary pypi:psycopg pypi:asyncpg pypi:pg8000 nuget:npgsql nuget:npgsql.entityframeworkcore.postgresql maven:org.postgresql:postgresql maven:org.postgresql:r2dbc-postgresql go:github.com/lib/pq go:github.com/jackc/pgx gem:pg hex:postgrex cargo:tokio-postgres cargo:postgres image:postgres image:postgresql image:postgis image:pgvector image:timescaledb image:timescaledb-ha image:spilo*"
        ),
        new(
            DataStore,
            "mysql",
            "MySQL",
            "npm:mysql npm:mysql2 pypi:mysqlclient pypi:pymysql pypi:mysql-connector-python pypi:aiomysql nuget:mysql.data nuget:mysqlconnector nuget:pomelo.entityframeworkcore.mysql maven:com.mysql:mysql-connector-j maven:mysql:mysql-connector-java go:github.com/go-sql-driver/mysql gem:mysql2 hex:myxql image:mysql image:percona image:percona-server"
        ),
        new(DataStore, "mariadb", "MariaDB", "npm:mariadb maven:org.mariadb.jdbc:mariadb-java-client pypi:mariadb image:mariadb"),
        new(
            DataStore,
            "sqlite",
            "SQLite",
            "npm:sqlite3 npm:better-sqlite3 npm:sql.js pypi:aiosqlite nuget:microsoft.data.sqlite nuget:microsoft.entityframeworkcore.sqlite maven:org.xerial:sqlite-jdbc go:github.com/mattn/go-sqlite3 go:modernc.org/sqlite gem:sqlite3 cargo:rusqlite hex:ecto_sqlite3 pub:sqflite"
        ),
        new(
            DataStore,
            "turso",
            "Turso / libSQL",
            "npm:@libsql/client npm:@tursodatabase/api pypi:libsql-client go:github.com/tursodatabase/libsql-client-go"
        ),
        new(
            DataStore,
            "mongodb",
            "MongoDB",
            "npm:mongodb npm:mongoose pypi:pymongo pypi:motor pypi:mongoengine pypi:beanie nuget:mongodb.driver maven:org.mongodb:* maven:org.springframework.boot:spring-boot-starter-data-mongodb go:go.mongodb.org/mongo-driver gem:mongoid gem:mongo composer:mongodb/mongodb cargo:mongodb image:mongo image:mongodb"
        ),
        new(
            DataStore,
            "sql-server",
            "SQL Server",
            "npm:mssql npm:tedious pypi:pyodbc pypi:pymssql nuget:microsoft.data.sqlclient nuget:system.data.sqlclient nuget:microsoft.entityframeworkcore.sqlserver maven:com.microsoft.sqlserver:mssql-jdbc go:github.com/microsoft/go-mssqldb go:github.com/denisenkom/go-mssqldb image:mcr.microsoft.com/mssql/server image:azure-sql-edge"
        ),
        new(
            DataStore,
            "oracle",
            "Oracle Database",
            "npm:oracledb pypi:oracledb pypi:cx-oracle nuget:oracle.manageddataaccess.core maven:com.oracle.database.jdbc:* image:oracle-xe image:oracle-free"
        ),
        new(DataStore, "h2", "H2", "maven:com.h2database:h2"),
        new(DataStore, "cockroachdb", "CockroachDB", "image:cockroach"),
        new(
            DataStore,
            "cassandra",
            "Cassandra",
            "npm:cassandra-driver pypi:cassandra-driver nuget:cassandracsharpdriver maven:com.datastax.oss:* maven:org.apache.cassandra:* go:github.com/gocql/gocql image:cassandra image:scylla"
        ),
        new(
            DataStore,
            "dynamodb",
            "DynamoDB",
            "npm:@aws-sdk/client-dynamodb npm:@aws-sdk/lib-dynamodb npm:dynamoose pypi:pynamodb nuget:awssdk.dynamodbv2 maven:software.amazon.awssdk:dynamodb* go:github.com/aws/aws-sdk-go-v2/service/dynamodb image:dynamodb-local"
        ),
        new(
            DataStore,
            "firestore",
            "Firestore",
            "npm:@google-cloud/firestore pypi:google-cloud-firestore nuget:google.cloud.firestore go:cloud.google.com/go/firestore pub:cloud_firestore"
        ),
        new(
            DataStore,
            "supabase",
            "Supabase",
            "npm:@supabase/supabase-js npm:@supabase/ssr npm:@supabase/auth-helpers-nextjs pypi:supabase nuget:supabase pub:supabase_flutter go:github.com/supabase-community/supabase-go image:supabase/postgres"
        ),
        new(DataStore, "neon", "Neon", "npm:@neondatabase/serverless"),
        new(DataStore, "planetscale", "PlanetScale", "npm:@planetscale/database"),
        new(DataStore, "fauna", "Fauna", "npm:fauna npm:faunadb"),
        new(DataStore, "couchdb", "CouchDB", "npm:nano npm:pouchdb image:couchdb"),
        new(DataStore, "couchbase", "Couchbase", "npm:couchbase pypi:couchbase nuget:couchbasenetclient image:couchbase"),
        new(
            DataStore,
            "neo4j",
            "Neo4j",
            "npm:neo4j-driver pypi:neo4j nuget:neo4j.driver go:github.com/neo4j/neo4j-go-driver maven:org.neo4j.driver:neo4j-java-driver image:neo4j"
        ),
        new(
            DataStore,
            "clickhouse",
            "ClickHouse",
            "npm:@clickhouse/client pypi:clickhouse-connect pypi:clickhouse-driver go:github.com/clickhouse/clickhouse-go go:github.com/ClickHouse/clickhouse-go image:clickhouse-server image:clickhouse"
        ),
        new(DataStore, "influxdb", "InfluxDB", "npm:@influxdata/influxdb-client pypi:influxdb-client nuget:influxdb.client image:influxdb"),
        new(
            DataStore,
            "cosmos-db",
            "Azure Cosmos DB",
            "npm:@azure/cosmos pypi:azure-cosmos nuget:microsoft.azure.cosmos nuget:microsoft.entityframeworkcore.cosmos"
        ),
        new(DataStore, "bigquery", "BigQuery", "npm:@google-cloud/bigquery pypi:google-cloud-bigquery"),
        new(DataStore, "snowflake", "Snowflake", "npm:snowflake-sdk pypi:snowflake-connector-python"),
        new(DataStore, "duckdb", "DuckDB", "npm:duckdb pypi:duckdb cargo:duckdb"),
        new(DataStore, "surrealdb", "SurrealDB", "npm:surrealdb npm:surrealdb.js cargo:surrealdb image:surrealdb"),
        new(DataStore, "rethinkdb", "RethinkDB", "npm:rethinkdb image:rethinkdb"),
        new(DataStore, "ravendb", "RavenDB", "nuget:ravendb.client image:ravendb"),
        new(DataStore, "litedb", "LiteDB", "nuget:litedb"),
        new(DataStore, "marten", "Marten", "nuget:marten"),
        new(DataStore, "pinecone", "Pinecone", "npm:@pinecone-database/pinecone pypi:pinecone pypi:pinecone-client"),
        new(DataStore, "qdrant", "Qdrant", "npm:@qdrant/js-client-rest pypi:qdrant-client cargo:qdrant-client image:qdrant"),
        new(DataStore, "weaviate", "Weaviate", "npm:weaviate-client pypi:weaviate-client image:weaviate"),
        new(DataStore, "chroma", "Chroma", "npm:chromadb pypi:chromadb image:chroma"),
        new(DataStore, "milvus", "Milvus", "npm:@zilliz/milvus2-sdk-node pypi:pymilvus image:milvus"),
        new(DataStore, "airtable", "Airtable", "npm:airtable pypi:pyairtable"),
        new(DataStore, "etcd", "etcd", "go:go.etcd.io/etcd/client image:etcd"),
        new(DataStore, "badger", "Badger", "go:github.com/dgraph-io/badger"),
        new(DataStore, "bbolt", "bbolt", "go:go.etcd.io/bbolt"),
        new(
            Cache,
            "redis",
            "Redis",
            "npm:redis npm:ioredis npm:@upstash/redis npm:@vercel/kv pypi:redis pypi:django-redis pypi:aioredis nuget:stackexchange.redis nuget:microsoft.extensions.caching.stackexchangeredis maven:redis.clients:jedis maven:io.lettuce:lettuce-core maven:org.springframework.boot:spring-boot-starter-data-redis go:github.com/redis/go-redis go:github.com/go-redis/redis gem:redis composer:predis/predis cargo:redis hex:redix image:redis image:redis-stack image:redis-stack-server"
        ),
        new(Cache, "valkey", "Valkey", "npm:iovalkey pypi:valkey go:github.com/valkey-io/valkey-go image:valkey"),
        new(
            Cache,
            "memcached",
            "Memcached",
            "npm:memcached npm:memjs pypi:pymemcache pypi:python-memcached nuget:enyimmemcachedcore go:github.com/bradfitz/gomemcache gem:dalli image:memcached"
        ),
        new(Cache, "dragonfly", "Dragonfly", "image:dragonfly"),
        new(Cache, "keydb", "KeyDB", "image:keydb"),
        new(
            SearchEngine,
            "elasticsearch",
            "Elasticsearch",
            "npm:@elastic/elasticsearch pypi:elasticsearch nuget:elastic.clients.elasticsearch nuget:nest go:github.com/elastic/go-elasticsearch gem:elasticsearch composer:elasticsearch/elasticsearch maven:org.elasticsearch.client:* maven:co.elastic.clients:* image:elasticsearch"
        ),
        new(SearchEngine, "opensearch", "OpenSearch", "npm:@opensearch-project/opensearch pypi:opensearch-py image:opensearch"),
        new(
            SearchEngine,
            "meilisearch",
            "Meilisearch",
            "npm:meilisearch pypi:meilisearch gem:meilisearch-rails composer:meilisearch/meilisearch-php image:meilisearch"
        ),
        new(SearchEngine, "typesense", "Typesense", "npm:typesense pypi:typesense image:typesense"),
        new(SearchEngine, "algolia", "Algolia", "npm:algoliasearch pypi:algoliasearch nuget:algolia.search"),
        new(SearchEngine, "solr", "Solr", "image:solr gem:rsolr pypi:pysolr"),
        new(
            ObjectStore,
            "s3",
            "Amazon S3",
            "npm:@aws-sdk/client-s3 npm:multer-s3 pypi:boto3 pypi:s3fs nuget:awssdk.s3 maven:software.amazon.awssdk:s3 maven:com.amazonaws:aws-java-sdk-s3 go:github.com/aws/aws-sdk-go-v2/service/s3 gem:aws-sdk-s3 composer:league/flysystem-aws-s3-v3 cargo:aws-sdk-s3"
        ),
        new(
            ObjectStore,
            "google-cloud-storage",
            "Google Cloud Storage",
            "npm:@google-cloud/storage pypi:google-cloud-storage nuget:google.cloud.storage.v1 go:cloud.google.com/go/storage"
        ),
        new(ObjectStore, "azure-blob", "Azure Blob Storage", "npm:@azure/storage-blob pypi:azure-storage-blob nuget:azure.storage.blobs"),
        new(ObjectStore, "minio", "MinIO", "npm:minio pypi:minio nuget:minio go:github.com/minio/minio-go image:minio"),
        new(ObjectStore, "cloudinary", "Cloudinary", "npm:cloudinary pypi:cloudinary gem:cloudinary"),
        new(ObjectStore, "uploadthing", "UploadThing", "npm:uploadthing"),
        new(ObjectStore, "vercel-blob", "Vercel Blob", "npm:@vercel/blob"),
    ];
}
