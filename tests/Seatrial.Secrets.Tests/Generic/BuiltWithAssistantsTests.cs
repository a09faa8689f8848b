using Seatrial.Engine.Findings;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Tests.Generic;

/// <summary>What applications hold that were built with coding assistants, each with its neighbour that counts.</summary>
public sealed class BuiltWithAssistantsTests
{
    [Theory]
    [InlineData("src/env.js", "const LEAKED_SECRETS = [\n  '{hex:64}', // JWT_SECRET\n  '{base62:40}',\n];\n")]
    [InlineData("src/env.py", "BANNED_PASSWORDS = [\"harbour#{digits:3}x\", \"tides#{digits:3}y\"]\n")]
    [InlineData(
        "public/scans/eye.jpg",
        "<!DOCTYPE html>\n<html><body><input type=\"hidden\" name=\"timestamp_secret\" value=\"{hex:64}\" /></body></html>\n"
    )]
    [InlineData("docs/plan.pdf", "<!DOCTYPE html><html><script>const key = \"AIza{base64url:35}\";</script></html>\n")]
    [InlineData("src/scripts/validate-login.ts", "client.post('/login', {{ email: 'ann@harbour.net', password: 'harbour123' }});\n")]
    [InlineData("notes/Add your secrets.txt", "try:\n    return response.choices[0].message.content\n")]
    [InlineData("src/plan.ts", "plan.licenseKey = \"HARBOUR-IT-2024\";\n")]
    [InlineData(
        "src/session.ts",
        "const session = {{ supabaseId: \"8d2f6c1e-41a7-4c53-9e0b-6f7a2d3c4b5e\", authToken: \"8d2f6c1e-41a7-4c53-9e0b-6f7a2d3c4b5e\" }};\n"
    )]
    [InlineData(
        "SECURITY_FIXES.md",
        "# Fixes\n\n```bash\n# Should start\nexport JWT_SECRET=\"{base64:43}=\"\nnpm start\n# Expected: it starts\n```\n"
    )]
    [InlineData(
        "device_logs.txt",
        "03-14 08:15:02.117 1904 I ActivityThread: ActivityRecord{{4b8d19e token=harbour.os.BinderProxy@71c03fd {{net.harbour/net.harbour.Main}}}}\n"
    )]
    [InlineData(
        "device_logs.txt",
        "03-14 08:15:09.730 1311 D Windows: app = AppWindowToken{{c27f60d token=Token{{9e2b47a ActivityRecord{{30ac5b1 u0}}}}}}\n"
    )]
    [InlineData("src/monitor.py", "api = HarbourAPI(public_key=\"your_public_key\", secret_key=\"your_secret_key\")\n")]
    [InlineData("SETUP_NOTES.md", "# Appeal\n\nRequest Body#\n{{\n    \"appealToken\": \"{base64url:64}\",\n}}\n")]
    [InlineData("bin/collections.sh", "curl -X POST $URL/signup -d '{{\"email\":\"ann@example.com\",\"password\":\"password123\"}}'\n")]
    [InlineData("src/User.cs", "#if TESTINGONLY\n    private const string AccessToken = \"{base62:43}\";\n#endif\n")]
    [InlineData("src/monitor.py", "api = HarbourAPI(public_key=load(\"x\"), secret_key=\"plain-harbour-words-key\")\n")]
    [InlineData(".env.docker", "APP_SECRET=ch4n63m31fy0uc4n\n")]
    [InlineData("scripts/consents.js", "create: {{ email: user.email, password: 'hashedpassword123', role: 'USER' }}\n")]
    [InlineData("setup.sql", "UPDATE ad_networks\nSET\n  api_key = 'pub-{digits:16}',\n  updated_at = now();\n")]
    [InlineData("src/docs.js", "markdown += `ENCRYPTION_KEY=base64-encoded-32-byte-key\\n`;\n")]
    [InlineData(
        "data.json",
        "{{\"image\": \"https://b.s3.amazonaws.com/a?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Security-Token=IQoJb3JpZ2lu{base62:300}&X-Amz-Expires=60\"}}\n"
    )]
    public void Is_left_alone(string path, string template) => Assert.Equal([], TextProbe.Find(path, template).Select(m => m.Rule.Id));

