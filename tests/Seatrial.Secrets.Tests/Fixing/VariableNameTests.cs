using Seatrial.Secrets.Fixing;

namespace Seatrial.Secrets.Tests.Fixing;

/// <summary>What a variable is called where the name in the code says nothing; <c>S3CR3T</c> stands for the credential.</summary>
public sealed class VariableNameTests
{
    private const string Mark = "S3CR3T";

    [Theory]
    [InlineData("postgres://app:S3CR3T@db/shop", "POSTGRES")]
    [InlineData("cache: redis://:S3CR3T@cache:6379/0", "REDIS")]
    [InlineData("x = 'mongodb+srv://a:S3CR3T@cluster0.kestrel.io/x'", "MONGODB")]
    [InlineData("ldaps://cn:S3CR3T@ldap.kestrel.io", "LDAP")]
    [InlineData("https://bot:S3CR3T@git.kestrel.io/x.git", "KESTREL")]
    [InlineData("git+https://bot:S3CR3T@git.kestrel.co.uk:8443/x.git", "KESTREL")]
    [InlineData("https://bot:S3CR3T@nexus/repository", "NEXUS")]
    [InlineData("https://bot:S3CR3T@my-nexus.internal", "MY_NEXUS")]
    [InlineData("https://bot:S3CR3T@10.1.2.3/x", "HTTP")]
    [InlineData("https://bot:S3CR3T@localhost:8080/x", "HTTP")]
    [InlineData("https://bot:S3CR3T@${HOST}/x", "HTTP")]
    [InlineData("https://bot:S3CR3T@1and1.com/x", "APP_1AND1")]
    [InlineData("crate://bot:S3CR3T@h/x", "CRATE")]
    [InlineData("S3CR3T", "")]
    [InlineData("://S3CR3T", "")]
    public void An_address_names_its_service_or_its_host(string text, string owner) =>
        Assert.Equal(owner, AddressName.Around(text, text.IndexOf(Mark, StringComparison.Ordinal)));

    [Theory]
    [InlineData("mysql -u root -pS3CR3T shop", "MYSQL")]
    [InlineData("cat a.sql | docker exec -i db /usr/bin/mysql -pS3CR3T", "MYSQL")]
    [InlineData("docker ps; redis-cli -a S3CR3T ping", "REDIS")]
    [InlineData("docker login \\\n  -u bot \\\n  -p S3CR3T", "REGISTRY")]
    [InlineData("docker ps\ntool -p S3CR3T", "")]
    [InlineData("run([\"sshpass\", \"-p\", \"S3CR3T\", \"ssh\", \"h\"])", "SSH")]
    [InlineData("curl -u admin:S3CR3T https://api.kestrel.io/v1", "KESTREL")]
    [InlineData("curl -u admin:S3CR3T $URL", "HTTP")]
    [InlineData("lftp -u a,S3CR3T ftp.kestrel.io", "FTP")]
    [InlineData("plink.exe -pw S3CR3T root@h", "SSH")]
    [InlineData("tool --password S3CR3T", "")]
    public void A_command_names_its_program(string text, string owner)
    {
        Assert.Equal(owner, ProgramName.Of(text, text.IndexOf(Mark, StringComparison.Ordinal), out string stored));
        Assert.Equal("", stored);
    }

    [Theory]
    [InlineData("az keyvault secret set --vault-name v --name db-password --value S3CR3T", "db-password")]
    [InlineData("aws ssm put-parameter --name=/prod/api_key --value S3CR3T", "api_key")]
    [InlineData("wrangler secret put STRIPE_KEY <<< \"S3CR3T\"", "STRIPE_KEY")]
    [InlineData("az vm create --name web --admin-password S3CR3T", "")]
    public void A_command_that_stores_a_value_names_it(string text, string name)
    {
        _ = ProgramName.Of(text, text.IndexOf(Mark, StringComparison.Ordinal), out string stored);
        Assert.Equal(name, stored);
    }

    [Theory]
    [InlineData("JwtModule.register({ secret: 'S3CR3T', signOptions: { expiresIn: '1d' } })", "JWT_SECRET")]
    [InlineData("JwtModule.registerAsync({ useFactory: () => ({ secret: 'S3CR3T' }) })", "JWT_SECRET")]
    [InlineData("app.register(fastifyJwt, { secret: 'S3CR3T' })", "JWT_SECRET")]
    [InlineData("NextAuth({ providers: [], jwt: { secret: 'S3CR3T' } })", "JWT_SECRET")]
    [InlineData("NextAuth({ providers: [], secret: 'S3CR3T' })", "AUTH_SECRET")]
    [InlineData("app.use(cookieParser('S3CR3T'))", "COOKIE_SECRET")]
    [InlineData("app.use(session({ secret: 'S3CR3T', cookie: {} }))", "SESSION_SECRET")]
    [InlineData("f(jwt()); app.use(session({ cookie: { jwt: 1 }, secret: 'S3CR3T' }))", "SESSION_SECRET")]
    [InlineData("run({ secret: 'S3CR3T' })", null)]
    [InlineData("S3CR3T", null)]
    public void A_signature_names_what_is_signed(string text, string? name) =>
        Assert.Equal(name, SigningName.Of("secret", text, text.IndexOf(Mark, StringComparison.Ordinal)));

    [Theory]
    [InlineData("https://a:b@git.kestrel.io/x", "KESTREL_URL")]
    [InlineData("postgresql+asyncpg://a:b@h/x", "DATABASE_URL")]
    [InlineData("Server=db;Password=b;", "DATABASE_CONNECTION")]
    [InlineData("a=b", null)]
    public void An_address_that_moves_as_a_whole_is_called_one(string address, string? name) =>
        Assert.Equal(name, VariableNames.ForConnection(address));
}
