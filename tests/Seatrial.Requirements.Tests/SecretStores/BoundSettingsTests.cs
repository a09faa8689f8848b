using Seatrial.Requirements.Tests.Judging;

namespace Seatrial.Requirements.Tests.SecretStores;

/// <summary>Secrets that no place reads by its own name: classes that .NET fills, and Supabase's configuration.</summary>
public sealed class BoundSettingsTests
{
    private const string Options = """
        public class MailOptions
        {
            public const string Section = "Mail";
            public string Host { get; set; } = "";
            public required string? Password { get; init; }
            public int Port { get; set; }
            public string Token() { string secret = ""; return secret; }
        }
        public record SmsOptions(string AuthToken, string From);
        """;

    [Theory]
    [InlineData("var o = builder.Configuration.GetSection(\"Mail\").Get<MailOptions>();", "Mail:Password")]
    [InlineData("var o = config.GetRequiredSection(\"App:Mail\").Get<Shop.MailOptions>();", "App:Mail:Password")]
    [InlineData("services.Configure<MailOptions>(builder.Configuration.GetSection(MailOptions.Section));", "Mail:Password")]
    [InlineData("services.Configure<MailOptions>(config.GetSection(nameof(MailOptions)));", "MailOptions:Password")]
    [InlineData("services.AddOptions<MailOptions>().Bind(config.GetSection(\"Mail\")).ValidateOnStart();", "Mail:Password")]
    [InlineData("services.AddOptions<SmsOptions>().BindConfiguration(\"Sms\");", "Sms:AuthToken")]
    [InlineData("var k = builder.Configuration[\"Jwt:SigningKey\"];", "Jwt:SigningKey")]
    public void A_class_that_a_section_is_bound_to_names_its_secrets(string bound, string name) =>
        Assert.Equal([name], new JudgedRepository(("src/Options.cs", Options), ("src/Program.cs", bound)).Secrets().Select(s => s.Name));

    [Theory]
    [InlineData("var o = config.GetSection(\"Mail\").Get<Other>();")]
    [InlineData("var o = config.GetSection(\"Mail\").Get<List<MailOptions>>();")]
    [InlineData("var o = config.GetSection(name).Get<MailOptions>();")]
    [InlineData("services.Configure<MailOptions>(o => o.Host = \"x\"); var s = config.GetSection(\"Mail\");")]
    [InlineData("class A { string Password { get; } GetSection(")]
    public void A_class_that_nothing_binds_names_none(string code) =>
        Assert.Empty(new JudgedRepository(("src/Options.cs", Options), ("src/Program.cs", code)).Secrets());

    [Fact]
    public void What_supabase_takes_from_the_environment_is_in_use_where_it_is_switched_on()
    {
        const string config = """
            [studio]
            openai_api_key = "env(OPENAI_API_KEY)"
            [auth.email.smtp]
            enabled = true
            pass = "env(SMTP_PASSWORD)"
            [auth.external.apple]
            enabled = false
            secret = "env(APPLE_SECRET)"
            [auth.external.github]
            client_id = "env(GITHUB_CLIENT_ID)"
            secret = "env(GITHUB_CLIENT_SECRET)"
            # secret = "env(OLD_SECRET)"
            [experimental]
            s3_secret_key = "env(S3_SECRET_KEY)"
            """;

        Assert.Equal(
            ["GITHUB_CLIENT_SECRET", "SMTP_PASSWORD"],
            new JudgedRepository(("supabase/config.toml", config)).Secrets().Select(s => s.Name)
        );
        Assert.Empty(new JudgedRepository(("tools/config.toml", "key = \"env(API_SECRET)\"\n")).Secrets());
    }

    /// <summary>What carries a credential is called after it and is none.</summary>
    [Fact]
    public void Names_of_cookies_and_headers_are_no_secrets() =>
        Assert.Equal(
            ["AUTH_COOKIE_SECRET"],
            new JudgedRepository(
                (
                    "app.py",
                    "import os\nnames = [os.environ[n] for n in ()]\n"
                        + string.Concat(
                            "SESSION_COOKIE_NAME API_KEY_HEADER AUTH_TOKEN_COOKIE CSRF_TOKEN_NAME XSRF_TOKEN_HEADER_NAME TOKEN_COOKIE_DOMAIN REFRESH_TOKEN_COOKIE_MAX_AGE SECRET_HEADER_NAME AUTH_COOKIE_SECRET"
                                .Split(' ')
                                .Select(n => $"x = os.environ[\"{n}\"]\n")
                        )
                )
            )
                .Secrets()
                .Select(s => s.Name)
        );
}
