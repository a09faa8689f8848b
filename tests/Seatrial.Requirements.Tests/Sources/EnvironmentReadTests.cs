using Seatrial.Requirements.Sources;
using Seatrial.Requirements.Tests.Judging;

namespace Seatrial.Requirements.Tests.Sources;

public sealed class EnvironmentReadTests
{
    private static string Names(string path, string text) =>
        string.Join(' ', new JudgedRepository((path, text)).Facts<EnvironmentReadFact>().Select(f => f.Name).Distinct());

    [Theory]
    [InlineData("a.ts", "const k = process.env.A_KEY ?? process.env['B_KEY'];")]
    [InlineData("a.ts", "const { A_KEY, B_KEY: b = '' } = process.env;")]
    [InlineData("a.ts", "const h = `Bearer ${process.env.A_KEY}`; const { B_KEY } = import.meta.env;")]
    [InlineData("a.ts", "(import.meta as any).env.A_KEY; import.meta.env?.B_KEY")]
    [InlineData("a.ts", "Deno.env.get('A_KEY')!; Bun.env.B_KEY")]
    [InlineData("a.ts", "configService.get<string>('A_KEY'); c.env.B_KEY")]
    [InlineData(
        "a.vue",
        "<template>process.env.NOT</template>\n<script setup lang=\"ts\">\nconst a = import.meta.env.A_KEY\nconst b = import.meta.env.B_KEY\n</script>"
    )]
    [InlineData("a.py", "os.environ['A_KEY']\nos.environ.get(\"B_KEY\", '')\n")]
    [InlineData("a.py", "x = f\"Bearer {os.getenv('A_KEY')}\"\ny = config('B_KEY', default='')\n")]
    [InlineData("a.go", "a := os.Getenv(\"A_KEY\")\nb, ok := os.LookupEnv(\"B_KEY\")")]
    [InlineData("A.java", "String a = System.getenv(\"A_KEY\");\n@Value(\"${B_KEY:x}\") private String b;")]
    [InlineData("A.cs", "Environment.GetEnvironmentVariable(\"A_KEY\"); builder.Configuration[\"B_KEY\"];")]
    [InlineData("a.rb", "ENV['A_KEY']\nENV.fetch(\"B_KEY\") { '' }")]
    [InlineData("a.php", "<?php $a = env('A_KEY'); $b = $_ENV['B_KEY'];")]
    [InlineData("a.rs", "let a = std::env::var(\"A_KEY\"); let b = env!(\"B_KEY\");")]
    [InlineData("a.dart", "dotenv.env['A_KEY']; const String.fromEnvironment('B_KEY')")]
    [InlineData("a.ex", "System.get_env(\"A_KEY\")\nSystem.fetch_env!(\"B_KEY\")")]
    [InlineData(
        "a.py",
        "class S(BaseSettings):\n    model_config = SettingsConfigDict(env_prefix='A_')\n    key: SecretStr\n    _inner_key: str = ''\n    def f(self): pass\n    other: str = Field(default='', validation_alias='B_KEY')\nclass T:\n    c_key: str\n"
    )]
    [InlineData(
        "a.py",
        "class Base(BaseSettings):\n    a_key: str = ''\n\nclass Mail(Base):\n    x: SecretStr = Field(alias=AliasChoices('B_KEY', 'C_KEY'))\n"
    )]
    [InlineData(
        "a.go",
        "type C struct {\n\tA string `env:\"A_KEY,required\"`\n\tB string `json:\"b\" envconfig:\"B_KEY\"`\n\tC string `mapstructure:\"c_key\"`\n}"
    )]
    [InlineData("a.go", "viper.BindEnv(\"a.key\", \"A_KEY\")\nf := cli.StringFlag{EnvVars: []string{\"B_KEY\"}}")]
    [InlineData("A.cs", "_configuration.GetSection(\"A_KEY\").Value; config.GetValue<string>(\"B_KEY\")")]
    [InlineData(
        "env.ts",
        "export const env = createEnv({ server: { A_KEY: z.string().min(1), B_KEY: z.string() }, experimental__runtimeEnv: process.env })"
    )]
    [InlineData("env.ts", "const env = cleanEnv(process.env, { A_KEY: str(), B_KEY: url({ default: '' }), c: str() })")]
    [InlineData(
        "a.py",
        "class S(BaseSettings):\n    \"\"\"What the service is told.\n\n    From the environment.\n    \"\"\"\n\n    a_key: str = ''\n    # more\n    b_key: str\n    test_token: bool = False\n    token_ttl: int = 3\n"
    )]
    [InlineData(
        "a.py",
        "from pydantic import SecretStr\nfrom .base import AppSettings\nclass S(AppSettings):\n    a_key: SecretStr\n    b_key: str = ''\nclass FormSettings(BaseModel):\n    c_key: str\nclass T(FormSettings):\n    d_key: str\n"
    )]
    [InlineData(
        "a.py",
        "import os\ndef _env(name: str) -> str | None:\n    raw = os.getenv(name)\n    return raw or None\nA = _env('A_KEY')\nB = dict(k=_env(\"B_KEY\"))\nC = _other('C_KEY')\n"
    )]
    [InlineData(
        "a.ts",
        "function need(name: string): string { const v = process.env[name]; if (!v) throw new Error(name); return v }\nneed('A_KEY'); const b = need('B_KEY'); want('C_KEY');"
    )]
    [InlineData("a.ts", "const must = (name: string) => process.env[name]!;\nexport const a = must('A_KEY'), b = must('B_KEY');")]
    [InlineData(
        "a.go",
        "func must(key string) string {\n\tv := os.Getenv(key)\n\treturn v\n}\nvar a, b = must(\"A_KEY\"), must(\"B_KEY\")"
    )]
    [InlineData(
        "A.java",
        "private static String need(String name) { return System.getenv(name); }\nString a = need(\"A_KEY\"), b = need(\"B_KEY\");"
    )]
    [InlineData("Fastfile", "lane :beta do\n  x(key: ENV.fetch(\"A_KEY\"), other: ENV['B_KEY'])\nend")]
    [InlineData(
        "a.py",
        "from starlette.config import Config\nx = config('A_KEY', cast=Secret)\ny = config('B_KEY', default='')\nz = os.environ['PWD']\n"
    )]
    [InlineData("a.ts", "import { A_KEY, B_KEY as b } from '$env/static/private';\nimport { C } from './c';")]
    [InlineData(
        "a.svelte",
        "<script>\nimport { A_KEY } from '$env/static/public';\nimport { B_KEY } from \"astro:env/server\";\n</script>"
    )]
    [InlineData("a.ts", "process.env.A_KEY; const cwd = process.env.PWD; const { B_KEY, OLDPWD } = process.env;")]
    public void Reads_of_every_language_are_seen(string path, string text) => Assert.Equal("A_KEY B_KEY", Names(path, text));

