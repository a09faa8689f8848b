using Seatrial.Components.Packages;

namespace Seatrial.Components.Reading.Ruby;

/// <summary>
/// Gemfile.lock and gems.locked (Bundler's lockfile parser): sections GEM, GIT, PATH and PLUGIN SOURCE with <c>specs</c>, DEPENDENCIES,
/// CHECKSUMS. Groups stand in the Gemfile only.
/// </summary>
internal static class GemfileLock
{
    /// <summary>A gem has one for each of its platforms.</summary>
    private const int MaxHashes = 50;

    public static void Read(ReadingContext context)
    {
        var byName = new Dictionary<string, int>(StringComparer.Ordinal);
        var edges = new List<(int From, string Name)>();
        var direct = new List<(string Name, int Line)>();
        var section = new GemSection("", 0);
        int current = -1;
        int number = 0;
        foreach (string raw in context.Text.Split('\n'))
        {
            number++;
            string line = raw.TrimEnd('\r', ' ');
            string text = line.TrimStart(' ');
            int indent = line.Length - text.Length;
            if (text.Length == 0)
            {
                continue;
            }

            if (indent == 0)
            {
                section = new GemSection(text, number);
            }
            else if (section.HasSpecs && indent == 2)
            {
                section.Take(text);
            }
            else if (section.HasSpecs && indent == 4)
            {
                current = Add(context, section, text, number);
                if (current >= 0)
                {
                    byName.TryAdd(context.Output[current].Name, current);
                }
            }
            else if (section.HasSpecs && indent == 6)
            {
                edges.Add((current, text.Split(' ')[0]));
                if (current >= 0 && byName[context.Output[current].Name] is var first && first != current)
                {
                    // The same gem for another platform asks for more: what the first one is asked for brings both in.
                    edges.Add((first, text.Split(' ')[0]));
                }
            }
            else if (section.Name == "DEPENDENCIES")
            {
                direct.Add((text.Split(' ')[0].TrimEnd('!'), number));
            }
            else if (section.Name == "CHECKSUMS")
            {
                Checksum(context, byName, text);
            }
        }

        foreach (var (from, name) in edges)
        {
            context.Output.Edge(from, byName.GetValueOrDefault(name, -1));
        }

        Root(context, byName, direct);
    }

    private static int Add(ReadingContext context, GemSection section, string text, int line)
    {
        int open = text.IndexOf(" (", StringComparison.Ordinal);
        if (open <= 0 || !text.EndsWith(')'))
        {
            return -1;
        }

        // A platform follows the version after a dash: 1.15.0-x86_64-linux.
        string version = text[(open + 2)..^1];
        int platform = version.IndexOf('-', StringComparison.Ordinal);
        return context.Output.Add(
            new ComponentDraft
            {
                Ecosystem = Ecosystem.RubyGems,
                Name = text[..open],
                Version = platform > 0 ? version[..platform] : version,
                Line = line,
                Relation = section.Name == "PATH" ? ComponentRelation.Root : ComponentRelation.Unknown,
                Origin = section.Origin,
            }
        );
    }

    private static void Checksum(ReadingContext context, Dictionary<string, int> byName, string text)
    {
        int open = text.IndexOf(" (", StringComparison.Ordinal);
        int close = text.IndexOf(") ", StringComparison.Ordinal);
        if (open > 0 && close > open && byName.TryGetValue(text[..open], out int index))
        {
            var hashes =
                context.Output[index].Hashes.Count > MaxHashes
                    ? []
                    : text[(close + 2)..].Split(',').Select(h => IntegrityHash.Parse(h.Trim().Replace('=', ':'))).OfType<IntegrityHash>();
            context.Output[index].Hashes = [.. context.Output[index].Hashes.Concat(hashes).Distinct()];
        }
    }

    private static void Root(ReadingContext context, Dictionary<string, int> byName, List<(string Name, int Line)> direct)
    {
        if (direct.Count == 0)
        {
            return;
        }

        var groups = context.Other(context.FileName == "gems.locked" ? "gems.rb" : "Gemfile") is { } gemfile
            ? GemfileGroups.Read(gemfile.Text)
            : [];
        int root = context.Output.Add(
            new ComponentDraft
            {
                Ecosystem = Ecosystem.RubyGems,
                Name = Npm.NpmProjects.FolderName(context.Folder),
                Relation = ComponentRelation.Root,
                Origin = new ComponentOrigin(OriginKind.Workspace),
                Line = direct[0].Line,
            }
        );
        foreach (var (name, _) in direct)
        {
            int index = byName.GetValueOrDefault(name, -1);
            var own = groups.GetValueOrDefault(name) ?? [];
            bool isDev = own.Count > 0 && own.TrueForAll(Python.PythonNames.IsDevelopmentWord);
            context.Output.Edge(root, index, isDev ? ComponentScope.Development : ComponentScope.Production);
            if (index >= 0)
            {
                context.Output[index].Groups.UnionWith(own);
            }
        }
    }
}
