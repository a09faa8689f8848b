using System.Text.RegularExpressions;
using Seatrial.Components.Packages;

namespace Seatrial.Components.Reading.Java;

/// <summary>
/// build.sbt and project/*.sbt as far as they are literal: <c>"org" % "name" % "version"</c>, with <c>%%</c> for the Scala version in the
/// name.
/// </summary>
internal static partial class SbtBuild
{
    public static void Read(ReadingContext context)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        string[] lines = [.. context.Text.Split('\n').Select(l => l.Length > 2_000 ? "" : l)];
        foreach (string line in lines)
        {
            foreach (Match match in Assignment().Matches(line))
            {
                variables.TryAdd(match.Groups["n"].Value, match.Groups["v"].Value);
            }
        }

        string? scala = variables.GetValueOrDefault("scalaVersion");
        string? suffix =
            scala is null ? null
            : scala.StartsWith('3') ? "_3"
            : "_" + string.Join('.', scala.Split('.').Take(2));
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].TrimStart().StartsWith("//", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (Match match in Module().Matches(lines[i]))
            {
                bool isCross = match.Groups["s"].Value.Length > 1;
                string text = match.Groups["v"].Value;
                string? version = text.StartsWith('"') ? text.Trim('"') : variables.GetValueOrDefault(text);
                string configuration = match.Groups["c"].Value.Trim('"');
                bool isPlugin = lines[i].Contains("addSbtPlugin", StringComparison.Ordinal);
                var draft = GradleCatalog.Draft(
                    $"{match.Groups["o"].Value}:{match.Groups["n"].Value}{(isCross ? suffix : null)}",
                    version,
                    i + 1
                );
                draft.Relation = ComponentRelation.Direct;
                draft.Scope =
                    isPlugin || configuration.Contains("test", StringComparison.OrdinalIgnoreCase)
                        ? ComponentScope.Development
                        : ComponentScope.Production;
                draft.Groups.UnionWith(
                    isPlugin ? ["plugin"]
                    : configuration.Length > 0 ? [configuration.ToLowerInvariant()]
                    : []
                );
                context.Output.Add(draft);
            }
        }
    }

    [GeneratedRegex(
        @"""(?<o>[A-Za-z0-9._-]{1,200})""\s{0,4}(?<s>%{1,3})\s{0,4}""(?<n>[A-Za-z0-9._-]{1,200})""\s{0,4}%\s{0,4}(?<v>""[^""]{1,100}""|[A-Za-z_][A-Za-z0-9_]{0,60})(?:\s{0,4}%\s{0,4}(?<c>""[^""]{1,60}""|[A-Za-z]{1,40}))?",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 200
    )]
    private static partial Regex Module();

    [GeneratedRegex(
        @"(?<![A-Za-z0-9_])(?<n>[A-Za-z_][A-Za-z0-9_]{0,60})\s{0,4}:?=\s{0,4}""(?<v>[0-9][^""]{0,60})""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 200
    )]
    private static partial Regex Assignment();
}
