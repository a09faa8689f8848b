using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Manifests.Formats;

/// <summary>pubspec.yaml (Dart documentation, "The pubspec file").</summary>
internal static class PubSpec
{
    public static void Read(FileContent content, FactCollector collector)
    {
        if (collector.ReadYaml(content) is not [{ IsMap: true } root, ..])
        {
            return;
        }

        var draft = new ManifestDraft(ManifestKind.PubSpec, Ecosystem.Pub, content.File)
        {
            Name = root["name"].Text,
            PackageManager = "pub",
        };
        foreach (var (section, isDevelopment) in new[] { ("dependencies", false), ("dev_dependencies", true) })
        {
            foreach (var (name, line, value) in root[section].Members)
            {
                string? path = value["path"].Text;
                var origin =
                    path is not null ? DependencyOrigin.Path
                    : value["git"].IsMissing ? DependencyOrigin.Registry
                    : DependencyOrigin.Git;
                draft.Depend(name, value.Text ?? value["version"].Text, isDevelopment, line, origin, path);
            }
        }

        foreach (string member in root["workspace"].Texts())
        {
            draft.Member(member);
        }

        bool isFlutter = root["flutter"].IsMap || root["dependencies"]["flutter"].IsMap;
        bool isPlugin = !root["flutter"]["plugin"].IsMissing;
        draft.Traits |=
            isFlutter && !isPlugin && string.Equals(root["publish_to"].Text, "none", StringComparison.Ordinal)
                ? ManifestTraits.Mobile
                : ManifestTraits.None;
        draft.Emit(collector);
    }
}
