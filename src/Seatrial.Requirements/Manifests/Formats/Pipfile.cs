using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Manifests.Formats;

/// <summary>Pipfile of Pipenv.</summary>
internal static class Pipfile
{
    public static void Read(FileContent content, FactCollector collector)
    {
        var root = collector.ReadToml(content);
        if (!root.IsMap)
        {
            return;
        }

        var draft = new ManifestDraft(ManifestKind.Pipfile, Ecosystem.PyPI, content.File) { PackageManager = "pipenv" };
        foreach (var (section, isDevelopment) in new[] { ("packages", false), ("dev-packages", true) })
        {
            foreach (var (name, line, value) in root[section].Members)
            {
                draft.Depend(name, value.Text ?? value["version"].Text, isDevelopment, line);
            }
        }

        var version = root["requires"].Find("python_full_version") ?? root["requires"].Find("python_version");
        if (version is not null)
        {
            draft.Runtime("python", version.Value.Text, "Pipfile requires", isSelection: true, version.Line);
        }

        draft.Emit(collector);
    }
}
