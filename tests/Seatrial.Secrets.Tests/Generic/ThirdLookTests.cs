using Seatrial.Engine.Findings;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Tests.Generic;

/// <summary>
/// What whole repositories have beside credentials: caches of tools, copies of kits, keys that standards and kits prescribe, values that
/// somebody typed like keys.
/// </summary>
public sealed class ThirdLookTests
{
    [Theory]
    [InlineData(
        "svc/.jest-cache/transform-7dd7/00/Login_0016",
        "const request = {{ email: 'ann@harbour.net', newPassword: 'Harbour#2024x' }};\n"
    )]
    [InlineData("web/htmlcov/login_py.html", "<script>const login = {{ user: 'ann', pass: 'Harbour#2024x' }};</script>")]
    [InlineData(
        "web/.next/prerender-manifest.json",
        "{{\"preview\":{{\"previewModeSigningKey\":\"{hex:64}\",\"previewModeEncryptionKey\":\"{hex:64}\"}}}}"
    )]
    [InlineData("wallet/Derive.php", "<?php $master = hash_hmac('sha512', $seed, 'Bitcoin seed', true);\n")]
    [InlineData("views/pay.blade.php", "<label>{{{{ __('pay.bank_app_secret') ?? 'Bank App Secret' }}}}</label>\n")]
    [InlineData("src/measure.ts", "const SG_KEY = '{base62:32}'\nconst page = AnalyticsBrowser.load({{ writeKey: SG_KEY }})\n")]
    [InlineData("src/measure.ts", "const MIXPANEL_TOKEN = '{hex:32}';\n")]
    [InlineData(".env.demo", "POSTGRES_PASSWORD=Harb0ur24\n")]
    [InlineData(".agents/skills/api/templates/config.py", "SECRET_KEY: str = \"harbour-lights-at-night\"\n")]
    [InlineData("appsettings.json", "{{\"PublicMailjetKey\": \"{hex:32}\"}}")]
    [InlineData("k8s/settings.yaml", "kind: Secret\ndata:\n  nextauth-secret: bmV4dGF1dGhfc2VjcmV0X2tleSQ==\n")]
    [InlineData("database/factories/ResetFactory.php", "<?php return ['token' => Hash::make('{hex:64}')];\n")]
    [InlineData("apps/.scribe/endpoints.cache/00.yaml", "password: '-0pBNvYgxw'\n")]
    [InlineData("tools/send.sh", "curl --form \"private_key=@/private/var/folders/p0/php2a7lrepuvofneVZYpuo\" https://api.harbour.net\n")]
    [InlineData(
        "src/auth.rs",
        "fn sign() {{}}\n\n#[cfg(test)]\nmod tests {{\n    #[test]\n    fn signs() {{\n        let password = \"Harb0ur#2024x\";\n    }}\n}}\n"
    )]
    [InlineData("app/push.properties", "settings.fcm.token=cGK9{base62:18}:APA91b{base62:134}\n")]
    [InlineData("app/res/values/strings.xml", "<string name=\"facebook_client_token\">{hex:32}</string>\n")]
    [InlineData("grafana.json", "{{\"key\": \"Q-{uuid}-0\"}}")]
    [InlineData("src/chart.tsx", "<Bar dataKey=\"monthly_revenue2024\" />\n")]
    [InlineData("src/pay.tsx", "<input value=\"sk_live_51Kj7NbkJdF5gH7NbkJdF5gH7NbkJdF5g\" />\n")]
    [InlineData("src/pay.ts", "const apiSecret = 'q7NbkJdF5gHq7NbkJdF5gHq7NbkJdF5gH';\n")]
    [InlineData(
        "docker-compose.yml",
        "services:\n  app:\n    environment:\n      - MONGODB_URI=mongodb+srv://harbourer:Aa123%40123@cluster0.abcde.mongodb.net/desk\n"
    )]
    [InlineData(
        "docker-compose.yml",
        "services:\n  app:\n    environment:\n      - MONGODB_URI=mongodb+srv://harbourer:12345678@cluster0.hkq7z.mongodb.net/desk\n"
    )]
    [InlineData("deploy/compose.ci.yaml", "services:\n  app:\n    environment:\n      POSTGRES_PASSWORD: \"{base62:32}\"\n")]
    [InlineData("src/sheets.py", "test_spreadsheet_key = \"1S0{base62:41}\"\n")]
    [InlineData("desk/settings/development.py", "SECRET_KEY = 'REPLACE-ME'\n")]
    [InlineData("app/i18n.lock", "checksums:\n  keys/add_api_key: {hex:32}\n")]
    public void Is_left_alone(string path, string template) => Assert.Equal([], Scan(path, template));

