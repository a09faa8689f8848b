using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Secrets.Tests.Generic;

/// <summary>Lines as real code has them, through all rules and judges.</summary>
public sealed class GenericKindsTests
{
    private static readonly ThreadLocal<SecretScanner> Scanner = new(() => new SecretScanner(SecretRules.All));

    [Theory]
    [InlineData("src/rules.php", "'password' => 'required|string|max:255',")]
    [InlineData("src/passkeys.ts", "LastPass = \"{uuid}\",")]
    [InlineData("mvnw", "case \"${{APP_PASSWORD:+has-password}}\" in")]
    [InlineData("src/api.js", "console.log('token:', token.substring(0, 15) + '...');")]
    [InlineData("src/form.tsx", "<Input type=\"password\" name=\"password\" placeholder=\"Enter password\" />")]
    [InlineData("src/fields.ts", "const fields = [\"password\", \"{base62:16}\"];")]
    [InlineData("docker-compose.yml", "POSTGRES_USER: harbour\nPOSTGRES_DB: harbour\nPOSTGRES_PASSWORD: harbour\n")]
    [InlineData(".github/workflows/ci.yml", "env:\n  SECRET_KEY: {upper-hex:64}\nrun: npm test\n")]
    [InlineData("src/model.rb", "# user.update(password: \"{base62:9}\")")]
    [InlineData("src/helper.rb", "# attribute (identified by +method+) on an object")]
    [InlineData("lib/doc.py", "\"\"\"\npassword = \"{base62:16}!\"\n\"\"\"")]
    [InlineData("run.sh", "PASS=`awk '{{print $1}}' $FILE | cut -d \"=\" -f2`")]
    [InlineData("prisma/seed.ts", "password: '{base62:12}!'")]
    [InlineData("api/openapi.yaml", "\"password\": \"{base62:12}!\"")]
    [InlineData("deploy.tf", "password = var.database_password")]
    [InlineData("deploy/secret.yaml", "password: ENC[AES256_GCM,data:{base64:24},iv:{base64:44},tag:{base64:24},type:str]")]
    [InlineData("server.ts", "\"WWW-Authenticate\": `Bearer resource_metadata=\"${{origin}}/x\"`,")]
    [InlineData("src/db.ts", "const url = `postgres://${{user}}:${{password}}@${{host}}/db`;")]
    [InlineData("src/db.ts", "const url = 'postgres://postgres:postgres@localhost:5432/app';")]
    [InlineData("src/i18n.ts", "password: 'Passwort', newPassword: 'Neues Passwort festlegen'")]
    [InlineData("internal/lark.go", "/*\n{{\n  \"access_token\": \"{hex:40}\"\n}}\n*/\nfunc f() {{}}")]
    [InlineData("charts/web/ci/tls-values.yaml", "adminPassword: {base62:20}")]
    [InlineData("charts/web/values.yaml", "# adminPassword: \"Pa55w0rd!x\"")]
    [InlineData("charts/web/values.yaml", "existingSecret: harbour-auth-kmzq")]
    [InlineData("charts/web/values.yaml", "defaultPassword: cGFzc3dvcmQ=")]
    [InlineData("src/flags.cs", "public const string DeviceAuthKey = \"pm-27581-device-auth-key\";")]
    [InlineData("src/models.ts", "token: 'tb.svg-ctx-scada-symbol',")]
    [InlineData("src/units.js", "key: \"weeksInLocalWeekYear\",")]
    [InlineData("src/grant.ts", "const GRANT_KEY = \"2026-05-13-npc-blitz\";")]
    [InlineData("src/chat.php", "$pusher_app_key = '{hex:20}';")]
    [InlineData("src/pay.html", "<button data-secret=\"seti_{base62:24}_secret_{base62:32}\">")]
    [InlineData("src/events.php", "const LOGOUT = '{uuid}';\nconst LOGIN = '{uuid}';\nconst REFRESHED_TOKEN = '{uuid}';\n")]
    [InlineData("src/docs.java", "\"  \\\"deviceSecret\\\": \\\"{base62:24}\\\"\\n\" +")]
    [InlineData(
        "src/keys.rs",
        "const FAKE_KEY_0: &str = \"-----BEGIN PRIVATE KEY-----\n{base64:64}\n{base64:64}\n-----END PRIVATE KEY-----\";"
    )]
    [InlineData("api/test-fixtures/key.pem", "-----BEGIN PRIVATE KEY-----\n{base64:64}\n{base64:64}\n-----END PRIVATE KEY-----")]
    [InlineData("db/sample_data/users.rb", "password: 'harbour{digits:3}',")]
    [InlineData("src/dates.ts", "key: 'yyyy-MM-dd_HH:mm_12H', token: 'YYYY/MM/DD_hh:mm:ss_tz9'")]
    [InlineData("src/List.vue", "<li v-for=\"x in xs\" :key=\"'row1:'+index+':'+x.id\">")]
    [InlineData("routes/web.php", "Route::get('password', 'AccountController@password')->name('account.password');")]
    [InlineData(".env.testing", "SESSION_SECRET={base62:40}")]
    [InlineData("src/config.ts", "authToken: '1234567890abcdef1234567890abcdef',")]
    [InlineData("docker/nginx.conf", "proxy_pass $proxpass;\nfastcgi_pass 127.0.0.1:9000;")]
    [InlineData("src/Docs.java", "\"\\\\\\\"secretKey\\\\\\\":\\\\\\\"{der:p256}\\\\\\\"\" +")]
    [InlineData("smoke.sh", "TOKEN=smoke-test-token-0123456789")]
    [InlineData("notes", "the cache key {hex:40} is stale")]
    [InlineData("app.env", "TOKEN_ALPHABET_KEY=abcdefghijklmnopqrstuvwxyz234567")]
    [InlineData("src/Keys.tsx", "value=\"sk_live_1234567890abcdef1234567890\"")]
    public void Look_alikes_are_left_alone(string path, string template) => Assert.Equal([], Scan(path, template));

