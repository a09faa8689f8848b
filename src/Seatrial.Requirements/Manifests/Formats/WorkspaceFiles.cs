using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Manifests.Formats;

/// <summary>Files that only hold a JavaScript workspace together.</summary>
internal static class WorkspaceFiles
{
    public static void ReadPnpm(FileContent content, FactCollector collector)
    {
        var draft = new ManifestDraft(ManifestKind.PnpmWorkspace, Ecosystem.Npm, content.File) { PackageManager = "pnpm" };
        foreach (string pattern in collector.ReadYaml(content).SelectMany(d => d["packages"].Texts()))
        {
            draft.Member(pattern);
        }

        draft.Emit(collector);
    }

    public static void ReadLerna(FileContent content, FactCollector collector)
    {
        var draft = new ManifestDraft(ManifestKind.LernaJson, Ecosystem.Npm, content.File);
        var root = collector.ReadJson(content);
        draft.PackageManager = root["npmClient"].Text;
        foreach (string pattern in root["packages"].Texts())
        {
            draft.Member(pattern);
        }

        draft.Emit(collector);
    }

    /// <summary>Nx's project.json; files of that name that belong to something else say no project type and are left alone.</summary>
    public static void ReadNxProject(FileContent content, FactCollector collector)
    {
        if (
            JsonDocuments.Parse(content.Utf8).Root is not { IsMap: true } root
            || root["projectType"].Text is not ("application" or "library")
        )
        {
            return;
        }

        bool isApplication = root["projectType"].Text == "application";
        new ManifestDraft(ManifestKind.NxProject, Ecosystem.Npm, content.File)
        {
            Name = root["name"].Text,
            Traits = isApplication ? ManifestTraits.Startable : ManifestTraits.Library,
        }.Emit(collector);
    }
}
