using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Secrets.Tests.Generic;

/// <summary>What applications really have beside names of credentials, and what stands next to it and is one.</summary>
public sealed class FirstSightTests
{
    private static readonly ThreadLocal<SecretScanner> Scanner = new(() => new SecretScanner(SecretRules.All));

    [Theory]
    [InlineData("site/report.html", "<script>const colors = {{ pass: '#00ff88', warn: '#ffd700' }};</script>")]
    [InlineData("site/pay.html", "<script>\nvar pwdStr = \"&paypwd=\" + form.value + \"&sum=\" + sum;\n</script>")]
    [InlineData("cache/Connector_f7f3", "accessToken: zod_1.z.string().min(1, \"needed\"),")]
    [InlineData("api/Pay.swiftinterface", "init(view: WebView, andMerchantKey merchantKey: Swift.String?)")]
    [InlineData("roles/web/defaults/main.yml", "tls_auth_keys:\n  - \"ECDHE-RSA-AES256-GCM-SHA384\"\n  - \"DHE-RSA-AES256-SHA256\"\n")]
    [InlineData("roles/web/defaults/main.yml", "web_password: Ch@ngeM3\n")]
    [InlineData("roles/web/defaults/main.yml", "user__update_password: always\n")]
    [InlineData("roles/web/vars/main.yml", "token: \"{{{{ vaulted_credentials['aws_dev17_token'] }}}}\"\n")]
    [InlineData("roles/web/templates/mail.tpl.j2", "PASSWORD : PASSE1\n")]
    [InlineData("roles/web/templates/auth.yml.j2", "#  secret_key: 1234567890abcdefghifjkl\n")]
    [InlineData("roles/web/templates/setup.groovy.j2", "def password = Details.fromPlainPassword('{{{{ jenkins_password }}}}')\n")]
    [InlineData("NOTES_DEPLOY.md", "- `REPLICATE_API_TOKEN`: $0.002/sec (many models)\n")]
    [InlineData("NOTES_DEPLOY.md", "**Secret Verification:**\n")]
    [InlineData("services/models.py", "API_TOKENS = [\n  \"meta/musicgen:{hex:64}\",\n]\n")]
    [InlineData("src/upload.php", "$reply = ['key' => '{hex:32}.mp3'];\n")]
    [InlineData("src/session.json", "{{\"postman-token\": \"{uuid}\", \"authenticity_token\": \"{base64:86}==\"}}")]
    [InlineData("src/push.json", "{{\"encrypted_aes_key\": \"{base64:200}\", \"hashed_secret\": \"{hex:40}\"}}")]
    [InlineData("gates.yaml", "live_sha256_at_authorization: {hex:29}\n")]
    [InlineData("gates.yaml", "canonical_convergence_before_both_pass: convergence\n")]
    [InlineData("tools/setup.sh", "combined_key=\"/etc/pki/rpm-gpg/RPM-GPG-KEY-$suffix\"\n")]
    [InlineData("tools/vsan.py", "instance = Connect(host=vchost, user=vc_user, pwd=vc_pwd)\n")]
    [InlineData("win/Autounattend.xml", "<ProductKey><Key>{upper:5}-{upper:5}-{upper:5}-{upper:5}-{upper:5}</Key></ProductKey>")]
    [InlineData("charts/db/mongodb.yaml", "\"password\": \"%%env_MONGODB_PASSWORD%%\"\n")]
    [InlineData("cert.json", "{{\"authorityKeyIdentifier\": \"{base64:40}\"}}")]
    [InlineData("counts.yaml", "live_orders_counted_before_the_evening_of_the_day: 12\n")]
    [InlineData("src/clients.js", "client.appPassword = client.appPassword ? 'configured' : null;")]
    [InlineData(".cursor/rules/yaml.mdc", "```yaml\npassword: s3cr3t\n```\n")]
    [InlineData(
        "docs.json",
        "\"https://shop.blob.core.windows.net/f?st=2024-01-31T09%3A00Z&se=2024-01-31T11%3A00Z&sp=r&sv=2023-11-03&sr=b&sig={base62:43}%3D\""
    )]
    [InlineData("schema.sql", "INSERT INTO users (name, password) VALUES ('ann', '{hex:32}');")]
    [InlineData("src/files.ts", "const client = {{ secretKey: process.env.MINIO_SECRET_KEY || 'minioadmin' }};")]
    [InlineData(".env.example", "BETTER_AUTH_SECRET=shop-development-secret-of-words-which-is-long-enough\n")]
    public void Look_alikes_are_left_alone(string path, string template) => Assert.Equal([], Scan(path, template));

