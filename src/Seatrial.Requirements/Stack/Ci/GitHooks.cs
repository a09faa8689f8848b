using Seatrial.Engine.Documents;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Requirements.Stack.Ci;

/// <summary>Hooks that run on a developer's machine: pre-commit, husky, lefthook and scripts in a hooks folder.</summary>
internal static class GitHooks
{
    public static void ReadPreCommit(FileContent content, FactCollector collector)
    {
        if (collector.ReadYaml(content) is not [{ IsMap: true } root, ..])
        {
            return;
        }

        var tools = new CiCollector(CiSystem.GitHook, content.File.Path, CiTriggers.Push, collector);
        foreach (var repository in root["repos"].Items)
        {
            // A hook of the stage 'manual' runs when somebody asks for it by name.
            var hooks = repository["hooks"]
                .Items.Where(h => !h["stages"].Texts().Any() || h["stages"].Texts().Any(s => s != "manual"))
                .ToList();
            if (hooks.Count == 0)
            {
                continue;
            }

            if (repository["repo"].Text is { } address && Uri.TryCreate(address, UriKind.Absolute, out var uri))
            {
                tools.Action(
                    null,
                    uri.AbsolutePath.Trim('/').Replace(".git", "", StringComparison.Ordinal),
                    repository.Line,
                    isAdvisory: false
                );
            }

            foreach (var hook in hooks)
            {
                tools.Script(null, $"{hook["id"].Text}\n{hook["entry"].Text}", hook.Line, isAdvisory: false);
            }
        }
    }

    public static void ReadLefthook(FileContent content, FactCollector collector)
    {
        foreach (var document in collector.ReadYaml(content))
        {
            new CiCollector(CiSystem.GitHook, content.File.Path, CiTriggers.Push, collector).Everything(null, document, isAdvisory: false);
        }
    }

    /// <summary>Hooks that a package.json sets up (husky 4, simple-git-hooks, pre-commit) and what lint-staged runs in them.</summary>
    public static void ReadPackage(FileContent content, FactCollector collector)
    {
        var root = JsonDocuments.Parse(content.Utf8).Root;
        var tools = new CiCollector(CiSystem.GitHook, content.File.Path, CiTriggers.Push, collector);
        foreach (
            var part in (DocumentNode[])
                [root["husky"]["hooks"], root["simple-git-hooks"], root["lint-staged"], root["gitHooks"], root["pre-commit"]]
        )
        {
            if (!part.IsMissing)
            {
                tools.Everything(null, part, isAdvisory: false);
            }
        }
    }

    public static void ReadScript(FileContent content, FactCollector collector) =>
        new CiCollector(CiSystem.GitHook, content.File.Path, CiTriggers.Push, collector).Script(null, content.Text, 1, isAdvisory: false);
}
