using System.Text;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Tests.Values;

public sealed class CredentialNameTests
{
    [Theory]
    [InlineData("password", "Password")]
    [InlineData("DB_PASSWORD", "Password")]
    [InlineData("spring.datasource.password", "Password")]
    [InlineData("mysqlPwd", "Password")]
    [InlineData("dbpasswd", "Password")]
    [InlineData("sshPassphrase", "Password")]
    [InlineData("clientSecret", "Secret")]
    [InlineData("JWT_SECRET", "Secret")]
    [InlineData("accessToken", "Token")]
    [InlineData("GITHUB_TOKEN", "Token")]
    [InlineData("OPENAI_API_KEY", "Key")]
    [InlineData("AWS_SECRET_ACCESS_KEY", "Key")]
    [InlineData("secret_key_base", "Key")]
    [InlineData("stripeApiKeyProd", "Key")]
    [InlineData("contraseña", "Password")]
    [InlineData("yöneticiŞifresi", "Password")]
    [InlineData("kata_sandi", "Password")]
    [InlineData("mot_de_passe", "Password")]
    public void Names_of_credentials_are_strong(string name, string kind)
    {
        var read = CredentialName.Read(Encoding.UTF8.GetBytes(name));

        Assert.Equal((kind, true), (read.Kind.ToString(), read.IsStrong));
    }

    [Theory]
    [InlineData("salt")]
    [InlineData("kdfSalt")]
    [InlineData("passwordField")]
    [InlineData("password_reset_url")]
    [InlineData("tokenType")]
    [InlineData("next_page_token")]
    [InlineData("max_tokens_used")]
    [InlineData("csrfToken")]
    [InlineData("primaryKey")]
    [InlineData("publishableKey")]
    [InlineData("cache_key")]
    [InlineData("secretName")]
    [InlineData("apiKeyHeader")]
    [InlineData("tokenizer")]
    [InlineData("keyboard")]
    [InlineData("passport")]
    [InlineData("bypass")]
    [InlineData("monkey")]
    [InlineData("access_key_id")]
    [InlineData("CORS_SUPPORTS_CREDENTIALS")]
    [InlineData("Access-Control-Allow-Credentials")]
    [InlineData("withCredentials")]
    public void Names_that_merely_contain_such_words_are_none(string name) =>
        Assert.Equal(NameKind.None, CredentialName.Read(Encoding.UTF8.GetBytes(name)).Kind);

    [Theory]
    [InlineData("resetPassword")]
    [InlineData("stripeKey")]
    [InlineData("token_for_github")]
    public void Verbs_and_unknown_qualifiers_leave_a_weak_name_or_none(string name) =>
        Assert.False(CredentialName.Read(Encoding.UTF8.GetBytes(name)).IsStrong);
}
