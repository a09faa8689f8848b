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

    /// <summary>A plug-in of the build itself (Maven, Gradle): runs wherever the build runs.</summary>
    Build,
}
