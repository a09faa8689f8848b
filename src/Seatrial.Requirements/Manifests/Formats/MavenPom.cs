using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Manifests.Formats;

/// <summary>pom.xml (Maven, POM reference). Properties of the same file are resolved, parents are not.</summary>
internal static class MavenPom
{
    private static readonly string[] JavaProperties =
    [
        "java.version",
        "maven.compiler.release",
        "maven.compiler.target",
        "maven.compiler.source",
    ];

    public static void Read(FileContent content, FactCollector collector)
    {
        if (collector.ReadXml(content) is not { Name: "project" } root)
        {
            return;
        }

        var draft = new ManifestDraft(ManifestKind.MavenPom, Ecosystem.Maven, content.File)
        {
            Name = root.ChildText("artifactId"),
            PackageManager = "maven",
        };
        if (root.Child("parent") is { } parent)
        {
            draft.Depend(
                $"{parent.ChildText("groupId")}:{parent.ChildText("artifactId")}",
                parent.ChildText("version"),
                isDevelopment: true,
                parent.Line
            );
        }

        foreach (var dependency in root.Child("dependencies")?.All("dependency") ?? [])
        {
            bool isTest = dependency.ChildText("scope") is "test";
            string? version = Resolve(root, dependency.ChildText("version"));
            draft.Depend(
                $"{Resolve(root, dependency.ChildText("groupId"))}:{dependency.ChildText("artifactId")}",
                version,
                isTest,
                dependency.Line
            );
        }

        foreach (var module in root.Child("modules")?.All("module") ?? [])
        {
            draft.Member(module.Text);
        }

        Plugins(draft, root);
        draft.Traits |= root.ChildText("packaging") switch
        {
            "pom" => ManifestTraits.WorkspaceRoot,
            "war" => ManifestTraits.WebHost | ManifestTraits.Startable,
            _ => draft.Traits.HasFlag(ManifestTraits.Startable) ? ManifestTraits.None : ManifestTraits.Library,
        };
        var java = JavaProperties.Select(name => root.Child("properties")?.Child(name)).FirstOrDefault(p => p is { Text.Length: > 0 });
        if (java is not null)
        {
            draft.Runtime("java", Resolve(root, java.Text), java.Name, isSelection: true, java.Line);
        }

        draft.Emit(collector);
    }

    private static void Plugins(ManifestDraft draft, MarkupElement root)
    {
        foreach (var plugin in root.Child("build")?.Child("plugins")?.All("plugin") ?? [])
        {
            switch (plugin.ChildText("artifactId"))
            {
                case "spring-boot-maven-plugin"
                or "quarkus-maven-plugin"
                or "micronaut-maven-plugin"
                or "jetty-maven-plugin"
                or "tomcat7-maven-plugin":
                    draft.Traits |= ManifestTraits.Startable;
                    break;
                case "maven-shade-plugin" or "maven-assembly-plugin" or "exec-maven-plugin" or "jib-maven-plugin":
                    draft.Traits |= ManifestTraits.CommandLine;
                    break;
                default:
                    break;
            }
        }
    }

    private static string? Resolve(MarkupElement root, string? value) =>
        value is ['$', '{', .. var name, '}']
            ? (name == "project.groupId" ? root.ChildText("groupId") : root.Child("properties")?.ChildText(name)) ?? value
            : value;
}
