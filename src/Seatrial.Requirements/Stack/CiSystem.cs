namespace Seatrial.Requirements.Stack;

public enum CiSystem
{
    GitHubActions,
    GitLab,
    AzurePipelines,
    CircleCi,
    Jenkins,
    Bitbucket,
    Travis,
    Drone,
    CloudBuild,
    /// <summary>Hooks of the developer's own git: pre-commit, husky, lefthook.</summary>
    GitHook,
}
