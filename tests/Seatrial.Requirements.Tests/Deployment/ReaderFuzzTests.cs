using CsCheck;
using Seatrial.Engine.Scanning;
using Seatrial.Requirements.Tests.Judging;

namespace Seatrial.Requirements.Tests.Deployment;

/// <summary>Whatever stands in a file, reading it ends, throws nothing, and gives the same facts again.</summary>
public sealed class ReaderFuzzTests
{
    private static readonly string[] Pieces =
    [
        "FROM ",
        "AS ",
        "ENV A=",
        "\\\n",
        "<<EOF",
        "EOF\n",
        "# escape=`\n",
        "HEALTHCHECK ",
        "resource \"aws_db_instance\" \"a\" {",
        "}",
        "{",
        "\"",
        "${",
        "<<-X\n",
        "/*",
        "*/",
        "//",
        "=",
        "[",
        "]",
        "service cloud.firestore {",
        "match /{a=**} {",
        "allow read, write",
        ": if ",
        "true;",
        "function f() {",
        "services:\n",
        "  web:\n",
        "    build: .\n",
        "apiVersion: v1\nkind: Secret\n",
        "data:\n  password: ",
        "{{",
        "}}",
        "{{- if ",
        "- ",
        ": ",
        "\n",
        "\t",
        "&a ",
        "*a",
        "---\n",
        "{\"rules\":{\".read\":",
        "true",
        "'",
        "\0",
        "é",
        "INSTALLED_APPS = []\nDEBUG = ",
        "add_header ",
        ";",
        "%dev.",
        "=>",
        "<a b=\"",
        "schedule:",
        "pg_dump ",
    ];

    private static readonly string[] Paths =
    [
        "Dockerfile",
        "main.tf",
        "firestore.rules",
        "database.rules.json",
        "docker-compose.yml",
        "k8s/a.yaml",
        "charts/a/templates/b.yaml",
        "settings.py",
        "nginx.conf",
        "web.config",
        "application.properties",
        "application.yml",
        "config/cors.php",
        "fly.toml",
        "render.yaml",
        "vercel.json",
        "template.yaml",
        "serverless.yml",
        "openapi.yaml",
        "prometheus/rules.yml",
        "appsettings.json",
        ".github/workflows/a.yml",
        ".env.production",
        "crontab",
    ];

    [Fact]
    public void Readers_survive_any_text() =>
        Gen.Select(Gen.Int[0, Paths.Length - 1].Select(i => Paths[i]), Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 40])
            .Sample(
                (path, pieces) =>
                {
                    string text = string.Concat(pieces);
                    var first = new JudgedRepository((path, text));
                    var second = new JudgedRepository((path, text));
                    Assert.Equal(first.Facts<Requirements.Deployment.SettingFact>(), second.Facts<Requirements.Deployment.SettingFact>());
                    Assert.DoesNotContain(first.Gaps, g => g.Kind == GapKind.AnalyzerFailed);
                },
                iter: 800,
                threads: 1
            );

    [Theory]
    [InlineData("main.tf", "a {")]
    [InlineData("firestore.rules", "service cloud.firestore { match /a {")]
    [InlineData("Dockerfile", "RUN <<A\n")]
    [InlineData("main.tf", "a = [")]
    [InlineData("charts/a/templates/b.yaml", "apiVersion: v1\nkind: {{ a }}\n")]
    public void Readers_take_long_repetitions_in_their_stride(string path, string piece) =>
        Assert.NotNull(new JudgedRepository((path, string.Concat(Enumerable.Repeat(piece, 5_000)))).Gaps);
}
