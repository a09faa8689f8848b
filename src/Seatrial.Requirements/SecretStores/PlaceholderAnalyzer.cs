using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Deployment;
using Seatrial.Requirements.Sources;
using Seatrial.Secrets.Values;

namespace Seatrial.Requirements.SecretStores;

/// <summary>
/// Names of credentials that an application's own configuration files take from the environment when they are loaded: <c>${NAME}</c> and
/// <c>${NAME:default}</c> (Spring, Quarkus, Micronaut, HOCON, many others), <c>${env:NAME}</c>, <c>%env(NAME)%</c> (Symfony),
/// <c>ENV["NAME"]</c> in ERB (Rails), <c>env("NAME")</c> (Prisma).
/// </summary>
internal sealed class PlaceholderAnalyzer : IFileAnalyzer
{
    private const int LongestLine = 4000;
    private const FileRole NotOwn = FileRole.Test | FileRole.Fixture | FileRole.Documentation | FileRole.Example;

    private static readonly string[] Words =
    [
        "application",
        "bootstrap",
        "config",
        "settings",
        "database",
        "secrets",
        "mail",
        "storage",
        "cable",
        "services",
        "datasource",
        "persistence",
    ];

    private static readonly string[] Openings = ["${", "%env(", "ENV[", "ENV.fetch("];

    private static readonly string[] PrismaOpenings = ["env("];

    public string Name => "configuration-placeholders";

    public bool Accepts(WorkspaceFile file) =>
        file.Size < 1 << 19
        && (file.Role & NotOwn) == FileRole.None
        && file.Extension
            is ".prisma"
                or ".yml"
                or ".yaml"
                or ".properties"
                or ".conf"
                or ".toml"
                or ".ini"
                or ".xml"
                or ".json"
                or ".hocon"
                or ".json5"
                or ".cnf"
        && DeploymentStages.Of(file).IsDeployable()
        && IsConfiguration(file.Path);

    public void Analyze(FileContent content, FactCollector collector)
    {
        string[] openings = content.File.Extension is ".prisma" ? PrismaOpenings : Openings;
        int number = 0;
        foreach (var line in content.Text.AsSpan().EnumerateLines())
        {
            number++;
            if (
                line.Length <= LongestLine
                && line.TrimStart() is { IsEmpty: false } text
                && text[0] is not ('#' or ';')
                && !text.StartsWith("//")
            )
            {
                foreach (string opening in openings)
                {
                    ReadLine(text, opening, new SourceLocation(content.File.Path, number), collector);
                }
            }
        }
    }

    private static void ReadLine(ReadOnlySpan<char> text, string opening, SourceLocation place, FactCollector collector)
    {
        for (int at = text.IndexOf(opening); at >= 0; at = text.IndexOf(opening))
        {
            text = text[(at + opening.Length)..];
            if (NameAt(text, opening) is { } name && EnvironmentReader.IsName(name, isConstant: true) && CredentialNames.IsCredential(name))
            {
                collector.Add(new EnvironmentReadFact(place, name, EnvironmentAccess.Placeholder, "configuration file"));
            }
        }
    }

    private static string? NameAt(ReadOnlySpan<char> text, string opening)
    {
        if (opening == "%env(")
        {
            // Processors stand before the name: resolve:NAME, default::NAME.
            int close = text.IndexOf(')');
            return close < 0 ? null : text[(text[..close].LastIndexOf(':') + 1)..close].ToString();
        }

        text = text.TrimStart("?\"' ");
        text =
            text.StartsWith("env:") ? text[4..]
            : text.StartsWith("env.") ? text[4..]
            : text;
        int end = 0;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
        {
            end++;
        }

        return end == 0 ? null : text[..end].ToString();
    }

    /// <summary>By the name of the file or of its folder; pipelines, tools and compose files are read elsewhere.</summary>
    private static bool IsConfiguration(string path)
    {
        int slash = path.LastIndexOf('/');
        string name = path[(slash + 1)..];
        if (name.EndsWith(".prisma", StringComparison.Ordinal))
        {
            return true;
        }

        string folder = slash < 0 ? "" : path[..slash];
        folder = folder[(folder.LastIndexOf('/') + 1)..];
        bool isTool =
            path.StartsWith('.')
            || name.StartsWith('.')
            || name.StartsWith("tsconfig", StringComparison.OrdinalIgnoreCase)
            || name.Contains("compose", StringComparison.OrdinalIgnoreCase)
            || name is "package.json" or "pom.xml" or "build.xml" or "settings.xml";
        return !isTool
            && (
                folder is "config" or "conf" or "configs" or "resources" or "packages"
                || Array.Exists(Words, w => name.StartsWith(w, StringComparison.OrdinalIgnoreCase))
            );
    }
}
