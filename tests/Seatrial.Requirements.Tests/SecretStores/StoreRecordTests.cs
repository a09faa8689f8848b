using Seatrial.Engine.Configuration;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Rotations;
using Seatrial.Engine.Scanning;
using Seatrial.Requirements.SecretStores;
using Seatrial.Requirements.Tests.Judging;

namespace Seatrial.Requirements.Tests.SecretStores;

public sealed class StoreRecordTests
{
    private const string Vault =
        """{"request_id": "r", "data": {"current_version": 2, "versions": {"1": {"created_time": "2025-11-02T08:00:00.1Z"}, "2": {"created_time": "2026-02-10T23:30:00.123456789Z", "destroyed": false}}}}""";

    private static readonly (string, string) Code = ("src/a.ts", "stripe(process.env.STRIPE_SECRET_KEY)");

    private static (string, string) Export(string name, string json) => ($".seatrial/stores/{name}.json", json);

    private static UsedSecret Only(JudgedRepository repository) => Assert.Single(repository.Secrets());

    [Theory]
    [InlineData("stripe-secret-key", Vault, "HashiCorp Vault", "2026-02-10")]
    [InlineData(
        "aws",
        """{"ARN": "arn:aws:secretsmanager:eu-central-1:1:secret:prod/STRIPE_SECRET_KEY-x", "Name": "prod/STRIPE_SECRET_KEY", "LastRotatedDate": "2026-02-10T23:30:00-02:00", "LastChangedDate": 1772000000}""",
        "AWS Secrets Manager",
        "2026-02-11"
    )]
    [InlineData(
        "aws",
        """{"Versions": [{"VersionStages": ["AWSPREVIOUS"], "CreatedDate": 1750000000.5}, {"VersionStages": ["AWSCURRENT"], "CreatedDate": 1770681600.5}], "Name": "stripe_secret_key"}""",
        "AWS Secrets Manager",
        "2026-02-10"
    )]
    [InlineData(
        "gcp",
        """[{"name": "projects/1/secrets/STRIPE_SECRET_KEY/versions/1", "createTime": "2025-02-10T00:00:00Z", "state": "ENABLED"}, {"name": "projects/1/secrets/STRIPE_SECRET_KEY/versions/3", "createTime": "2026-02-12T00:00:00Z", "state": "DISABLED"}, {"name": "projects/1/secrets/STRIPE_SECRET_KEY/versions/2", "createTime": "2026-02-10T00:00:00Z", "state": "ENABLED"}]""",
        "Google Secret Manager",
        "2026-02-10"
    )]
    [InlineData(
        "azure",
        """[{"id": "https://shop.vault.azure.net/secrets/stripe-secret-key", "attributes": {"created": "2026-02-10T09:00:00+00:00", "updated": "2026-02-20T09:00:00+00:00", "enabled": true}}]""",
        "Azure Key Vault",
        "2026-02-10"
    )]
    [InlineData(
        "github",
        """[{"name": "STRIPE_SECRET_KEY", "updatedAt": "2026-02-10T09:00:00Z"}]""",
        "GitHub Actions secrets",
        "2026-02-10"
    )]
    [InlineData(
        "github",
        """{"total_count": 1, "secrets": [{"name": "STRIPE_SECRET_KEY", "created_at": "2025-01-01T00:00:00Z", "updated_at": "2026-02-10T09:00:00Z"}]}""",
        "GitHub Actions secrets",
        "2026-02-10"
    )]
    public void Says_when_the_present_value_came(string name, string json, string store, string day)
    {
        var secret = Only(new JudgedRepository(Code, Export(name, json)));

        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), secret.Rotated);
        Assert.Equal($".seatrial/stores/{name}.json", secret.RotatedLocation?.Path);
        Assert.Contains(secret.Sources, s => s.Store == store);
    }

    [Theory]
    [InlineData(
        "aws",
        """{"ARN": "arn:aws:secretsmanager:eu-central-1:1:secret:STRIPE_SECRET_KEY-x", "Name": "STRIPE_SECRET_KEY", "LastChangedDate": "2026-02-10T09:00:00Z"}"""
    )]
    [InlineData("op", """[{"title": "STRIPE_SECRET_KEY", "vault": {"id": "v"}, "updated_at": "2026-02-10T09:00:00Z"}]""")]
    public void What_changed_in_any_way_proves_no_rotation(string name, string json)
    {
        var secret = Only(new JudgedRepository(Code, Export(name, json)));

        Assert.Null(secret.Rotated);
        Assert.Equal(new DateOnly(2026, 2, 10), secret.Unchanged);
    }

    [Fact]
    public void A_value_that_is_older_than_its_period_is_overdue_at_the_entry_of_the_store()
    {
        var finding = Assert.Single(
            new JudgedRepository(Code, Export("stripe-secret-key", Vault))
            {
                Declared = new() { SecretRotation = JudgedRepository.Say(TimeSpan.FromDays(9)) },
            }
                .Judge("SEC-5")
                .Findings
        );

        Assert.Equal(".seatrial/stores/stripe-secret-key.json", finding.Location.Path);
        Assert.Contains("last rotated on 2026-02-10", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_later_of_a_record_and_the_store_counts()
    {
        var repository = new JudgedRepository(Code, Export("stripe-secret-key", Vault))
        {
            Rotations = new RotationLog([
                new RotationRecord
                {
                    Secret = "STRIPE_SECRET_KEY",
                    Act = RotationAct.Rotated,
                    Date = new(2026, 2, 20),
                },
            ]),
        };

        Assert.Equal(new DateOnly(2026, 2, 20), Only(repository).Rotated);
        Assert.Equal(RotationLog.FilePath, Only(repository).RotatedLocation?.Path);
    }

    [Fact]
    public void A_declared_source_finds_an_entry_of_another_name()
    {
        var repository = new JudgedRepository(Code, Export("payments", Vault))
        {
            Declared = new()
            {
                Secrets =
                [
                    new SecretDeclaration("STRIPE_SECRET_KEY", new SourceLocation("seatrial.yaml", 3)) { Source = "vault secret/payments" },
                ],
            },
        };

        Assert.Equal(new DateOnly(2026, 2, 10), Only(repository).Rotated);
    }

    [Fact]
    public void One_day_for_two_secrets_tells_of_neither()
    {
        var at = new SourceLocation("seatrial.yaml", 3);
        var repository = new JudgedRepository(
            ("src/a.ts", "f(process.env.STRIPE_SECRET_KEY, process.env.MAIL_API_KEY)"),
            Export("payments", Vault)
        )
        {
            Declared = new()
            {
                Secrets =
                [
                    new SecretDeclaration("STRIPE_SECRET_KEY", at) { Source = "vault payments" },
                    new SecretDeclaration("MAIL_API_KEY", at) { Source = "vault payments" },
                ],
            },
        };

        Assert.All(repository.Secrets(), s => Assert.Null(s.Rotated));
    }

    [Fact]
    public void A_day_that_is_still_to_come_says_nothing() =>
        Assert.Null(Only(new JudgedRepository(Code, Export("stripe-secret-key", Vault)) { AsOf = new(2026, 2, 9) }).Rotated);

    [Theory]
    [InlineData("{", "no valid JSON")]
    [InlineData("[1, \"a\", {\"name\": 3}]", "No secret with a day is in it")]
    [InlineData("{\"data\": {\"current_version\": 9, \"versions\": {}}}", "No secret with a day is in it")]
    [InlineData("[{\"name\": \"STRIPE_SECRET_KEY\", \"updatedAt\": \"soon\"}]", "No secret with a day is in it")]
    public void A_file_that_tells_nothing_is_listed(string json, string expected)
    {
        var repository = new JudgedRepository(Code, Export("x", json));

        Assert.Null(Only(repository).Rotated);
        Assert.Contains(
            repository.Gaps,
            g =>
                g.Path == ".seatrial/stores/x.json"
                && g.Kind == GapKind.NotSupported
                && g.Detail.Contains(expected, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void An_owner_a_period_and_an_entry_of_the_store_pass() =>
        Assert.Equal(
            ControlStatus.Pass,
            new JudgedRepository(Code, Export("stripe-secret-key", Vault))
            {
                Declared = new()
                {
                    SecretOwner = JudgedRepository.Say("Ana"),
                    SecretRotation = JudgedRepository.Say(TimeSpan.FromDays(90)),
                },
            }
                .Judge("SEC-5")
                .Status
        );
}
