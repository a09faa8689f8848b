using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Manifests.Formats;

/// <summary>Cargo.toml (The Cargo Book, "The Manifest Format").</summary>
internal static class CargoToml
{
    public static void Read(FileContent content, FactCollector collector)
    {
        var root = collector.ReadToml(content);
        if (!root.IsMap)
        {
            return;
        }

        var draft = new ManifestDraft(ManifestKind.CargoToml, Ecosystem.Crates, content.File)
        {
            Name = root["package"]["name"].Text,
            PackageManager = "cargo",
        };
        Table(draft, root["dependencies"], isDevelopment: false);
        Table(draft, root["build-dependencies"], isDevelopment: true);
        Table(draft, root["dev-dependencies"], isDevelopment: true);
        foreach (var target in root["target"].Members)
        {
            Table(draft, target.Value["dependencies"], isDevelopment: false);
        }

        foreach (string member in root["workspace"]["members"].Texts())
        {
            draft.Member(member);
        }

        draft.Traits |= root["workspace"].IsMap ? ManifestTraits.WorkspaceRoot : ManifestTraits.None;
        // Without a [[bin]] a crate is a library unless it has src/main.rs, which the names of files tell.
        draft.Traits |= root["lib"].IsMap || !root["bin"].IsList ? ManifestTraits.Library : ManifestTraits.None;
        draft.Traits |= root["bin"].IsList ? ManifestTraits.CommandLine : ManifestTraits.None;
        draft.Emit(collector);
    }

    private static void Table(ManifestDraft draft, DocumentNode table, bool isDevelopment)
    {
        foreach (var (name, line, value) in table.Members)
        {
            string? path = value["path"].Text;
            var origin =
                path is not null ? DependencyOrigin.Path
                : value["workspace"].IsTrue ? DependencyOrigin.Workspace
                : value["git"].Text is not null ? DependencyOrigin.Git
                : DependencyOrigin.Registry;
            draft.Depend(value["package"].Text ?? name, value.Text ?? value["version"].Text, isDevelopment, line, origin, path);
        }
    }
}
