namespace Seatrial.Requirements.Applications;

/// <summary>
/// Places that serve the whole repository although an application may lie around them: CI, hooks, compose and infrastructure.
/// </summary>
internal static class RepositoryPlaces
{
    private static readonly string[] PipelineFolders = [".github", ".gitlab", ".circleci", ".azure-pipelines", ".buildkite", ".husky"];

    private static readonly string[] DeploymentFolders =
    [
        "infra",
        "infrastructure",
        "terraform",
        "deploy",
        "deployment",
        "deployments",
        "k8s",
        "kubernetes",
        "kubernetes-manifests",
        "manifests",
        "kustomize",
        "helm",
        "helm-chart",
        "charts",
        "docker",
        "gitops",
    ];

    private static readonly string[] Files =
    [
        ".gitlab-ci.yml",
        "azure-pipelines.yml",
        "bitbucket-pipelines.yml",
        "Jenkinsfile",
        ".travis.yml",
        ".pre-commit-config.yaml",
        "lefthook.yml",
        "renovate.json",
        "renovate.json5",
        ".renovaterc",
        ".renovaterc.json",
        ".gitignore",
        "seatrial.yaml",
        "Directory.Build.props",
        "Directory.Packages.props",
        "global.json",
    ];

    public static bool IsShared(string path)
    {
        string first = First(path);
        return first == path ? IsRepositoryFile(path) : PipelineFolders.Contains(first) || DeploymentFolders.Contains(first);
    }

    /// <summary>Whether a file says how something is deployed, by where it lies: its name or folder may say what.</summary>
    public static bool IsDeployment(string path) =>
        IsInDeploymentFolder(path)
        || path.AsSpan()[(path.LastIndexOf('/') + 1)..].Contains("dockerfile", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the path starts in a folder that people keep their deployment in.</summary>
    public static bool IsInDeploymentFolder(string path) =>
        path.Contains('/', StringComparison.Ordinal) && DeploymentFolders.Contains(First(path));

    private static string First(string path) => path.Split('/', 2)[0];

    private static bool IsRepositoryFile(string name) =>
        name.StartsWith("docker-compose", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("compose.", StringComparison.OrdinalIgnoreCase)
        || Files.Contains(name)
        || name.StartsWith("README", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("SECURITY", StringComparison.OrdinalIgnoreCase);
}