    [Theory]
    [InlineData("a.ts", "// process.env.A_KEY\n/* process.env.B_KEY */ const s = 'process.env.C_KEY';")]
    [InlineData("a.ts", "const r = /process.env.A_KEY/; const t = `process.env.B_KEY`;")]
    [InlineData("a.py", "# os.environ['A_KEY']\n'''\nos.getenv('B_KEY')\n'''\n")]
    [InlineData("a.go", "// os.Getenv(\"A_KEY\")\ns := `os.Getenv(\"B_KEY\")`")]
    [InlineData("a.ts", "config.get('cache.size'); env.mode")]
    [InlineData("a.test.ts", "process.env.A_KEY")]
    public void Comments_strings_tests_and_other_settings_are_no_reads(string path, string text) => Assert.Equal("", Names(path, text));

    [Fact]
    public void Text_of_a_page_with_an_apostrophe_does_not_hide_what_follows() =>
        Assert.Equal("A_KEY", Names("a.tsx", "export const A = () => <p>Don't {process.env.A_KEY}</p>;\nconst u = <a>https://x.y</a>;"));

    [Theory]
    [InlineData("a.cs", "configuration.GetSection(\"Jwt\")[\"Key\"];", "Jwt:Key")]
    [InlineData(
        "a.rb",
        "Rails.application.credentials.stripe[:secret_key]; Rails.application.credentials.dig(:aws, :access_key)\nRails.application.credentials.api_token!",
        "aws.access_key stripe.secret_key api_token"
    )]
    public void A_name_of_several_parts_is_joined(string path, string text, string names) => Assert.Equal(names, Names(path, text));

