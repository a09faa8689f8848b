using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Requirements.Stack;

/// <summary>
/// Reads the FROM instructions of Dockerfiles (Dockerfile reference, "FROM"): defaults of ARG are filled in, stages that build on another
/// stage and <c>scratch</c> are left out.
/// </summary>
public sealed class BaseImageAnalyzer : IFileAnalyzer
{
    private const FileRole NotShipped = FileRole.Test | FileRole.Fixture | FileRole.Example | FileRole.Documentation;

    public string Name => "base-images";

    public bool Accepts(WorkspaceFile file) =>
        (file.Role & NotShipped) == FileRole.None
        && file.Size < 256 * 1024
        && (
            file.Name is "Dockerfile" or "Containerfile"
            || file.Name.StartsWith("Dockerfile.", StringComparison.Ordinal)
            || file.Name.EndsWith(".Dockerfile", StringComparison.OrdinalIgnoreCase)
        )
        && !file.Name.EndsWith(".dockerignore", StringComparison.Ordinal)
        && !TemplateNames.IsTemplate(file.Path)
        && !file.Path.Contains(".devcontainer/", StringComparison.Ordinal)
        && !file.Name.StartsWith(".gitpod", StringComparison.Ordinal);

    public void Analyze(FileContent content, FactCollector collector)
    {
        var defaults = new Dictionary<string, string>(StringComparer.Ordinal);
        var stages = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var images = new List<BaseImageFact?>();
        int number = 0;
        foreach (string raw in content.Text.Split('\n'))
        {
            number++;
            string[] words = raw.Length > 2_000 ? [] : raw.Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length >= 2 && images.Count == 0 && words[0].Equals("ARG", StringComparison.OrdinalIgnoreCase))
            {
                int equals = words[1].IndexOf('=', StringComparison.Ordinal);
                if (equals > 0)
                {
                    defaults[words[1][..equals]] = words[1][(equals + 1)..].Trim('"', '\'');
                }
            }
            else if (words.Length >= 2 && words[0].Equals("FROM", StringComparison.OrdinalIgnoreCase))
            {
                words = [.. words.Skip(1).Where(w => !w.StartsWith("--", StringComparison.Ordinal))];
                if (words.Length is 1 || (words.Length >= 3 && words[1].Equals("AS", StringComparison.OrdinalIgnoreCase)))
                {
                    Begin(words, content.File.Path, number, defaults, stages, images);
                }
            }
        }

        for (int i = 0; i < images.Count; i++)
        {
            // A last stage that builds on another one ships that one's image.
            if (images[i] is { } image && images.FindIndex(o => o is not null && o.Location.Line == image.Location.Line) == i)
            {
                collector.Add(image with { IsFinal = images[^1] is { } last && last.Location.Line == image.Location.Line });
            }
        }
    }

    private static void Begin(
        string[] words,
        string path,
        int line,
        Dictionary<string, string> defaults,
        Dictionary<string, int> stages,
        List<BaseImageFact?> images
    )
    {
        string? stage = words.Length >= 3 ? words[2] : null;
        string reference = Substitute(words[0].Trim('"'), defaults);
        var image = stages.TryGetValue(reference, out int parent) ? images[parent] : Parse(reference, stage, path, line);
        if (stage is not null)
        {
            stages[stage] = images.Count;
        }

        images.Add(image);
    }

    private static BaseImageFact? Parse(string reference, string? stage, string path, int line)
    {
        if (reference.Equals("scratch", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        int at = reference.IndexOf('@', StringComparison.Ordinal);
        string? digest = at < 0 ? null : reference[(at + 1)..];
        string named = at < 0 ? reference : reference[..at];
        int colon = named.LastIndexOf(':');
        bool hasTag = colon > named.LastIndexOf('/');
        return new BaseImageFact(
            hasTag ? named[..colon] : named,
            hasTag ? named[(colon + 1)..] : null,
            digest,
            stage,
            IsFinal: false,
            IsResolved: !reference.Contains('$', StringComparison.Ordinal) && !reference.Contains('{', StringComparison.Ordinal),
            new SourceLocation(path, line)
        );
    }

    /// <summary>Fills in <c>$NAME</c>, <c>${NAME}</c> and <c>${NAME:-default}</c>; what has no value stays as it is.</summary>
    private static string Substitute(string text, Dictionary<string, string> values)
    {
        for (int pass = 0; pass < 8 && text.IndexOf('$', StringComparison.Ordinal) is var at and >= 0 && at + 1 < text.Length; pass++)
        {
            bool braced = text[at + 1] == '{';
            int start = at + (braced ? 2 : 1);
            int end = start;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
            {
                end++;
            }

            int close = braced ? text.IndexOf('}', end) : end;
            string? fallback = braced && close > end + 2 && text.AsSpan(end).StartsWith(":-") ? text[(end + 2)..close] : null;
            if (
                close < 0
                || (values.GetValueOrDefault(text[start..end]) ?? fallback) is not { } value
                || value.Contains('$', StringComparison.Ordinal)
            )
            {
                return text;
            }

            text = text[..at] + value + text[(close + (braced ? 1 : 0))..];
        }

        return text;
    }
}
