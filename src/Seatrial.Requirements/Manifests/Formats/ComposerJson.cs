using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Manifests.Formats;

/// <summary>composer.json (Composer documentation, "The composer.json schema").</summary>
internal static class ComposerJson
{
    public static void Read(FileContent content, FactCollector collector)
    {
        var root = collector.ReadJson(content);
        if (!root.IsMap)
        {
            return;
        }

        var draft = new ManifestDraft(ManifestKind.ComposerJson, Ecosystem.Packagist, content.File)
        {
            Name = root["name"].Text,
            PackageManager = "composer",
        };
        foreach (var (section, isDevelopment) in new[] { ("require", false), ("require-dev", true) })
        {
            foreach (var (name, line, value) in root[section].Members)
            {
                if (name == "php")
                {
                    draft.Runtime("php", value.Text, "require.php", isSelection: false, line);
                }
                else if (name.Contains('/', StringComparison.Ordinal))
                {
                    draft.Depend(name, value.Text, isDevelopment, line);
                }
            }
        }

        if (root["config"]["platform"].Find("php") is { } platform)
        {
            draft.Runtime("php", platform.Value.Text, "config.platform.php", isSelection: true, platform.Line);
        }

        draft.Traits |= root["type"].Text switch
        {
            "project" => ManifestTraits.Startable,
            null => ManifestTraits.None,
            _ => ManifestTraits.Library,
        };
        draft.Emit(collector);
    }
}
