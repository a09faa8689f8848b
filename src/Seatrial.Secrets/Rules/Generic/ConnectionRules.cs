namespace Seatrial.Secrets.Rules.Generic;

/// <summary>Credentials inside of addresses, connection strings and SQL.</summary>
internal static class ConnectionRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "url-credentials",
            Title = "password in a URL",
            Pattern =
                @"\b[A-Za-z][A-Za-z0-9+.-]{1,24}://[^\s/:""'`<>,;()]{0,80}:(?P<secret>[^\s/""'`<>]{3,120})@(?:[A-Za-z0-9_.\[-][A-Za-z0-9_.:\[\]-]{0,100}|[$%{<])",
            IsGeneric = true,
            Judge = UrlJudge.Judge,
            Impact = "Whoever reads the URL reaches the database, queue or service that it names, with the rights of the user in it.",
            Revoke = GenericTexts.RevokePassword,
            PositiveExamples =
            [
                "DATABASE_URL=postgres://app:{base62:20}@db.internal.net:5432/app",
                "mongodb+srv://app:{base62:20}@cluster0.mongodb.net/app",
            ],
            NegativeExamples =
            [
                "postgres://user:password@localhost:5432/db",
                "postgres://${{USER}}:${{PASSWORD}}@${{HOST}}/db",
                "amqp://guest:guest@rabbitmq:5672",
                "https://example.org:8443/path@here",
                "git@github.com:owner/name.git",
            ],
        },
        new()
        {
            Id = "url-token",
            Title = "token in place of the user of a URL",
            Pattern =
                @"\bhttps?://(?P<secret>[A-Za-z0-9_.-]{20,255})(?::(?:x-oauth-basic|x-access-token|x-token-auth|oauth2)?)?@[A-Za-z0-9][A-Za-z0-9.-]{0,100}\.[A-Za-z]{2,24}(?:[:/\s""'`<>)]|$)",
            IsGeneric = true,
            IsSelfEvident = true,
            Judge = UrlJudge.JudgeToken,
            Impact =
                "Whoever reads the URL acts at the host in it as the one to whom the token was issued, such as on all repositories of an account.",
            Revoke = GenericTexts.Revoke,
            PositiveExamples =
            [
                "git clone https://{hex:40}:x-oauth-basic@github.com/harbour/tools.git",
                "git+https://{base62:36}@git.harbour.io/tools.git",
                "https://{hex:32}:@api.harbour.io/v1/charges",
            ],
            NegativeExamples =
            [
                "https://deploy@git.harbour.io/tools.git",
                "https://${{TOKEN}}:x-oauth-basic@github.com/harbour/tools.git",
                "https://organisation-of-many-words@dev.azure.com/x/_git/y",
                "https://{hex:32}@o{digits:6}.ingest.sentry.io/{digits:7}",
            ],
        },
        new()
        {
            Id = "url-query-credential",
            Title = "key or token in the query of a URL",
            Pattern =
                @"(?i)[?&](?P<name>(?:[a-z]{1,12}[_-]?){0,2}(?:api[_-]?key|access[_-]?token|auth[_-]?token|app[_-]?key|client[_-]?secret|secret|subscription-key|password|token))=(?P<secret>[\w.~%+/=-]{16,300})",
            IsGeneric = true,
            ExampleFile = "client.ts",
            Judge = UrlJudge.JudgeQuery,
            Impact = GenericTexts.Impact,
            Revoke = GenericTexts.Revoke,
            PositiveExamples =
            [
                "fetch(`https://api.harbour.io/v1/tides?api_key={base62:32}&q=${{q}}`)",
                "const url = \"https://api.harbour.io/v1?q=x&access_token={hex:40}\";",
            ],
            NegativeExamples =
            [
                "fetch(`https://api.harbour.io/v1/tides?api_key=${{key}}`)",
                "const url = \"https://api.example.com/v1?api_key={base62:32}\";",
                "\"https://files.harbour.io/a.png?alt=media&token={uuid}\"",
                "\"/search?page_token={base62:32}\"",
            ],
        },
        new()
        {
            Id = "connection-string-password",
            Title = "password in a connection string",
            Pattern =
                @"(?i)\b(?P<name>password|pwd|passwd|pass|accountkey|sharedaccesskey|accesskey|secret)\s{0,2}=\s{0,2}'?(?P<secret>[^;""'`\s&<>{}]{4,200})",
            IsGeneric = true,
            ExampleFile = "Program.cs",
            Judge = ConnectionStringJudge.Judge,
            Impact =
                "Whoever reads the connection string reaches the database or service that it names, with the rights of the user in it.",
            Revoke = GenericTexts.RevokePassword,
            PositiveExamples =
            [
                "var c = \"Server=db.internal.net;Database=app;User Id=app;Password={base62:16};\";",
                "\"host=db.internal.net dbname=app user=app password={base62:16}\"",
                "\"dbname='app' user='app' password='{base62:16}' host='db.internal.net'\"",
            ],
            NegativeExamples = ["var c = $\"Server=db;User Id=app;Password={{password}};\";", "if (password=input) then"],
        },
        new()
        {
            Id = "go-mysql-password",
            Title = "password in a data source name of Go",
            Pattern = @"(?:^|[""'`\s=])[\w.-]{1,40}:(?P<secret>[^\s:/""'`<>(){}$%]{4,80})@(?:tcp|unix)\((?:[\w.-]{1,80}|/)",
            IsGeneric = true,
            ExampleFile = "main.go",
            Judge = DataSourceJudge.Judge,
            Impact = "Whoever reads it reaches the database that it names, with the rights of the user in it.",
            Revoke = GenericTexts.RevokePassword,
            PositiveExamples = ["dsn := \"app:{base62:16}@tcp(db.internal.net:3306)/shop\""],
            NegativeExamples =
            [
                "dsn := \"root:password@tcp(127.0.0.1:3306)/shop\"",
                "dsn := fmt.Sprintf(\"%s:%s@tcp(%s)/%s\", user, pass, host, name)",
                "\"${{USER}}:${{PASS}}@tcp(db)/x\"",
            ],
        },
        new()
        {
            Id = "oracle-thin-password",
            Title = "password in an Oracle address",
            Pattern =
                @"(?i)(?:jdbc:oracle:(?:thin|oci8?):|\b(?:cx_oracle|oracledb)\.connect\(\s{0,4}[""']|\bsqlplus\s{1,4}(?:-\w{1,3}\s{1,4}){0,3}[""']?)[\w$#]{1,40}/(?P<secret>[^\s@""'`/<>]{3,100})@(?:[A-Za-z0-9_./(-]|$)",
            IsGeneric = true,
            ExampleFile = "run.sh",
            Judge = UserAndPassword.JudgePlain,
            Impact = "Whoever reads it logs in to the database as the user before it.",
            Revoke = GenericTexts.RevokePassword,
            PositiveExamples =
            [
                "url=jdbc:oracle:thin:app/{base62:14}@db.internal.net:1521:orcl",
                "sqlplus -s app/{base62:14}@orcl @load.sql",
                "cx_Oracle.connect(\"app/{base62:14}@db.internal.net/orcl\")",
            ],
            NegativeExamples =
            [
                "url=jdbc:oracle:thin:@db.internal.net:1521:orcl",
                "sqlplus app/$ORACLE_PASSWORD@orcl",
                "sqlplus / as sysdba",
            ],
        },
        new()
        {
            Id = "jaas-password",
            Title = "password of a login module of Java",
            Pattern =
                @"(?i)LoginModule\s{1,4}(?:required|sufficient|requisite|optional)\b[^;]{0,300}?\b(?:password|user_[\w.-]{1,40})\s{0,2}=\s{0,2}\\{0,2}[""'](?P<secret>[^""'\\\s]{4,120})",
            IsGeneric = true,
            ExampleFile = "client.properties",
            Judge = UserAndPassword.JudgePlain,
            Impact = "Whoever reads it logs in to the brokers as that user.",
            Revoke = GenericTexts.RevokePassword,
            PositiveExamples =
            [
                "sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username=\"app\" password=\"{base62:14}\";",
                "KafkaServer {{\n  PlainLoginModule required\n  user_admin=\"{base62:14}\";\n}};",
            ],
            NegativeExamples = ["sasl.jaas.config=PlainLoginModule required username=\"app\" password=\"${{KAFKA_PASSWORD}}\";"],
        },
        new()
        {
            Id = "sql-password",
            Title = "password in an SQL statement",
            Pattern =
                @"(?i)\b(?:identified(?:\s{1,4}with\s{1,4}[\w'""]{1,40})?\s{1,4}by(?:\s{1,4}password)?\s|(?:create|alter)\s{1,4}(?:user|role|login)\s[^;\r\n]{0,80}?\bpassword\s{0,4}=?\s{0,4}N?['""])\s{0,4}['""]?(?P<secret>[^'""\s;]{4,100})",
            IsGeneric = true,
            Judge = UserAndPassword.JudgeSql,
            Impact = "Whoever reads it logs in to the database as the account that the statement makes.",
            Revoke = GenericTexts.RevokePassword,
            PositiveExamples = ["CREATE USER app IDENTIFIED BY '{base62:14}';", "ALTER ROLE app WITH LOGIN PASSWORD '{base62:14}';"],
            NegativeExamples = ["CREATE USER app IDENTIFIED BY '${{password}}';", "ALTER USER ` + user + ` PASSWORD '` + password + `'"],
        },
    ];
}
