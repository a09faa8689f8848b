using Seatrial.Engine.Documents;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Manifests.Formats;

/// <summary>Files whose only job is to choose the version of a runtime.</summary>
internal static class VersionFiles
{
    public static void Read(FileContent content, FactCollector collector)
    {
        switch (Paths.Name(content.File.Path).ToLowerInvariant())
        {
            case "global.json":
                var sdk = collector.ReadJson(content)["sdk"].Find("version");
                Add(content, collector, "dotnet", sdk?.Value.Text, sdk?.Line ?? 0);
                break;
            case ".tool-versions":
                ReadTable(content, collector);
                break;
            case "mise.toml" or ".mise.toml":
                foreach (var (name, line, value) in collector.ReadToml(content)["tools"].Members)
                {
                    Add(content, collector, Product(name), value.Texts().FirstOrDefault() ?? value["version"].Text, line);
                }

                break;
            case "runtime.txt":
                // Heroku and Render: python-3.11.4
                string runtime = FirstLine(content.Text);
                int dash = runtime.IndexOf('-', StringComparison.Ordinal);
                if (dash > 0)
                {
                    Add(content, collector, Product(runtime[..dash]), runtime[(dash + 1)..], 1);
                }

                break;
            case ".nvmrc" or ".node-version":
                Add(content, collector, "node", FirstLine(content.Text), 1);
                break;
            case ".python-version":
                Add(content, collector, "python", FirstLine(content.Text), 1);
                break;
            case ".ruby-version":
                Add(content, collector, "ruby", FirstLine(content.Text).Replace("ruby-", "", StringComparison.Ordinal), 1);
                break;
            case ".php-version":
                Add(content, collector, "php", FirstLine(content.Text), 1);
                break;
            case ".java-version":
                Add(content, collector, "java", FirstLine(content.Text), 1);
                break;
            default:
                Add(content, collector, "go", FirstLine(content.Text), 1);
                break;
        }
    }

    private static void ReadTable(FileContent content, FactCollector collector)
    {
        int line = 0;
        foreach (string raw in content.Text.Split('\n'))
        {
            line++;
            string[] words = raw.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (words.Length >= 2)
            {
                Add(content, collector, Product(words[0]), words[1], line);
            }
        }
    }

    /// <summary>asdf and mise call some runtimes by longer names; null for tools that are no runtime.</summary>
    private static string? Product(string tool) =>
        tool switch
        {
            "nodejs" or "node" => "node",
            "golang" or "go" => "go",
            "dotnet" or "dotnet-core" => "dotnet",
            "python" or "ruby" or "php" or "java" or "elixir" => tool,
            _ => null,
        };

    private static void Add(FileContent content, FactCollector collector, string? product, string? version, int line)
    {
        bool isVersion =
            VersionText.Clean(version) is { Length: < 60 } clean
            && clean.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '/' or '*' or '_' or '+' or '=' or '^' or '~');
        if (product is not null && isVersion)
        {
            collector.Add(
                new RuntimeFact(
                    product,
                    version!.Trim(),
                    Paths.Name(content.File.Path),
                    IsSelection: true,
                    new SourceLocation(content.File.Path, line)
                )
            );
        }
    }

    private static string FirstLine(string text) =>
        text.Split('\n').Select(l => l.Split('#')[0].Trim()).FirstOrDefault(l => l.Length > 0) ?? "";
}
