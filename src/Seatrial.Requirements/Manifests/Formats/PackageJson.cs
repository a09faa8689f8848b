using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Manifests.Formats;

/// <summary>package.json (npm documentation, "package.json"; Yarn and pnpm for workspaces and protocols).</summary>
internal static class PackageJson
{
    private static readonly (string Section, bool IsDevelopment)[] Sections =
    [
        ("dependencies", false),
        ("optionalDependencies", false),
        ("devDependencies", true),
    ];

    /// <summary>Commands that serve or run something when a script begins with them.</summary>
    private static readonly string[] Servers =
    [
        "next",
        "nuxt",
        "nuxi",
        "astro",
        "remix",
        "react-router",
        "vite",
        "node",
        "nodemon",
        "ts-node",
        "tsx",
        "nest",
        "wrangler",
        "expo",
        "ng",
        "react-scripts",
        "bun",
        "deno",
        "gatsby",
        "vinxi",
        "svelte-kit",
        "fastify",
        "firebase",
        "func",
        "serverless",
        "sls",
        "sst",
        "electron",
        "tauri",
        "convex",
        "pm2",
        "vue-cli-service",
        "webpack-dev-server",
    ];

    public static void Read(FileContent content, FactCollector collector)
    {
        var root = collector.ReadJson(content);
        if (!root.IsMap)
        {
            return;
        }

        var draft = new ManifestDraft(ManifestKind.PackageJson, Ecosystem.Npm, content.File)
        {
            Name = root["name"].Text,
            PackageManager = root["packageManager"].Text is { } manager ? manager.Split('@')[0] : null,
        };
        foreach (var (section, isDevelopment) in Sections)
        {
            foreach (var member in root[section].Members)
            {
                Depend(draft, member, isDevelopment);
            }
        }

        foreach (string pattern in root["workspaces"].Texts().Concat(root["workspaces"]["packages"].Texts()))
        {
            draft.Member(pattern);
        }

        draft.Traits |= Traits(root);
        Runtime(draft, root["engines"], "engines", isSelection: false);
        Runtime(draft, root["volta"], "volta", isSelection: true);
        draft.Emit(collector);
    }

    private static void Runtime(ManifestDraft draft, DocumentNode section, string source, bool isSelection)
    {
        if (section.Find("node") is { } node)
        {
            draft.Runtime("node", node.Value.Text, $"{source}.node", isSelection, node.Line);
        }
    }

    private static void Depend(ManifestDraft draft, DocumentMember member, bool isDevelopment)
    {
        string? range = member.Value.Text;
        string name = member.Key;
        var origin = DependencyOrigin.Registry;
        string? path = null;
        if (range is not null)
        {
            int colon = range.IndexOf(':', StringComparison.Ordinal);
            switch (colon > 0 ? range[..colon] : "")
            {
                case "workspace":
                    origin = DependencyOrigin.Workspace;
                    break;
                case "file" or "link" or "portal":
                    origin = DependencyOrigin.Path;
                    path = range[(colon + 1)..];
                    break;
                case "npm" when range.LastIndexOf('@') is var at && at > 4:
                    name = range[4..at];
                    range = range[(at + 1)..];
                    break;
                case "git" or "git+ssh" or "git+https" or "git+http" or "github" or "gitlab" or "bitbucket":
                    origin = DependencyOrigin.Git;
                    break;
                case "http" or "https":
                    origin = DependencyOrigin.Url;
                    break;
                default:
                    break;
            }
        }

        draft.Depend(name, range, isDevelopment, member.Line, origin, path);
    }

    private static ManifestTraits Traits(DocumentNode root)
    {
        var traits = ManifestTraits.None;
        traits |= root["private"].IsTrue ? ManifestTraits.Private : ManifestTraits.None;
        traits |= root["bin"].IsMissing ? ManifestTraits.None : ManifestTraits.CommandLine;
        traits |= IsStartable(root["scripts"]) ? ManifestTraits.Startable : ManifestTraits.None;
        bool isPage = root["main"].Text is { } main && main.EndsWith(".html", StringComparison.OrdinalIgnoreCase);
        bool isImported =
            !root["exports"].IsMissing || (!root["main"].IsMissing && !isPage) || !root["module"].IsMissing || !root["types"].IsMissing;
        return isImported ? traits | ManifestTraits.Library : traits;
    }

    private static bool IsStartable(DocumentNode scripts) =>
        scripts.Members.Any(s =>
            s.Key is "start" or "serve" or "start:prod" or "start:dev" or "dev" or "worker" or "deploy"
            && s.Value.Text is { } command
            && Array.Exists(Servers, server => IsCommand(command, server))
        );

    /// <summary>Whether a shell line runs a command by this name: as its first word or after an operator.</summary>
    private static bool IsCommand(string line, string command)
    {
        if (
            line.Contains("--watch --build", StringComparison.Ordinal)
            || line.Contains("vite build", StringComparison.Ordinal)
            || line.Contains("storybook", StringComparison.Ordinal)
        )
        {
            return false;
        }

        for (
            int at = line.IndexOf(command, StringComparison.Ordinal);
            at >= 0;
            at = line.IndexOf(command, at + 1, StringComparison.Ordinal)
        )
        {
            bool starts = at == 0 || line[at - 1] is ' ' or '/' or '&' or ';';
            int end = at + command.Length;
            if (starts && (end == line.Length || line[end] is ' ' or ';'))
            {
                return true;
            }
        }

        return false;
    }
}
