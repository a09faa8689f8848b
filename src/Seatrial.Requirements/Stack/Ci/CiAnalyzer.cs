using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Requirements.Stack.Ci;

/// <summary>Reads pipelines, git hooks and update bots.</summary>
public sealed class CiAnalyzer : IFileAnalyzer
{
    private const FileRole NotOwn = FileRole.Fixture | FileRole.Example | FileRole.Documentation;

    public string Name => "ci";

    public bool Accepts(WorkspaceFile file) =>
        (file.Role & NotOwn) == FileRole.None && file.Size < 1 << 20 && Reader(file.Path) is not null;

    public void Analyze(FileContent content, FactCollector collector) => Reader(content.File.Path)?.Invoke(content, collector);

    private static Action<FileContent, FactCollector>? Reader(string path)
    {
        string name = Paths.Name(path);
        string folder = Paths.Folder(path);
        bool isYaml =
            name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase);
        bool isWorkflow =
            isYaml
            && (
                folder is ".github/workflows"
                || (name.StartsWith("action.", StringComparison.Ordinal) && folder.StartsWith(".github/", StringComparison.Ordinal))
            );
        if (isWorkflow)
        {
            return GitHubWorkflow.Read;
        }

        if (isYaml && (name.StartsWith(".gitlab-ci", StringComparison.Ordinal) || folder is ".gitlab/ci" or ".gitlab-ci"))
        {
            return (c, f) => OtherPipelines.ReadYaml(CiSystem.GitLab, c, f);
        }

        if (
            isYaml
            && (
                name.StartsWith("azure-pipelines", StringComparison.OrdinalIgnoreCase)
                || folder is ".azure-pipelines" or ".azuredevops" or ".pipelines"
            )
        )
        {
            return (c, f) => OtherPipelines.ReadYaml(CiSystem.AzurePipelines, c, f);
        }

        bool isHookScript =
            (folder is ".husky" or ".githooks" or ".hooks" && !name.Contains('.', StringComparison.Ordinal))
            || (
                folder is "hooks" or ".git-hooks" or "git-hooks" or "scripts/hooks" or "scripts/git-hooks" or "tools/hooks" or "dev/hooks"
                && name is "pre-commit" or "pre-push" or "commit-msg" or "prepare-commit-msg"
            );
        return isHookScript ? GitHooks.ReadScript : ByName(folder, name);
    }

    private static Action<FileContent, FactCollector>? ByName(string folder, string name) =>
        (folder, name) switch
        {
            (".circleci", "config.yml") => (c, f) => OtherPipelines.ReadYaml(CiSystem.CircleCi, c, f),
            (_, "bitbucket-pipelines.yml") => (c, f) => OtherPipelines.ReadYaml(CiSystem.Bitbucket, c, f),
            ("", ".travis.yml") => (c, f) => OtherPipelines.ReadYaml(CiSystem.Travis, c, f),
            ("", ".drone.yml" or ".woodpecker.yml") => (c, f) => OtherPipelines.ReadYaml(CiSystem.Drone, c, f),
            (_, "cloudbuild.yaml" or "cloudbuild.yml") => (c, f) => OtherPipelines.ReadYaml(CiSystem.CloudBuild, c, f),
            (_, "Jenkinsfile") => OtherPipelines.ReadJenkins,
            (_, ".pre-commit-config.yaml" or ".pre-commit-config.yml") => GitHooks.ReadPreCommit,
            (_, "lefthook.yml" or "lefthook.yaml" or ".lefthook.yml" or ".lefthook.yaml") => GitHooks.ReadLefthook,
            (
                "",
                ".overcommit.yml"
                    or ".lintstagedrc"
                    or ".lintstagedrc.json"
                    or ".lintstagedrc.yml"
                    or ".lintstagedrc.yaml"
                    or ".simple-git-hooks.json"
            ) => GitHooks.ReadLefthook,
            (_, "package.json") => GitHooks.ReadPackage,
            (".github", "dependabot.yml" or "dependabot.yaml") => UpdateBots.ReadDependabot,
            (
                ""
                    or ".github"
                    or ".gitlab",
                "renovate.json"
                    or "renovate.json5"
                    or ".renovaterc"
                    or ".renovaterc.json"
                    or ".renovaterc.json5"
            ) => UpdateBots.ReadRenovate,
            _ => null,
        };
}
