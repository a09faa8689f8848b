using Seatrial.Engine.Documents;

namespace Seatrial.Components.Reading.NuGet;

/// <summary>
/// The little of MSBuild's evaluation that package references need: properties in order, imports within the tree, items with Include,
/// Update and Remove. A condition that cannot be decided from files (target framework, configuration) is taken as true, so that nothing is
/// missed.
/// </summary>
internal sealed class MsBuildEvaluation
{
    private const int MaxImports = 50;

    /// <summary>References of a project, and changes to them: real ones have a few hundred.</summary>
    private const int MaxItems = 5_000;

    private readonly Dictionary<string, string> properties = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> central = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> imported = new(StringComparer.Ordinal);
    private readonly List<MsBuildReference> references = [];
    private readonly List<MsBuildReference> versions = [];
    private int updates;

    public IReadOnlyList<MsBuildReference> References => references;

    /// <summary>Central versions with their places.</summary>
    public IReadOnlyList<MsBuildReference> Versions => versions;

    public bool IsTest =>
        string.Equals(Property("IsTestProject"), "true", StringComparison.OrdinalIgnoreCase)
        || references.Exists(r => r.Name.Equals("Microsoft.NET.Test.Sdk", StringComparison.OrdinalIgnoreCase));

    public string? Property(string name) => properties.GetValueOrDefault(name);

    public string? Central(string name) => central.GetValueOrDefault(name);

    /// <summary>The nearest file of this name in the folder or above it.</summary>
    public void ImportAbove(ReadingContext context, string file)
    {
        string folder = context.Folder;
        while (true)
        {
            if (context.OtherAt(folder.Length == 0 ? file : $"{folder}/{file}") is { } found)
            {
                Import(found);
                return;
            }

            if (folder.Length == 0)
            {
                return;
            }

            folder = TreePath.Folder(folder);
        }
    }

    public void Take(ReadingContext context, MarkupElement root)
    {
        if (root.Attribute("Sdk") is { } sdks)
        {
            foreach (string sdk in sdks.Split(';', StringSplitOptions.TrimEntries).Where(s => s.Contains('/', StringComparison.Ordinal)))
            {
                references.Add(new MsBuildReference(sdk.Split('/')[0], sdk.Split('/')[1], IsPrivate: true, context.Path, root.Line));
            }
        }

        foreach (var element in Flatten(root).Where(e => MsBuildConditions.Holds(e.Attribute("Condition"), Expand)))
        {
            switch (element.Name)
            {
                case "PropertyGroup":
                    foreach (var property in element.Children.Where(p => MsBuildConditions.Holds(p.Attribute("Condition"), Expand)))
                    {
                        properties[property.Name] = Expand(property.Text);
                    }

                    break;
                case "ItemGroup":
                    foreach (var item in element.Children.Where(i => MsBuildConditions.Holds(i.Attribute("Condition"), Expand)))
                    {
                        Item(context, item);
                    }

                    break;
                case "Sdk" when element.Attribute("Name") is { } name:
                    references.Add(new MsBuildReference(name, element.Attribute("Version"), IsPrivate: true, context.Path, element.Line));
                    break;
                case "Import" when element.Attribute("Project") is { } project && element.Attribute("Sdk") is null:
                    Follow(context, project);
                    break;
                default:
                    break;
            }
        }
    }

    private static IEnumerable<MarkupElement> Flatten(MarkupElement root) =>
        root.Children.SelectMany(e =>
            e.Name switch
            {
                "Choose" => e.Children.SelectMany(c => c.Children),
                "ImportGroup" => e.Children,
                _ => [e],
            }
        );

