using Seatrial.Engine.Findings;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Tests.Generic;

/// <summary>What the comment, the record or the statement around a value says of it, each with its neighbour that counts.</summary>
public sealed class FifthLookTests
{
    [Theory]
    [InlineData("roles/dns/defaults/main.yml", "cloud_token: \"abcdabcdabcd123412341234\"\n")]
    [InlineData(
        "group_vars/all.yml",
        "tunnel_peers:\n  - key: {base64:43}=\n    address: 192.168.65.2/32\n  - key: {base64:43}=\n    address: 192.168.65.3/32\n"
    )]
    [InlineData("deploy/app.yaml", "metadata:\n  annotations:\n    checksum/secret: {hex:64}\n    checksum/config: {hex:64}\n")]
    [InlineData("ROTATION.md", "**Current key**:\n- `ENCRYPTION_KEY=[64_CHARACTER_HEX_STRING]`\n")]
    [InlineData("roles/desk/vars/main.yml", "desk_admin_pass_encoded: \"{upper-hex:64}\"\ndesk_admin_pass_salt: \"{upper-hex:64}\"\n")]
    [InlineData("components/picker.tsx", "LicenseInfo.setLicenseKey('{hex:32}T{base62:63}');\n")]
    [InlineData("MATRIX.md", "1. **Agent**\n   - Email: `ann@harbour.net`\n   - Password: `TestHarbour#77!`\n")]
    [InlineData(
        "database/seeders/UserSeeder.php",
        "<?php\nUser::create(['email' => 'ann@harbour.net', 'password' => Hash::make('harbour@desk2024')]);\n"
    )]
    [InlineData("config/config.yaml", "cache:\n  access_key: harbour15586\n")]
    [InlineData("public/index.php", "<?php\ndefine('PROD_KEY', 'APP_USR-{uuid}');\ndefine('TRY_TOKEN', 'TEST-{uuid}');\n")]
    [InlineData("CHECKLIST.md", "```env\nSESSION_SECRET=averylongsecretkeythatisatleast32characterslong\n```\n")]
    [InlineData("server/fresh.ts", "// Create sample users\nconst hashedPassword = await bcrypt.hash('password123', 10);\n")]
    [InlineData("services/report.py", "REPORT_BITABLE_TOKEN = \"{base62:27}\"\n")]
    [InlineData(
        "server/auth.ts",
        "const DEMO_USERS: Array<{{\n  email: string;\n  password: string;\n}}> = [\n  {{\n    email: 'ann@harbour.net',\n    password: 'user123',\n  }},\n];\n"
    )]
    public void Is_left_alone(string path, string template) => Assert.Equal([], TextProbe.Find(path, template).Select(m => m.Rule.Id));

    [Theory]
    [InlineData(
        "src/Tides.php",
        "<?php\n// the same for everybody, from the docs\n$tidesApiKey = $given['api_key'] ?? '{upper-hex:32}';\n"
    )]
    [InlineData("src/tides.ts", "const tidesApiKey = \"{base62:32}\"; // default key from docs\n")]
    [InlineData(
        "roles/drone/defaults/main.yml",
        "# shared secret, use openssl rand -hex 16 to generate your own\nharbour_agent_secret: {hex:32}\n"
    )]
    public void What_opens_nothing_is_information(string path, string template) =>
        Assert.Equal(
            [(SecretClass.OpensNothing, Confidence.Low)],
            TextProbe.Find(path, template).Select(m => (m.Class, m.Confidence)).Distinct()
        );

    [Theory]
    [InlineData(
        "src/Tides.php",
        "<?php\n// see the docs for its limits\n$tidesApiKey = $given['api_key'] ?? '{upper-hex:32}';\n",
        "hardcoded-secret"
    )]
    [InlineData("src/tides.ts", "const tidesApiKey = \"{base62:32}\"; // ours\n", "hardcoded-secret")]
    [InlineData(
        "roles/drone/vars/main.yml",
        "# shared secret, use openssl rand -hex 16 to generate your own\nharbour_agent_secret: {hex:32}\n",
        "plaintext-secret"
    )]
    [InlineData("roles/dns/vars/main.yml", "cloud_token: \"abcdabcdabcd123412341234\"\n", "plaintext-secret")]
    [InlineData("group_vars/all.yml", "tunnel:\n  private_key: {base64:43}=\n  address: 192.168.65.2/32\n", "plaintext-secret")]
    [InlineData("ROTATION.md", "**Current key**:\n- `ENCRYPTION_KEY={hex:64}`\n", "plaintext-secret")]
    [InlineData("deploy/app.yaml", "metadata:\n  annotations:\n    harbour/secret: {hex:64}\n", "plaintext-secret")]
    [InlineData("roles/desk/vars/main.yml", "desk_admin_pass: \"{upper-hex:64}\"\n", "plaintext-password")]
    [InlineData("MATRIX.md", "1. **Agent**\n   - Email: `ann@harbour.net`\n   - Password: `Harb0ur#77!`\n", "plaintext-password")]
    [InlineData(
        "database/seeders/DeploySeeder.php",
        "<?php\nUser::create(['email' => 'ann@harbour.net', 'password' => Hash::make('harbour@desk2024')]);\n",
        "positional-password"
    )]
    [InlineData(
        "database/seeders/UserSeeder.php",
        "<?php\nUser::create(['name' => 'Administrador', 'password' => Hash::make('harbour@desk2024')]);\n",
        "positional-password"
    )]
    [InlineData("config/config.yaml", "jwt:\n  secret_key: harbour15586\n", "plaintext-secret")]
    [InlineData(
        "public/index.php",
        "<?php\ndefine('PROD_TOKEN', 'APP_USR-{digits:16}-{digits:6}-{hex:32}-{digits:9}');\n",
        "mercado-pago-access-token"
    )]
    [InlineData(
        "server/fresh.ts",
        "// Create the first account\nconst hashedPassword = await bcrypt.hash('password123', 10);\n",
        "positional-password"
    )]
    [InlineData("services/report.py", "REPORT_ACCESS_TOKEN = \"{base62:27}\"\n", "hardcoded-secret")]
    [InlineData(
        "server/auth.ts",
        "const STAFF: Array<{{\n  email: string;\n  password: string;\n}}> = [\n  {{\n    email: 'ann@harbour.net',\n    password: 'user123',\n  }},\n];\n",
        "hardcoded-password"
    )]
    public void Is_found(string path, string template, string kind) =>
        Assert.Equal(
            (kind, SecretClass.Secret),
            Assert.Single(TextProbe.Find(path, template).Select(m => (m.Rule.Id, m.Class)).Distinct())
        );
}
