using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Tests.Values;

public sealed class CredentialNamesTests
{
    [Theory]
    [InlineData("POSTGRES_PASSWORD")]
    [InlineData("SMTP_PASS")]
    [InlineData("RABBITMQ_DEFAULT_PASS")]
    [InlineData("JWT_SECRET")]
    [InlineData("JwtSigningKey")]
    [InlineData("STRIPE_API_KEY")]
    [InlineData("api-key")]
    [InlineData("GITHUB_TOKEN")]
    [InlineData("FAL_KEY")]
    [InlineData("spring.datasource.password")]
    [InlineData("S3_SECRET_ACCESS_KEY")]
    [InlineData("ENCRYPTION_KEY")]
    [InlineData("SSH_PRIVATE_KEY")]
    public void Is_the_name_of_a_secret(string name) => Assert.True(CredentialNames.IsSecret(name));

    [Theory]
    [InlineData("MYSQL_ALLOW_EMPTY_PASSWORD")]
    [InlineData("MYSQL_RANDOM_ROOT_PASSWORD")]
    [InlineData("POSTGRES_PASSWORD_FILE")]
    [InlineData("ACCESS_TOKEN_TTL")]
    [InlineData("JWT_SECRET_ARN")]
    [InlineData("TOKEN_URL")]
    [InlineData("SECRET_NAME")]
    [InlineData("AWS_ACCESS_KEY_ID")]
    [InlineData("JWT_PUBLIC_KEY")]
    [InlineData("PASSWORD_MIN_LENGTH")]
    [InlineData("CORS_ALLOW_CREDENTIALS")]
    [InlineData("TOKEN_EXPIRES_IN")]
    [InlineData("API_KEY_HEADER")]
    [InlineData("PORT")]
    public void Is_the_name_of_something_else(string name) => Assert.False(CredentialNames.IsSecret(name));

    [Theory]
    [InlineData("DATABASE_URL")]
    [InlineData("MONGODB_URI")]
    [InlineData("ConnectionStrings:Default")]
    [InlineData("ConnectionStrings__Orders")]
    public void A_connection_may_carry_a_password_and_is_none(string name)
    {
        Assert.True(CredentialNames.IsConnection(name));
        Assert.True(CredentialNames.IsCredential(name));
        Assert.False(CredentialNames.IsSecret(name));
    }
}
