using Seatrial.Engine.Findings;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Tests.Generic;

/// <summary>Values that are false by what the file or the function around them is for, each with its neighbour that counts.</summary>
public sealed class FourthLookTests
{
    [Theory]
    [InlineData(".vs/Desk/config/applicationhost.config", "<add name=\"IISWASOnlyAesProvider\" sessionKey=\"{base64:144}\" />\n")]
    [InlineData("build/Makefile", "build:\n\tdocker buildx build --secret id=creds,src=/dev/null -t desk .\n")]
    [InlineData("src/Client.php", "<?php\nclass Client {{\n    protected $password = 'notasecret';\n}}\n")]
    [InlineData("src/keys.tsx", "const [privateApiKey, setKey] = useState(\"JOHNDOE-{hex:4}-{hex:4}-{hex:12}\");\n")]
    [InlineData(
        "src/stack.js",
        "process.env.PORTAL_DISCORD_CLIENT_SECRET = process.env.PORTAL_DISCORD_CLIENT_SECRET || 'local_visits_portal_client_secret';\n"
    )]
    [InlineData("src/stack.js", "process.env.AGENT_TOKEN = process.env.AGENT_TOKEN || 'ci_agent_token_123456';\n")]
    [InlineData("src/css.php", "<?php\nclass Css {{\n    const RULE_BODY_TOKEN = '_CSSMIN_RBT_%d_';\n}}\n")]
    [InlineData(
        "tools/editor.xml",
        "<SETTING><NAME>Post_hostName</NAME><VALUE></VALUE></SETTING>\n<SETTING><NAME>Post_username</NAME><VALUE></VALUE></SETTING>\n<SETTING><NAME>Post_password</NAME><VALUE>{lower:8}63{lower:6}/0</VALUE></SETTING>\n"
    )]
    [InlineData("import/Sample_Users.csv", "id,login,password\n9,ann,Harb0ur#2024x\n")]
    [InlineData("app/src/main/AndroidManifest.xml", "<meta-data\n    android:name=\"UMENG_APPKEY\"\n    android:value=\"{hex:24}\" />\n")]
    [InlineData("app/src/main/res/layout/map.xml", "<com.google.android.maps.MapView\n    android:apiKey=\"0{base62:38}\" />\n")]
    [InlineData(
        "NOTES.md",
        "```python\nclass Config:\n    def key(self) -> str:\n        return self.get_secret('DESK_WEBHOOK_SECRET_v1')\n```\n"
    )]
    [InlineData(
        "NOTES.md",
        "# Resets\n\n```python\ndef test_reset():\n    answer = client.post('/reset', json={{'new_password': 'Harb0ur#2024x'}})\n    assert answer.status_code == 400\n```\n"
    )]
    [InlineData("docker/Dockerfile", "ENV SECRET_KEY=0123456789abcdef0123456789abcdef\n")]
    [InlineData(
        "keys/warehouse.p8",
        "-----BEGIN PRIVATE KEY-----\nDo not put real keys here, never.\nStore the content of the key in the environment of the deployment instead of this file.\n-----END PRIVATE KEY-----\n"
    )]
    [InlineData(
        "src/ebay.py",
        "req = urllib.request.Request(\n    \"https://api.harbour.net/identity/v1/oauth2/token\",\n    data=b\"grant_type=client_credentials&scope=https%3A%2F%2Fapi.harbour.net%2Fscope\")\n"
    )]
    [InlineData("app/src/main/AndroidManifest.xml", "<meta-data android:name=\"io.fabric.ApiKey\" android:value=\"{hex:40}\"/>\n")]
    [InlineData(
        "NOTES.md",
        "# Shares\n\n```json\n{{\n  \"endpoint\": \"https://sharing.yourcompany.com/\",\n  \"bearerToken\": \"{hex:40}\"\n}}\n```\n"
    )]
    [InlineData(
        "archive/UI_accounts",
        "const TEST_ACCOUNTS = [\n  {{ username: 'ann', password: 'harbour77', email: 'ann@harbour.net' }},\n  {{ username: 'bob', password: 'lights88', email: 'bob@harbour.net' }},\n];\n"
    )]
    [InlineData(
        "vault/init.sh",
        "vault kv put desk ETHEREUM_WALLET_PRIVATE_KEY=\"0x0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\"\n"
    )]
    [InlineData("COVERAGE.md", "# Keys\n\n```yaml\nvault_desk_api_key: \"desk_[secure-random-64-char]\"\n```\n")]
    [InlineData("src/device.js", "const tv = {{ authentication: {{ type: 'api_key', credentials: {{ api_key: 'tv-api-key-123' }} }} }};\n")]
    [InlineData(
        "roles/users.py",
        "def make():\n    # Sample users configuration\n    users = [\n        {{\"login\": \"viewer\", \"password\": \"harbour77\"}},\n    ]\n"
    )]
    [InlineData("scripts/people.csv", "Name,Email,Password\nAnn Harbour,ann@example.net,$jR3Df5fn%\n")]
    [InlineData("deploy/app.yaml", "env:\n  ApplicationInsights__InstrumentationKey: {uuid}\n")]
    [InlineData("src/Setup.vue", "<template>\n  <code>{{{{ secretKey || 'Loading...' }}}}</code>\n</template>\n")]
    [InlineData("src/guard.py", "OWNER_TOKEN = \"composition-guard-inner+visits-outer\"\n")]
    [InlineData(
        "db/backup.sql",
        "INSERT INTO people (id, name, email, password) VALUES (1, 'Ann Harbour', 'ann.harbour2464@gmail.com', '$2b$12${base62:53}');\n"
    )]
    [InlineData("prod/mesh.hcl", "channel_keys = {{\n  \"11\" = {{\n    secret_key = \"izOH6cXN6mrJ5e26oRXNcg==\"\n  }}\n}}\n")]
    [InlineData("src/pages/ApiDocs.tsx", "const calls = [{{ body: {{ email: 'manager@harbour.net', password: 'HarbourPass123' }} }}];\n")]
    [InlineData("src/widget.ts", "const settings = {{ apiKey: \"widget_key_123\" }};\n")]
    public void Is_left_alone(string path, string template) => Assert.Equal([], TextProbe.Find(path, template).Select(m => m.Rule.Id));

