using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Reading.Java;

/// <summary>libs.versions.toml (Gradle docs, version catalogs): what builds may choose from.</summary>
internal static class GradleCatalog
{
    public static void Read(ReadingContext context)
    {
        foreach (var draft in Libraries(context.Toml()).Values)
        {
            context.Output.Add(draft);
        }
    }

    /// <summary>By accessor: <c>spring-boot_web</c> is <c>spring.boot.web</c>.</summary>
    public static Dictionary<string, ComponentDraft> Libraries(DocumentNode root)
    {
        var libraries = new Dictionary<string, ComponentDraft>(StringComparer.Ordinal);
        foreach (var (alias, line, value) in root["libraries"].Members)
        {
            string[] parts = (value.Text ?? value["module"].Text ?? $"{value["group"].Text}:{value["name"].Text}").Split(':');
            if (parts.Length < 2 || parts[0].Length == 0 || parts[1].Length == 0)
            {
                continue;
            }

            string? version = parts.Length > 2 ? parts[2] : Version(root, value["version"]);
            libraries[alias.Replace('-', '.').Replace('_', '.')] = Draft($"{parts[0]}:{parts[1]}", version, line);
        }

        return libraries;
    }

    public static ComponentDraft Draft(string name, string? version, int line)
    {
        bool isOpen =
            version is not null && (version.AsSpan().IndexOfAny("[(+$,") >= 0 || version.StartsWith("latest.", StringComparison.Ordinal));
        return new ComponentDraft
        {
            Ecosystem = Ecosystem.Maven,
            Name = name,
            Version = isOpen ? null : version,
            Range = version?.Contains('$', StringComparison.Ordinal) == true ? null : version,
            Line = line,
        };
    }

    /// <summary>A text, a reference into <c>versions</c>, or a rich version: strictly, then require, then prefer.</summary>
    private static string? Version(DocumentNode root, DocumentNode version)
    {
        var target = version["ref"].Text is { } reference ? root["versions"][reference] : version;
        return target.Text ?? target["strictly"].Text ?? target["require"].Text ?? target["prefer"].Text;
    }
}
