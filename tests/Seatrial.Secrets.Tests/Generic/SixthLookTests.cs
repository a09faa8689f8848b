using Seatrial.Engine.Findings;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Tests.Generic;

/// <summary>What infrastructure writes down under the names of credentials, each with its neighbour that counts.</summary>
public sealed class SixthLookTests
{
    [Theory]
    [InlineData("modules/login.nix", "client_secret = \"$pbkdf2-sha512$310000${base62:22}${base62:86}\";\n")]
    [InlineData("deploy/model.yaml", "domainInfo:\n  AdminPassword: \"@@PROP:ADMIN_USER_PASS@@\"\n")]
    [InlineData("deploy/app.properties", "db.password=@DB_PASSWORD@\n")]
    [InlineData("scripts/run.sh", "_harbour_ssh_key=\"$_harbour_tmp/ssh-key\"\n")]
    [InlineData("Tiltfile", "local(\"\"\"\necho \"Deleting AWS secret: tides/$WORKER\"\n\"\"\")\n")]
    [InlineData("apps/client.yaml", "command:\n  - |\n    PASS_KEY = \"WebUI\\\\Password_PBKDF2\"\n")]
    [InlineData("charts/files/values.yaml", "config:\n  # tls-key: /tls/key_pkcs1.pem\n")]
    [InlineData("apps/secrets.yaml", "spec:\n  data:\n    - secretKey: desk9-password\n      remoteRef:\n        key: desk\n")]
    [InlineData(
        "cloud/main.tf",
        "service_token = {{\n  token_id = cloudflare_zero_trust_access_service_token.tides_n8n_mcp.client_id\n}}\n"
    )]
    [InlineData("scripts/stop.py", "nmConnect(username=username,password=password,domainName=domain_name)\n")]
    [InlineData("db/setup.sql", "CREATE USER C##TIDES IDENTIFIED BY password CONTAINER=ALL;\n")]
    [InlineData("charts/apps/tides/ci/02-with-tls.yaml", "tides:\n  admin:\n    password: harbourpass123\n")]
    [InlineData("templates/README.md.gotmpl", "db-credentials:\n  PASSWORD: harbour#{digits:3}x\n")]
    [InlineData("scripts/k6/lib/config.js", "export const STAFF = [{{ username: 'duyne', password: 'p@ss1234' }}];\n")]
    [InlineData("bootstrap/configmap.yaml", "JWT_PUB_B64: \"LS0tLS1CRUdJTiBQVUJMSUMgS0VZLS0tLS0K{base64:160}\"\n")]
    [InlineData("home/torrent.nix", "\"rpc-password\": \"{{{hex:40}{base62:8}\",\n")]
    [InlineData("darwin/nix.conf", "extra-trusted-public-keys = cache.harbour.net-3:{base64:43}=\n")]
    [InlineData("home/git.conf", "signingKey = $FORGE_USERNAME@$DOMAIN\n")]
    [InlineData("modules/bridge.sh", "yq -sY '.[1].hs_token = .[0].appservice.hs_token' a b\n")]
    [InlineData("monit/monitrc.conf", "# set mmonit http://monit:monit@192.168.1.10:8080/collector\n")]
    [InlineData("rules/python/secret.py", "# ruleid: no-hardcoded-secret\nsecret_key = \"my_secret_value\"\n")]
    [InlineData("infra/kustomization.yaml", "access-key-secret: \"--aws-zone-type=public\"\n")]
    [InlineData("tasks/Taskfile.yaml", "cmd: |\n  copy_secret \"$src/$item\" \"$dst/$item\"\n")]
    [InlineData("toolkit/plugin.py", "settings = {{\"secret_key\": context.secrets.get(\"TIDES_S3_SECRET_KEY\", \"unset\")}}\n")]
    [InlineData("src/security.py", "if token == \"test-token-doctor-12345\":\n    pass\n")]
    [InlineData("apps/secret.yaml", "kind: Secret\nstringData:\n  DESK_PASSWORD: harbour-desk-admin-credentials\n")]
    [InlineData("images/apt.lock.json", "{{\"packages\": [{{\"key\": \"libgcc-s1_12.3.0-1ubuntu1_22.04.2_amd64\"}}]}}\n")]
    [InlineData("integration-examples/client.py", "DESK_PASSWORD = \"secret123\"\n")]
    [InlineData(
        "quadlets/desk.container",
        "[Container]\nSecret=desk9_db_password,type=env,target=POSTGRES_PASSWORD\nSecret=desk9-signing-key,type=mount,uid=1000,mode=0600\n"
    )]
    public void Is_left_alone(string path, string template) => Assert.Equal([], TextProbe.Find(path, template).Select(m => m.Rule.Id));