    [Theory]
    [InlineData("src/env.js", "const SIGNING_SECRETS = [\n  '{hex:64}', // JWT_SECRET\n];\n", "hardcoded-secret")]
    [InlineData("src/env.py", "LEAKED_SECRET = \"{hex:64}\"\n", "hardcoded-secret")]
    [InlineData("public/scans/eye.jpg", "<!DOCTYPE html>\n<html><body>ghp_{github-crc:30}</body></html>\n", "github-personal-access-token")]
    [InlineData("public/page.html", "<html><script>const apiSecret = \"{hex:64}\";</script></html>\n", "hardcoded-secret")]
    [InlineData(
        "src/scripts/invalidate-login.ts",
        "client.post('/login', {{ email: 'ann@harbour.net', password: 'harbour#{digits:3}x' }});\n",
        "hardcoded-password"
    )]
    [InlineData("notes/Add your secrets.txt", "router admin harbour#{digits:3}X\n", "plaintext-password")]
    [InlineData("src/plan.ts", "plan.licenseKey = \"{upper-hex:4}-{upper-hex:4}-{upper-hex:4}-{upper-hex:4}-9F0C\";\n", "hardcoded-secret")]
    [InlineData(
        "src/session.ts",
        "const session = {{ supabaseId: \"1d2f6c1e-41a7-4c53-9e0b-6f7a2d3c4b5e\", authToken: \"8d2f6c1e-41a7-4c53-9e0b-6f7a2d3c4b5e\" }};\n",
        "hardcoded-secret"
    )]
    [InlineData("DEPLOYMENT_NOTES.md", "# Notes\n\n```bash\nexport JWT_SECRET=\"{base64:43}=\"\nnpm start\n```\n", "plaintext-secret")]
    [InlineData("src/User.cs", "#if TESTINGONLY\n#endif\n    private const string AccessToken = \"{base62:43}\";\n", "hardcoded-secret")]
    [InlineData("src/User.cs", "#if !TESTINGONLY\n    private const string AccessToken = \"{base62:43}\";\n#endif\n", "hardcoded-secret")]
    [InlineData("src/User.cs", "#if LATEST\n    private const string AccessToken = \"{base62:43}\";\n#endif\n", "hardcoded-secret")]
    [InlineData("src/web.py", "app = Application(client=connect(\"x\"), secret_key=\"plain-harbour-words-key\")\n", "hardcoded-secret")]
    [InlineData(
        "src/event.json",
        "{{ \"signature\": {{\n  \"apiToken\": \"{hex:50}\",\n  \"timestamp\": 1700000000 }}\n}}\n",
        "plaintext-secret"
    )]
    [InlineData(
        ".env.example",
        "PARTNER_PRIVATE_KEY_PEM=\"-----BEGIN PRIVATE KEY-----\\n{der:p256}\\n-----END PRIVATE KEY-----\"\n",
        "private-key"
    )]
    [InlineData(".env.example", "BANK_CLIENT_SECRET=test_{base62:44}\n", "plaintext-secret")]
    [InlineData("setup.sql", "UPDATE ad_networks\nSET\n  api_key = 'pub-{hex:32}',\n  updated_at = now();\n", "plaintext-secret")]
    [InlineData(
        "src/env.ts",
        "const secret = isLocal ? requireEnv(\"JWT_SECRET\") : (process.env.JWT_SECRET ?? \"dev-only-secret\");\n",
        "hardcoded-secret"
    )]
    [InlineData("src/web.py", "app.add_middleware(SessionMiddleware, secret_key=\"your_secret_key\")\n", "hardcoded-secret")]
    [InlineData("SETUP_NOTES.md", "# Appeal\n\n{{\n    \"appealToken\": \"{base64url:64}\",\n}}\n", "plaintext-secret")]
    [InlineData(
        "bin/collections.sh",
        "curl -X POST $URL/login -d '{{\"email\":\"ann@harbour.net\",\"password\":\"password123\"}}'\n",
        "plaintext-password"
    )]
    [InlineData("src/config.py", "SECRET_KEY = os.getenv(\"SECRET_KEY\", \"harbour-secret-for-testing\")\n", "hardcoded-secret")]
    public void Is_found(string path, string template, string kind) =>
        Assert.Equal(
            (kind, SecretClass.Secret),
            Assert.Single(TextProbe.Find(path, template).Select(m => (m.Rule.Id, m.Class)).Distinct())
        );

