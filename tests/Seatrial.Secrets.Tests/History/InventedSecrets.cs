using System.Globalization;
using Seatrial.Secrets.Rules;
using Seatrial.Tests;

namespace Seatrial.Secrets.Tests.History;

/// <summary>
/// A repository of random edits in which credentials come and go: lines are inserted, removed, doubled, changed in their middle, moved to
/// other files.
/// </summary>
internal sealed class InventedSecrets : IDisposable
{
    private static readonly string[] Paths =
    [
        "src/server.js",
        "src/deep/client.ts",
        "config/app.yml",
        ".env",
        "deploy/values.json",
        "tests/helper.py",
        "docs/notes.md",
        "settings.ini",
        "a.properties",
        "lib/keys.rb",
        "main.tf",
        ".npmrc",
    ];

    private static readonly string[] Lines =
    [
        "const apiKey = \"{base62:32}\";",
        "DB_PASSWORD={base62:14}",
        "password: {base62:14}",
        "  \"client_secret\": \"{base62:40}\",",
        "jwt.sign({{ id: 1 }}, '{lower:14}');",
        "token = \"{jwt:sub=svc-7731,role=writer}\"",
        "AWS = \"AKIA{base32:16}\"",
        "url: postgres://app:{base62:16}@db.internal.net:5432/app",
        "<password>{base62:14}</password>",
        "-----BEGIN PRIVATE KEY-----\n{base64:64}\n{base64:64}\n{base64:64}\n-----END PRIVATE KEY-----",
        "- name: DB_PASSWORD\n  value: {base62:16}",
        "github = ghp_{github-crc:30}",
        "key = {{\n  kind: 'x',\n  secret: '{base62:24}'\n}}",
        "Authorization: Basic {basic64}",
        "//registry.npmjs.org/:_authToken={base62:36}",
    ];

    private readonly Random random;
    private readonly string folder = Directory.CreateTempSubdirectory("seatrial-").FullName;
    private int time = 1_700_000_000;
    private ulong drawn;

    public InventedSecrets(int seed)
    {
        random = new Random(seed);
        drawn = (ulong)seed * 1000;
        Git("init", "-q", "-b", "main");
    }

    public string Root => folder;

    public string Git(params string[] arguments) =>
        GitProgram.RunAt(string.Create(CultureInfo.InvariantCulture, $"{time} +0000"), folder, "", arguments);

    public void Write(int commits)
    {
        for (int i = 0; i < commits; i++)
        {
            if (random.Next(6) == 0)
            {
                Branch(drawn++);
            }

            Edit(random.Next(1, 4));
            Commit();
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Branch(ulong number)
    {
        Git("checkout", "-q", "-b", $"side{number}");
        Edit(1);
        Commit();
        Git("checkout", "-q", "main");
        Edit(1);
        Commit();
        Git("merge", "-q", "--no-ff", "--no-commit", "-X", "theirs", $"side{number}");
        Edit(1);
        Commit();
    }

    private void Edit(int files)
    {
        for (int i = 0; i < files; i++)
        {
            string path = Path.Combine(folder, Paths[random.Next(Paths.Length)]);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var lines = File.Exists(path)
                ? File.ReadAllText(path).Split('\n').ToList()
                : [.. Enumerable.Range(0, random.Next(30, 80)).Select(_ => Filler())];
            for (int change = random.Next(1, 5); change > 0; change--)
            {
                Change(lines);
            }

            File.WriteAllText(path, string.Join('\n', lines));
            if (random.Next(15) == 0)
            {
                File.Copy(path, Path.Combine(folder, $"copy{random.Next(3)}{Path.GetExtension(path)}"), overwrite: true);
            }
        }
    }

    private void Change(List<string> lines)
    {
        int at = random.Next(lines.Count);
        switch (random.Next(7))
        {
            case 0:
                lines.RemoveAt(at);
                lines.Add(Filler());
                break;
            case 1:
                lines.Insert(at, lines[random.Next(lines.Count)]);
                break;
            case 2 when lines[at].Length > 4:
                int column = random.Next(lines[at].Length);
                lines[at] = lines[at].Remove(column, 1).Insert(column, "aZ7\n"[random.Next(4)].ToString());
                break;
            case 3 or 4:
                lines.Insert(at, Filler());
                break;
            default:
                lines.Insert(at, SampleText.Expand(Lines[random.Next(Lines.Length)], drawn++));
                break;
        }
    }

    /// <summary>At times a word is not ASCII.</summary>
    private string Filler()
    {
        string words =
            drawn % 9 == 4
                ? "lorem ipsum dolor naïve amet return if key token then else value 42 user = ( ) { };"
                : "lorem ipsum dolor sit amet return if key token then else value 42 user = ( ) { };";
        return string.Join(' ', Enumerable.Range(0, random.Next(1, 9)).Select(_ => words.Split(' ')[random.Next(19)]));
    }

    private void Commit()
    {
        time += random.Next(1, 100);
        Git("add", "-A");
        Git("commit", "-q", "--allow-empty", "-m", "change");
    }
}