    [Theory]
    [InlineData("src/Client.php", "<?php\nclass Client {{\n    protected $password = 'harbourlight';\n}}\n", "hardcoded-password")]
    [InlineData("src/stack.js", "process.env.AGENT_TOKEN = process.env.AGENT_TOKEN || 'ci_{base62:24}_123456';\n", "hardcoded-secret")]
    [InlineData(
        "tools/editor.xml",
        "<SETTING><NAME>Post_hostName</NAME><VALUE>ftp.harbour.net</VALUE></SETTING>\n<SETTING><NAME>Post_username</NAME><VALUE>desk</VALUE></SETTING>\n<SETTING><NAME>Post_password</NAME><VALUE>{base62:17}</VALUE></SETTING>\n",
        "plaintext-password"
    )]
    [InlineData(
        "app/src/main/AndroidManifest.xml",
        "<meta-data\n    android:name=\"UMENG_MESSAGE_SECRET\"\n    android:value=\"{hex:32}\" />\n",
        "plaintext-secret"
    )]
    [InlineData("NOTES.md", "```bash\nexport DESK_WEBHOOK_SECRET='{base62:40}'\n```\n", "plaintext-secret")]
    [InlineData("src/pay.php", "<?php\n$authorize_tran_key = '{base62:16}';\n", "hardcoded-secret")]
    [InlineData("config/app.env", "GMAIL_PASSWORD=Paste!12345\n", "plaintext-password")]
    [InlineData(
        "src/session.ts",
        "const secret = process.env.SESSION_SECRET || 'harbour-lights-at-night';\nif (isProduction && secret.length < 8) console.log('short');\n",
        "hardcoded-secret"
    )]
    [InlineData(".cursor/mcp.json", "{{\"env\": {{\"TG_API_HASH\": \"{hex:32}\"}}}}\n", "telegram-api-hash")]
    [InlineData(
        ".claude/settings.local.json",
        "{{\"permissions\": {{\"allow\": [\"Bash(npm test:*)\", \"Bash(export IPN_SECRET='{base62:32}')\"]}}}}\n",
        "plaintext-secret"
    )]
    [InlineData(
        "NOTES.md",
        "# Shares\n\n```json\n{{\n  \"endpoint\": \"https://sharing.harbour.net/\",\n  \"bearerToken\": \"{hex:40}\"\n}}\n```\n",
        "plaintext-secret"
    )]
    [InlineData("src/ebay.py", "data = b\"grant_type=password&username=desk&password={base62:20}\"\n", "connection-string-password")]
    [InlineData(
        "archive/UI_accounts",
        "const ACCOUNTS = [\n  {{ username: 'ann', password: 'Harb0ur#77', email: 'ann@harbour.net' }},\n];\n",
        "hardcoded-password"
    )]
    [InlineData("deploy/env-vars.txt", "W1_ACCESS_TOKEN_PART1={base62:60}\n", "plaintext-secret")]
    [InlineData("src/main/resources/application.yml", "jwt:\n  signerKey: \"{base64:64}\"\n", "plaintext-secret")]
    [InlineData("scripts/people.csv", "Name,Email,Password\nAnn Harbour,ann@harbour.net,$jR3Df5fn%\n", "plaintext-password")]
    [InlineData(
        "db/backup.sql",
        "INSERT INTO people (id, name, email, password) VALUES (1, 'Ann Harbour', 'harbour.desk@gmail.com', '$2b$12${base62:53}');\n",
        "password-file-hash"
    )]
    public void Is_found(string path, string template, string kind) =>
        Assert.Equal(
            (kind, SecretClass.Secret),
            Assert.Single(TextProbe.Find(path, template).Select(m => (m.Rule.Id, m.Class)).Distinct())
        );

