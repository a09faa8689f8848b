using Seatrial.Components.Packages;

namespace Seatrial.Components.Reading.NuGet;

/// <summary>paket.lock: groups, sources and packages told apart by indentation (Paket docs, the paket.lock file).</summary>
internal static class PaketLock
{
    public static void Read(ReadingContext context)
    {
        string group = "";
        string source = "";
        string? remote = null;
        int parent = -1;
        var byName = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var edges = new List<(int From, string Group, string Name)>();
        var asked = Asked(context);
        int number = 0;
        bool isKnown = false;
        foreach (string raw in context.Text.Split('\n'))
        {
            number++;
            string line = raw.TrimEnd('\r', ' ');
            string text = line.TrimStart(' ');
            int indent = line.Length - text.Length;
            if (indent == 0)
            {
                group = text.StartsWith("GROUP ", StringComparison.Ordinal) ? text[6..].Trim() : group;
                source = text is "NUGET" or "GITHUB" or "GIT" or "HTTP" or "GIST" or "CLITOOL" ? text : source;
                isKnown |= text.Length > 0 && (source.Length > 0 || text.StartsWith("GROUP ", StringComparison.Ordinal));
            }
            else if (indent == 2)
            {
                remote = text.StartsWith("remote:", StringComparison.Ordinal) ? text[7..].Trim() : remote;
            }
            else if (Entry(text) is var (name, version))
            {
                if (indent == 4)
                {
                    parent = Add(context, source, remote, group, name, version, number, asked);
                    byName[$"{group}/{name}"] = parent;
                }
                else
                {
                    edges.Add((parent, group, name));
                }
            }
        }

        foreach (var (from, inGroup, name) in edges)
        {
            context.Output.Edge(from, byName.GetValueOrDefault($"{inGroup}/{name}", -1));
        }

        if (!isKnown && context.Text.Trim().Length > 0)
        {
            context.Fail("it is no paket.lock");
        }
    }

    private static int Add(
        ReadingContext context,
        string source,
        string? remote,
        string group,
        string name,
        string? version,
        int line,
        HashSet<string> asked
    )
    {
        bool isNuGet = source is "NUGET" or "CLITOOL";
        if ((!isNuGet && version is null) || source.Length == 0)
        {
            return -1;
        }

        bool isDev = group.Length > 0 && Python.PythonNames.IsDevelopmentWord(group);
        bool isUsual = remote is null || remote.Contains("nuget.org/", StringComparison.OrdinalIgnoreCase);
        var draft = new ComponentDraft
        {
            Ecosystem = isNuGet ? Ecosystem.NuGet : Ecosystem.Generic,
            Name = isNuGet ? name : $"{remote}/{name}",
            Version = isNuGet ? version : null,
            Line = line,
            Relation =
                asked.Count == 0 ? ComponentRelation.Unknown
                : asked.Contains(name) ? ComponentRelation.Direct
                : ComponentRelation.Transitive,
            Scope = isDev ? ComponentScope.Development : ComponentScope.Unknown,
            Origin = isNuGet
                ? (isUsual ? ComponentOrigin.Default : new ComponentOrigin(OriginKind.Registry, remote))
                : Addresses.GitOrigin(source == "GITHUB" ? $"https://github.com/{remote}" : remote ?? "", version),
        };
        if (group.Length > 0)
        {
            draft.Groups.Add(group);
        }

        return context.Output.Add(draft);
    }

    /// <summary>Names in paket.dependencies beside it.</summary>
    private static HashSet<string> Asked(ReadingContext context)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (string raw in context.Other("paket.dependencies")?.Text.Split('\n') ?? [])
        {
            string[] words = raw.Split((char[])[' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 1 && words[0] is "nuget" or "clitool")
            {
                names.Add(words[1]);
            }
        }

        return names;
    }

    private static (string Name, string? Version)? Entry(string text)
    {
        int open = text.IndexOf(" (", StringComparison.Ordinal);
        if (open <= 0)
        {
            int dash = text.IndexOf(" - ", StringComparison.Ordinal);
            return text.Contains(':', StringComparison.Ordinal) ? null : (dash > 0 ? text[..dash] : text, null);
        }

        int close = text.IndexOf(')', open);
        return close < 0 ? null : (text[..open], text[(open + 2)..close].Trim());
    }
}
