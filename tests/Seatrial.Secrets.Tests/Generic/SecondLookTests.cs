using Seatrial.Engine.Findings;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Tests.Generic;

/// <summary>
/// What a reviewer would wave away at a second look, by what stands around it; and the same values where they are credentials.
/// </summary>
public sealed class SecondLookTests
{
    [Theory]
    [InlineData("config/initializers/devise.rb", "Devise.setup do |config|\n  # config.secret_key = '{hex:128}'\nend\n")]
    [InlineData(
        "shop/settings.py",
        "class TestingConfig(Config):\n    SECRET_KEY = 'harbour-lights-for-tests'\n    MAIL_PASSWORD = 'Harbour#2024x'\n"
    )]
    [InlineData("shop/payloads.py", "LOGIN = {{\"username\": \"test@harbour.net\", \"password\": \"Harbour#2024x\"}}\n")]
    [InlineData(
        "scripts/smoke.ts",
        "import {{ test }} from '@playwright/test';\nconst ADMIN_PASSWORD = process.env.ADMIN_PASSWORD || 'Harbour#2024x';\n"
    )]
    [InlineData(
        "upload/profile.html",
        "<!DOCTYPE html>\n<!-- saved from url=(0030)https://meet.harbour.net/profile -->\n<script>window.apiKey = \"{base64:43}=\";</script>\n"
    )]
    [InlineData("tools/admin.php", "<?php queries(\"CREATE USER $name IDENTIFIED BY \".($new ? \"\" : \"PASSWORD \").q($typed));\n")]
    [InlineData("shop/api.py", "def key_of(request):\n    return request.session.session_key or \"anon\"\n")]
    [InlineData("src/auth.ts", "const token = header.split(' ')[1]; // \"bearer dkjslfa.kdjfha.wkeurh\"\n")]
    [InlineData("app/UserController.php.backup-20240409-103422", "<?php $rules = ['password' => 'required|string|min:8'];\n")]
    [InlineData(
        "assets/config/dev.json",
        "{{\"segment_api_key\": \"{base62:32}\", \"intercom\": {{\"ios_api_key\": \"ios_sdk-{hex:40}\", \"android_api_key\": \"android_sdk-{hex:40}\"}}}}"
    )]
    [InlineData(
        "data/papers.json",
        "[{{\"Name\": \"Algebra\", \"Password\": \"algebra77\"}}, {{\"Name\": \"Optics\", \"Password\": \"optics771\"}}, {{\"Name\": \"Waves\", \"Password\": \"wavesX77\"}}]"
    )]
    [InlineData(
        "notes/plot.ipynb",
        "{{\"cells\": [{{\"outputs\": [{{\"data\": {{\"image/png\": \"iVBORw0KGgo/EAA{base62:104}/{base62:200}+{base62:80}\"}}}}]}}]}}"
    )]
    [InlineData("config/dev.exs", "config :shop, ShopWeb.Endpoint,\n  secret_key_base: \"{base64:64}\",\n  watchers: []\n")]
    [InlineData("src/Badge.tsx", "const colours = {{ apikey: 'bg-amber-500', pass: \"border-green-500 ring-2 ring-green-500/20\" }};\n")]
    [InlineData("src/config.ts", "export const config = {{ pusher: {{ apiKey: \"{hex:20}\", cluster: \"eu\" }} }};\n")]
    [InlineData("lib/session.dart", "static const String _sessionKey = 'auth.session.v1';\n")]
    [InlineData("bot/check.py", "secret_key = hmac.new(b'WebAppData', bot_token.encode('utf-8'), hashlib.sha256).digest()\n")]
    [InlineData("bot/check.js", "const secret = createHmac('sha256', 'WebAppData').update(botToken).digest();\n")]
    [InlineData(
        "backup/shop.sql",
        "INSERT INTO `password_resets` (`email`, `token`, `created_at`) VALUES ('ann@harbour.net', '{hex:64}', '2025-10-02');\n"
    )]
    [InlineData(
        "deploy/render.env",
        "SUPABASE_SERVICE_KEY=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJyb2xlIjoic2VydmljZV9yb2xlIiwiZXhwIjoyMDczMjMxNzA1fQ.YOUR_SERVICE_KEY_HERE\n"
    )]
    [InlineData("deploy/set.ps1", "$JWT_SECRET = \"your-jwt-secret\"\n")]
    [InlineData("src/pay.js", "const secretKey = process.env.HARBOUR_SECRET_KEY || 'your_harbour_secret_key_here';\n")]
    [InlineData("scripts/verifyLogin.js", "const reply = await call({{ email: 'ann@harbour.net', password: 'password123' }});\n")]
    [InlineData("manual test/accounts.py", "data = {{\"email\": \"ann@harbour.net\", \"password\": \"BuyerPass123!\"}}\n")]
    [InlineData("app/lib/placeholder-data.js", "const users = [{{ email: 'ann@harbour.net', password: '35963596' }}];\n")]
    [InlineData("DEPLOY_NOTES.md", "```\nEmail: buyer@example.com\nPassword: Harbour@2024\n```\n")]
    [InlineData("deploy/pay.env", "RAZORPAY_API_KEY=rzp_test_{base62:14}\n")]
    [InlineData("src/Privacy.ts", "user.password = 'anonymized';\n")]
    [InlineData(
        "backup/shop.sql",
        "INSERT INTO `users` (`id`, `email`, `password`) VALUES (1, 'buyer@example.com', '$2b$12${base62:53}');\n"
    )]
    [InlineData(
        "src/LoginController.java",
        "class LoginController {{\n  @ExampleObject(name = \"buyer\", value = \"{{\\\"email\\\":\\\"ann@harbour.net\\\",\\\"password\\\":\\\"Harb0ur2024x\\\"}}\")\n  void login() {{ }}\n}}\n"
    )]
    [InlineData(
        "src/schemas.py",
        "class Login(BaseModel):\n    model_config = {{\"json_schema_extra\": {{\"example\": {{\"user\": \"ann\", \"password\": \"Harbour#2024x\"}}}}}}\n"
    )]
    [InlineData(
        "App/StrengthView.swift",
        "struct StrengthView: View {{ }}\n\n#Preview {{\n    StrengthView(password: \"Harbour2024\")\n}}\n"
    )]
    [InlineData("src/chat.ts", "const sessionKey = (payload.sessionKey || 'main').trim();\n")]
    [InlineData("cmd/serve.go", "package cmd\n\nfunc init() {{\n\tviper.SetDefault(\"auth_jwt_secret\", \"random\")\n}}\n")]
    [InlineData("src/notify.py", "zapier_webhook_url = \"https://hooks.zapier.com/hooks/catch/123456/abcdef\"\n")]
    [InlineData("apps/shop-e2e/src/keys.ts", "export const KEY = `-----BEGIN PRIVATE KEY-----\n{der:p256}\n-----END PRIVATE KEY-----`;\n")]
    [InlineData("src/database/factories/user.factory.ts", "export const clerk = () => ({{ role: 'clerk', password: 'clerk123' }});\n")]
    [InlineData(
        "config/initializers/session_store.rb",
        "session_key =\n  host.present? ? \"__Secure-k7_shop_session\" : \"__Host-k7_shop_session\"\n"
    )]
    [InlineData("contracts/flows.json", "{{\"default_secret_key\": \"ib.pyp.weekly_flow@v2\"}}")]
    [InlineData(
        "config/initializers/encryption.rb",
        "config.encryption.primary_key = ENV.fetch(\"PRIMARY_ENCRYPTION_KEY\", \"test-primary-key-that-is-long-enough\")\n"
    )]
    [InlineData(
        "lexers/dialect.py",
        "tokens = {{\n    'string': [\n        (r'\\\\([\\\\abfnrtv]|x[a-f0-9]{{2,4}}|[0-7]{{1,3}})', String.Escape),\n    ],\n}}\n"
    )]
    [InlineData("notes/rotate.sh", "echo \"sk_live_51{base62:16}\" > passwords.txt\n")]
    [InlineData(
        "scripts/capture.ts",
        "import {{ chromium }} from 'playwright';\nawait page.fill('input[name=\"password\"]', 'Test1234!@qwe');\n"
    )]
    [InlineData("database/factories/UserFactory.php", "<?php return ['password' => static::$password ??= Hash::make('Password123!@#')];\n")]
    [InlineData("src/errors.ts", "export enum Code {{\n  WEAK_PASSWORD = 'ERR_3005',\n}}\n")]
    [InlineData("scripts/init.mjs", "import {{ PublicKey }} from '@solana/web3.js';\nconst SPL_TOKEN = '{base58:43}';\n")]
    [InlineData("scripts/qa-roles.ts", "await auth.signIn({{ email, password: 'password123' }});\n")]
    [InlineData("App/Ads.swift", "let pixel_key = \"{base62:40}\"\n")]
    public void Is_left_alone(string path, string template) => Assert.Equal([], Scan(path, template));

