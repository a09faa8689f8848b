using System.Collections.Frozen;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Requirements.Deployment;

/// <summary>
/// Reads the stage of a configuration file from the words of its path: <c>docker-compose.dev.yml</c>, <c>k8s/overlays/prod/</c>.
/// </summary>
public static class DeploymentStages
{
    private static readonly FrozenDictionary<string, DeploymentStage> Words = new Dictionary<string, DeploymentStage>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["dev"] = DeploymentStage.Development,
        ["develop"] = DeploymentStage.Development,
        ["development"] = DeploymentStage.Development,
        ["devcontainer"] = DeploymentStage.Development,
        ["debug"] = DeploymentStage.Development,
        ["local"] = DeploymentStage.Development,
        ["localhost"] = DeploymentStage.Development,
        ["override"] = DeploymentStage.Development,
        ["kind"] = DeploymentStage.Development,
        ["minikube"] = DeploymentStage.Development,
        ["gitpod"] = DeploymentStage.Development,
        ["ci"] = DeploymentStage.Test,
        ["e2e"] = DeploymentStage.Test,
        ["test"] = DeploymentStage.Test,
        ["tests"] = DeploymentStage.Test,
        ["testing"] = DeploymentStage.Test,
        ["integration"] = DeploymentStage.Test,
        ["benchmark"] = DeploymentStage.Test,
        ["benchmarks"] = DeploymentStage.Test,
        ["testdata"] = DeploymentStage.Test,
        ["fixtures"] = DeploymentStage.Test,
        ["mock"] = DeploymentStage.Test,
        ["mocks"] = DeploymentStage.Test,
        ["contrib"] = DeploymentStage.Example,
        ["demo"] = DeploymentStage.Example,
        ["demos"] = DeploymentStage.Example,
        ["docs"] = DeploymentStage.Example,
        ["example"] = DeploymentStage.Example,
        ["examples"] = DeploymentStage.Example,
        ["sample"] = DeploymentStage.Example,
        ["samples"] = DeploymentStage.Example,
        ["template"] = DeploymentStage.Example,
        ["tutorial"] = DeploymentStage.Example,
        ["tutorials"] = DeploymentStage.Example,
        ["dist"] = DeploymentStage.Example,
        ["staging"] = DeploymentStage.Staging,
        ["stage"] = DeploymentStage.Staging,
        ["stg"] = DeploymentStage.Staging,
        ["uat"] = DeploymentStage.Staging,
        ["preprod"] = DeploymentStage.Staging,
        ["live"] = DeploymentStage.Production,
        ["prod"] = DeploymentStage.Production,
        ["prd"] = DeploymentStage.Production,
        ["production"] = DeploymentStage.Production,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static DeploymentStage Of(WorkspaceFile file)
    {
        var byPath = OfPath(file.Path);
        if (
            byPath is DeploymentStage.Unstated or DeploymentStage.Production or DeploymentStage.Staging
            && (file.Role & FileRoles.NotDeployed) != FileRole.None
        )
        {
            return (file.Role & (FileRole.Test | FileRole.Fixture)) != FileRole.None ? DeploymentStage.Test : DeploymentStage.Example;
        }

        return byPath;
    }

    /// <summary>
    /// The stage that the words of a path or name say; a word that keeps it from deployment wins over one that deploys it.
    /// </summary>
    public static DeploymentStage OfPath(string path)
    {
        var words = Words.GetAlternateLookup<ReadOnlySpan<char>>();
        var result = DeploymentStage.Unstated;
        var rest = path.AsSpan();
        while (!rest.IsEmpty)
        {
            int end = rest.IndexOfAny("/.-_ ");
            var word = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (words.TryGetValue(word, out var stage))
            {
                if (stage is DeploymentStage.Development or DeploymentStage.Test or DeploymentStage.Example)
                {
                    return stage;
                }

                result = stage;
            }
        }

        return result;
    }

    /// <summary>Whether what such a file says may count against an application.</summary>
    public static bool IsDeployable(this DeploymentStage stage) =>
        stage is DeploymentStage.Unstated or DeploymentStage.Staging or DeploymentStage.Production;
}
