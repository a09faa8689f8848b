using Seatrial.Components.Packages;

namespace Seatrial.Components.Reading.Npm;

/// <summary>yarn.lock: yarn's own form of version 1, read here, and the YAML of later versions, read by <see cref="YarnBerry"/>.</summary>
internal static class YarnLock
{
    public static void Read(ReadingContext context)
    {
        if (
            context.Text.Contains("\n__metadata:", StringComparison.Ordinal)
            || context.Text.StartsWith("__metadata:", StringComparison.Ordinal)
        )
        {
            YarnBerry.Read(context);
            return;
        }

        var byDescriptor = new Dictionary<string, int>(StringComparer.Ordinal);
        var entries = new List<(int Index, YarnEntry Entry)>();
        int unreadable = 0;
        foreach (var entry in YarnEntry.ReadAll(context.Text, ref unreadable))
        {
            int index = context.Output.Add(Draft(entry));
            entries.Add((index, entry));
            foreach (string descriptor in entry.Descriptors)
            {
                byDescriptor.TryAdd(descriptor, index);
            }
        }

        if (unreadable > 0)
        {
            context.Note(
                $"{context.Path} has {unreadable} lines that are none of yarn's; they were left out (first at line {YarnEntry.FirstUnreadable(context.Text)})."
            );
        }

        foreach (var (index, entry) in entries)
        {
            foreach (var (name, range, isOptional) in entry.Dependencies)
            {
                context.Output.Edge(index, Find(name, range), isOptional ? ComponentScope.Optional : ComponentScope.Production);
            }
        }

        if (context.Other("package.json")?.Json() is { IsMap: true } manifest)
        {
            NpmProjects.Ask(context, NpmProjects.AddRoot(context, manifest["name"].Text, manifest["version"].Text), manifest, Find);
        }

        int Find(string name, string range) => byDescriptor.GetValueOrDefault($"{name}@{range}", -1);
    }

    private static ComponentDraft Draft(YarnEntry entry)
    {
        string first = entry.Descriptors[0];
        int at = first.IndexOf('@', Math.Min(1, first.Length));
        string name = at > 0 ? first[..at] : first;
        string range = at > 0 ? first[(at + 1)..] : "";
        var origin = NpmSources.Origin(entry.Resolved ?? (range.AsSpan().IndexOfAny(":/") >= 0 ? range : null));
        string? fragment = entry.Resolved is null ? null : NpmSources.Fragment(entry.Resolved);
        var hashes = IntegrityHash.ParseAll(entry.Integrity);
        return new ComponentDraft
        {
            Ecosystem = Ecosystem.Npm,
            Name = NpmSources.Alias(name, range).Name,
            Version = entry.Version,
            Line = entry.Line,
            Origin = origin,
            ResolvedUrl = NpmSources.Archive(entry.Resolved),
            Hashes =
                hashes.Count == 0 && origin.Kind != OriginKind.Git && fragment is not null && IntegrityHash.Parse(fragment) is { } hash
                    ? [hash]
                    : hashes,
        };
    }
}
