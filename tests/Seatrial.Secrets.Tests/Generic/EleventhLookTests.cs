using Seatrial.Engine.Findings;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Secrets.Tests.Generic;

/// <summary>What programs that others install bring with them, what guides show, and their neighbours that count.</summary>
public sealed class EleventhLookTests
{
    [Theory]
    [InlineData("app/Schema/Sql/postgres.sql", "INSERT INTO public.settings (option, value) VALUES ('api_token', '{hex:60}');\n")]
    [InlineData("db/schema.sql", "INSERT INTO settings (option, value) VALUES ('webhook_token','{hex:60}'),('password_reset','1');\n")]
    [InlineData("config/captcha.php", "<?php\nreturn [\n    '_shipped_secret_key' => '{base62:40}',\n];\n")]
    [InlineData(
        "config/captcha.php",
        "<?php\nreturn [\n    /*\n     * Set a secret key, we use our public one by default\n     */\n    'secret_key' => env('CAPTCHA_SECRET', '{base62:40}'),\n];\n"
    )]
    [InlineData("inventory/sample-cluster/group_vars/all.yml", "ldap_password: harbour13\n")]
    [InlineData("inventories/desk-sample/hosts.yml", "all:\n  vars:\n    desk_admin_password: Passw0rd124\n")]
    [InlineData("variables.tf", "variable \"admin_password\" {{\n  default = \"P@ssw0rd\"\n}}\n")]
    [InlineData("monitoring/values.yaml", "board:\n  adminPassword: P@88w0rd\n")]
    public void What_everybody_has_is_information(string path, string template) =>
        Assert.Equal(
            [(SecretClass.OpensNothing, Confidence.Low)],
            TextProbe.Find(path, template).Select(m => (m.Class, m.Confidence)).Distinct()
        );

    [Theory]
    [InlineData("db/users.sql", "INSERT INTO desk_user (id, login, password, token) VALUES (1, 'admin', '{hex:64}', '{hex:32}');\n")]
    [InlineData(
        "db/users.sql",
        "INSERT INTO users (login, remember_token, password) VALUES ('ann', '{base62:40}', '$2y$10${base62:53}');\n"
    )]
    [InlineData("db/desk.sql", "INSERT INTO `password_reset_tokens` (email, token) VALUES ('ann@harbour.io','{base62:40}');\n")]
    public void Is_left_alone(string path, string template) => Assert.Equal([], TextProbe.Find(path, template).Select(m => m.Rule.Id));

    [Theory]
    [InlineData("docs/cluster.md", "kubeadm join 10.1.2.3:6443 --token {alnum:6}.{alnum:16}\n")]
    [InlineData("steps.txt", "kubeadm join 10.1.2.3:6443 --token {alnum:6}.{alnum:16}\n")]
    [InlineData("install.sh", "#!/bin/sh\n# kubeadm join 10.1.2.3:6443 --token {alnum:6}.{alnum:16}\n")]
    [InlineData("config/application.yml", "development:\n  secret_key_base: {hex:128}\n")]
    [InlineData("config/environments/development.rb", "Rails.application.configure do\n  config.secret_key_base = '{hex:128}'\nend\n")]
    public void Is_of_low_confidence(string path, string template) =>
        Assert.Equal(
            [(SecretClass.Secret, Confidence.Low)],
            TextProbe.Find(path, template).Select(m => (m.Class, m.Confidence)).Distinct()
        );

