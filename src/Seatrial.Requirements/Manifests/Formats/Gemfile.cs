using System.Text.RegularExpressions;
using Seatrial.Components.Packages;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Manifests.Formats;

/// <summary>The literal parts of a Gemfile and of a gemspec; nothing is executed.</summary>
internal static partial class Gemfile
{
    public static void Read(FileContent content, FactCollector collector)
    {
        var draft = new ManifestDraft(ManifestKind.Gemfile, Ecosystem.RubyGems, content.File) { PackageManager = "bundler" };
        bool isDevelopment = false;
        int line = 0;
        foreach (string raw in content.Text.Split('\n'))
        {
            line++;
            string text = raw.Length <= 1_000 ? raw.Trim() : "";
            if (text.StartsWith("group ", StringComparison.Ordinal))
            {
                isDevelopment =
                    !text.Contains(":production", StringComparison.Ordinal) && !text.Contains(":default", StringComparison.Ordinal);
            }
            else if (text == "end")
            {
                isDevelopment = false;
            }
            else if (text == "gemspec" || text.StartsWith("gemspec ", StringComparison.Ordinal))
            {
                draft.Traits |= ManifestTraits.Library;
            }
            else if (RubyPattern().Match(text) is { Success: true } ruby)
            {
                draft.Runtime("ruby", ruby.Groups[1].Value, "Gemfile", isSelection: true, line);
            }
            else if (GemPattern().Match(text) is { Success: true } gem)
            {
                var origin =
                    text.Contains("path:", StringComparison.Ordinal) ? DependencyOrigin.Path
                    : text.Contains("git:", StringComparison.Ordinal) || text.Contains("github:", StringComparison.Ordinal)
                        ? DependencyOrigin.Git
                    : DependencyOrigin.Registry;
                bool isInline =
                    text.Contains("group: :development", StringComparison.Ordinal)
                    || text.Contains("group: :test", StringComparison.Ordinal);
                draft.Depend(
                    gem.Groups["n"].Value,
                    gem.Groups["v"].Success ? gem.Groups["v"].Value : null,
                    isDevelopment || isInline,
                    line,
                    origin
                );
            }
        }

        draft.Emit(collector);
    }

    public static void ReadGemspec(FileContent content, FactCollector collector)
    {
        var draft = new ManifestDraft(ManifestKind.Gemspec, Ecosystem.RubyGems, content.File)
        {
            PackageManager = "bundler",
            Traits = ManifestTraits.Library,
        };
        draft.Name = NamePattern().Match(content.Text) is { Success: true } name ? name.Groups[1].Value : null;
        int line = 0;
        foreach (string raw in content.Text.Split('\n'))
        {
            line++;
            if (raw.Length <= 1_000 && SpecPattern().Match(raw) is { Success: true } spec)
            {
                draft.Depend(
                    spec.Groups["n"].Value,
                    spec.Groups["v"].Success ? spec.Groups["v"].Value : null,
                    spec.Groups["d"].Success,
                    line
                );
            }
        }

        draft.Emit(collector);
    }

    [GeneratedRegex(
        @"^gem[\s(]{1,4}[""'](?<n>[A-Za-z0-9._-]{1,100})[""'](?:\s{0,5},\s{0,5}[""'](?<v>[^""']{1,60})[""'])?",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 200
    )]
    private static partial Regex GemPattern();

    [GeneratedRegex(@"^ruby[\s(]{1,4}[""']([^""']{1,40})[""']", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex RubyPattern();

    [GeneratedRegex(
        @"\.add_(?:(?<d>development_)|runtime_)?dependency[\s(]{1,4}[""'](?<n>[A-Za-z0-9._-]{1,100})[""'](?:\s{0,5},\s{0,5}[""'](?<v>[^""']{1,60})[""'])?",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 200
    )]
    private static partial Regex SpecPattern();

    [GeneratedRegex(@"\.name\s{0,10}=\s{0,5}[""']([A-Za-z0-9._-]{1,100})[""']", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex NamePattern();
}
