using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Reading.Php;

/// <summary>composer.json without its lock file: ranges. PHP itself and its extensions are no packages.</summary>
internal static class ComposerJson
{
    public static readonly (string Member, ComponentScope Scope)[] Kinds =
    [
        ("require", ComponentScope.Production),
        ("require-dev", ComponentScope.Development),
    ];

    public static void Read(ReadingContext context)
    {
        var manifest = context.Json();
        if (!manifest.IsMap)
        {
            return;
        }

        int self = AddRoot(context, manifest);
        foreach (var (kind, scope) in Kinds)
        {
            foreach (var (name, line, range) in manifest[kind].Members.Where(m => m.Key.Contains('/', StringComparison.Ordinal)))
            {
                string text = range.Text ?? "";
                var draft = new ComponentDraft
                {
                    Ecosystem = Ecosystem.Packagist,
                    Name = name,
                    Version = IsExact(text) ? text.TrimStart('v', '=') : null,
                    Range = text,
                    Line = line,
                    Relation = ComponentRelation.Direct,
                    Scope = scope,
                };
                if (scope == ComponentScope.Development)
                {
                    draft.Groups.Add("dev");
                }

                context.Output.Edge(self, context.Output.Add(draft), scope);
            }
        }
    }

    public static int AddRoot(ReadingContext context, DocumentNode manifest) =>
        context.Output.Add(
            new ComponentDraft
            {
                Ecosystem = Ecosystem.Packagist,
                Name = manifest["name"].Text ?? Npm.NpmProjects.FolderName(context.Folder),
                Version = manifest["version"].Text,
                Relation = ComponentRelation.Root,
                Origin = new ComponentOrigin(OriginKind.Workspace),
                Line = 1,
            }
        );

    private static bool IsExact(string text)
    {
        string bare = text.TrimStart('v', '=');
        return bare.Split('.').Length >= 3
            && bare.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-')
            && char.IsAsciiDigit(bare[0])
            && !bare.EndsWith(".x", StringComparison.Ordinal);
    }
}
