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
            if (repository["repo"].Text is { } address && Uri.TryCreate(address, UriKind.Absolute, out var uri))
            {
                tools.Action(null, uri.AbsolutePath.Trim('/').Replace(".git", "", StringComparison.Ordinal), repository.Line, isAdvisory: false);
            }

            foreach (var hook in repository["hooks"].Items)
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

    public static void ReadScript(FileContent content, FactCollector collector)
        => new CiCollector(CiSystem.GitHook, content.File.Path, CiTriggers.Push, collector).Script(null, content.Text, 1, isAdvisory: false);
}
