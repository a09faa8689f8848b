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
