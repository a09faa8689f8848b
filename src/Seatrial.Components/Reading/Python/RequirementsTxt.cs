using Seatrial.Components.Packages;

namespace Seatrial.Components.Reading.Python;

/// <summary>
/// Requirements files of pip (pip docs, requirements file format): <c>-r</c> is followed within the tree, <c>-c</c> gives versions to what is required, hashes are
/// kept, other options are passed over.
/// </summary>
internal static class RequirementsTxt
{
    private const int MaxDepth = 20;

    public static void Read(ReadingContext context)
    {
        var constraints = new Dictionary<string, string>(StringComparer.Ordinal);
        var required = new List<ComponentDraft>();
        Read(context, required, constraints, new HashSet<string>(StringComparer.Ordinal), isConstraint: false, depth: 0);
        foreach (var draft in required)
        {
            draft.Version ??= draft.Origin.Kind == OriginKind.Registry ? constraints.GetValueOrDefault(PythonNames.Normalize(draft.Name)) : null;
            context.Output.Add(draft);
        }
    }

    private static void Read(
        ReadingContext context, List<ComponentDraft> required, Dictionary<string, string> constraints, HashSet<string> seen, bool isConstraint, int depth)
    {
        if (!seen.Add(context.Path))
        {
            return;
        }

        if (depth > MaxDepth)
        {
            context.Note($"{context.Path} is included through more than {MaxDepth} files; it was not followed.");
            return;
        }

        var scope = ScopeOf(context.FileName);
        string? index = LogicalLines(context.Text).Select(l => Option(l.Text)).FirstOrDefault(o => o?.Name is "-i" or "--index-url")?.Value;
        int unread = 0;
        foreach (var (line, text) in LogicalLines(context.Text))
        {
            if (Option(text) is { } option)
            {
                if (option.Name is "-r" or "--requirement" or "-c" or "--constraint")
                {
                    Follow(context, option.Value, line, other => Read(other, required, constraints, seen, isConstraint || option.Name is "-c" or "--constraint", depth + 1));
                    continue;
                }

                if (option.Name is not ("-e" or "--editable"))
                {
                    continue;
                }
            }

            if (Draft(text, line, scope) is not { } draft)
            {
                unread++;
            }
            else if (!isConstraint)
            {
                draft.File = context.Path;
                draft.Origin = draft.Origin.IsDefault && index is not null && !index.Contains("pypi.org/", StringComparison.Ordinal) ? new ComponentOrigin(OriginKind.Registry, index) : draft.Origin;
                required.Add(draft);
            }
            else if (draft.Version is { } version)
            {
                constraints.TryAdd(PythonNames.Normalize(draft.Name), version);
            }
        }

        if (unread > 0)
        {
            context.Note($"{context.Path} has {unread} {(unread == 1 ? "line" : "lines")} that name no package in a way that can be read; they were left out.");
        }
    }

    private static void Follow(ReadingContext context, string target, int line, Action<ReadingContext> read)
    {
        if (context.Other(target) is { } other)
        {
            read(other);
        }
        else
        {
            context.Note($"{context.Path} (line {line}) includes {Shorten(target)}, which is not in the tree; what it requires is not known.");
        }
    }

    private static ComponentDraft? Draft(string text, int line, ComponentScope scope)
    {
        var (bare, hashes) = CutOptions(Option(text) is { Name: "-e" or "--editable" } editable ? editable.Value : text);
        if (PythonDrafts.FromSpecifier(bare, line, scope) is { } draft && !IsPath(bare))
        {
            draft.Hashes = hashes;
            return draft;
        }

        string? egg = Npm.NpmSources.Fragment(bare)?.Split('&').FirstOrDefault(p => p.StartsWith("egg=", StringComparison.Ordinal))?[4..].Split('[')[0];
        var archive = PythonRequirement.Archive(bare);
        bool isAddress = bare.Contains("://", StringComparison.Ordinal);
        string? name = egg ?? archive?.Name ?? (isAddress ? RepositoryName(bare) : null);
        if (name is null || !PythonNames.IsName(name))
        {
            // A path to a project of its own: what it is called stands in that project.
            return null;
        }

        return new ComponentDraft
        {
            Ecosystem = Ecosystem.PyPI,
            Name = name,
            Version = archive?.Version,
            Line = line,
            Relation = ComponentRelation.Direct,
            Scope = scope,
            Origin = PythonRequirement.Origin(bare),
            ResolvedUrl = bare.StartsWith("http", StringComparison.Ordinal) ? Npm.NpmSources.CutFragment(bare) : null,
            Hashes = hashes,
        };
    }

