namespace Seatrial.Components.Reading.Go;

/// <summary>The directives of a go.mod file (Go modules reference, go.mod grammar), alone or in blocks.</summary>
internal sealed class GoModFile
{
    private readonly List<GoRequire> requires = [];
    private readonly HashSet<(string, string)> excludes = [];
    private readonly Dictionary<(string Path, string Version), GoReplacement> replaces = [];

    public string? Module { get; private set; }

    public int ModuleLine { get; private set; }

    public string? GoVersion { get; private set; }

    public int GoLine { get; private set; }

    /// <summary>Without <c>go</c> in front and without a suffix; null for none and for <c>default</c>.</summary>
    public string? Toolchain { get; private set; }

    public int ToolchainLine { get; private set; }

    public IReadOnlyList<GoRequire> Requires => requires;

    public IReadOnlySet<(string Path, string Version)> Excludes => excludes;

    /// <summary>A replacement of this version, else one of every version.</summary>
    public GoReplacement? Replace(string path, string version) =>
        replaces.GetValueOrDefault((path, version)) ?? replaces.GetValueOrDefault((path, ""));

    public static GoModFile Parse(string text)
    {
        var file = new GoModFile();
        string block = "";
        int number = 0;
        foreach (string raw in text.Split('\n'))
        {
            number++;
            int comment = raw.IndexOf("//", StringComparison.Ordinal);
            string note = comment >= 0 ? raw[(comment + 2)..].Trim() : "";
            string[] words = (comment >= 0 ? raw[..comment] : raw).Split((char[])[' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0)
            {
                continue;
            }

            if (words[0] == ")")
            {
                block = "";
            }
            else if (words.Length >= 2 && words[1] == "(")
            {
                block = words[0];
            }
            else if (words[0].EndsWith('(') && words[0].Length > 1)
            {
                block = words[0][..^1];
            }
            else
            {
                string[] arguments = block.Length > 0 ? words : words[1..];
                file.Take(block.Length > 0 ? block : words[0], [.. arguments.Select(Unquote)], note, number);
            }
        }

        return file;
    }

    private void Take(string directive, string[] words, string note, int line)
    {
        switch (directive)
        {
            case "module" when words.Length > 0:
                (Module, ModuleLine) = (words[0], line);
                break;
            case "go" when words.Length > 0:
                (GoVersion, GoLine) = (words[0], line);
                break;
            case "toolchain" when words.Length > 0 && words[0].StartsWith("go", StringComparison.Ordinal):
                string version = words[0][2..];
                int suffix = version.IndexOf('-', StringComparison.Ordinal);
                (Toolchain, ToolchainLine) = (suffix > 0 ? version[..suffix] : version, line);
                break;
            case "require" when words.Length > 1:
                requires.Add(
                    new GoRequire(words[0], words[1], note == "indirect" || note.StartsWith("indirect;", StringComparison.Ordinal), line)
                );
                break;
            case "exclude" when words.Length > 1:
                excludes.Add((words[0], words[1]));
                break;
            case "replace" when Array.IndexOf(words, "=>") is var arrow and > 0 && arrow + 1 < words.Length:
                string path = words[arrow + 1];
                bool isLocal =
                    path.StartsWith("./", StringComparison.Ordinal)
                    || path.StartsWith("../", StringComparison.Ordinal)
                    || path.StartsWith('/')
                    || path is "." or "..";
                replaces[(words[0], arrow > 1 ? words[1] : "")] = new GoReplacement(
                    path,
                    isLocal || arrow + 2 >= words.Length ? null : words[arrow + 2]
                );
                break;
            default:
                break;
        }
    }

    private static string Unquote(string word) => word is ['"' or '`', .. var inner, '"' or '`'] ? inner : word;
}