    [Theory]
    [InlineData(
        "a.ts",
        "import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';\nclient.send(new GetSecretValueCommand({ SecretId: 'prod/db' }))",
        "AWS Secrets Manager",
        "prod/db"
    )]
    [InlineData(
        "a.py",
        "secret_name = \"prod/db\"\nclient = session.client(service_name='secretsmanager')\nclient.get_secret_value(SecretId=secret_name)",
        "AWS Secrets Manager",
        "prod/db"
    )]
    [InlineData(
        "a.go",
        "import \"github.com/aws/aws-sdk-go-v2/service/secretsmanager\"\nin := &secretsmanager.GetSecretValueInput{SecretId: aws.String(\"prod/db\")}",
        "AWS Secrets Manager",
        "prod/db"
    )]
    [InlineData(
        "A.java",
        "SecretsManagerClient c; GetSecretValueRequest.builder().secretId(\"prod/db\").build();",
        "AWS Secrets Manager",
        "prod/db"
    )]
    [InlineData(
        "A.cs",
        "using Amazon.SecretsManager; var r = new GetSecretValueRequest { SecretId = \"prod/db\" };",
        "AWS Secrets Manager",
        "prod/db"
    )]
    [InlineData("a.rb", "Aws::SecretsManager::Client.new.get_secret_value(secret_id: 'prod/db')", "AWS Secrets Manager", "prod/db")]
    [InlineData(
        "a.php",
        "<?php use Aws\\SecretsManager\\SecretsManagerClient; $client->getSecretValue(['SecretId' => 'prod/db']);",
        "AWS Secrets Manager",
        "prod/db"
    )]
    [InlineData(
        "a.py",
        "import boto3\nboto3.client('ssm').get_parameter(Name='/app/db_password', WithDecryption=True)",
        "AWS Systems Manager Parameter Store",
        "/app/db_password"
    )]
    [InlineData(
        "a.js",
        "client.accessSecretVersion({ name: 'projects/p1/secrets/db-pass/versions/latest' })",
        "Google Secret Manager",
        "db-pass"
    )]
    [InlineData(
        "A.java",
        "import com.google.cloud.secretmanager.v1.*; SecretVersionName.of(projectId, \"db-pass\", \"latest\");",
        "Google Secret Manager",
        "db-pass"
    )]
    [InlineData(
        "a.py",
        "from azure.keyvault.secrets import SecretClient\nx = secret_client.get_secret('db-pass').value",
        "Azure Key Vault",
        "db-pass"
    )]
    [InlineData(
        "A.cs",
        "using Azure.Security.KeyVault.Secrets; var s = await client.GetSecretAsync(\"db-pass\");",
        "Azure Key Vault",
        "db-pass"
    )]
    [InlineData("a.py", "import hvac\nclient.secrets.kv.v2.read_secret_version(path='app/db')", "HashiCorp Vault", "app/db")]
    [InlineData(
        "a.go",
        "import vault \"github.com/hashicorp/vault/api\"\ns, err := client.Logical().Read(\"secret/data/app\")",
        "HashiCorp Vault",
        "secret/data/app"
    )]
    [InlineData("a.ts", "const x = await client.secrets.resolve('op://prod/db/password')", "1Password", "op://prod/db/password")]
    [InlineData(
        "a.ts",
        "import { InfisicalSDK } from '@infisical/sdk'; client.secrets().getSecret({ secretName: 'DB_PASS' })",
        "Infisical",
        "DB_PASS"
    )]
    public void A_secret_that_code_asks_a_store_for_is_seen(string path, string text, string store, string name)
    {
        var read = Assert.Single(new JudgedRepository((path, text)).Facts<EnvironmentReadFact>(), f => f.Access == EnvironmentAccess.Store);

        Assert.Equal((store, name), (read.Through, read.Name));
    }

    [Theory]
    [InlineData("a.py", "client.login(role_id=r, secret_id='x')\nname = f'projects/{p}/secrets/{n}/versions/1'")]
    [InlineData("a.ts", "import '@azure/keyvault-secrets'; client.getSecret(nameOf(x))")]
    public void What_names_no_secret_is_no_read_of_a_store(string path, string text) =>
        Assert.Empty(new JudgedRepository((path, text)).Facts<EnvironmentReadFact>());

    [Fact]
    public void A_line_is_told() =>
        Assert.Equal(
            3,
            Assert
                .Single(
                    new JudgedRepository(
                        ("a.svelte", "<script>\n\nconst a = import.meta.env.VITE_A;\n</script>")
                    ).Facts<EnvironmentReadFact>()
                )
                .Location.Line
        );
}