    private static bool IsPath(string text) => text.StartsWith('.') || text.StartsWith('/') || (text.Contains('/', StringComparison.Ordinal) && !text.Contains('@', StringComparison.Ordinal));

    private static string? RepositoryName(string address)
    {
        if (!address.StartsWith("git+", StringComparison.Ordinal) && !address.StartsWith("hg+", StringComparison.Ordinal))
        {
            return null;
        }

        string path = PythonRequirement.Origin(address).Address ?? "";
        string name = TreePath.Name(path.TrimEnd('/'));
        return name.EndsWith(".git", StringComparison.Ordinal) ? name[..^4] : name;
    }

    /// <summary>Requirements come before options of their own: <c>--hash=sha256:…</c>, <c>--config-settings …</c>, <c>-C …</c>.</summary>
    private static (string Text, IReadOnlyList<IntegrityHash> Hashes) CutOptions(string text)
    {
        int options = text.IndexOf(" -", StringComparison.Ordinal);
        if (options < 0)
        {
            return (text, []);
        }

        var hashes = new List<IntegrityHash>();
        foreach (string word in text[options..].Split([' ', '\t', '='], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Contains(':', StringComparison.Ordinal) && IntegrityHash.Parse(word) is { } hash)
            {
                hashes.Add(hash);
            }
        }

        return (text[..options].Trim(), hashes);
    }

    private static (string Name, string Value)? Option(string text)
    {
        if (!text.StartsWith('-'))
        {
            return null;
        }

        int end = text.AsSpan().IndexOfAny(" =\t");
        if (end < 0)
        {
            return text is ['-', 'r' or 'c' or 'e', _, ..] ? (text[..2], text[2..]) : (text, "");
        }

        return text[1] != '-' && end > 2 ? (text[..2], text[2..].Trim()) : (text[..end], text[(end + 1)..].Trim().Trim('"', '\''));
    }

    /// <summary>Lines joined at trailing backslashes, without comments, each with the number of its first line.</summary>
    private static IEnumerable<(int Line, string Text)> LogicalLines(string text)
    {
        int number = 0;
        int first = 0;
        string joined = "";
        foreach (string raw in text.Split('\n'))
        {
            number++;
            string line = CutComment(raw.TrimEnd('\r', ' ', '\t'));
            first = joined.Length == 0 ? number : first;
            if (line.EndsWith('\\') && joined.Length < 20_000)
            {
                joined += line[..^1];
                continue;
            }

            joined += line;
            if (joined.Trim() is { Length: > 0 and < 20_000 } complete)
            {
                yield return (first, complete.Trim());
            }

            joined = "";
        }

        if (joined.Trim() is { Length: > 0 } rest)
        {
            yield return (first, rest);
        }
    }

    /// <summary>pip asks for a blank before the mark; without an address in the line, one that stands directly behind a version is meant the same.</summary>
    private static string CutComment(string line)
    {
        int mark = line.IndexOf('#', StringComparison.Ordinal);
        while (mark > 0 && !char.IsWhiteSpace(line[mark - 1]) && line.Contains('/', StringComparison.Ordinal))
        {
            mark = line.IndexOf('#', mark + 1);
        }

        return mark < 0 ? line : line[..mark].TrimEnd();
    }

    private static ComponentScope ScopeOf(string file)
        => file.Split('-', '_', '.', ' ').Any(PythonNames.IsDevelopmentWord) ? ComponentScope.Development : ComponentScope.Unknown;

    private static string Shorten(string text) => text.Length <= 100 ? text : text[..100];
}