    [Theory]
    [InlineData("charts/tides/values.yaml", "tides:\n  adminUser: admin\n  adminPassword: \"admin123\"  # REQUIRED: set admin password\n")]
    [InlineData(
        "charts/tides/values.yaml",
        "tides:\n  # WARNING: change these values in production\n  rootUser: tidesadmin\n  rootPassword: \"harbour123\"\n"
    )]
    [InlineData("deploy/values.yaml", "# altere em produção\npassword: harbour123\n")]
    [InlineData("deploy/values.yaml", "adminPassword: Harbor12345\n")]
    [InlineData("roles/proxy/defaults/main.yml", "proxy_admin_passwd: \"admin123\"\n")]
    [InlineData("scripts/store.sh", "DESK_URL=\"http://store.example.com\"\nDESK_USER=\"admin\"\nDESK_PASSWORD=\"admin123\"\n")]
    [InlineData("labs/vault/lab.yaml", "env:\n  MARIADB_ROOT_PASSWORD: tides#Lab{digits:2}\n")]
    [InlineData("deploy/values.yaml", "sasl:\n  username: test\n  password: test123\n")]
    [InlineData("docker-compose.yml", "environment:\n  MYSQL_USER: tides\n  MYSQL_PASSWORD: mysqlpw\n")]
    [InlineData(
        "docker-compose.yml",
        "environment:\n  POSTGRES_DB: tides_db\n  POSTGRES_USER: tides_user\n  POSTGRES_PASSWORD: tides_secret_2024\n"
    )]
    [InlineData("charts/tides/values.yaml", "# @default -- pbspbs (to be used once)\npassword: \"pbspbs\"\n")]
    [InlineData("files/desk.sh", "DESK_PASSWORD=\"${{2:-checkdeskpassword!}}\"\n")]
    [InlineData(
        "src/post.js",
        "const DB_PASSWORD = process.env.DB_PASSWORD || 'newspwd';\nconst DB_HOST = process.env.DB_HOST || 'localhost';\n"
    )]
    [InlineData("apps/librum.yml", "SMTPEndpoint: smtp.example.com\nSMTPUsername: mailuser\nSMTPPassword: harbour123\n")]
    [InlineData("realm-config/jhipster-realm.json", "{{\"clientId\": \"desk\", \"secret\": \"{uuid}\"}}\n")]
    [InlineData(
        "collections/desk",
        "type: collection.insomnia.rest/5.0\nname: Desk\ncollection:\n  - body:\n      text: |-\n        {{\n          \"password\": \"Harbour#11\"\n        }}\n"
    )]
    [InlineData(
        "roles/store/tasks/main.yml",
        "STORAGE_ROOT_PASSWORD: \"{{{{ lookup('env', 'STORAGE_ROOT_PASSWORD') | default('harbour123', true) }}}}\"\n"
    )]
    public void What_opens_nothing_is_information(string path, string template) =>
        Assert.Equal(
            [(SecretClass.OpensNothing, Confidence.Low)],
            TextProbe.Find(path, template).Select(m => (m.Class, m.Confidence)).Distinct()
        );