    [Theory]
    [InlineData("config/secrets.yml", "production:\n  secret_key_base: {hex:128}\n", "rails-master-key")]
    [InlineData("config/prod.exs", "config :shop, ShopWeb.Endpoint,\n  secret_key_base: \"{base64:64}\"\n", "hardcoded-secret")]
    [InlineData("config/initializers/devise.rb", "Devise.setup do |config|\n  config.secret_key = '{hex:128}'\nend\n", "hardcoded-secret")]
    [InlineData(
        "shop/settings.py",
        "class TestingConfig(Config):\n    DEBUG = True\n\nclass ProductionConfig(Config):\n    MAIL_PASSWORD = 'Harbour#2024x'\n",
        "hardcoded-password"
    )]
    [InlineData(
        "shop/payloads.py",
        "LOGIN = {{\"username\": \"ann@harbour.net\", \"password\": \"Harbour#2024x\"}}\n",
        "hardcoded-password"
    )]
    [InlineData(
        "src/admin.ts",
        "import {{ db }} from './db';\nconst ADMIN_PASSWORD = process.env.ADMIN_PASSWORD || 'Harbour#2024x';\n",
        "hardcoded-password"
    )]
    [InlineData("upload/profile.html", "<!DOCTYPE html>\n<script>window.apiKey = \"{base64:43}=\";</script>\n", "hardcoded-secret")]
    [InlineData("src/Recaptcha.json", "{{\"SiteKey\": \"6L{base62:38}\", \"SecretKey\": \"6L{base62:38}\"}}", "plaintext-secret")]
    [InlineData(
        "data/accounts.json",
        "[{{\"user\": \"ann\", \"Password\": \"algebra77\"}}, {{\"user\": \"bob\", \"Password\": \"optics771\"}}, {{\"user\": \"eve\", \"Password\": \"waves7712\"}}]",
        "plaintext-password"
    )]
    [InlineData("app/Mailer.php.backup-20240409-103422", "<?php $settings = ['password' => '{base62:14}#3'];\n", "hardcoded-password")]
    [InlineData(
        "app.js",
        "const cookieParser = require('cookie-parser');\napp.use(cookieParser('harbour-lights-2024'));\n",
        "express-session-secret"
    )]
    [InlineData("app.js", "app.use(require('cookie-parser')('harbour-lights-2024'));\n", "express-session-secret")]
    [InlineData("config/config.exs", "config :joken, default_signer: \"{base62:40}\"\n", "hardcoded-secret")]
    [InlineData("tools/release.py", "GITLAB_PAT = \"{base62:26}\"\n", "hardcoded-secret")]
    [InlineData("deploy/ci.env", "REGISTRY_PAT={base62:40}\n", "plaintext-secret")]
    [InlineData("bot/check.js", "const digest = createHmac('sha256', 'harbour-lights').update(body).digest();\n", "hardcoded-hmac-key")]
    [InlineData(
        "src/config.ts",
        "export const config = {{ pusher: {{ key: \"{hex:20}\", secret: \"{hex:20}\" }} }};\n",
        "hardcoded-secret"
    )]
    [InlineData(
        "backup/shop.sql",
        "INSERT INTO `api_clients` (`email`, `token`, `created_at`) VALUES ('ann@harbour.net', '{hex:64}', '2025-10-02');\n",
        "plaintext-secret"
    )]
    [InlineData("DEPLOY_NOTES.md", "```\nEmail: admin@example.com\nPassword: Harbour@2024\n```\n", "plaintext-password")]
    [InlineData(
        "src/orders.py",
        "credentials = {{\"email\": \"buyer@example.com\", \"password\": \"Harbour@2024\"}}\n",
        "hardcoded-password"
    )]
    [InlineData("src/token.js", "const secret = process.env.JWT_SECRET || 'your-jwt-secret';\n", "hardcoded-secret")]
    [InlineData(
        "scripts/verifyLogin.js",
        "const reply = await call({{ email: 'ann@harbour.net', password: '{base62:16}#4' }});\n",
        "hardcoded-password"
    )]
    [InlineData(
        "src/Login.java",
        "class Login {{\n  /* an example of a client (see below) */\n  String password = \"Harb0ur2024x\";\n}}\n",
        "hardcoded-password"
    )]
    [InlineData(
        "App/StrengthView.swift",
        "#Preview {{\n    StrengthView()\n}}\n\nstruct Login {{\n    let password = \"Harbour#2024x\"\n}}\n",
        "hardcoded-password"
    )]
    [InlineData(
        "backup/shop.sql",
        "INSERT INTO `users` (`id`, `email`, `password`) VALUES (1, 'ann@harbour.net', '$2b$12${base62:53}');\n",
        "password-file-hash"
    )]
    public void Is_found(string path, string template, string kind) =>
        Assert.Equal(kind, Assert.Single(Scan(path, template).Distinct(StringComparer.Ordinal)));

