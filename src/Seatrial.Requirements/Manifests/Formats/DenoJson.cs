using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Manifests.Formats;

/// <summary>deno.json: imports with <c>npm:</c> and <c>jsr:</c> specifiers, tasks, workspace members.</summary>
internal static class DenoJson
{
    public static void Read(FileContent content, FactCollector collector)
    {
        var root = collector.ReadJson(content);
        if (!root.IsMap)
        {
            return;
        }

        var draft = new ManifestDraft(ManifestKind.DenoJson, Ecosystem.Deno, content.File)
        {
            Name = root["name"].Text,
            PackageManager = "deno",
        };
        foreach (var import in root["imports"].Members)
        {
            if (
                import.Value.Text is { } specifier
                && (specifier.StartsWith("npm:", StringComparison.Ordinal) || specifier.StartsWith("jsr:", StringComparison.Ordinal))
            )
            {
                string package = specifier[4..].TrimStart('/');
                int at = package.IndexOf('@', 1 < package.Length ? 1 : 0);
                string name = at > 0 ? package[..at] : package;
                draft.Depend(name, at > 0 ? package[(at + 1)..].Split('/')[0] : null, isDevelopment: false, import.Line);
            }
        }

        foreach (string member in root["workspace"].Texts().Concat(root["workspace"]["members"].Texts()))
        {
            draft.Member(member);
        }

        draft.Traits |= root["tasks"].Members.Any(t => t.Key is "start" or "dev" or "serve" or "preview")
            ? ManifestTraits.Startable
            : ManifestTraits.None;
        draft.Traits |= root["exports"].IsMissing ? ManifestTraits.None : ManifestTraits.Library;
        draft.Emit(collector);
    }
}
