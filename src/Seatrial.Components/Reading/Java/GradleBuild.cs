using System.Text.RegularExpressions;
using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Reading.Java;

/// <summary>
/// build.gradle and build.gradle.kts as far as they are literal: coordinates, maps of group, name and version, catalog aliases, and
/// versions in variables that are assigned a literal here or in gradle.properties. Nothing is run.
/// </summary>
internal static partial class GradleBuild
{
    private const int MaxLine = 2_000;

    public static void Read(ReadingContext context)
    {
        var variables = Variables(context);
        Dictionary<string, ComponentDraft>? catalog = null;
        int number = 0;
        foreach (string raw in context.Text.Split('\n'))
        {
            number++;
            string line = raw.Trim();
            if (
                line.Length > MaxLine
                || line.StartsWith("//", StringComparison.Ordinal)
                || Configuration().Match(line) is not { Success: true } start
            )
            {
                continue;
            }

            string configuration = start.Groups["c"].Value;
            string rest = line[start.Length..];
            if (Alias().Match(rest) is { Success: true } alias)
            {
                catalog ??= Catalog(context);
                if (catalog.TryGetValue(alias.Groups["n"].Value, out var known))
                {
                    Add(context, GradleCatalog.Draft(known.Name, known.Version ?? known.Range, number), configuration);
                }

                continue;
            }

            if (Coordinates().Match(rest) is { Success: true } coordinates)
            {
                string[] parts = coordinates.Groups["g"].Value.Split(':');
                string? version = parts.Length > 2 ? Expand(parts[2].Split('@')[0], variables) : null;
                Add(
                    context,
                    GradleCatalog.Draft(
                        $"{Expand(parts[0], variables)}:{Expand(parts[1], variables)}",
                        version is { Length: > 0 } ? version : null,
                        number
                    ),
                    configuration
                );
            }
            else if (Map().Match(rest) is { Success: true } map)
            {
                string? version = map.Groups["v"].Success ? Expand(map.Groups["v"].Value, variables) : null;
                Add(context, GradleCatalog.Draft($"{map.Groups["g"].Value}:{map.Groups["n"].Value}", version, number), configuration);
            }
        }
    }

    private static void Add(ReadingContext context, ComponentDraft draft, string configuration)
    {
        if (draft.Name.Contains('$', StringComparison.Ordinal) || draft.Name is [':', ..] or [.., ':'])
        {
            return;
        }

        draft.Relation = ComponentRelation.Direct;
        draft.Scope = GradleConfigurations.IsDevelopment(configuration) ? ComponentScope.Development : ComponentScope.Production;
        draft.Groups.Add(configuration);
        context.Output.Add(draft);
    }

    private static Dictionary<string, string> Variables(ReadingContext context)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string line in context.Text.Split('\n').Where(l => l.Length < MaxLine))
        {
            if (Assignment().Match(line) is { Success: true } match)
            {
                variables.TryAdd(match.Groups["n"].Value, match.Groups["v"].Value);
            }
        }

        foreach (string line in Above(context, "gradle.properties")?.Text.Split('\n') ?? [])
        {
            int equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && line[0] != '#')
            {
                variables.TryAdd(line[..equals].Trim(), line[(equals + 1)..].Trim());
            }
        }

        return variables;
    }

    private static Dictionary<string, ComponentDraft> Catalog(ReadingContext context) =>
        GradleCatalog.Libraries(Above(context, "gradle/libs.versions.toml")?.Toml() ?? DocumentNode.Missing);

    private static ReadingContext? Above(ReadingContext context, string file)
    {
        string folder = context.Folder;
        while (true)
        {
            if (context.OtherAt(folder.Length == 0 ? file : $"{folder}/{file}") is { } found)
            {
                return found;
            }

            if (folder.Length == 0)
            {
                return null;
            }

            folder = TreePath.Folder(folder);
        }
    }

    /// <summary><c>$name</c> and <c>${name}</c>, also with <c>rootProject.</c>, <c>project.</c> and <c>ext.</c> in front.</summary>
    private static string Expand(string text, Dictionary<string, string> variables) =>
        text.Contains('$', StringComparison.Ordinal)
            ? Variable()
                .Replace(text, m => variables.GetValueOrDefault(m.Groups["n"].Value[(m.Groups["n"].Value.LastIndexOf('.') + 1)..], m.Value))
            : text;

    [GeneratedRegex(
        @"^(?<c>[a-z][A-Za-z]{2,60})(?:\s{1,4}|\s{0,4}\(\s{0,4})(?=[""'(a-z])",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 200
    )]
    private static partial Regex Configuration();

    [GeneratedRegex(
        @"^(?:platform|enforcedPlatform)?\s{0,2}\(?\s{0,2}libs\.(?<n>[A-Za-z0-9.]{1,200})",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 200
    )]
    private static partial Regex Alias();

    [GeneratedRegex(
        @"^[a-zA-Z]{0,30}\s{0,2}\(?\s{0,2}[""'](?<g>[^""':\s/]{1,200}:[^""':\s/]{1,200}(?::[^""'\s/]{0,200})?)[""']",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 200
    )]
    private static partial Regex Coordinates();

    [GeneratedRegex(
        @"group\s{0,2}[:=]\s{0,2}[""'](?<g>[^""']{1,200})[""']\s{0,2},\s{0,2}name\s{0,2}[:=]\s{0,2}[""'](?<n>[^""']{1,200})[""'](?:\s{0,2},\s{0,2}version\s{0,2}[:=]\s{0,2}[""'](?<v>[^""']{1,100})[""'])?",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 200
    )]
    private static partial Regex Map();

    [GeneratedRegex(
        @"(?<![A-Za-z0-9_])(?<n>[A-Za-z_][A-Za-z0-9_]{0,60})[""']?\]?\s{0,4}(?:=|:|by\s{1,4}extra\()\s{0,4}[""'](?<v>[0-9][^""'$]{0,60})[""']",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 200
    )]
    private static partial Regex Assignment();

    [GeneratedRegex(@"\$\{?(?<n>[A-Za-z_][A-Za-z0-9_.]{0,100})\}?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Variable();
}