    [Fact]
    public void Keys_that_a_generator_draws_for_development_are_reported_with_low_confidence() =>
        Assert.Equal(
            [Confidence.Low, Confidence.Low],
            TextProbe
                .Find("config/secrets.yml", "development:\n  secret_key_base: {hex:128}\n\ntest:\n  secret_key_base: {hex:128}\n")
                .Select(m => m.Confidence)
        );

    [Theory]
    [InlineData("tides/settings/local.py", Confidence.Low)]
    [InlineData("config/settings/dev.py", Confidence.Low)]
    [InlineData("tides/settings/base.py", Confidence.High)]
    [InlineData("tides/local.py", Confidence.High)]
    public void Key_of_Django_in_settings_for_development_is_of_low_confidence(string path, Confidence confidence) =>
        Assert.Equal(confidence, Assert.Single(TextProbe.Find(path, "SECRET_KEY = '{base62:50}'\n")).Confidence);

    [Theory]
    [InlineData(".env", Confidence.High)]
    [InlineData(".env.prod", Confidence.High)]
    [InlineData(".env.dev", Confidence.Low)]
    [InlineData(".env.test", Confidence.Low)]
    public void Key_of_Symfony_in_the_environment_of_developers_is_of_low_confidence(string path, Confidence confidence) =>
        Assert.Equal(confidence, Assert.Single(TextProbe.Find(path, "APP_SECRET={hex:32}\n")).Confidence);