    [Theory]
    [InlineData("site/login.html", "<script>const login = {{ user: 'ann', pass: '{base62:12}#7' }};</script>", "hardcoded-password")]
    [InlineData("roles/web/defaults/main.yml", "web_password: Ch@rl0tteM7\n", "plaintext-password")]
    [InlineData("roles/web/templates/auth.yml.j2", "secret_key: {hex:40}\n", "plaintext-secret")]
    [InlineData("roles/web/templates/mail.conf.j2", "mail_password={base62:14}\n", "plaintext-password")]
    [InlineData("NOTES_DEPLOY.md", "- `REPLICATE_API_TOKEN`: {base62:40}\n", "plaintext-secret")]
    [InlineData("deploy/env.txt", "DB_PASSWORD={base62:14}\n", "plaintext-password")]
    [InlineData("deploy/production.env.txt", "DB_PASSWORD={base62:14}\n", "plaintext-password")]
    [InlineData("deploy/config.env.old", "DB_PASSWORD={base62:14}\n", "plaintext-password")]
    [InlineData("deploy/settings.json.bak", "{{\"password\": \"{base62:14}#3\"}}", "plaintext-password")]
    [InlineData("src/keys.ts", "const accessToken = \"{base62:40}\";", "hardcoded-secret")]
    [InlineData("src/hash.ts", "const hashSecret = \"{base62:40}\";", "hardcoded-secret")]
    [InlineData("appsettings.json", "{{\"PayOS\": {{\"ChecksumKey\": \"{hex:64}\"}}}}", "plaintext-secret")]
    [InlineData("pay.env", "GOCARDLESS_ACCESS_TOKEN=live_{base62:40}", "gocardless-access-token")]
    [InlineData("tools/vsan.py", "instance = \"host=db.harbour.net user=vc_user pwd={base62:14}\"\n", "connection-string-password")]
    [InlineData("src/clients.js", "client.appPassword = client.appPassword ? '{base62:12}#7' : null;", "hardcoded-password")]
    [InlineData(
        "docs.json",
        "\"https://shop.blob.core.windows.net/f?st=2024-01-31T09%3A00Z&se=2029-01-31T11%3A00Z&sp=r&sv=2023-11-03&sr=b&sig={base62:43}%3D\"",
        "azure-sas-signature"
    )]
    [InlineData("backup/dump.sql", "INSERT INTO users (name, password) VALUES ('ann', '{hex:32}');", "password-file-hash")]
    [InlineData("src/tokens.ts", "const options = {{ secretKey: process.env.SECRET_KEY || 'harbourlights' }};", "hardcoded-secret")]
    [InlineData(".env.example", "BETTER_AUTH_SECRET={hex:64}\n", "better-auth-secret")]
    [InlineData("deploy/app.env", "BETTER_AUTH_SECRET=shop-development-secret-of-words-which-is-long-enough\n", "better-auth-secret")]
    public void Credentials_next_to_them_are_found(string path, string template, string kind) => Assert.Equal([kind], Scan(path, template));

    [Theory]
    [InlineData(
        "src/main/resources/application.yml",
        "spring:\n  datasource:\n    password: ${{DB_PASSWORD:{base62:14}}}\n",
        "plaintext-password"
    )]
    [InlineData("src/main/resources/application.properties", "app.jwt.secret=${{app.jwt.key:{base62:40}}}\n", "plaintext-secret")]
    [InlineData(
        "docker-compose.yml",
        "services:\n  db:\n    environment:\n      DB_PASSWORD: ${{DB_PASSWORD:-{base62:14}}}\n",
        "plaintext-password"
    )]
    [InlineData("hosts.ini", "[web]\n10.0.0.1 ansible_user=root ansible_password={base62:9}#7\n", "plaintext-password")]
    [InlineData(
        "app/src/main/res/values/strings.xml",
        "<resources><string name=\"maps_api_secret\">{base62:32}</string></resources>",
        "plaintext-secret"
    )]
    [InlineData("main.go", "var dsn = \"root:{base62:12}@tcp(db.harbour.net:3306)/shop\"\n", "go-mysql-password")]
    [InlineData(
        "workflow.json",
        "{{\"nodes\": [{{\"parameters\": {{\"jsCode\": \"const apiKey = '{base62:32}';\\nreturn items;\"}}}}]}}",
        "plaintext-secret"
    )]
    [InlineData("workflow.json", "{{\"functionCode\": \"const login = {{ password: \\\"{base62:12}#7\\\" }};\"}}", "plaintext-password")]
    [InlineData("app.py", "app = Flask(__name__)\napp.secret_key = 'mysecret'\n", "hardcoded-secret")]
    [InlineData("shop/settings.py", "SECRET_KEY = 'my-secret-key-for-the-shop'\n", "hardcoded-secret")]
    public void Credentials_are_found_where_applications_keep_them(string path, string template, string kind) =>
        Assert.Equal([kind], Scan(path, template));

    [Theory]
    [InlineData("src/main/resources/application.yml", "spring:\n  datasource:\n    password: ${{DB_PASSWORD:postgres}}\n")]
    [InlineData("serverless.yml", "custom:\n  password: ${{ssm:/shop/{base62:14}}}\n  token: ${{self:custom.{base62:14}}}\n")]
    [InlineData(
        "docker-compose.yml",
        "services:\n  db:\n    environment:\n      DB_PASSWORD: ${{DB_PASSWORD:?set it to Xk9-something}}\n      API_TOKEN: ${{API_TOKEN:-}}\n"
    )]
    [InlineData("docker-compose.yml", "services:\n  db:\n    environment:\n      DB_PASSWORD: ${{DB_PASSWORD:-postgres123}}\n")]
    [InlineData(
        "app/src/main/res/values/strings.xml",
        "<resources><string name=\"password\">Enter password</string><string name=\"api_secret\">Secret</string></resources>"
    )]
    [InlineData("main.go", "var dsn = \"root:root123@tcp(127.0.0.1:3306)/shop\"\n")]
    [InlineData(
        "workflow.json",
        "{{\"jsCode\": \"if (password == '{base62:5}' || token !== '{base62:5}') {{ return $json.password; }}\"}}"
    )]
    [InlineData("shop/settings.py", "SECRET_KEY = os.environ['SECRET_KEY']\nAPI_SECRET_KEY = 'SECRET_KEY'\n")]
    public void References_and_defaults_of_development_are_left_alone(string path, string template) =>
        Assert.Equal([], Scan(path, template));

    private static IReadOnlyList<string> Scan(string path, string template)
    {
        var matches = new List<SecretMatch>();
        Scanner.Value!.Scan(FileContent.FromText(path, SampleText.Expand(template, 11), FileRoles.Of(path)), matches);
        return [.. matches.Select(m => m.Rule.Id)];
    }
}
