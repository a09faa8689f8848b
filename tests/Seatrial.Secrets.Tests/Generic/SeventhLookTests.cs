using Seatrial.Engine.Findings;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Tests.Generic;

/// <summary>
/// What clusters, modules, roles and scripts of infrastructure have where credentials could be, each with its neighbour that counts.
/// </summary>
public sealed class SeventhLookTests
{
    [Theory]
    [InlineData(
        "apps/desk.yaml",
        "spec:\n  data:\n    - secretKey: AWS_ACCESS_KEY_ID\n      remoteRef:\n        key: harbour-b2-cnpg-access-key-id\n"
    )]
    [InlineData(
        "apps/desk.yaml",
        "env:\n  - name: LOGOUT_URL\n    valueFrom:\n      configMapKeyRef:\n        name: desk\n        key: oauth2ProxyLogoutUrl\n"
    )]
    [InlineData(
        "apps/issuer.yaml",
        "solvers:\n  - dns01:\n      cloudflare:\n        apiTokenSecretRef:\n          name: desk\n          key: cf9-harbour-dns01-api-token\n"
    )]
    [InlineData("files/run.sh", "local userpass=\"`echo $url | grep @ | cut -d@ -f1`\"\n")]
    [InlineData(
        "jenkins/plugins.txt",
        "configuration-as-code:1893.v60d2748c_3719\ncredentials:1710.v3e27d94b60ac\nssh-credentials:418.vc_903174d_52ab\n"
    )]
    [InlineData("images/Dockerfile", "RUN adduser --shell /bin/sh --gecos tides --disabled-password tides\n")]
    [InlineData("extensions/molecule/login/converge.yml", "http-basic:\n  username: tides\n  password: harbour-password1\n")]
    [InlineData("apps/job.yaml", "command:\n  - |\n    login[\"docker\"][\"password\"] = sys.argv[2]\n")]
    [InlineData(
        "apps/upload.yaml",
        "command:\n  - |\n    $signature_key = hash_hmac(\"sha256\", \"aws4_request\", hash_hmac(\"sha256\", \"s3\", \"AWS4\" . $secret, true), true);\n"
    )]
    [InlineData(
        "scripts/load.sh",
        "curl \"https://files.harbour.io/desk.bin?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIA{base32:16}%2F20240604%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20240604T112116Z\"\n"
    )]
    [InlineData("scripts/load.sh", "wget 'https://files.harbour.io/desk.bin?AuthKey=1{digits:9}_{hex:32}'\n")]
    [InlineData("images/Dockerfile", "RUN echo tides:U6bNy1xpjrbip | chpasswd -e\n")]
    [InlineData("modules/desk/variables.tf", "variable \"DATABASE_URL\" {{\n  description = \"postgres://postgres:t1d3s9x@db/desk\"\n}}\n")]
    [InlineData(
        "supabase/docker-compose.yml",
        "environment:\n  # GOTRUE_HOOK_SEND_SMS_SECRETS: \"v1,whsec_dGhlIHRpZGUgdHVybnMgaGVyZSBhZ2Fpbg==\"\n"
    )]
    [InlineData("docker-compose.yml", "environment:\n  - NEO4J_AUTH=${{NEO4J_AUTH:-neo4j/neo4j}}\n")]
    [InlineData("deploy/desk.env", "#MASTER_KEY=VGlkZUtleV9vbmx5X3NhZmVfb25fbG9jYWxob3N0Cg==\n")]
    [InlineData("deploy/env", "#LDAP_BINDPW=HarbourUserPassw0rd\n#SIP_PASSWORD=passw0rd\n")]
    [InlineData("monitoring/desk.yaml", "items:\n  - name: 'Proxy: requests per second'\n    key: 'proxy[requestsServed]'\n")]
    [InlineData("machines/desk.nix", "extraConfig = ''\n  [Network]\n  IPv6Token = \"::3c19:b04e:7d52:91af\";\n'';\n")]
    [InlineData("machines/radicle.nix", "delegates = [\n  \"did:key:z6Mk{base62:44}\"\n];\n")]
    [InlineData("apps/job.yaml", "command:\n  - |\n    desk_user_password=desk_user+str(random.randint(0,100))+'password'\n")]
    [InlineData(
        "apps/desk.yaml",
        "data:\n  seed.js: |\n    db.users.insertMany([\n      {{\"username\":\"ann\",\"password\":\"{hex:40}\",\"salt\":\"\"}}\n    ])\n"
    )]
    [InlineData("telegraf/telegraf.conf", "[[outputs.influxdb_v2]]\n  token = \"@{{docker_secretstore:influxdb_token}}\"\n")]
    [InlineData("src/create.ts", "const password = process.argv[5];\nconsole.log(\"Password: \" + password);\n")]
    [InlineData("deploy/prod.env", "harbour_solana_token_pda={base58:44}\n")]
    [InlineData("nats/server.conf", "# e.g. --routes=nats-route://ruser:T0pS3cr3t@otherdockerhost:6222\n")]
    [InlineData("clusters/secret.yaml", "kind: Secret\nstringData:\n  mail_password: kjhhjkjhk\n  desk_password: hgkhgjkhjgkghjkhgk\n")]
    [InlineData(
        "apps/desk.yaml",
        "env:\n  - name: RUST_LOG\n    value: \"desk_ws=info,tower_http=info\"\n  # - name: JWT_SECRET\n  #   valueFrom: {{}}\n"
    )]
    [InlineData("lab.yaml", "kind: Secret\ndata:\n  password: MWYyZDFlMmU2N2Rm\n")]
    public void Is_left_alone(string path, string template) => Assert.Equal([], TextProbe.Find(path, template).Select(m => m.Rule.Id));

