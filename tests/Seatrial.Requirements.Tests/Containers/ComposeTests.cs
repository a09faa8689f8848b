using Seatrial.Requirements.Containers;
using Seatrial.Requirements.Deployment;
using Seatrial.Requirements.Tests.Judging;

namespace Seatrial.Requirements.Tests.Containers;

public sealed class ComposeTests
{
    private const string Deployed = """
        services:
          web:
            build: .
            restart: always
            ports: ["80:3000"]
            environment:
              NODE_ENV: production
          db:
            image: docker.io/library/postgres:17@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
            restart: always
            ports:
              - "5432:5432"
            environment:
              - POSTGRES_PASSWORD=postgres
        """;

    [Fact]
    public void A_default_password_on_a_published_port_of_a_deployed_file_fails() =>
        Assert.Equal(
            ["authentication/default-account docker-compose.yml:14"],
            new JudgedRepository(("docker-compose.yml", Deployed)).Findings("IDN-6")
        );

    [Theory]
    [InlineData("\"5432:5432\"", "\"127.0.0.1:5432:5432\"")]
    [InlineData("=postgres", "=${DB_PASSWORD:?}")]
    [InlineData("build: .", "build: .\n    volumes: [\".:/app\"]")]
    [InlineData("build: .", "build: . # only for development")]
    public void It_is_not_reported_when_it_is_local_set_elsewhere_or_a_developers(string old, string changed) =>
        Assert.Empty(
            new JudgedRepository(("docker-compose.yml", Deployed.Replace(old, changed, StringComparison.Ordinal))).Findings("IDN-6")
        );

    [Theory]
    [InlineData("docker-compose.dev.yml")]
    [InlineData("docker-compose.override.yml")]
    [InlineData(".devcontainer/docker-compose.yml")]
    [InlineData("tests/docker-compose.yml")]
    [InlineData("examples/docker-compose.yml")]
    public void Files_that_are_not_deployed_never_fail(string path)
    {
        var repository = new JudgedRepository((path, Deployed));
        Assert.Empty(repository.Findings("IDN-6"));
        Assert.Empty(repository.Findings("OBS-5"));
    }

    [Fact]
    public void A_deployed_service_without_a_health_check_fails_and_the_database_does_not() =>
        Assert.Equal(
            ["observability/no-health-check docker-compose.yml:2"],
            new JudgedRepository(("docker-compose.yml", Deployed)).Findings("OBS-5")
        );

    [Fact]
    public void A_file_that_only_runs_databases_is_a_developers()
    {
        var repository = new JudgedRepository(
            (
                "docker-compose.yml",
                "services:\n  db:\n    image: mysql:9\n    restart: always\n    ports: [\"3306:3306\"]\n    environment: { MYSQL_ROOT_PASSWORD: root }\n"
            )
        );
        Assert.Empty(repository.Findings("IDN-6"));
        Assert.Equal("mysql", Assert.Single(repository.Facts<DataStoreFact>()).Engine);
    }

    [Fact]
    public void An_open_access_is_known_by_its_switch()
    {
        string open = Deployed.Replace("POSTGRES_PASSWORD=postgres", "POSTGRES_HOST_AUTH_METHOD=trust", StringComparison.Ordinal);
        Assert.True(Assert.Single(new JudgedRepository(("docker-compose.yml", open)).Facts<DefaultAccountFact>()).IsEmpty);
    }

    [Theory]
    [InlineData("postgres:17", "postgresql")]
    [InlineData("registry.example:5000/bitnami/mongodb", "mongodb")]
    [InlineData("timescale/timescaledb-ha:pg17@sha256:00", "postgresql")]
    [InlineData("mcr.microsoft.com/mssql/server:2022-latest", "sqlserver")]
    [InlineData("ghcr.io/shop/api:1", null)]
    [InlineData("nginx", null)]
    public void Knows_the_engine_of_an_image(string image, string? engine) => Assert.Equal(engine, KnownImages.Find(image)?.Engine);
}
