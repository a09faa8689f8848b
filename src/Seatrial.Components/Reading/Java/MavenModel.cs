using Seatrial.Engine.Documents;

namespace Seatrial.Components.Reading.Java;

/// <summary>A pom merged with its parents (Maven, POM reference, inheritance), as far as they lie in the tree.</summary>
internal sealed class MavenModel
{
    private const int MaxParents = 20;

    private readonly Dictionary<string, string> properties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string? Version, string? Scope)> managed = new(StringComparer.Ordinal);
    private readonly List<MavenDependency> dependencies = [];
    private readonly List<string> missing = [];

    /// <summary>Own ones and those that every parent hands down, each name with its classifier once.</summary>
    public IReadOnlyList<MavenDependency> Dependencies => dependencies;

    /// <summary>Parents and BOMs that could hold more and are not in the tree.</summary>
    public IReadOnlyList<string> Missing => missing;

    public static MavenModel Load(ReadingContext context, MarkupElement root)
    {
        var chain = new List<(ReadingContext Context, MarkupElement Root)> { (context, root) };
        var model = new MavenModel();
        var seen = new HashSet<string>(StringComparer.Ordinal) { context.Path };
        while (chain[^1].Root.Child("parent") is { } parent)
        {
            if (chain.Count > MaxParents || Parent(chain[^1].Context, parent) is not { } next || !seen.Add(next.Context.Path))
            {
                model.missing.Add($"parent {parent.ChildText("groupId")}:{parent.ChildText("artifactId")}:{parent.ChildText("version")}");
                break;
            }

            chain.Add(next);
        }

        model.Builtins(root);
        foreach (var (file, pom) in chain)
        {
            model.Properties(pom);
            foreach (var profile in Active(pom))
            {
                model.Properties(profile);
            }
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (file, pom) in chain)
        {
            foreach (var profile in Active(pom))
            {
                model.Take(file.Path, profile, null, known);
            }

            model.Take(file.Path, pom, null, known);
        }

        foreach (var profile in Profiles(root).Except(Active(root)))
        {
            model.Properties(profile);
            model.Take(context.Path, profile, profile.ChildText("id") ?? "", known);
        }

        return model;
    }

    public string? Property(string name) => Expand(properties.GetValueOrDefault(name));

    public (string? Version, string? Scope)? Managed(string name, MarkupElement dependency) =>
        managed.TryGetValue(Key(name, dependency), out var found) ? (Expand(found.Version), Expand(found.Scope)) : null;

    /// <summary>With <c>${…}</c> filled in, those of other properties too; unknown ones stay.</summary>
    public string? Expand(string? text)
    {
        for (int round = 0; round < 10 && text is not null && text.Length < 2_000 && text.Contains("${", StringComparison.Ordinal); round++)
        {
            string before = text;
            for (
                int open = text.IndexOf("${", StringComparison.Ordinal);
                open >= 0;
                open = open + 1 < text.Length ? text.IndexOf("${", open + 1, StringComparison.Ordinal) : -1
            )
            {
                int close = text.IndexOf('}', open);
                if (
                    close > 0
                    && properties.TryGetValue(text[(open + 2)..close].Trim(), out string? value)
                    && value.Length < 500
                    && text.Length < 2_000
                )
                {
                    text = text[..open] + value + text[(close + 1)..];
                }
            }

            if (string.Equals(before, text, StringComparison.Ordinal))
            {
                break;
            }
        }

        return text;
    }

    private static IEnumerable<MarkupElement> Profiles(MarkupElement pom) => pom.Child("profiles")?.All("profile") ?? [];

    private static List<MarkupElement> Active(MarkupElement pom) =>
        [.. Profiles(pom).Where(p => p.Child("activation")?.ChildText("activeByDefault") is "true")];

    private static string Key(string name, MarkupElement dependency) =>
        $"{name}:{(dependency.ChildText("type") is { } type and not "jar" ? type : "")}:{dependency.ChildText("classifier")}";

    /// <summary>The parent's file, where it is the one that is meant: an empty relativePath says that it lies in a repository.</summary>
    private static (ReadingContext Context, MarkupElement Root)? Parent(ReadingContext context, MarkupElement parent)
    {
        string path = parent.Child("relativePath")?.Text ?? "../pom.xml";
        if (path.Length == 0)
        {
            return null;
        }

        var other = path.EndsWith(".xml", StringComparison.Ordinal) ? context.Other(path) : context.Other($"{path}/pom.xml");
        if (
            other?.Xml() is not { Name: "project" } root
            || !string.Equals(root.ChildText("artifactId"), parent.ChildText("artifactId"), StringComparison.Ordinal)
        )
        {
            return null;
        }

        string? group = root.ChildText("groupId") ?? root.Child("parent")?.ChildText("groupId");
        return
            group is null
            || group.Contains("${", StringComparison.Ordinal)
            || string.Equals(group, parent.ChildText("groupId"), StringComparison.Ordinal)
            ? (other, root)
            : null;
    }

    private void Builtins(MarkupElement root)
    {
        var parent = root.Child("parent");
        foreach (string name in (string[])["groupId", "artifactId", "version"])
        {
            if ((root.ChildText(name) ?? (name == "artifactId" ? null : parent?.ChildText(name))) is { } own)
            {
                properties[$"project.{name}"] = properties[$"pom.{name}"] = properties[name] = own;
            }

            if (parent?.ChildText(name) is { } inherited)
            {
                properties[$"project.parent.{name}"] = properties[$"parent.{name}"] = inherited;
            }
        }
    }

    private void Properties(MarkupElement holder)
    {
        foreach (var property in holder.Child("properties")?.Children ?? [])
        {
            properties.TryAdd(property.Name, property.Text);
        }
    }

    private void Take(string file, MarkupElement holder, string? profile, HashSet<string> known)
    {
        foreach (var entry in holder.Child("dependencyManagement")?.Child("dependencies")?.All("dependency") ?? [])
        {
            string name = $"{Expand(entry.ChildText("groupId"))}:{Expand(entry.ChildText("artifactId"))}";
            if (entry.ChildText("scope") is "import")
            {
                missing.Add($"BOM {name}:{Expand(entry.ChildText("version"))}");
            }
            else
            {
                managed.TryAdd(Key(name, entry), (entry.ChildText("version"), entry.ChildText("scope")));
            }
        }

        foreach (var entry in holder.Child("dependencies")?.All("dependency") ?? [])
        {
            if (known.Add(Key($"{Expand(entry.ChildText("groupId"))}:{Expand(entry.ChildText("artifactId"))}", entry)))
            {
                dependencies.Add(new MavenDependency(entry, file, profile));
            }
        }
    }
}
