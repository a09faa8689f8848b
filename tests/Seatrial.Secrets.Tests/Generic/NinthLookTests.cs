using Seatrial.Engine.Findings;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Tests.Generic;

/// <summary>
/// Rules of input, keys of kits, containers of a developer and code that is switched off, each with its neighbour that counts.
/// </summary>
public sealed class NinthLookTests
{
    [Theory]
    [InlineData("app/Http/Requests/Settings.php", "<?php\nreturn ['captcha:secret_key' => 'required|string|max:191'];\n")]
    [InlineData(
        "cmd/main.go",
        "package main\nfunc main() {{\n\tbugsnag.Configure(bugsnag.Configuration{{\n\t\tAPIKey: \"{hex:32}\",\n\t}})\n}}\n"
    )]
    [InlineData("settings.py", "# See the guide. A database is given by\n#     'PASSWORD': '{base62:32}',\nDEBUG = False\n")]
    [InlineData("settings.py", "# The fields are {{\n#     'kind': 'sqlite',\n\n#     'PASSWORD': '{base62:32}',\n# }}\n")]
    [InlineData(
        "src/Pay.php",
        "<?php\n// {{\n//   \"hook\": {{\n//     \"name\": \"tides\",\n//     \"signature_key\": \"{base62:22}\",\n//   }}\n// }}\n"
    )]
    [InlineData("NOTES.md", "```bash\nMAIL_CLIENT_SECRET=same_as_calendar\n```\n")]
    public void Is_left_alone(string path, string template) => Assert.Equal([], TextProbe.Find(path, template).Select(m => m.Rule.Id));

    [Theory]
    [InlineData("docker-compose.yml", "services:\n  db:\n    image: mssql\n    environment:\n      SA_PASSWORD: \"Passw0rd!\"\n")]
    [InlineData("docker-compose.yml", "services:\n  db:\n    environment:\n      - MYSQL_PASSWORD=P@ssw0rd123\n")]
    [InlineData("docker/.env", "MYSQL_ROOT_PASSWORD=harbourdesk\n")]
    [InlineData("dev/containers/config.yml", "db:\n  user: harbour\n  pass: harbourdesk\n")]
    public void What_opens_nothing_is_information(string path, string template) =>
        Assert.Equal(
            [(SecretClass.OpensNothing, Confidence.Low)],
            TextProbe.Find(path, template).Select(m => (m.Class, m.Confidence)).Distinct()
        );

    [Theory]
    [InlineData("app/Http/Requests/Settings.php", "<?php\nreturn ['captcha:secret_key' => '{base62:40}'];\n", "hardcoded-secret")]
    [InlineData(
        "cmd/main.go",
        "package main\nfunc main() {{\n\terrors.Configure(errors.Configuration{{\n\t\tAPIKey: \"{hex:32}\",\n\t}})\n}}\n",
        "hardcoded-secret"
    )]
    [InlineData(
        "docker-compose.prod.yml",
        "services:\n  db:\n    environment:\n      - MYSQL_PASSWORD=P@ssw0rd123\n",
        "plaintext-password"
    )]
    [InlineData("docker/prod/.env", "MYSQL_ROOT_PASSWORD=Harb0ur!desk\n", "plaintext-password")]
    [InlineData(
        "settings.py",
        "# DATABASES = {{\n#     'default': {{\n#         'HOST': 'db.harbour.net',\n#         'PASSWORD': '{base62:32}',\n#     }}\n# }}\n",
        "hardcoded-password"
    )]
    [InlineData("config/database.php", "<?php\n//return [\n//    'password' => '{base62:32}',\n//];\n", "hardcoded-password")]
    [InlineData("src/Api/TestMailController.cs", "public string key = \"sk-{base62:20}T3BlbkFJ{base62:20}\";\n", "openai-api-key")]
    public void Its_neighbour_is_found(string path, string template, string rule) =>
        Assert.Equal([rule], TextProbe.Find(path, template).Select(m => m.Rule.Id).Distinct());
}
