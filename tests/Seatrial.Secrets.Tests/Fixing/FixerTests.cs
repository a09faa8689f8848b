using Seatrial.Secrets.Fixing;

namespace Seatrial.Secrets.Tests.Fixing;

/// <summary>
/// What becomes of a literal in each language and format; <c>S3CR3T</c> stands for the credential, <c>API_KEY</c> is the variable that is
/// asked for.
/// </summary>
public sealed class FixerTests
{
    private const string Mark = "S3CR3T";

    public static TheoryData<string, string, string> Moved =>
        new()
        {
            { "a.js", "const k = 'S3CR3T';\n", "const k = process.env.API_KEY;\n" },
            { "a.js", "f(\"S3CR3T\", { a: /['\"]/ });\n", "f(process.env.API_KEY, { a: /['\"]/ });\n" },
            { "a.js", "const r = /it's/; const k = 'S3CR3T';\n", "const r = /it's/; const k = process.env.API_KEY;\n" },
            { "a.js", "// don't\n/* can't */ const k = `S3CR3T`;\n", "// don't\n/* can't */ const k = process.env.API_KEY;\n" },
            {
                "a.js",
                "h({ Authorization: `Bearer S3CR3T`, x: `${a(`b`)}` });\n",
                "h({ Authorization: `Bearer ${process.env.API_KEY}`, x: `${a(`b`)}` });\n"
            },
            { "a.js", "h({ Authorization: 'Bearer S3CR3T' });\n", "h({ Authorization: ('Bearer ' + process.env.API_KEY) });\n" },
            { "a.js", "h('x=S3CR3T&y=1');\n", "h(('x=' + process.env.API_KEY + '&y=1'));\n" },
            { "a.js", "const u = 'postgres://u:S3CR3T@h/d';\n", "const u = process.env.DATABASE_URL;\n" },
            { "a.js", "const k = process.env.TOKEN || 'S3CR3T';\n", "const k = process.env.TOKEN;\n" },
            { "a.js", "const k = process.env['TOKEN'] ?? \"S3CR3T\";\n", "const k = process.env['TOKEN'];\n" },
            { "a.ts", "const k: string = 'S3CR3T';\n", "const k: string = process.env.API_KEY!;\n" },
            { "a.ts", "const k: string = process.env.TOKEN || 'S3CR3T';\n", "const k: string = process.env.TOKEN!;\n" },
            {
                "a.tsx",
                "const k = \"S3CR3T\";\nexport const P = () => <A t={k} />;\n",
                "const k = process.env.API_KEY!;\nexport const P = () => <A t={k} />;\n"
            },
            {
                "a.py",
                "from pydantic_settings import BaseSettings\n\nclass S(BaseSettings):\n    model_config = SettingsConfigDict(env_prefix=\"shop_\")\n    db_password: str = \"S3CR3T\"  # of the shop\n",
                "from pydantic_settings import BaseSettings\n\nclass S(BaseSettings):\n    model_config = SettingsConfigDict(env_prefix=\"shop_\")\n    db_password: str  # of the shop\n"
            },
            {
                "a.py",
                "import os\nclass S:\n    db_password: str = \"S3CR3T\"\n",
                "import os\nclass S:\n    db_password: str = os.environ[\"API_KEY\"]\n"
            },
            { "a.py", "import os\nok = given == \"S3CR3T\"\n", "import os\nok = given == os.environ[\"API_KEY\"]\n" },
            { "a.py", "k = \"S3CR3T\"\n", "import os\n\nk = os.environ[\"API_KEY\"]\n" },
            {
                "a.py",
                "\"\"\"It's a module.\"\"\"\nfrom __future__ import annotations\n\nimport sys\n\nk = 'S3CR3T'\n",
                "\"\"\"It's a module.\"\"\"\nfrom __future__ import annotations\n\nimport os\nimport sys\n\nk = os.environ[\"API_KEY\"]\n"
            },
            {
                "a.py",
                "#!/usr/bin/env python\n\"\"\"Doc\nstring.\n\"\"\"\nk = 'S3CR3T'\n",
                "#!/usr/bin/env python\n\"\"\"Doc\nstring.\n\"\"\"\nimport os\n\nk = os.environ[\"API_KEY\"]\n"
            },
            {
                "a.py",
                "import os\nh = {\"Authorization\": f\"Bearer S3CR3T {x}\"}\n",
                "import os\nh = {\"Authorization\": f\"Bearer {os.environ['API_KEY']} {x}\"}\n"
            },
            {
                "a.py",
                "import os\nh = {'Authorization': 'Bearer S3CR3T'}\n",
                "import os\nh = {'Authorization': ('Bearer ' + os.environ[\"API_KEY\"])}\n"
            },
            { "a.py", "import os\nk = os.environ.get(\"TOKEN\", \"S3CR3T\")\n", "import os\nk = os.environ.get(\"TOKEN\")\n" },
            { "a.py", "import os\nk = os.getenv('TOKEN') or 'S3CR3T'\n", "import os\nk = os.getenv('TOKEN')\n" },
            { "a.py", "import os\nk = b'S3CR3T'\n", "import os\nk = os.environ[\"API_KEY\"].encode()\n" },
            {
                "settings.py",
                "import environ\nenv = environ.Env()\nSECRET_KEY = 'S3CR3T'\n",
                "import environ\nenv = environ.Env()\nSECRET_KEY = env(\"API_KEY\")\n"
            },
            {
                "settings.py",
                "from decouple import config\nDEBUG = config('DEBUG')\nSECRET_KEY = config('SECRET_KEY', default='S3CR3T')\n",
                "from decouple import config\nDEBUG = config('DEBUG')\nSECRET_KEY = config('SECRET_KEY')\n"
            },
            {
                "A.cs",
                "var k = \"S3CR3T\";\n",
                "var k = (System.Environment.GetEnvironmentVariable(\"API_KEY\") ?? throw new System.InvalidOperationException(\"API_KEY is not set\"));\n"
            },
            {
                "A.cs",
                "private const string K = @\"S3CR3T\";\n",
                "private static readonly string K = (System.Environment.GetEnvironmentVariable(\"API_KEY\") ?? throw new System.InvalidOperationException(\"API_KEY is not set\"));\n"
            },
            {
                "Program.cs",
                "var builder = WebApplication.CreateBuilder(args);\nvar k = \"S3CR3T\";\n",
                "var builder = WebApplication.CreateBuilder(args);\nvar k = (builder.Configuration[\"API_KEY\"] ?? throw new System.InvalidOperationException(\"API_KEY is not set\"));\n"
            },
            {
                "A.cs",
                "var k = Environment.GetEnvironmentVariable(\"TOKEN\") ?? \"S3CR3T\";\n",
                "var k = Environment.GetEnvironmentVariable(\"TOKEN\");\n"
            },
            {
                "A.java",
                "class A { static final String K = \"S3CR3T\"; }\n",
                "class A { static final String K = System.getenv(\"API_KEY\"); }\n"
            },
            {
                "A.java",
                "class A { String h = \"Bearer S3CR3T\"; }\n",
                "class A { String h = (\"Bearer \" + System.getenv(\"API_KEY\")); }\n"
            },
            { "A.kt", "const val K = \"S3CR3T\"\n", "val K = System.getenv(\"API_KEY\")\n" },
            { "A.kt", "val h = \"Bearer S3CR3T\"\n", "val h = \"Bearer ${System.getenv(\"API_KEY\")}\"\n" },
            {
                "a.go",
                "package a\n\nimport (\n\t\"fmt\"\n)\n\nconst k = \"S3CR3T\"\n",
                "package a\n\nimport (\n\t\"os\"\n\t\"fmt\"\n)\n\nvar k = os.Getenv(\"API_KEY\")\n"
            },
            { "a.go", "package a\n\nvar k = `S3CR3T`\n", "package a\n\nimport \"os\"\n\nvar k = os.Getenv(\"API_KEY\")\n" },
            { "a.rb", "K = 'S3CR3T'\n", "K = ENV.fetch(\"API_KEY\")\n" },
            { "a.rb", "h = \"Bearer S3CR3T\"\n", "h = \"Bearer #{ENV.fetch(\"API_KEY\")}\"\n" },
            { "a.rb", "k = ENV.fetch('TOKEN', 'S3CR3T')\n", "k = ENV.fetch('TOKEN')\n" },
            { "a.php", "<p>don't</p>\n<?php\n$k = 'S3CR3T';\n", "<p>don't</p>\n<?php\n$k = getenv('API_KEY');\n" },
            { "a.php", "<?php\n$h = 'Bearer S3CR3T';\n", "<?php\n$h = ('Bearer ' . getenv('API_KEY'));\n" },
            { "config/services.php", "<?php\nreturn ['key' => 'S3CR3T'];\n", "<?php\nreturn ['key' => env('API_KEY')];\n" },
            {
                "config/services.php",
                "<?php\nreturn ['key' => env('MAIL_KEY', 'S3CR3T')];\n",
                "<?php\nreturn ['key' => env('MAIL_KEY')];\n"
            },
            {
                "a.py",
                "from app.secrets import get_secret\n\nDB = get_secret(\"DB_PASSWORD\")\nk = \"S3CR3T\"\n",
                "from app.secrets import get_secret\n\nDB = get_secret(\"DB_PASSWORD\")\nk = get_secret(\"API_KEY\")\n"
            },
            {
                "a.py",
                "client = SecretClient(url, credential)\ndb = client.get_secret('prod/db-password').value\nk = \"S3CR3T\"\n",
                "client = SecretClient(url, credential)\ndb = client.get_secret('prod/db-password').value\nk = client.get_secret('prod/api-key').value\n"
            },
            {
                "a.py",
                "import os\ndef f(client):\n    return client.get_secret('x').value\nk = \"S3CR3T\"\n",
                "import os\ndef f(client):\n    return client.get_secret('x').value\nk = os.environ[\"API_KEY\"]\n"
            },
            {
                "a.js",
                "const d = await getSecret('db');\nconst k = 'S3CR3T';\n",
                "const d = await getSecret('db');\nconst k = process.env.API_KEY;\n"
            },
            {
                "a.rs",
                "let k = \"S3CR3T\";\nfn f<'a>(x: &'a str) {}\n",
                "let k = &std::env::var(\"API_KEY\").expect(\"API_KEY is not set\");\nfn f<'a>(x: &'a str) {}\n"
            },
            {
                "a.rs",
                "fn f<'a>(x: &'a str, c: char) { g(x, '\"', \"S3CR3T\".to_string()) }\n",
                "fn f<'a>(x: &'a str, c: char) { g(x, '\"', std::env::var(\"API_KEY\").expect(\"API_KEY is not set\").to_string()) }\n"
            },
            { "a.rs", "let k = r#\"S3CR3T\"#;\n", "let k = &std::env::var(\"API_KEY\").expect(\"API_KEY is not set\");\n" },
            {
                "a.swift",
                "import Foundation\nlet k = \"S3CR3T\"\n",
                "import Foundation\nlet k = ProcessInfo.processInfo.environment[\"API_KEY\"]!\n"
            },
            {
                "Package.swift",
                "// swift-tools-version:5.9\nlet h = \"Bearer S3CR3T \\(a[\"x\"])\"\n",
                "// swift-tools-version:5.9\nimport Foundation\nlet h = \"Bearer \\(ProcessInfo.processInfo.environment[\"API_KEY\"]!) \\(a[\"x\"])\"\n"
            },
            { "a.swift", "import Vapor\nlet k = \"S3CR3T\"\n", "import Vapor\nlet k = Environment.get(\"API_KEY\")!\n" },
            { "a.astro", "---\nconst k = 'S3CR3T';\n---\n<p>it's</p>\n", "---\nconst k = import.meta.env.API_KEY;\n---\n<p>it's</p>\n" },
            {
                "a.ipynb",
                "{\"cells\":[{\"cell_type\": \"code\",\"outputs\":[],\"source\": [\"# \\\"x\\\"\\n\",\"k = \\\"S3CR3T\\\"\\n\",\"f(k)\"]}],\"metadata\":{\"kernelspec\":{\"language\": \"python\"}}}\n",
                "{\"cells\":[{\"cell_type\": \"code\",\"outputs\":[],\"source\": [\"# \\\"x\\\"\\n\",\"import os\\n\\nk = os.environ[\\\"API_KEY\\\"]\\n\",\"f(k)\"]}],\"metadata\":{\"kernelspec\":{\"language\": \"python\"}}}\n"
            },
            {
                "docker-compose.yml",
                "services:\n  db:\n    environment:\n      POSTGRES_PASSWORD: S3CR3T\n",
                "services:\n  db:\n    environment:\n      POSTGRES_PASSWORD: ${API_KEY}\n"
            },
            { "compose.yaml", "      - PASSWORD=${PASSWORD:-S3CR3T}\n", "      - PASSWORD=${PASSWORD}\n" },
            { ".github/workflows/ci.yml", "env:\n  TOKEN: S3CR3T\n", "env:\n  TOKEN: ${{ secrets.API_KEY }}\n" },
            {
                "src/main/resources/application.properties",
                "spring.datasource.password=S3CR3T\n",
                "spring.datasource.password=${API_KEY}\n"
            },
            { "src/main/resources/application.yml", "password: ${DB_PASSWORD:S3CR3T}\n", "password: ${DB_PASSWORD}\n" },
            { "config/database.yml", "production:\n  password: S3CR3T\n", "production:\n  password: <%= ENV[\"API_KEY\"] %>\n" },
            {
                "appsettings.json",
                "{\n  // it's \"here\"\n  \"A\": { \"B\": \"x\" },\n  \"Jwt\": { \"Issuer\": \"me\", \"Key\": \"S3CR3T\" }\n}\n",
                "{\n  // it's \"here\"\n  \"A\": { \"B\": \"x\" },\n  \"Jwt\": { \"Issuer\": \"me\", \"Key\": \"\" }\n}\n"
            },
            {
                "k8s/app.yaml",
                "apiVersion: apps/v1\nkind: Deployment\n        env:\n        - name: DB_PASSWORD\n          value: \"S3CR3T\"\n",
                "apiVersion: apps/v1\nkind: Deployment\n        env:\n        - name: DB_PASSWORD\n          valueFrom:\n            secretKeyRef:\n              name: app-secrets\n              key: DB_PASSWORD\n"
            },
            {
                "main.tf",
                "resource \"x\" \"y\" {\n  password = \"S3CR3T\"\n}\n",
                "resource \"x\" \"y\" {\n  password = var.api_key\n}\n\nvariable \"api_key\" {\n  type      = string\n  sensitive = true\n}\n"
            },
            {
                "main.tf",
                "variable \"db\" {\n  type    = string\n  default = \"S3CR3T\"\n}\n",
                "variable \"db\" {\n  type    = string\n}\n"
            },
            { "run.sh", "export API_KEY=S3CR3T\n", "export API_KEY=\"${API_KEY:?API_KEY is not set}\"\n" },
            {
                "run.sh",
                "curl -H \"Authorization: Bearer S3CR3T\" x # don't\n",
                "curl -H \"Authorization: Bearer ${API_KEY:?API_KEY is not set}\" x # don't\n"
            },
            {
                "run.sh",
                "curl -H 'Authorization: Bearer S3CR3T' x\n",
                "curl -H 'Authorization: Bearer '\"${API_KEY:?API_KEY is not set}\" x\n"
            },
            {
                "run.sh",
                "export API_KEY='S3CR3T'\nmysql -p'S3CR3TS3CR3T' db\n",
                "export API_KEY=\"${API_KEY:?API_KEY is not set}\"\nmysql -p'S3CR3TS3CR3T' db\n"
            },
            { "run.sh", "f 'S3CR3T rest' x\n", "f \"${API_KEY:?API_KEY is not set}\"' rest' x\n" },
            { "main.tf", "variable \"db\" { default = \"S3CR3T\" }\n", "variable \"db\" {}\n" },
            { "a.py", "import sys\r\nk = \"S3CR3T\"\r\n", "import os\r\nimport sys\r\nk = os.environ[\"API_KEY\"]\r\n" },
            {
                "main.tf",
                "resource \"x\" \"y\" {\r\n  p = \"S3CR3T\"\r\n}\r\n",
                "resource \"x\" \"y\" {\r\n  p = var.api_key\r\n}\r\n\r\nvariable \"api_key\" {\r\n  type      = string\r\n  sensitive = true\r\n}\r\n"
            },
        };