    [Theory]
    [InlineData("app/Schema/Sql/postgres.sql", "INSERT INTO settings (option, value) VALUES ('sendgrid_api_key', '{hex:60}');\n")]
    [InlineData("db/schema-prod-dump.sql", "INSERT INTO settings (option, value) VALUES ('api_token', '{hex:60}');\n")]
    [InlineData("db/desk.sql", "INSERT INTO settings (option, value) VALUES ('api_token','{hex:60}'),('password_reset','1');\n")]
    [InlineData("config/captcha.php", "<?php\nreturn [\n    'own_secret_key' => '{base62:40}',\n];\n")]
    [InlineData(
        "config/captcha.php",
        "<?php\nreturn [\n    /*\n     * Set a secret key of your own\n     */\n    'secret_key' => env('CAPTCHA_SECRET', '{base62:40}'),\n];\n"
    )]
    [InlineData("inventory/prod/group_vars/all.yml", "ldap_password: harbour13\n")]
    [InlineData("inventory/sample-cluster/group_vars/all.yml", "vault_token: {hex:40}\n")]
    [InlineData("variables.tf", "variable \"admin_password\" {{\n  default = \"Tulip4Harbour!\"\n}}\n")]
    [InlineData("monitoring/values.yaml", "board:\n  adminPassword: H@88rb0ur\n")]
    [InlineData("terraform.tfvars", "admin_password = \"P@ssw0rd\"\n")]
    [InlineData("db/users.sql", "INSERT INTO desk_user (id, login, password, api_key) VALUES (1, 'admin', '{hex:64}', '{hex:32}');\n")]
    [InlineData("db/users.sql", "INSERT INTO desk_service (id, name, token) VALUES (1, 'billing', '{hex:32}');\n")]
    [InlineData("install.sh", "#!/bin/sh\nkubeadm join 10.1.2.3:6443 --token {alnum:6}.{alnum:16}\n")]
    [InlineData("config/environments/production.rb", "Rails.application.configure do\n  config.secret_key_base = '{hex:128}'\nend\n")]
    [InlineData("web/sync.js", "const apiKey = 'AIza{base62:35}';\n")]
    public void Its_neighbour_counts(string path, string template) =>
        Assert.Equal(
            [(SecretClass.Secret, true)],
            TextProbe.Find(path, template).Select(m => (m.Class, m.Confidence > Confidence.Low)).Distinct()
        );

    [Theory]
    [InlineData("app/log.config", "<appender workspaceId=\"{uuid:}\" authenticationId=\"{base64:86}==\"/>\n", "azure-log-analytics-key")]
    [InlineData(
        "src/Vault.cs",
        "class Vault {{\n  const string Key = \"1234567890abcdef1234567890abcdef\";\n  void Lock() {{\n    aes.Key = Encoding.UTF8.GetBytes(Key);\n  }}\n}}\n",
        "hardcoded-secret"
    )]
    [InlineData(
        "src/vault.js",
        "const KEY = 'abcdefghijklmnopqrstuvwxyz123456';\nfunction lock(t) {{\n  return crypto.createCipheriv('aes-256-cbc', KEY, iv);\n}}\n",
        "hardcoded-secret"
    )]
    [InlineData(
        "docs/guide.md",
        "# Guide\n\n-----BEGIN RSA PRIVATE KEY-----\n{base64:64}\n{base64:64}\n-----END RSA PRIVATE KEY-----\n",
        "private-key"
    )]
    [InlineData("README.md", "# Desk\n\nexport SENDGRID_API_KEY=SG.{base62:22}.{base62:43}\n", "sendgrid-api-key")]
    [InlineData("k8s/desk.yaml", "kind: Secret\ndata:\n  DB_PASSWORD: Y29wcGVyLWxhbnRlcm4tbWlsbA==\n", "plaintext-password")]
    [InlineData("k8s/desk.yaml", "kind: Secret\nstringData:\n  REDIS_PASSWORD: meadow-lantern-harbour\n", "plaintext-password")]
    [InlineData("k8s/desk.yaml", "kind: Secret\nstringData:\n  API_SECRET: meadow-kestrel-harbour\n", "plaintext-secret")]
    [InlineData(".env", "KEY=copper-lantern-harbour\n", "plaintext-secret")]
    [InlineData(".env", "SECRET=harbour_lantern_copper\n", "plaintext-secret")]
    [InlineData(".env", "JWT_SECRET=copperlanternharbour\n", "plaintext-secret")]
    [InlineData(".env", "JWT_SECRET=quayboard-dev-secret\n", "plaintext-secret")]
    [InlineData("DEPLOY.md", "MONGODB_URI=mongodb+srv://ann:Tulip%4030@quayboard.x7kd2pq.mongodb.net/desk\n", "url-credentials")]
    [InlineData(".env", "DB_PASSWORD=Harb0ur#desk\n", "plaintext-password")]
    [InlineData("src/db.php", "<?php\n$db_password = 'harb0ur#desk';\n", "hardcoded-password")]
    public void What_is_used_is_found(string path, string template, string rule) =>
        Assert.Equal([rule], TextProbe.Find(path, template).Where(m => m.Class == SecretClass.Secret).Select(m => m.Rule.Id));

