using CsCheck;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Secrets.Tests.Scanning;

/// <summary>Untrusted text through every pattern, judge and value model: whatever it holds, a scan ends and answers.</summary>
public sealed class DamagedExamplesTests
{
    private static readonly string[] Examples =
    [
        .. SecretRules.All.Rules.SelectMany(r => r.PositiveExamples.Concat(r.NegativeExamples)).Select(e => SampleText.Expand(e, 1)),
    ];

    private static readonly string[] Starts =
    [
        "MII",
        "MIIEvQIBADANBgkqhkiG9w0BAQEFAAOC",
        "eyJ",
        "-----BEGIN RSA PRIVATE KEY-----",
        "$2b$",
        "{cipher}",
        "ENC[",
        "AAAAB3Nza",
        "0x",
        "data:",
        "%24",
        "\\u00",
        "${",
        "postgres://",
        "=",
    ];

    private static readonly string[] Names =
    [
        "password",
        "api_key",
        "secret",
        "token",
        "Authorization",
        "DATABASE_URL",
        "jwt.sign(payload",
        "-p",
        "private_key",
    ];

    private static readonly string[] Paths =
    [
        "src/app.ts",
        "config.yml",
        ".env",
        "settings.py",
        "deploy/secret.yaml",
        "run.sh",
        "pom.xml",
        ".netrc",
        "config/master.key",
        "db.sql",
    ];

    [Fact]
    public void A_cut_and_mixed_example_never_throws() =>
        Gen.Select(
                Gen.Int[0, Examples.Length - 1],
                Gen.Int[0, 400],
                Gen.Int[0, Examples.Length - 1],
                Gen.Int[0, 400],
                Gen.Int[0, Paths.Length - 1]
            )
            .Sample(
                (first, cut, second, from, path) =>
                {
                    string a = Examples[first];
                    string b = Examples[second];
                    Scan(Paths[path], string.Concat(a.AsSpan(0, Math.Min(cut, a.Length)), b.AsSpan(Math.Min(from, b.Length))));
                },
                iter: 2000,
                threads: 2
            );

    [Fact]
    public void A_value_of_any_length_and_beginning_never_throws() =>
        Gen.Select(
                Gen.Int[0, Names.Length - 1],
                Gen.Int[0, Starts.Length - 1],
                Gen.String[Gen.Char[' ', '~'], 0, 80],
                Gen.Int[0, Paths.Length - 1]
            )
            .Sample(
                (name, start, rest, path) =>
                    Scan(
                        Paths[path],
                        $"{Names[name]} = \"{Starts[start]}{rest}\"\n{Names[name]}: {Starts[start]}{rest}\n{Names[name]}={Starts[start]}{rest}"
                    ),
                iter: 3000,
                threads: 2
            );

    private static void Scan(string path, string text)
    {
        var matches = new List<SecretMatch>();
        new SecretScanner(SecretRules.All).Scan(FileContent.FromText(path, text, FileRoles.Of(path)), matches);
        Assert.All(matches, m => Assert.InRange(m.Start + m.Length, 1, System.Text.Encoding.UTF8.GetByteCount(text)));
    }
}
