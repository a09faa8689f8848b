using Seatrial.Engine.Controls;
using Seatrial.Requirements.SecretStores;
using Seatrial.Requirements.Sources;
using Seatrial.Requirements.Tests.Judging;

namespace Seatrial.Requirements.Tests.SecretStores;

public sealed class HandoverTests
{
    private static string Handed(string path, string text) =>
        string.Join(
            ", ",
            new JudgedRepository((path, text)).Facts<SecretHandoverFact>().Select(f => $"{f.Name} from {f.Store}").Distinct()
        );

    [Theory]
    [InlineData(
        "k8s/sealed.yaml",
        "kind: SealedSecret\nspec:\n  encryptedData:\n    DB_PASSWORD: AgBx\n",
        "DB_PASSWORD from Sealed Secrets"
    )]
    [InlineData(
        "k8s/csi.yaml",
        "kind: SecretProviderClass\nspec:\n  secretObjects:\n  - data:\n    - key: DB_PASSWORD\n      objectName: db\n",
        "DB_PASSWORD from Secrets Store CSI Driver"
    )]
    [InlineData(
        "deploy/secrets.yaml",
        "DB_PASSWORD: ENC[AES256_GCM,data:x]\nsops:\n  lastmodified: '2026-01-31T00:00:00Z'\n",
        "DB_PASSWORD from SOPS"
    )]
    [InlineData(
        "deploy/secrets.env",
        "DB_PASSWORD=ENC[AES256_GCM,data:x]\nsops_lastmodified=2026-01-31T00:00:00Z\n",
        "DB_PASSWORD from SOPS"
    )]
    [InlineData(".env.tpl", "DB_PASSWORD=op://prod/db/password\nPORT=1\n", "DB_PASSWORD from 1Password")]
    [InlineData(
        "serverless.yml",
        "provider:\n  environment:\n    DB_PASSWORD: ${ssm:/app/db}\n",
        "DB_PASSWORD from AWS Systems Manager Parameter Store"
    )]
    [InlineData(
        "infra/stack.yaml",
        "Environment:\n  Variables:\n    DB_PASSWORD: '{{resolve:secretsmanager:db:SecretString:password}}'\n",
        "DB_PASSWORD from AWS Secrets Manager"
    )]
    [InlineData("vercel.json", "{\"env\":{\"DB_PASSWORD\":\"@db-password\",\"A\":\"b\"}}", "DB_PASSWORD from Vercel secrets")]
    [InlineData("app.json", "{\"env\":{\"SESSION_SECRET\":{\"generator\":\"secret\"}}}", "SESSION_SECRET from Heroku config vars")]
    [InlineData("config/deploy.yml", "service: shop\nimage: a/b\nenv:\n  secret:\n    - DB_PASSWORD\n", "DB_PASSWORD from Kamal secrets")]
    [InlineData(
        "cloudbuild.yaml",
        "availableSecrets:\n  secretManager:\n  - versionName: projects/p/secrets/db/versions/1\n    env: DB_PASSWORD\n",
        "DB_PASSWORD from Google Secret Manager"
    )]
    [InlineData(".gitlab-ci.yml", "d:\n  secrets:\n    DB_PASSWORD:\n      vault: a/b@c\n", "DB_PASSWORD from HashiCorp Vault")]
    [InlineData(
        ".gitlab-ci.yml",
        "variables:\n  OWN_TOKEN: x\nd:\n  script:\n    - deploy $DB_PASSWORD $OWN_TOKEN $CI_JOB_TOKEN $PORT\n",
        "DB_PASSWORD from GitLab CI/CD variables"
    )]
    [InlineData(
        "azure-pipelines.yml",
        "steps:\n- script: run\n  env:\n    X: $(DB_PASSWORD)\n- task: AzureKeyVault@2\n  inputs:\n    SecretsFilter: 'api-token'\n",
        "DB_PASSWORD from Azure Pipelines variables, api-token from Azure Key Vault"
    )]
    [InlineData(
        "Jenkinsfile",
        "environment {\n  DB_PASSWORD = credentials('db')\n}\nwithCredentials([string(credentialsId: 'x', variable: 'API_TOKEN')]) {",
        "API_TOKEN from Jenkins credentials, DB_PASSWORD from Jenkins credentials"
    )]
    [InlineData(
        "deploy.sh",
        "# fly secrets set OTHER_TOKEN=x\nfly secrets set DB_PASSWORD=\"$1\" API_TOKEN=$2 && echo done\n",
        "API_TOKEN from Fly.io secrets, DB_PASSWORD from Fly.io secrets"
    )]
    [InlineData(
        "Makefile",
        "deploy:\n\tgcloud run deploy --set-secrets=DB_PASSWORD=db:latest,API_TOKEN=t:1\n",
        "API_TOKEN from Google Secret Manager, DB_PASSWORD from Google Secret Manager"
    )]
    [InlineData(
        "infra/main.tf",
        "variables = {\n  DB_PASSWORD = data.aws_secretsmanager_secret_version.db.secret_string\n}\nsecrets = [{ name = \"API_TOKEN\", valueFrom = aws_ssm_parameter.t.arn }]\n",
        "API_TOKEN from AWS Systems Manager Parameter Store, DB_PASSWORD from AWS Secrets Manager"
    )]
    [InlineData(
        "infra/run.tf",
        "env {\n  name = \"DB_PASSWORD\"\n  value_source {\n    secret_key_ref {\n      secret = google_secret_manager_secret.db.id\n",
        "DB_PASSWORD from secret reference of the platform"
    )]
    public void What_fills_a_variable_is_named(string path, string text, string expected) =>
        Assert.Equal(expected, string.Join(", ", Handed(path, text).Split(", ").Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("config/application.yml", "spring:\n  datasource:\n    password: ${DB_PASSWORD:}\n    url: ${APP_NAME}\n")]
    [InlineData("src/main/resources/application.properties", "spring.datasource.password=${DB_PASSWORD}\n")]
    [InlineData("config/packages/mailer.yaml", "dsn: '%env(resolve:DB_PASSWORD)%'\n")]
    [InlineData("config/database.yml", "production:\n  password: <%= ENV[\"DB_PASSWORD\"] %>\n# <%= ENV[\"OLD_PASSWORD\"] %>\n")]
    [InlineData("conf/application.conf", "db.password = ${?DB_PASSWORD}\n")]
    [InlineData(
        "docker-compose.prod.yml",
        "services:\n  web:\n    build: .\n    environment:\n      - PASS=${DB_PASSWORD:?set it}\n      - PORT=${PORT}\n"
    )]
    public void What_configuration_takes_from_the_environment_is_read(string path, string text) =>
        Assert.Equal(
            "DB_PASSWORD",
            string.Join(' ', new JudgedRepository((path, text)).Facts<EnvironmentReadFact>().Select(f => f.Name).Distinct())
        );

    [Fact]
    public void A_secret_that_only_a_store_knows_is_listed_and_passes()
    {
        var repository = new JudgedRepository(
            ("a.py", "import boto3\nc = boto3.client('secretsmanager')\nc.get_secret_value(SecretId='prod/payments')")
        );

        Assert.Contains(repository.Judge("SEC-4").Evidence, e => e.Statement == "prod/payments comes from AWS Secrets Manager");
    }

    [Fact]
    public void An_encrypted_value_that_stays_longer_than_its_period_is_overdue()
    {
        var finding = Assert.Single(
            new JudgedRepository(
                ("a.py", "os.environ['DB_PASSWORD']"),
                ("deploy/secrets.yaml", "DB_PASSWORD: ENC[AES256_GCM,data:x]\nsops:\n  lastmodified: '2026-01-31T00:00:00Z'\n")
            )
            {
                Declared = new() { SecretRotation = JudgedRepository.Say(TimeSpan.FromDays(9)) },
            }
                .Judge("SEC-5")
                .Findings
        );

        Assert.Equal(
            "DB_PASSWORD was to be rotated by 2026-02-09, 20 days ago: its value has not changed since 2026-01-31, and no rotation is recorded, period 9d, owner unknown.",
            finding.Message
        );
        Assert.Equal("deploy/secrets.yaml:1", finding.Location.ToString());
    }

    [Fact]
    public void An_encrypted_file_that_was_written_lately_proves_no_rotation() =>
        Assert.Equal(
            ControlStatus.Unknown,
            new JudgedRepository(
                ("a.py", "os.environ['DB_PASSWORD']"),
                ("deploy/secrets.yaml", "DB_PASSWORD: ENC[AES256_GCM,data:x]\nsops:\n  lastmodified: '2026-02-27T00:00:00Z'\n")
            )
            {
                Declared = new() { SecretOwner = JudgedRepository.Say("Ana"), SecretRotation = JudgedRepository.Say(TimeSpan.FromDays(9)) },
            }
                .Judge("SEC-5")
                .Status
        );
}