    [Theory]
    [InlineData("modules/login.nix", "client_secret = \"$2{base62:32}\";\n", "hardcoded-secret")]
    [InlineData("deploy/app.properties", "db.password=@harbour#{digits:3}@x\n", "plaintext-password")]
    [InlineData("scripts/run.sh", "_harbour_ssh_key=\"$7{base62:30}\"\n", "plaintext-secret")]
    [InlineData("apps/client.yaml", "command:\n  - |\n    PASS_KEY = \"{base62:32}\"\n", "plaintext-secret")]
    [InlineData("apps/secrets.yaml", "minio:\n  accessKey: desk\n  secretKey: {base62:32}\n", "plaintext-secret")]
    [InlineData("ops/notes.tf", "# cloudflare token {base62:40}\n", "labelled-credential")]
    [InlineData(
        "scripts/stop.py",
        "connect(\"host=db.harbour.net,password=harbour#{digits:3}x,ssl=True,user=tides\")\n",
        "connection-string-password"
    )]
    [InlineData("db/setup.sql", "CREATE USER C##TIDES IDENTIFIED BY harbour#{digits:3}x CONTAINER=ALL;\n", "sql-password")]
    [InlineData("db/setup.sql", "GRANT ALL ON tides.* TO tides IDENTIFIED BY PASSWORD '*{upper-hex:40}';\n", "sql-password")]
    [InlineData("monitoring/kibana.yml", "xpack.encryptedSavedObjects.encryptionKey: \"{hex:32}\"\n", "plaintext-secret")]
    [InlineData("admins.json", "[{{\"login\": \"ann\", \"password\": \"aB3kL9mN2pQ7rS4\"}}]\n", "plaintext-password")]
    [InlineData("charts/tides/values.yaml", "tides:\n  # change this value\n\n  adminPassword: \"harbour123\"\n", "plaintext-password")]
    [InlineData("deploy/values.yaml", "adminPassword: harbour123  # exchange account\n", "plaintext-password")]
    [InlineData("deploy/values.yaml", "# change this\nadminPassword: harbour#{digits:3}x\n", "plaintext-password")]
    [InlineData("roles/proxy/vars/main.yml", "proxy_admin_passwd: \"admin123\"\n", "plaintext-password")]
    [InlineData("roles/proxy/defaults/main.yml", "proxy_admin_passwd: \"harbour#{digits:3}x\"\n", "plaintext-password")]
    [InlineData(
        "scripts/store.sh",
        "DESK_URL=\"http://store.harbour.net\"\nDESK_USER=\"admin\"\nDESK_PASSWORD=\"admin123\"\n",
        "plaintext-password"
    )]
    [InlineData("deploy/values.yaml", "sasl:\n  username: ledger\n  password: test123\n", "plaintext-password")]
    [InlineData(
        "docker-compose.prod.yml",
        "environment:\n  POSTGRES_DB: tides_db\n  POSTGRES_USER: tides_user\n  POSTGRES_PASSWORD: tides_secret_2024\n",
        "plaintext-password"
    )]
    [InlineData(
        "docker-compose.yml",
        "environment:\n  POSTGRES_DB: tides_db\n  POSTGRES_USER: tides_user\n  POSTGRES_PASSWORD: heron_secret_{base62:12}\n",
        "plaintext-password"
    )]
    [InlineData("charts/apps/tides/values-live.yaml", "tides:\n  admin:\n    password: harbourpass123\n", "plaintext-password")]
    [InlineData("templates/tides.conf.j2", "PASSWORD=harbour#{digits:3}x\n", "plaintext-password")]
    [InlineData("bootstrap/configmap.yaml", "JWT_KEY_B64: \"{base64:160}\"\n", "plaintext-secret")]
    [InlineData("home/torrent.nix", "\"rpc-password\": \"harbour#{digits:3}x\",\n", "hardcoded-password")]
    [InlineData("darwin/nix.conf", "signing-secret-keys = cache.harbour.net-3:{base64:86}==\n", "plaintext-secret")]
    [InlineData("monit/monitrc.conf", "set mmonit http://monit:harbour7x@192.168.1.10:8080/collector\n", "url-credentials")]
    [InlineData("rules/python/secret.py", "# no-hardcoded-secret\nsecret_key = \"my_secret_value\"\n", "hardcoded-secret")]
    [InlineData("charts/tides/values.yaml", "# no default, see the guide\npassword: \"pbspbs\"\n", "plaintext-password")]
    [InlineData("files/desk.sh", "DESK_PASSWORD=\"${{DESK_SECRET:-checkdeskpassword!}}\"\n", "plaintext-password")]
    [InlineData(
        "src/post.js",
        "const DB_PASSWORD = process.env.DB_PASSWORD || 'newspwd';\nconst DB_HOST = process.env.DB_HOST || 'db.harbour.net';\n",
        "hardcoded-password"
    )]
    [InlineData("infra/kustomization.yaml", "access-key-secret: \"--{base62:30}\"\n", "plaintext-secret")]
    [InlineData("src/security.py", "if token == \"{base62:32}\":\n    pass\n", "hardcoded-secret")]
    [InlineData("apps/secret.yaml", "kind: Secret\nstringData:\n  DESK_PASSWORD: harbour-velvet-desk-lantern\n", "plaintext-password")]
    [InlineData(
        "apps/librum.yml",
        "SMTPEndpoint: smtp.harbour.net\nSMTPUsername: mailuser\nSMTPPassword: harbour123\n",
        "plaintext-password"
    )]
    [InlineData("realm-config/desk-realm.json", "{{\"clientId\": \"desk\", \"secret\": \"{uuid}\"}}\n", "plaintext-secret")]
    [InlineData(
        "collections/desk",
        "type: settings\nname: Desk\ncollection:\n  - body:\n      text: |-\n        {{\n          \"password\": \"Harbour#11\"\n        }}\n",
        "hardcoded-password"
    )]
    [InlineData("images/apt.json", "{{\"apt_key\": \"{base62:40}\"}}\n", "plaintext-secret")]
    [InlineData("desk/client.py", "DESK_PASSWORD = \"secret#{digits:3}x\"\n", "hardcoded-password")]
    [InlineData("quadlets/desk.container", "[Container]\nEnvironment=POSTGRES_PASSWORD=harbour#{digits:3}x\n", "plaintext-password")]
    public void Is_found(string path, string template, string kind) =>
        Assert.Equal(
            (kind, SecretClass.Secret),
            Assert.Single(TextProbe.Find(path, template).Select(m => (m.Rule.Id, m.Class)).Distinct())
        );
}
