using System.Text.RegularExpressions;
using Seatrial.Components.Packages;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Manifests.Formats;

/// <summary>The literal parts of mix.exs; nothing is executed.</summary>
internal static partial class MixExs
{
    public static void Read(FileContent content, FactCollector collector)
    {
        var draft = new ManifestDraft(ManifestKind.MixExs, Ecosystem.Hex, content.File) { PackageManager = "mix" };
        int line = 0;
        foreach (string raw in content.Text.Split('\n'))
        {
            line++;
            string text = raw.Length <= 1_000 ? raw.Trim() : "";
            if (DependencyPattern().Match(text) is { Success: true } dependency)
            {
                bool isDevelopment =
                    text.Contains("only: :dev", StringComparison.Ordinal)
                    || text.Contains("only: :test", StringComparison.Ordinal)
                    || text.Contains("only: [:dev", StringComparison.Ordinal)
                    || text.Contains("only: [:test", StringComparison.Ordinal);
                draft.Depend(
                    dependency.Groups["n"].Value,
                    dependency.Groups["v"].Success ? dependency.Groups["v"].Value : null,
                    isDevelopment,
                    line
                );
            }
            else if (AppPattern().Match(text) is { Success: true } app)
            {
                draft.Name = app.Groups[1].Value;
            }
            else if (ElixirPattern().Match(text) is { Success: true } elixir)
            {
                draft.Runtime("elixir", elixir.Groups[1].Value, "mix.exs", isSelection: false, line);
            }
            else if (text.StartsWith("apps_path:", StringComparison.Ordinal))
            {
                draft.Member("apps/*");
            }
            else if (text.StartsWith("mod: {", StringComparison.Ordinal) || text.Contains(", mod: {", StringComparison.Ordinal))
            {
                draft.Traits |= ManifestTraits.Startable;
            }
        }

        draft.Traits |= draft.Traits.HasFlag(ManifestTraits.Startable) ? ManifestTraits.None : ManifestTraits.Library;
        draft.Emit(collector);
    }

    [GeneratedRegex(
        @"^\[?\{:(?<n>[a-z][a-z0-9_]{0,60}),(?:\s{0,5}[""'](?<v>[^""']{1,60})[""'])?",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 200
    )]
    private static partial Regex DependencyPattern();

    [GeneratedRegex(@"^app: :([a-z][a-z0-9_]{0,60})", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex AppPattern();

    [GeneratedRegex(@"^elixir: [""']([^""']{1,40})[""']", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex ElixirPattern();
}