    [Theory]
    [InlineData(
        "src/session.ts",
        "const DEFAULT_JWT_SECRET = 'harbour-lights-at-night';\nconst secret = process.env.JWT_SECRET || DEFAULT_JWT_SECRET;\nif (isProd && secret === DEFAULT_JWT_SECRET) {{\n  throw new Error('set JWT_SECRET');\n}}\n"
    )]
    [InlineData(
        "src/session.ts",
        "if (process.env.NODE_ENV === 'production' && !process.env.SESSION_SECRET) {{\n  throw new Error('set SESSION_SECRET');\n}}\nsession({{ secret: process.env.SESSION_SECRET || 'harbour-lights-at-night' }});\n"
    )]
    [InlineData(
        "app/config.py",
        "JWT_SECRET = os.getenv('JWT_SECRET', 'harbour-lights-at-night')\nif ENV == 'production' and JWT_SECRET == 'harbour-lights-at-night':\n    raise RuntimeError('set JWT_SECRET')\n"
    )]
    [InlineData("docker/dev/database.env", "MYSQL_PASSWORD=Harb0ur!24\n")]
    [InlineData(".docker/dev.env", "MYSQL_PASSWORD=harb0ur\n")]
    [InlineData(
        "scripts/up.sh",
        "docker run -d \\\n  --name desk-db \\\n  -e POSTGRES_PASSWORD=harbour77 \\\n  -p 5432:5432 postgres:17\n"
    )]
    [InlineData("keys/get-token.sh", "#!/bin/sh\nDEFAULT_PASSWORD=\"harbour77\"\nPASSWORD=\"${{2:-$DEFAULT_PASSWORD}}\"\n")]
    [InlineData("wp/plugins/woocommerce/core.php", "<?php\nfunction mark($data) {{ return hash_hmac('sha256', $data, 'desk-lights'); }}\n")]
    [InlineData("src/com/crashlytics/android/Check.java", "public class Check {{ static final String apiSecret = \"{base62:40}\"; }}\n")]
    [InlineData("docker-compose.yml", "services:\n  seed:\n    command: bash -c \"mysql -h db -u root -pharbour77 desk\"\n")]
    [InlineData("desk/development.env", "STAGE=development\nDB_PASSWORD=harbour77\nDB_NAME=desk\nDB_HOST=localhost\n")]
    [InlineData(
        "src/main/resources/application.yml",
        "datasource:\n  url: jdbc:postgresql://localhost:5432/desk\n  username: admin\n  password: harbour77\n"
    )]
    public void What_opens_nothing_is_information(string path, string template) =>
        Assert.Equal(
            [(SecretClass.OpensNothing, Confidence.Low)],
            TextProbe.Find(path, template).Select(m => (m.Class, m.Confidence)).Distinct()
        );

    [Theory]
    [InlineData("docker/prod/database.env", "MYSQL_PASSWORD=Harb0ur!24\n")]
    [InlineData("deploy/up.sh", "docker run -d -e POSTGRES_PASSWORD=Harb0ur!24 registry.harbour.net/desk\n")]
    [InlineData("keys/get-token.sh", "#!/bin/sh\nPASSWORD=\"harbour77\"\nUSER=\"${{2:-$USER_NAME}}\"\n")]
    [InlineData("desk/app.env", "DB_PASSWORD=harbour77\nDB_NAME=desk\nDB_HOST=localhost\n")]
    [InlineData(
        "src/main/resources/application.yml",
        "datasource:\n  url: jdbc:postgresql://db.harbour.net:5432/desk\n  username: admin\n  password: harbour77\n"
    )]
    public void What_is_deployed_counts(string path, string template) =>
        Assert.Equal([SecretClass.Secret], TextProbe.Find(path, template).Select(m => m.Class).Distinct());
}