    [Theory]
    [InlineData(
        "svc/cache/login.js",
        "const request = {{ email: 'ann@harbour.net', newPassword: 'Harb0ur#2024x' }};\n",
        "hardcoded-password"
    )]
    [InlineData("web/.next/server/app.js", "const apiSecret = '{base62:32}';\n", "hardcoded-secret")]
    [InlineData("wallet/Sign.php", "<?php $mac = hash_hmac('sha512', $body, 'harbour-lights', true);\n", "hardcoded-hmac-key")]
    [InlineData(
        "src/auth.ts",
        "const secret = getSecret(t('x')) ?? process.env.JWT_SECRET ?? 'harbour-lights-at-night';\n",
        "hardcoded-secret"
    )]
    [InlineData("src/measure.ts", "const SG_KEY = '{base62:32}'\nconst mail = new Mail({{ apiKey: SG_KEY }})\n", "hardcoded-secret")]
    [InlineData("src/measure.ts", "const MIXPANEL_API_SECRET = '{hex:32}';\n", "mixpanel-secret")]
    [InlineData(".env.demo", "SECRET_KEY={hex:64}\n", "plaintext-secret")]
    [InlineData("src/skills/config.py", "SECRET_KEY: str = \"harbour-lights-at-night\"\n", "hardcoded-secret")]
    [InlineData("appsettings.json", "{{\"PrivateMailjetKey\": \"{hex:32}\"}}", "mailjet-secret-key")]
    [InlineData(".env", "NEXT_PUBLIC_MAILJET_KEY={hex:32}\n", "mailjet-secret-key")]
    [InlineData(
        "src/auth.rs",
        "#[cfg(test)]\nmod tests {{\n    fn signs() {{}}\n}}\n\nfn sign() {{\n    let password = \"Harb0ur#2024x\";\n}}\n",
        "hardcoded-password"
    )]
    [InlineData("deploy/bot.env", "REMOTE_AUTH_DATA_KEY={hex:64}\n", "plaintext-secret")]
    [InlineData("k8s/settings.yaml", "kind: ConfigMap\ndata:\n  REMOTE_AUTH_DATA_KEY: {hex:64}\n", "plaintext-secret")]
    [InlineData("src/pay.tsx", "const key = \"sk_live_51{base62:60}\";\n", "stripe-secret-key")]
    [InlineData("desk/.gitlab-ci.yml", "variables:\n  POSTGRES_PASSWORD: \"{base62:32}\"\n", "plaintext-password")]
    [InlineData("src/sheets.py", "google_spreadsheet_api_secret = \"{base62:41}\"\n", "hardcoded-secret")]
    [InlineData("desk/settings/production.py", "SECRET_KEY = 'REPLACE-ME'\n", "hardcoded-secret")]
    [InlineData(
        "docker-compose.yml",
        "services:\n  app:\n    environment:\n      - MONGODB_URI=mongodb+srv://harbourer:Aa123%40123@cluster0.hkq7z.mongodb.net/desk\n",
        "url-credentials"
    )]
    public void Is_found(string path, string template, string kind) =>
        Assert.Equal(kind, Assert.Single(Scan(path, template).Distinct(StringComparer.Ordinal)));

    [Theory]
    [InlineData("html2pdf/_tcpdf_5.0.002/tcpdf.php", "<?php $private_key_password = 'Harbour#2024x';\n")]
    [InlineData("src/config.py", "HELP = 'docker run -e POSTGRES_PASSWORD=harb0ur77 postgres:17'\n")]
    [InlineData("scripts/create-dev-customer.ts", "await createUser({{ email: 'dev@harbour.net', password: 'DevHarb0ur7!' }});\n")]
    [InlineData("public/shop.postman_collection.json", "{{\"raw\": \"{{\\n \\\"token\\\": \\\"{hex:64}\\\"\\n}}\"}}")]
    [InlineData(
        "public/shop.postman_collection.json",
        "{{\"body\": \"{{\\n \\\"data\\\": {{ \\\"refresh_token\\\": \\\"{hex:64}\\\" }} \\n}}\"}}"
    )]
    [InlineData("lib/PHPMailer/examples.php", "<?php $smtp_password = 'Harbour#2024x';\n")]
    [InlineData(
        "desk/settings.py",
        "DATABASES = {{\n    \"USER\": os.getenv(\"DESK_DBUSER\", \"deskwork\"),\n    \"PASSWORD\": os.getenv(\"DESK_DBPASS\", \"deskwork\"),\n}}\n"
    )]
    public void What_opens_nothing_is_information(string path, string template) =>
        Assert.Equal([(SecretClass.OpensNothing, Confidence.Low)], TextProbe.Find(path, template).Select(m => (m.Class, m.Confidence)));

    [Fact]
    public void A_folder_with_the_version_of_the_program_itself_is_no_copy() =>
        Assert.Equal(
            [Confidence.High],
            TextProbe.Find("deploy/release-1.2.0/config.php", "<?php $smtp_password = 'Harb0ur#2024x';\n").Select(m => m.Confidence)
        );

    [Fact]
    public void A_password_that_is_given_twice_is_no_name_of_its_account() =>
        Assert.Equal(
            SecretClass.Secret,
            Assert
                .Single(
                    TextProbe
                        .Find("app/setup.rb", "user.password = 'Harb0ur#77'\nuser.password_confirmation = 'Harb0ur#77'\n")
                        .DistinctBy(m => m.Identity)
                )
                .Class
        );

    private static IReadOnlyList<string> Scan(string path, string template) => [.. TextProbe.Find(path, template).Select(m => m.Rule.Id)];
}