    [Theory]
    [InlineData("src/db.ts", "const url = 'postgres://app:{base62:18}@db.harbour.net:5432/app';", "url-credentials")]
    [InlineData("src/auth.ts", "const secret = process.env.AUTH_SECRET ?? \"{base62:32}\";", "hardcoded-secret")]
    [InlineData("settings.py", "SECRET = os.environ.get(\"APP_SECRET\", \"{base62:40}\")", "hardcoded-secret")]
    [InlineData("Program.java", "String password = new String(\"{base62:10}#4\");", "hardcoded-password")]
    [InlineData("main.go", "var password string = \"{base62:10}#4\"", "hardcoded-password")]
    [InlineData("deploy/secret.yaml", "kind: Secret\ndata:\n  password: {base64:24}\n", "plaintext-password")]
    [InlineData("run.sh", "export DB_PASSWORD={base62:16}", "plaintext-password")]
    [InlineData("collection.json", "{{\"headers\": [\"Authorization: Bearer {base62:40}\"]}}", "bearer-authorization")]
    [InlineData("app.yml", "  password: {base62:14}  # rotated yearly", "plaintext-password")]
    [InlineData("prisma/seed.ts", "const adminPassword = '{base62:12}!';", "hardcoded-password")]
    [InlineData("src/sign.ts", "return jwt.sign(payload, 'shh', {{}}) || jwt.sign(payload, 'shhhhh');", "hardcoded-signing-key")]
    [InlineData("src/glob.ts", "const files = 'src/**/*.ts';\nconst apiToken = \"{hex:40}\";", "hardcoded-secret")]
    [InlineData("src/after.go", "/* how it works */\nvar apiToken = \"{hex:40}\"", "hardcoded-secret")]
    [InlineData("deploy/values.yaml", "# apiToken: {hex:40}", "plaintext-secret")]
    [InlineData("deploy/.env", "#DB_PASSWORD={base62:9}#3", "plaintext-password")]
    [InlineData("deploy/app.env", "API_TOKEN=1234567890abcdef1234567890abcdef", "plaintext-secret")]
    [InlineData("deploy/app.env", "STATUSPAGE_KEY={uuid}", "plaintext-secret")]
    [InlineData("notes", "the pandadoc api key {base62:40} is stale", "labelled-credential")]
    [InlineData("src/ids.php", "'client_id' => '{uuid}',\n'api_token' => '{uuid}',\n", "hardcoded-secret")]
    public void Credentials_of_no_provider_are_found(string path, string template, string kind) =>
        Assert.Equal([kind], Scan(path, template));

    private static IReadOnlyList<string> Scan(string path, string template)
    {
        var matches = new List<SecretMatch>();
        Scanner.Value!.Scan(FileContent.FromText(path, SampleText.Expand(template, 3), FileRoles.Of(path)), matches);
        return [.. matches.Select(m => m.Rule.Id)];
    }
}
