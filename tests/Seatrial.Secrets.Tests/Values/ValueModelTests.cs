using System.Text;
using CsCheck;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Tests.Values;

public sealed class ValueModelTests
{
    private const string Base62 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    [Theory]
    [InlineData("${DB_PASSWORD}")]
    [InlineData("{{ vault_password }}")]
    [InlineData("$PASSWORD")]
    [InlineData("%DB_PASS%")]
    [InlineData("<your-api-key>")]
    [InlineData("YOUR_API_KEY")]
    [InlineData("your-secret-here")]
    [InlineData("changeme")]
    [InlineData("xxxxxxxxxxxx")]
    [InlineData("sk-xxxxxxxxxxxxxxxxxxxx")]
    [InlineData("********")]
    [InlineData("process.env.SECRET")]
    [InlineData("op://vault/item/field")]
    [InlineData("arn:aws:secretsmanager:eu-west-1:1:secret:db")]
    [InlineData("Enter your password")]
    [InlineData("auth.password.invalid")]
    [InlineData("MY_CONSTANT_NAME")]
    [InlineData("TroqueEstaSenha123!")]
    [InlineData("saas_GERE_UM_SEGREDO_DE_64_CHARS")]
    [InlineData("CambiaEsto2024!")]
    [InlineData("ganti-dengan-kata-sandi1")]
    [InlineData("getPasswordFromVault()")]
    [InlineData("https://example.org/token")]
    [InlineData("src/keys/private.pem")]
    [InlineData("someone@mail.org")]
    [InlineData("2024-01-31T10:00:00Z")]
    [InlineData("1.2.3-beta4")]
    [InlineData("application/json")]
    [InlineData("&lt;YOUR_PASS&gt;")]
    [InlineData("'$PRECOMPILE_PASS'")]
    [InlineData("#add-password")]
    [InlineData("test_password")]
    [InlineData("admin")]
    [InlineData("postgres")]
    [InlineData("1234567890")]
    [InlineData("abcdefghijklmnop")]
    [InlineData("sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")]
    [InlineData("ENC[AES256_GCM,data:x,iv:y,tag:z,type:str]")]
    public void Values_that_stand_for_something_else_are_none(string value) =>
        Assert.Equal((value, ValueStrength.None), (value, ValueModel.Judge(Encoding.UTF8.GetBytes(value)).Strength));

    [Theory]
    [InlineData("x{base62:2}Kq2{base62:4} R7{base62:2}Vw3{base62:4}", "blank")]
    [InlineData("Enter the password of the harbour", "natural language")]
    [InlineData("Berth 12 is closed until Monday", "natural language")]
    public void A_blank_is_no_sentence(string template, string said) =>
        Assert.Contains(said, ValueModel.Judge(Encoding.UTF8.GetBytes(SampleText.Expand(template, 3))).Reason, StringComparison.Ordinal);

    [Fact]
    public void A_nonce_with_what_was_encrypted_under_it_is_none() =>
        Assert.Equal(ValueStrength.None, ValueModel.Judge(Encoding.UTF8.GetBytes(SampleText.Expand("{hex:32}:{hex:64}", 3))).Strength);

    [Fact]
    public void A_mail_accounts_password_for_an_application_is_told_from_four_short_words()
    {
        Assert.Equal(ValueStrength.Mixed, ValueModel.Judge("xqvz kfjw plmr htgn"u8).Strength);
        Assert.Equal(ValueStrength.None, ValueModel.Judge("this very good word"u8).Strength);
    }

    [Fact]
    public void Values_drawn_by_a_machine_are_told_from_words()
    {
        int missed = 0,
            seen = 0;
        Gen.String[Gen.Char[Base62], 32, 48]
            .Sample(
                value =>
                {
                    Interlocked.Increment(ref seen);
                    Interlocked.Add(ref missed, ValueModel.Judge(Encoding.UTF8.GetBytes(value)).Strength == ValueStrength.Random ? 0 : 1);
                },
                iter: 2000,
                seed: "0000KmoE3kA4"
            );

        Assert.True(missed * 50 < seen, $"{missed} of {seen} random values were not recognised");
    }

    [Theory]
    [InlineData("1234567890abcdef1234567890abcdef", ValueStrength.Counted)]
    [InlineData("ak_live_7x9f2k3m8n4p5q6r", ValueStrength.Counted)]
    [InlineData("@Harbour2024", ValueStrength.Mixed)]
    [InlineData("@harbour", ValueStrength.None)]
    [InlineData("a1b2c3d4e5f6a1b2c3d4e5f6a1b2c3d4", ValueStrength.Counted)]
    [InlineData("abcdefghijklmnopqrstuvwxyz012345", ValueStrength.None)]
    [InlineData("first-words-then-01234567890123", ValueStrength.None)]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa12", ValueStrength.None)]
    internal void Keys_that_count_are_told_from_alphabets_and_words(string value, ValueStrength strength) =>
        Assert.Equal(strength, ValueModel.Judge(Encoding.UTF8.GetBytes(value)).Strength);

    [Theory]
    [InlineData("STATUSPAGE_KEY", true)]
    [InlineData("the-odds-api", true)]
    [InlineData("NewRelicLicense", true)]
    [InlineData("cache_key", false)]
    [InlineData("renderKey", false)]
    public void Providers_are_known_by_the_words_of_a_name(string name, bool isProvider) =>
        Assert.Equal(isProvider, ProviderNames.OccurIn(Encoding.UTF8.GetBytes(name)));

    [Fact]
    public void Any_bytes_get_a_reason() =>
        Gen.Byte.Array[0, 300].Sample(bytes => Assert.NotEmpty(ValueModel.Judge(bytes).Reason), iter: 2000);

    [Theory]
    [InlineData("summer2024")]
    [InlineData("london1987")]
    public void Words_with_digits_are_weak(string value) =>
        Assert.Equal(ValueStrength.Weak, ValueModel.Judge(Encoding.UTF8.GetBytes(value)).Strength);

    [Theory]
    [InlineData("tr0ub4dor&3")]
    [InlineData("Sup3rS!cret")]
    [InlineData("qzkvwxjp")]
    public void Chosen_passwords_are_mixed(string value) =>
        Assert.Equal(ValueStrength.Mixed, ValueModel.Judge(Encoding.UTF8.GetBytes(value)).Strength);
}