    [Theory]
    [InlineData(".env.example", "WEBHOOK_SECRET=\"{hex:64}\"\n", 1)]
    [InlineData(".env.example", "LLM_API_KEY=sk-{base62:22}\n", 1)]
    [InlineData(".env.example", "DATABASE_PASSWORD=\"{base62:16}\"\n", 1)]
    [InlineData(".env.example", "DATABASE_URL=postgres://tides:{base62:16}@db.harbour.net:5432/tides\n", 1)]
    [InlineData(".env.example", "DATABASE_URL=postgres://tides:harbour123@db.harbour.net:5432/tides\n", 0)]
    [InlineData(".env.example", "WEBHOOK_SECRET=0123456789abcdef0123456789abcdef\n", 0)]
    [InlineData(".env.example", "WEBHOOK_SECRET=your-secret-of-32-characters-here\n", 0)]
    [InlineData(".env.example", "WEBHOOK_ID={hex:64}\n", 0)]
    [InlineData(".env.example", "# WEBHOOK_SECRET={hex:64}\n", 0)]
    [InlineData(".env.example", "DATABASE_PASSWORD=harbour#{digits:3}x\n", 0)]
    public void What_a_machine_drew_for_an_example_is_asked_about(string path, string template, int count) =>
        Assert.Equal(
            Enumerable.Repeat((SecretClass.Secret, Confidence.Low), count),
            TextProbe.Find(path, template).Select(m => (m.Class, m.Confidence))
        );

    /// <summary>Grafana's own settings have it; who deploys with it should know.</summary>
    [Fact]
    public void What_a_publisher_gives_everybody_is_information() =>
        Assert.Equal(
            [SecretClass.OpensNothing],
            TextProbe.Find("monitoring/grafana.ini", $"secret_key = {"SW2Ycw"}{"TIb9zpOOhoPsMm"}\n").Select(m => m.Class).Distinct()
        );

    [Theory]
    [InlineData(
        "docker/Dockerfile",
        "# A throwaway key lets the framework start once;\n# the real one comes from the environment.\nARG BUILD_APP_KEY={base62:43}\n"
    )]
    [InlineData("dev-proxy.sh", "cat > .env << EOF\nREDIS_COMMANDER_PASSWORD=admin123\nEOF\n")]
    [InlineData("start-local-dev.ps1", "$env:JWT_SECRET = \"dev-jwt-secret-for-local-development-only\"\n")]
    [InlineData(
        "src/env.ts",
        "const secret = isProduction ? requireEnv(\"JWT_SECRET\") : (process.env.JWT_SECRET ?? \"dev-only-secret\");\n"
    )]
    [InlineData("src/main_simple.py", "os.environ[\"SECRET_KEY\"] = \"dev-secret-key-for-testing\"\n")]
    [InlineData(
        "tools/event.http",
        "{{ \"signature\": {{\n  \"token\": \"{hex:50}\",\n  \"timestamp\": \"1700000000\",\n  \"signature\": \"{hex:64}\" }}\n}}\n"
    )]
    public void What_opens_nothing_is_information(string path, string template) =>
        Assert.Equal([SecretClass.OpensNothing], TextProbe.Find(path, template).Select(m => m.Class).Distinct());

    /// <summary>Issuers that wrap an organisation and a drawn number: OpenRouteService.</summary>
    [Fact]
    public void A_key_that_is_an_object_in_base64_is_a_key()
    {
        string key = Convert.ToBase64String(
            System.Text.Encoding.UTF8.GetBytes(
                $"{{\"org\":\"tides\",\"id\":\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("harbour"u8))[..32]}\",\"h\":\"murmur64\"}}"
            )
        );
        Assert.Equal(["hardcoded-secret"], TextProbe.Find("src/route.js", $"const ORS_API_KEY = '{key}';\n").Select(m => m.Rule.Id));
    }

    [Fact]
    public void A_position_in_base64_is_none()
    {
        string page = Convert.ToBase64String("{\"page\":2,\"sort\":\"name\",\"direction\":\"descending\"}"u8);
        Assert.Equal([], TextProbe.Find("src/route.js", $"const ROUTE_API_KEY = '{page}';\n").Select(m => m.Rule.Id));
    }
}
