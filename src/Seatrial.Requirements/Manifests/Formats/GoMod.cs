using Seatrial.Components.Packages;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Manifests.Formats;

/// <summary>go.mod and go.work (Go modules reference). Requirements marked <c>// indirect</c> are not direct and are left out.</summary>
internal static class GoMod
{
    public static void Read(FileContent content, FactCollector collector)
    {
        var draft = new ManifestDraft(ManifestKind.GoMod, Ecosystem.Go, content.File) { PackageManager = "go" };
        string? toolchain = null;
        (string Version, int Line) language = ("", 0);
        foreach (var (directive, arguments, comment, line) in Directives(content.Text))
        {
            string[] words = arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0)
            {
                continue;
            }

            switch (directive)
            {
                case "module":
                    draft.Name = words[0].Trim('"');
                    break;
                case "go":
                    language = (words[0], line);
                    break;
                case "toolchain":
                    toolchain = words[0].Replace("go", "", StringComparison.Ordinal);
                    draft.Runtime("go", toolchain, "go.mod toolchain", isSelection: true, line);
                    break;
                case "require" when words.Length >= 2 && !comment.Contains("indirect", StringComparison.Ordinal):
                    draft.Depend(words[0].Trim('"'), words[1], isDevelopment: false, line);
                    break;
                case "replace"
                    when Array.IndexOf(words, "=>") is var arrow and > 0 && arrow + 1 < words.Length && words[arrow + 1].StartsWith('.'):
                    draft.Depend(words[0], null, isDevelopment: false, line, DependencyOrigin.Path, words[arrow + 1]);
                    break;
                default:
                    break;
            }
        }

        if (toolchain is null && language.Line > 0)
        {
            draft.Runtime("go", language.Version, "go.mod", isSelection: false, language.Line);
        }

        draft.Emit(collector);
    }

    public static void ReadWork(FileContent content, FactCollector collector)
    {
        var draft = new ManifestDraft(ManifestKind.GoWork, Ecosystem.Go, content.File) { PackageManager = "go" };
        foreach (var (directive, arguments, _, _) in Directives(content.Text))
        {
            if (directive == "use")
            {
                draft.Member(arguments.Trim('"'));
            }
        }

        draft.Emit(collector);
    }

    /// <summary>Lines as directives: blocks in parentheses give one each, comments apart.</summary>
    private static IEnumerable<(string Directive, string Arguments, string Comment, int Line)> Directives(string text)
    {
        string? block = null;
        int line = 0;
        foreach (string raw in text.Split('\n'))
        {
            line++;
            int slashes = raw.IndexOf("//", StringComparison.Ordinal);
            string body = (slashes < 0 ? raw : raw[..slashes]).Trim();
            string comment = slashes < 0 ? "" : raw[slashes..];
            if (body.Length == 0)
            {
                continue;
            }

            if (body == ")")
            {
                block = null;
            }
            else if (block is not null)
            {
                yield return (block, body, comment, line);
            }
            else
            {
                int space = body.AsSpan().IndexOfAny(' ', '\t', '(');
                string directive = space < 0 ? body : body[..space];
                if (body.EndsWith('('))
                {
                    block = directive;
                }
                else
                {
                    yield return (directive, space < 0 ? "" : body[space..].Trim(), comment, line);
                }
            }
        }
    }
}
