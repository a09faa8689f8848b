using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Sources;

namespace Seatrial.Requirements.ClientExposure;

/// <summary>
/// Finds names with a public prefix in environment files, pipelines, images and hosting files. They are so peculiar that the words of a
/// line tell enough, whatever the format; comments are left out.
/// </summary>
internal sealed class PublicVariableAnalyzer : IFileAnalyzer
{
    private const FileRole NotOwn = FileRole.Test | FileRole.Fixture | FileRole.Documentation;
    private const int LongestLine = 2000;

    private static readonly string[] Names =
    [
        "Dockerfile",
        "Containerfile",
        "netlify.toml",
        "vercel.json",
        "app.json",
        "eas.json",
        "wrangler.toml",
        "wrangler.jsonc",
        "fly.toml",
        "turbo.json",
        "apphosting.yaml",
        "amplify.yml",
        "render.yaml",
        "railway.json",
        "railway.toml",
    ];

    public string Name => "public-variables";

    public bool Accepts(WorkspaceFile file) =>
        file.Size < 1 << 18
        && (file.Role & NotOwn) == FileRole.None
        && (
            IsEnvironmentFile(file.Name)
            || IsPipeline(file)
            || IsNamed(file.Name)
            || file.Name.StartsWith("Dockerfile.", StringComparison.OrdinalIgnoreCase)
        );

    public void Analyze(FileContent content, FactCollector collector)
    {
        bool isTemplate = (content.File.Role & FileRole.Example) != FileRole.None;
        bool isEnvironment = IsEnvironmentFile(content.File.Name);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        int line = 0;
        foreach (var raw in content.Text.AsSpan().EnumerateLines())
        {
            line++;
            var text = raw.TrimStart();
            if (text.IsEmpty || text.Length > LongestLine || text[0] == '#' || text.StartsWith("//"))
            {
                continue;
            }

            foreach (string name in isEnvironment ? Key(text) : Words(text))
            {
                if (seen.Add(name))
                {
                    collector.Add(new PublicVariableFact(new SourceLocation(content.File.Path, line), name, isTemplate));
                }
            }
        }
    }

    private static bool IsNamed(ReadOnlySpan<char> name)
    {
        foreach (string known in Names)
        {
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsEnvironmentFile(ReadOnlySpan<char> name) =>
        name.StartsWith(".env") || name.EndsWith(".env", StringComparison.Ordinal) || name.StartsWith("env.", StringComparison.Ordinal);

    private static bool IsPipeline(WorkspaceFile file) =>
        (file.Extension is ".yml" or ".yaml")
        && (
            file.Path.StartsWith(".github/", StringComparison.Ordinal)
            || file.Name.StartsWith(".gitlab-ci")
            || file.Name.StartsWith("docker-compose")
            || file.Name.StartsWith("compose.")
            || file.Name.StartsWith("azure-pipelines")
            || file.Name.StartsWith("bitbucket-pipelines")
            || file.Name.StartsWith("cloudbuild")
            || file.Path.StartsWith(".circleci/", StringComparison.Ordinal)
        );

    private static List<string> Key(ReadOnlySpan<char> line)
    {
        line = line.StartsWith("export ") ? line[7..].TrimStart() : line;
        int equals = line.IndexOf('=');
        string name = equals < 1 ? "" : line[..equals].TrimEnd().ToString();
        return IsPublic(name) ? [name] : [];
    }

    private static List<string> Words(ReadOnlySpan<char> line)
    {
        var found = new List<string>();
        for (int i = 0; i < line.Length; )
        {
            int start = i;
            while (i < line.Length && (char.IsAsciiLetterOrDigit(line[i]) || line[i] == '_'))
            {
                i++;
            }

            if (i > start && IsPublic(line[start..i].ToString()))
            {
                found.Add(line[start..i].ToString());
            }

            i += i == start ? 1 : 0;
        }

        return found;
    }

    private static bool IsPublic(string word) =>
        word.Length > 5 && word.Contains('_', StringComparison.Ordinal) && PublicPrefixes.Of(word, hasPublic: true) is not null;
}