    [Theory]
    [InlineData("app/log.config", "<appender workspaceId=\"{uuid:}\" authenticationId=\"{uuid:}\"/>\n")]
    [InlineData(
        "src/Vault.cs",
        "class Vault {{\n  const string Key = \"1234567890abcdef1234567890abcdef\";\n  void Show() {{\n    Print(Key);\n  }}\n}}\n"
    )]
    [InlineData(
        "src/vault.js",
        "const KEY = 'abcdefghijklmnopqrstuvwxyz123456';\nlocalStorage.getItem(KEY);\ncrypto.createCipheriv('aes-256-cbc', key, iv);\n"
    )]
    [InlineData(
        "src/Vault.php",
        "<?php\nclass Vault\n{{\n    var $key = \"\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\";\n    function lock($t)\n    {{\n        return openssl_encrypt($t, 'aes-256-cbc', $key);\n    }}\n}}\n"
    )]
    [InlineData("docs/guide.md", "# Guide\n\n-----BEGIN RSA PRIVATE KEY-----\n{base64:64}\n...\n-----END RSA PRIVATE KEY-----\n")]
    [InlineData("README.md", "# Desk\n\nFor example: SENDGRID_API_KEY=SG.{base62:22}.{base62:43}\n")]
    [InlineData("docs/api/mail.md", "# Desk\n\nexport SENDGRID_API_KEY=SG.{base62:22}.{base62:43}\n")]
    [InlineData("k8s/desk.yaml", "kind: Secret\ndata:\n  DB_PASSWORD: Y2hhbmdlLW1lLXBsZWFzZQ==\n")]
    [InlineData("k8s/desk.yaml", "kind: Secret\nstringData:\n  existingSecret: meadow-lantern-harbour\n")]
    [InlineData("k8s/desk.yaml", "kind: Secret\nstringData:\n  REDIS_PASSWORD: change-me-please\n")]
    [InlineData(".env", "KEY=production\n")]
    [InlineData(".env", "SECRET_NAME=harbour_lantern_copper\n")]
    [InlineData("DEPLOY.md", "MONGODB_URI=mongodb+srv://ann:Tulip%4030@cluster0.xxxxx.mongodb.net/desk\n")]
    [InlineData("README.md", "MONGODB_URI=mongodb+srv://ann:Tulip%4030@quayboard.x7kd2pq.mongodb.net/desk\n")]
    [InlineData("src/routes.rb", "password = 'passwords#edit'\n")]
    [InlineData("src/docs.java", "String password = \"UserService#login\";\n")]
    public void What_looks_like_it_is_not(string path, string template) =>
        Assert.Equal([], TextProbe.Find(path, template).Select(m => m.Rule.Id));

    [Fact]
    public void The_key_of_a_calendar_in_a_page_is_public()
    {
        var matches = new List<SecretMatch>();
        string page = SampleText.Expand(
            "<script>new FullCalendar.Calendar(el, {{ googleCalendarApiKey: 'AIza{base62:35}' }});</script>\n",
            11
        );
        new SecretScanner(SecretRules.All).Scan(FileContent.FromText("web/dates.html", page, FileRoles.Of("web/dates.html")), matches);
        Assert.Equal([SecretClass.PublicByDesign], matches.Select(m => m.Class));
    }
}
