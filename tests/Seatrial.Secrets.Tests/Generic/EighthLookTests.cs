using Seatrial.Engine.Findings;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Tests.Generic;

/// <summary>
/// What charts, roles, stacks and scripts of deployments have where credentials could be, each with its neighbour that counts.
/// </summary>
public sealed class EighthLookTests
{
    [Theory]
    [InlineData("apps/values.yaml", "relays:\n  - url: https://0x{hex:96}@relay.harbour.net\n")]
    [InlineData("roles/kernel/vars/main.yml", "sysctl:\n  - {{key: net.ipv4.tcp_max_syn_backlog, val: 1024}}\n")]
    [InlineData("apps/values.yaml", "bitwarden:\n  secretIds:\n    smtpPassword: {uuid:}\n    relayAuthSecret: \"{uuid:}\"\n")]
    [InlineData("Taskfile.yaml", "includes:\n  1password: .taskfiles/1password\n")]
    [InlineData(
        "host_vars/desk.yml",
        "txt_tokens:\n  harbour.net: !vault |\n    $ANSIBLE_VAULT;1.1;AES256\n    {digits:80}\n    {digits:80}\n"
    )]
    [InlineData("roles/nginx/vars/main.yml", "#nginx_htpasswd:\n#  - users: ops:$apr1${base62:8}${base62:22}\n")]
    [InlineData("apps/values.yaml", "basicAuth:\n  # This is an example user\n  users: |-\n    ops:$apr1${base62:8}${base62:22}\n")]
    [InlineData("roles/mail/vars/main.yml", "# Example:\n# SASL_USERS:\n#   - user: ann\n#     password: {base62:16}\nSASL_USERS: []\n")]
    [InlineData("scripts/join.sh", "join_token=\"SWMTKN-1-test-token-12345\"\n")]
    [InlineData(
        "scripts/token.sh",
        "TOKEN=$(rails runner \"\n  token = user.personal_access_tokens.create!(\n    name: 'tides'\n  )\n\")\n"
    )]
    [InlineData("registry/deployment.yaml", "env:\n  - name: HTTP_SECRET\n    value: \"Ple4seCh4ngeThisN0tAVerySecretV4lue\"\n")]
    [InlineData("docker-compose.yml", "environment:\n  - API_PASSWORD=${{DESK_API_PASSWORD:-MyS3cr3tP4ssw0rd}}\n")]
    [InlineData("apps/values.yaml", "captchaSecret: \"0xCensoredCaptchaSecretKey\"\n")]
    [InlineData("roles/letsencrypt/defaults/main.yml", "#letsencrypt_dns_ovh_application_secret = MDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAw\n")]
    [InlineData("apps/values.yaml", "httpHeaders:\n  - name: Authorization\n    value: Basic:YWRtaW46YWRtaW4=\n")]
    [InlineData("scripts/setup.sh", "echo \"Example:\"\necho \"  DESK_PASSWORD=Tulip7{alnum:8}\"\n")]
    [InlineData("web/.next_old/server/server-reference-manifest.json", "{{\n  \"encryptionKey\": \"{base64:43}=\"\n}}\n")]
    [InlineData("monitoring/store.yaml", "config:\n  access_key: {upper-alnum:20}\n  secret_key: ${{SECRET_KEY}}\n")]
    [InlineData("alerts.yml", "slack_api_url: https://hooks.slack.com/services/T{upper-alnum:9}/B{upper-alnum:9}/{base62:20}\n")]
    [InlineData("chat/conf/server.xml", "<database>\n  <password encrypted=\"true\">{hex:64}</password>\n</database>\n")]
    [InlineData("deploy/proxy.yml", "args:\n  - -cookie-secret=BASE64_ENCODED_STRING(like “echo strong | base64”)\n")]
    [InlineData("db/cluster.json", "{{ \"MasterUserPassword\": \"mynewpassword\" }}\n")]
    public void Is_left_alone(string path, string template) => Assert.Equal([], TextProbe.Find(path, template).Select(m => m.Rule.Id));

    [Theory]
    [InlineData("inventories/vagrant/group_vars/all.yml", "ldap_admin_password: Tulip%{digits:3}x\n")]
    [InlineData("charts/ganache/values.yaml", "secretEnv:\n  MNEMONIC: {mnemonic:}\n")]
    [InlineData(
        "charts/chain/values.yaml",
        "config: |\n  mnemonic: \"{mnemonic:}\"\n  el_premine:\n    \"m/44'/60'/0'/0/0\": 10000000ETH\n"
    )]
    [InlineData("mail/zone.toml", "host = \"smtp.ethereal.email\"\nuser = \"tides\"\npass = \"{base62:18}\"\n")]
    [InlineData("scripts/check.sh", "curl -sk -u \"wqzkhd:wqzkhd\" -X POST \"https://localhost:55000/authenticate\"\n")]
    [InlineData("issuer.yaml", "route53:\n  accessKeyID: AKIA{base32:16}\n  secretAccessKeySecretRef:\n    name: desk\n")]
    [InlineData("Section 04/lab/app.yaml", "database_password: Tulip%{digits:3}x\n")]
    [InlineData("conf/desk.properties", "harbour.url=http://localhost:8080/desk/\nharbour.username=admin\nharbour.password=Admin123\n")]
    [InlineData("k8s-samples/db.yaml", "env:\n  - name: MYSQL_ROOT_PASSWORD\n    value: \"wqzkhd\"\n")]
    [InlineData("lambda/package/botocore/data/desk.json", "{{ \"password\": \"Tulip%{digits:3}x\" }}\n")]
    public void What_opens_nothing_is_information(string path, string template) =>
        Assert.Equal(
            [(SecretClass.OpensNothing, Confidence.Low)],
            TextProbe.Find(path, template).Select(m => (m.Class, m.Confidence)).Distinct()
        );