    [Theory]
    [InlineData(
        "scripts/seal.sh",
        "# Default passwords for the first start (should be changed for production)\nDESK_PASSWORD=\"${{DESK_PASSWORD:-Harbour@{digits:3}}}\"\n"
    )]
    [InlineData("scripts/mirror.sh", "curl -is \"$URL/api/v2.0/projects\" -X POST -u admin:Harbor12345\n")]
    [InlineData("src/Config.groovy", "String metricsPassword = \"metrics\"\n")]
    [InlineData(
        "modules/desk/variables.tf",
        "variable \"users\" {{\n  default = [\n    {{\n      user     = \"analyst\"\n      password = \"analyst12345\"\n    }},\n  ]\n}}\n"
    )]
    [InlineData("src/main.go", "// This is a key that should only be used for example purposes.\nvar secretKey = \"nbictr87y95klfgn\"\n")]
    public void What_opens_nothing_is_information(string path, string template) =>
        Assert.Equal(
            [(SecretClass.OpensNothing, Confidence.Low)],
            TextProbe.Find(path, template).Select(m => (m.Class, m.Confidence)).Distinct()
        );

    [Theory]
    [InlineData("apps/desk.yaml", "spec:\n  backup:\n    key: {base62:40}\n", "plaintext-secret")]
    [InlineData("files/run.sh", "local userpass=\"tides:`Harb#{digits:3}x\"\n", "plaintext-password")]
    [InlineData("deploy/access.properties", "credentials=1710.x3e27d94b60ac9Q{base62:12}\n", "plaintext-secret")]
    [InlineData("deploy/.env", "#LDAP_BINDPW=Harbour#{digits:3}x\n", "plaintext-password")]
    [InlineData("machines/desk.nix", "meshToken = \"3c19{hex:28}\";\n", "hardcoded-secret")]
    [InlineData(
        "apps/desk.yaml",
        "data:\n  seed.js: |\n    connect({{\"username\":\"ann\",\"password\":\"harbour#{digits:3}x\",\"salt\":\"\"}})\n",
        "plaintext-password"
    )]
    [InlineData("scripts/load.sh", "wget 'https://files.harbour.io/desk.bin?api_key={base62:42}'\n", "url-query-credential")]
    [InlineData("clusters/secret.yaml", "kind: Secret\nstringData:\n  mail_password: qzjxwkvpbtmh\n", "plaintext-password")]
    [InlineData("apps/desk.yaml", "env:\n  - value: \"harbour#{digits:3}x\"\n    name: DESK_PASSWORD\n", "plaintext-password")]
    [InlineData("nats/server.conf", "# routes: nats-route://ruser:h4rb0ur#s@tides.harbour.net:6222\n", "url-credentials")]
    [InlineData("images/Dockerfile", "RUN tool --password harbour#{digits:3}x tides\n", "command-line-option")]
    [InlineData("roles/login/tasks/main.yml", "http-basic:\n  username: tides\n  password: harbour#{digits:3}x\n", "plaintext-password")]
    [InlineData("apps/job.yaml", "command:\n  - |\n    password = harb[{digits:3}x]\n", "plaintext-password")]
    [InlineData("scripts/load.sh", "export AWS_ACCESS_KEY_ID=AKIA{base32:16}\n", "aws-access-key-id")]
    [InlineData("scripts/load.sh", "export TIDES_AUTH_KEY=1{digits:9}-{base62:32}\n", "plaintext-secret")]
    [InlineData("images/Dockerfile", "RUN echo tides:U6bNy1xp#jrbip | chpasswd\n", "piped-password")]
    [InlineData("modules/desk/main.tf", "locals {{\n  database_url = \"postgres://postgres:t1d3s9x@db/desk\"\n}}\n", "url-credentials")]
    [InlineData("docker-compose.yml", "environment:\n  - NEO4J_AUTH=neo4j/harbour#{digits:3}x\n", "plaintext-secret")]
    [InlineData("deploy/desk.env", "MASTER_KEY={base64:43}=\n", "plaintext-secret")]
    [InlineData(
        "scripts/seal.sh",
        "# The password of the desk\nDESK_PASSWORD=\"${{DESK_PASSWORD:-Harbour@{digits:3}}}\"\n",
        "plaintext-password"
    )]
    [InlineData("scripts/mirror.sh", "curl -is \"$URL/api/v2.0/projects\" -X POST -u admin:Harbour#{digits:4}\n", "command-line-password")]
    [InlineData("modules/desk/variables.tf", "variable \"db_password\" {{\n  default = \"Harb#{digits:3}x\"\n}}\n", "plaintext-password")]
    [InlineData("prod/variables.tf", "variable \"db_password\" {{\n  default = \"harbour12345\"\n}}\n", "plaintext-password")]
    [InlineData(
        "src/main.go",
        "// The key that all of our examples are signed with.\nvar secretKey = \"nbictr87y95klfgn\"\n",
        "hardcoded-secret"
    )]
    public void Is_found(string path, string template, string kind) =>
        Assert.Equal(
            (kind, SecretClass.Secret),
            Assert.Single(TextProbe.Find(path, template).Select(m => (m.Rule.Id, m.Class)).Distinct())
        );

    [Theory]
    [InlineData("crypto-config/peerOrganizations/org1.example.com/tlsca/priv_sk", SecretClass.OpensNothing)]
    [InlineData("certs/localhost-key.pem", SecretClass.OpensNothing)]
    [InlineData("certs/_wildcard.example.org/privkey.pem", SecretClass.OpensNothing)]
    [InlineData("crypto-config/peerOrganizations/org1.harbour.net/tlsca/priv_sk", SecretClass.Secret)]
    [InlineData("certs/localhosting.key", SecretClass.Secret)]
    [InlineData("certs/notexample.com.key", SecretClass.Secret)]
    public void A_key_counts_by_the_host_that_it_is_for(string path, SecretClass expected) =>
        Assert.Equal(
            [expected],
            TextProbe
                .Find(path, "-----BEGIN PRIVATE KEY-----\n{base64:64}\n{base64:64}\n{base64:64}\n-----END PRIVATE KEY-----\n")
                .Select(m => m.Class)
        );
}
