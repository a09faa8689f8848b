using Seatrial.Engine.Controls;
using Seatrial.Requirements.Tests.Judging;

namespace Seatrial.Requirements.Tests.SecretStores;

public sealed class SecretStoreJudgeTests
{
    [Theory]
    [InlineData(
        "render.yaml",
        "services:\n  - type: web\n    name: shop\n    envVars:\n      - key: SESSION_SECRET\n        generateValue: true\n"
    )]
    [InlineData("main.tf", "data \"google_secret_manager_secret_version\" \"db\" {\n  secret = \"db\"\n}\n")]
    [InlineData("docker-compose.prod.yml", "services: {}\nsecrets:\n  db:\n    external: true\n")]
    [InlineData(".sops.yaml", "creation_rules: []\n")]
    [InlineData("application.properties", "spring.config.import=optional:vault://\n")]
    public void A_reference_to_a_store_passes(string path, string text) =>
        Assert.Equal(ControlStatus.Pass, new JudgedRepository((path, text)).Judge("SEC-4").Status);

    [Fact]
    public void A_committed_environment_file_for_production_fails_once_with_the_names()
    {
        string text = $"PORT=80\nJWT_SECRET={Guid.NewGuid():N}\nDB_PASSWORD={Guid.NewGuid():N}\n";
        var finding = Assert.Single(new JudgedRepository((".env.production", text)).Judge("SEC-4").Findings);
        Assert.Equal(".env.production:2", finding.Location.ToString());
        Assert.Contains("JWT_SECRET, DB_PASSWORD", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        ".env.production",
        "JWT_SECRET=change-me\nDB_PASSWORD=\nAPI_KEY=${API_KEY}\nTOKEN_TTL=3600\nNEXT_PUBLIC_API_KEY=pk-0a1b2c3d4e5f\n"
    )]
    [InlineData(".env.production", "APP_SECRET=ch4n63m3ch4n63m3\nDB_PASSWORD=<password>\n")]
    [InlineData(".env.production.example", "JWT_SECRET=0a1b2c3d4e5f\n")]
    [InlineData(".env", "JWT_SECRET=0a1b2c3d4e5f\n")]
    public void Placeholders_references_public_keys_and_other_stages_do_not_fail(string path, string text) =>
        Assert.Equal(ControlStatus.Unknown, new JudgedRepository((path, text)).Judge("SEC-4").Status);

    [Fact]
    public void A_declared_store_passes() =>
        Assert.Equal(
            ControlStatus.Pass,
            new JudgedRepository { Declared = new() { SecretStore = JudgedRepository.Say("AWS Secrets Manager") } }
                .Judge("SEC-4")
                .Status
        );

    [Fact]
    public void Without_any_secret_rotation_is_unknown() =>
        Assert.Equal(ControlStatus.Unknown, new JudgedRepository().Judge("SEC-5").Status);
}
