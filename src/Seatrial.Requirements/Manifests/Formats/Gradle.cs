using System.Text.RegularExpressions;
using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Manifests.Formats;

/// <summary>
/// The literal parts of Gradle builds (Groovy and Kotlin) and version catalogs; nothing is executed, so the list may be incomplete.
/// </summary>
internal static partial class Gradle
{
    public static void Read(FileContent content, FactCollector collector)
    {
        var draft = new ManifestDraft(ManifestKind.Gradle, Ecosystem.Maven, content.File)
        {
            PackageManager = "gradle",
            Traits = ManifestTraits.Dynamic,
        };
        int line = 0;
        foreach (string raw in content.Text.Split('\n'))
        {
            line++;
            string text = raw.Length <= 500 ? raw.Trim() : "";
            if (text.Length == 0 || text.StartsWith("//", StringComparison.Ordinal))
            {
                continue;
            }

            if (DependencyPattern().Match(text) is { Success: true } dependency)
            {
                bool isTest = dependency.Groups["c"].Value.Contains("test", StringComparison.OrdinalIgnoreCase);
                string[] parts = dependency.Groups["n"].Value.Split(':');
                draft.Depend($"{parts[0]}:{parts[1]}", parts.Length > 2 ? parts[2] : null, isTest, line);
            }
            else if (CatalogPattern().Match(text) is { Success: true } alias)
            {
                draft.Depend(
                    $"libs.{alias.Groups["n"].Value}",
                    null,
                    alias.Groups["c"].Value.Contains("test", StringComparison.OrdinalIgnoreCase),
                    line,
                    DependencyOrigin.Workspace
                );
            }
            else if (ProjectPattern().Match(text) is { Success: true } project)
            {
                draft.Depend(project.Groups[1].Value, null, isDevelopment: false, line, DependencyOrigin.Workspace);
            }

            Line(draft, text, line);
        }

        bool starts = draft.Traits.HasFlag(ManifestTraits.Startable) || draft.Traits.HasFlag(ManifestTraits.Mobile);
        draft.Traits |= starts ? ManifestTraits.None : ManifestTraits.Library;
        draft.Emit(collector);
    }

    public static void ReadSettings(FileContent content, FactCollector collector)
    {
        var draft = new ManifestDraft(ManifestKind.GradleSettings, Ecosystem.Maven, content.File) { PackageManager = "gradle" };
        draft.Name = RootNamePattern().Match(content.Text) is { Success: true } name ? name.Groups[1].Value : null;
        bool including = false;
        foreach (string raw in content.Text.Split('\n'))
        {
            string text = raw.Length <= 2_000 ? raw.Trim() : "";
            bool starts =
                text.StartsWith("include", StringComparison.Ordinal) && !text.StartsWith("includeBuild", StringComparison.Ordinal);
            if (starts || including)
            {
                foreach (Match match in QuotedPattern().Matches(text))
                {
                    draft.Member(match.Groups[1].Value.TrimStart(':').Replace(':', '/'));
                }

                including = text.EndsWith(',') || text.EndsWith('(');
            }
        }

        draft.Emit(collector);
    }

    /// <summary>gradle/libs.versions.toml: its libraries count as declared by the build.</summary>
    public static void ReadCatalog(FileContent content, FactCollector collector)
    {
        var root = collector.ReadToml(content);
        var draft = new ManifestDraft(ManifestKind.VersionCatalog, Ecosystem.Maven, content.File) { PackageManager = "gradle" };
        foreach (var (_, line, value) in root["libraries"].Members)
        {
            string[] parts = (value.Text ?? value["module"].Text ?? $"{value["group"].Text}:{value["name"].Text}").Split(':');
            if (parts.Length >= 2)
            {
                string? version =
                    parts.Length > 2 ? parts[2] : value["version"].Text ?? root["versions"][value["version"]["ref"].Text ?? ""].Text;
                draft.Depend($"{parts[0]}:{parts[1]}", version, isDevelopment: false, line);
            }
        }

        draft.Emit(collector);
    }

    private static void Line(ManifestDraft draft, string text, int line)
    {
        if (text.Contains("com.android.application", StringComparison.Ordinal) && !text.Contains("apply false", StringComparison.Ordinal))
        {
            draft.Traits |= ManifestTraits.Mobile;
        }
        else if (
            text.Contains("org.springframework.boot", StringComparison.Ordinal)
            && text.Contains("id", StringComparison.Ordinal)
            && !text.Contains("apply false", StringComparison.Ordinal)
        )
        {
            draft.Traits |= ManifestTraits.Startable;
            draft.Technology(
                TechnologyKind.Framework,
                "spring-boot",
                "Spring Boot",
                VersionPattern().Match(text) is { Success: true } v ? v.Groups[1].Value : null,
                line
            );
        }
        else if (
            text.Contains("io.quarkus", StringComparison.Ordinal)
            || text.Contains("io.micronaut.application", StringComparison.Ordinal)
            || text.Contains("io.ktor.plugin", StringComparison.Ordinal)
            || text
                is "application"
                    or "id 'application'"
                    or "id(\"application\")"
                    or "war"
                    or "id 'war'"
                    or "apply plugin: 'application'"
                    or "apply plugin: 'war'"
            || text.Contains("\"Main-Class\"", StringComparison.Ordinal)
            || text.Contains("'Main-Class'", StringComparison.Ordinal)
        )
        {
            draft.Traits |= ManifestTraits.Startable;
        }
        else if (
            text.Contains("lockAllConfigurations", StringComparison.Ordinal) || text.Contains("dependencyLocking", StringComparison.Ordinal)
        )
        {
            draft.Traits |= ManifestTraits.LocksItself;
        }

        if (JavaPattern().Match(text) is { Success: true } java)
        {
            draft.Runtime("java", java.Groups[1].Value.Replace('_', '.'), "Gradle Java version", isSelection: true, line);
        }
    }

    [GeneratedRegex(
        @"^(?<c>[A-Za-z]{2,40})[\s(]{1,4}(?:platform\(|enforcedPlatform\()?[""'](?<n>[A-Za-z0-9._-]{1,100}:[A-Za-z0-9._-]{1,100}(?::[^""':]{1,60})?)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 200
    )]
    private static partial Regex DependencyPattern();

    [GeneratedRegex(
        @"^(?<c>[A-Za-z]{2,40})[\s(]{1,4}(?:platform\()?libs\.(?<n>[A-Za-z0-9.]{1,100})",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 200
    )]
    private static partial Regex CatalogPattern();

    [GeneratedRegex(@"\bproject\(\s?(?:path:\s?)?[""'](:[A-Za-z0-9_:.-]{1,100})[""']", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex ProjectPattern();

    [GeneratedRegex(@"\bversion\s{0,3}[( ]\s{0,3}[""']([0-9][^""']{0,30})[""']", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex VersionPattern();

    [GeneratedRegex(
        @"(?:JavaLanguageVersion\.of\(|jvmToolchain\(|sourceCompatibility\s{0,3}=\s{0,3}|targetCompatibility\s{0,3}=\s{0,3})(?:JavaVersion\.VERSION_)?[""']?([0-9][0-9._]{0,5})",
        RegexOptions.None,
        matchTimeoutMilliseconds: 200
    )]
    private static partial Regex JavaPattern();

    [GeneratedRegex(@"rootProject\.name\s{0,3}=\s{0,3}[""']([^""'\n]{1,100})[""']", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex RootNamePattern();

    [GeneratedRegex(@"[""']([A-Za-z0-9_:./-]{1,200})[""']", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex QuotedPattern();
}