    private void Item(ReadingContext context, MarkupElement item)
    {
        string? version = Expand(
            item.Attribute("VersionOverride") ?? item.ChildText("VersionOverride") ?? item.Attribute("Version") ?? item.ChildText("Version")
        );
        bool isPrivate = string.Equals(
            item.Attribute("PrivateAssets") ?? item.ChildText("PrivateAssets"),
            "all",
            StringComparison.OrdinalIgnoreCase
        );
        foreach (string name in Names(item.Attribute("Include")).Take(MaxItems - Math.Min(references.Count, MaxItems)))
        {
            var reference = new MsBuildReference(name, version, isPrivate, context.Path, item.Line);
            switch (item.Name)
            {
                case "PackageReference":
                    references.Add(reference);
                    break;
                case "PackageVersion" when version is not null:
                    central[name] = version;
                    versions.Add(reference);
                    break;
                case "GlobalPackageReference" or "DotNetCliToolReference" or "PackageDownload":
                    references.Add(reference with { IsPrivate = true });
                    break;
                default:
                    break;
            }
        }

        foreach (string name in Names(item.Attribute("Update")).Where(_ => version is not null && ++updates < MaxItems))
        {
            if (item.Name == "PackageVersion")
            {
                central[name] = version!;
            }

            for (int i = 0; item.Name == "PackageReference" && i < references.Count; i++)
            {
                bool isMeant = references[i].Name.Equals(name, StringComparison.OrdinalIgnoreCase);
                references[i] = isMeant ? references[i] with { Version = version } : references[i];
            }
        }

        foreach (string name in Names(item.Attribute("Remove")).Where(_ => item.Name == "PackageReference" && ++updates < MaxItems))
        {
            references.RemoveAll(r => r.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        }
    }

    private string[] Names(string? list) =>
        Expand(list)?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private void Follow(ReadingContext context, string project)
    {
        if (
            project.Contains("GetPathOfFileAbove", StringComparison.OrdinalIgnoreCase)
            || project.Contains("GetDirectoryNameOfFileAbove", StringComparison.OrdinalIgnoreCase)
        )
        {
            int quote = project.IndexOf('\'', StringComparison.Ordinal);
            int end = quote < 0 ? -1 : project.IndexOf('\'', quote + 1);
            if (end > 0)
            {
                FollowAbove(context, project[(quote + 1)..end]);
            }

            return;
        }

        string path = project
            .Replace("$(MSBuildThisFileDirectory)", "", StringComparison.OrdinalIgnoreCase)
            .Replace("$(MSBuildProjectDirectory)", "", StringComparison.OrdinalIgnoreCase);
        path = Expand(path) ?? "";
        if (!path.Contains('$', StringComparison.Ordinal) && context.Other(path.TrimStart('/', '\\')) is { } other)
        {
            Import(other);
        }
    }

    /// <summary>The next file of the name above the one that imports.</summary>
    private void FollowAbove(ReadingContext context, string file)
    {
        for (string folder = context.Folder; folder.Length > 0; )
        {
            folder = TreePath.Folder(folder);
            if (context.OtherAt(folder.Length == 0 ? file : $"{folder}/{file}") is { } found)
            {
                Import(found);
                return;
            }
        }
    }

    private void Import(ReadingContext other)
    {
        if (imported.Count < MaxImports && imported.Add(other.Path) && other.Xml() is { Name: "Project" } root)
        {
            Take(other, root);
        }
    }

    /// <summary>Properties that are not known stay as they are written.</summary>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    private string? Expand(string? text)
    {
        for (int round = 0; round < 10 && text is not null && text.Length < 10_000; round++)
        {
            int open = text.IndexOf("$(", StringComparison.Ordinal);
            bool hasChanged = false;
            while (open >= 0)
            {
                int close = text.IndexOf(')', open);
                if (close < 0)
                {
                    break;
                }

                string name = text[(open + 2)..close];
                if (properties.TryGetValue(name, out string? value) && value.Length < 1_000)
                {
                    text = text[..open] + value + text[(close + 1)..];
                    hasChanged = true;
                    open = text.IndexOf("$(", open + value.Length, StringComparison.Ordinal);
                }
                else
                {
                    open = text.IndexOf("$(", close, StringComparison.Ordinal);
                }
            }

            if (!hasChanged)
            {
                break;
            }
        }

        return text;
    }
}