    [Theory]
    [InlineData("apps/values.yaml", "relays:\n  - url: https://{hex:64}@relay.harbour.net\n", "url-token")]
    [InlineData("apps/values.yaml", "mail:\n  - {{key: {base62:40}, host: desk}}\n", "plaintext-secret")]
    [InlineData("apps/values.yaml", "bitwarden:\n  secrets:\n    relayAuthSecret: \"{uuid:}\"\n", "plaintext-secret")]
    [InlineData("host_vars/desk.yml", "txt_tokens:\n  harbour.net: {base62:40}\n", "plaintext-secret")]
    [InlineData("db/settings.js", "_user1.password = 'Q@$$h{digits:2}dn!!';\n", "hardcoded-password")]
    [InlineData("roles/nginx/vars/main.yml", "nginx_htpasswd:\n  - users: ops:$apr1${base62:8}${base62:22}\n", "checked-password-hash")]
    [InlineData("roles/mail/vars/main.yml", "SASL_USERS:\n  - user: ann\n    password: {base62:16}\n", "plaintext-password")]
    [InlineData("scripts/join.sh", "join_token=\"SWMTKN-1-{alnum:50}-{alnum:25}\"\n", "plaintext-secret")]
    [InlineData("docker-compose.yml", "environment:\n  - API_PASSWORD=${{DESK_API_PASSWORD:-{base62:20}}}\n", "plaintext-password")]
    [InlineData("scripts/setup.sh", "echo \"Your login:\"\necho \"  DESK_PASSWORD=Tulip7{alnum:8}\"\n", "printed-credential")]
    [InlineData("monitoring/store.yaml", "config:\n  access_key: desk\n  secret_key: {base62:40}\n", "plaintext-secret")]
    [InlineData("charts/wallet/values.yaml", "secretEnv:\n  MNEMONIC: {mnemonic:}\n", "mnemonic-phrase")]
    [InlineData("inventories/prod/group_vars/all.yml", "ldap_admin_password: Tulip%{digits:3}x\n", "plaintext-password")]
    [InlineData("mail/zone.toml", "host = \"smtp.harbour.net\"\nuser = \"tides\"\npass = \"{base62:18}\"\n", "plaintext-password")]
    [InlineData("scripts/check.sh", "curl -sk -u \"wqzkhd:T7q{alnum:9}\" -X POST \"https://desk.harbour.net\"\n", "command-line-password")]
    [InlineData("issuer.yaml", "route53:\n  accessKeyID: AKIA{base32:16}\n  region: eu-west-1\n", "aws-access-key-id")]
    [InlineData("section/app.yaml", "database_password: Tulip%{digits:3}x\n", "plaintext-password")]
    [InlineData("rook/secret.yaml", "stringData:\n  userKey: AQA{base64:9}ARAA{base64:21}A==\n", "ceph-key")]
    [InlineData("cluster/.env", "CLUSTER_RESTAPI_BASICAUTHCREDENTIALS='{{\"admin\": \"t7{alnum:15}\"}}'\n", "plaintext-password")]
    [InlineData(
        "demo/desk/secret.yaml",
        "apiVersion: v1\nkind: Secret\nmetadata:\n  name: desk\nstringData:\n  ENCRYPTION_KEY: {base62:40}\n",
        "plaintext-secret"
    )]
    [InlineData("chat/conf/server.xml", "<database>\n  <password>{hex:64}</password>\n</database>\n", "plaintext-password")]
    [InlineData("deploy/proxy.yml", "args:\n  - -cookie-secret=B4SE{base62:28}\n", "command-line-option")]
    [InlineData("db/cluster.json", "{{ \"MasterUserPassword\": \"tides{digits:4}\" }}\n", "aws-rds-master-password")]
    [InlineData(
        "conf/desk.properties",
        "harbour.url=http://localhost:8080/desk/\nreports.url=http://reports.harbour.net/\nreports.password=Admin123\n",
        "plaintext-password"
    )]
    [InlineData("k8s/db.yaml", "env:\n  - name: MYSQL_ROOT_PASSWORD\n    value: \"wqzkhd\"\n", "plaintext-password")]
    [InlineData("lambda/package/desk/data/desk.json", "{{ \"password\": \"Tulip%{digits:3}x\" }}\n", "plaintext-password")]
    public void Its_neighbour_is_found(string path, string template, string rule) =>
        Assert.Equal([rule], TextProbe.Find(path, template).Where(m => m.Class == SecretClass.Secret).Select(m => m.Rule.Id));
}