    [Theory]
    [InlineData("src/Entity/User.php", "<?php\n$data[\"\\0\".self::class.\"\\0password\"] = hash('crc32c', $this->password);\n", 0)]
    [InlineData("src/Entity/User.php", "<?php\n$data['password'] = hash('whirlpool', $password);\n", 0)]
    [InlineData("src/Entity/User.php", "<?php\n$data['password'] = hash('{base62:14}#7', $algorithm);\n", 1)]
    public void Algorithm_of_a_hash_is_no_password(string path, string template, int found) =>
        Assert.Equal(found, TextProbe.Find(path, template).Count);

    [Theory]
    [InlineData("requests/login.bru", "body:json {{\n  {{\n    \"user\": \"ann\",\n    \"password\": \"Harbour#2024x\"\n  }}\n}}\n")]
    [InlineData("compose.yaml", "services:\n  db:\n    environment:\n      SA_PASSWORD: StrongPass123!\n")]
    [InlineData("infra/connector.json", "{{\n  \"database.user\": \"debezium\",\n  \"database.password\": \"debezium\"\n}}\n")]
    [InlineData(
        "appsettings.Development.json",
        "{{\"ConnectionStrings\": {{\"Default\": \"Host=localhost;Database=shop;Username=ann;Password=Harbour#2024x\"}}}}\n"
    )]
    [InlineData("src/db.py", "engine = connect('postgresql://ann:Harbour#2024x@localhost:5432/shop')\n")]
    [InlineData("scripts/smoke-roles.sh", "CLERK_PASS=\"${{CLERK_PASS:-Clerk#12harbour}}\"\n")]
    [InlineData("docker-compose.yml", "services:\n  db:\n    environment:\n      POSTGRES_PASSWORD: ${{POSTGRES_PASSWORD:-hlm_pwd7}}\n")]
    [InlineData("tides/settings/base.py", "# Test-only key pair, safe to commit.\nJWT_PRIVATE_KEY = (\n    '{base62:60}'\n)\n")]
    [InlineData("third_party/kit/client.py", "CLIENT_SECRET = '{base62:24}'\n")]
    public void What_opens_nothing_that_is_not_open_already_is_information(string path, string template) =>
        Assert.Equal([SecretClass.OpensNothing], TextProbe.Find(path, template).Select(m => m.Class));