    [Theory]
    [MemberData(nameof(Moved))]
    public void Moves_a_literal_in_the_way_of_the_language(string path, string text, string expected)
    {
        var proposal = Propose(path, text);

        Assert.Null(proposal.Refusal);
        Assert.Equal(expected, Fixer.Apply(text, proposal.Edits));
        Assert.Contains(Mark, proposal.Value, StringComparison.Ordinal);
        Assert.All(proposal.Variable, c => Assert.True(char.IsAsciiLetterOrDigit(c) || c == '_'));
    }

    [Theory]
    [InlineData("a.js", "const k = process.env.TOKEN || 'S3CR3T';", "TOKEN")]
    [InlineData("a.py", "k = config('SECRET_KEY', default='S3CR3T')", "SECRET_KEY")]
    [InlineData("compose.yaml", "      - PASSWORD=${DB_PASSWORD:-S3CR3T}", "DB_PASSWORD")]
    [InlineData(
        "appsettings.json",
        "{ \"ConnectionStrings\": { \"Default\": \"Server=h;Password=S3CR3T\" } }",
        "ConnectionStrings__Default"
    )]
    [InlineData("main.tf", "variable \"db\" {\n  default = \"S3CR3T\"\n}\n", "TF_VAR_db")]
    [InlineData("a.rb", "r = Redis.new(url: 'redis://:S3CR3T@h:6379/0')", "REDIS_URL")]
    public void Uses_the_name_that_the_program_reads_already(string path, string text, string variable) =>
        Assert.Equal(variable, Propose(path, text).Variable);