    [Theory]
    [InlineData("app/config.py", "jwt_secret = '{base62:40}'  # dev/test only\n")]
    [InlineData("ci/secrets.yml.example", "development:\n  secret_key_base: {hex:128}\n")]
    [InlineData("third_party/kit/pay.py", "stripe.api_key = 'sk_live_{base62:24}'\n")]
    public void What_opens_little_is_listed_and_stops_nothing(string path, string template) =>
        Assert.Equal([(SecretClass.Secret, Confidence.Low)], TextProbe.Find(path, template).Select(m => (m.Class, m.Confidence)));

    [Theory]
    [InlineData("requests/login.bru", "body:json {{\n  {{\n    \"user\": \"ann\",\n    \"password\": \"{base62:20}\"\n  }}\n}}\n")]
    [InlineData("compose.prod.yaml", "services:\n  db:\n    environment:\n      SA_PASSWORD: StrongPass123!\n")]
    [InlineData("infra/connector.json", "{{\n  \"database.user\": \"ann\",\n  \"database.password\": \"ledgrx77\"\n}}\n")]
    [InlineData(
        "appsettings.json",
        "{{\"ConnectionStrings\": {{\"Default\": \"Host=db.harbour.net;Database=shop;Username=ann;Password=Harbour#2024x\"}}}}\n"
    )]
    [InlineData("src/db.py", "engine = connect('postgresql://ann:{base62:24}@localhost:5432/shop')\n")]
    [InlineData("apps/shop/src/keys.ts", "export const KEY = `-----BEGIN PRIVATE KEY-----\n{der:p256}\n-----END PRIVATE KEY-----`;\n")]
    public void The_same_counts_in_full_where_it_opens_more(string path, string template) =>
        Assert.True(Assert.Single(TextProbe.Find(path, template)) is { Class: SecretClass.Secret, Confidence: > Confidence.Low });

    private static IReadOnlyList<string> Scan(string path, string template) => [.. TextProbe.Find(path, template).Select(m => m.Rule.Id)];
}