    [Fact]
    public void Any_text_gives_a_proposal_or_a_refusal_and_takes_linear_time()
    {
        string[] pieces =
        [
            "'",
            "\"",
            "`",
            "${",
            "}",
            "{",
            "\\",
            "\n",
            "//",
            "/*",
            "S3CR3T",
            "\"\"\"",
            "f\"",
            "(",
            "=",
            "<<",
            "#",
            "const ",
            "process.env.A || ",
        ];
        for (int seed = 0; seed < 3000; seed++)
        {
            var random = new System.Random(seed);
            string text = string.Concat(Enumerable.Range(0, 30).Select(_ => pieces[random.Next(pieces.Length)])) + Mark;
            string path = new[]
            {
                "a.js",
                "a.ts",
                "a.py",
                "a.cs",
                "a.go",
                "a.rb",
                "a.php",
                "a.kt",
                "a.java",
                "a.tf",
                "a.sh",
                "appsettings.json",
                "compose.yml",
                "a.rs",
                "a.swift",
                "a.astro",
                "a.ipynb",
            }[seed % 17];
            var proposal = Propose(path, text);
            Assert.NotEqual(proposal.Refusal is null, proposal.Edits.Count == 0);
            _ = Fixer.Apply(text, proposal.Edits);
        }

        Assert.NotNull(Propose("a.js", string.Concat(Enumerable.Repeat("`${", 200_000)) + Mark));
        Assert.NotNull(Propose("a.py", string.Concat(Enumerable.Repeat("f'{x} ' ", 200_000)) + $"'{Mark}'"));
    }

    /// <summary>GitHub refuses names that begin with its own, and gives its own token under one of them.</summary>
    [Fact]
    public void A_workflow_asks_for_a_name_that_github_lets_people_use()
    {
        string text = $"env:\n  TOKEN: {Mark}\n";
        var proposal = Fixer.Propose(
            new FixTarget(".github/workflows/ci.yml", text, text.IndexOf(Mark, StringComparison.Ordinal), Mark.Length, "GITHUB_TOKEN")
        );

        Assert.Equal("APP_GITHUB_TOKEN", proposal.Variable);
        Assert.Equal("env:\n  TOKEN: ${{ secrets.APP_GITHUB_TOKEN }}\n", Fixer.Apply(text, proposal.Edits));
        Assert.Contains("gh secret set APP_GITHUB_TOKEN", proposal.Note, StringComparison.Ordinal);
    }

    private static FixProposal Propose(string path, string text) =>
        Fixer.Propose(new FixTarget(path, text, text.IndexOf(Mark, StringComparison.Ordinal), Mark.Length, "API_KEY"));
}
