using Seatrial.Engine.Scanning;
using Seatrial.Requirements.Containers.Compose;
using Seatrial.Requirements.Containers.Kubernetes;

namespace Seatrial.Requirements.Containers;

/// <summary>Reads container configuration into facts that the requirements share; judges nothing itself.</summary>
public static class ContainersSlice
{
    public static RequirementSlice Slice { get; } =
        new()
        {
            Name = "containers",
            Analyzers = [new DockerfileAnalyzer(), new ComposeAnalyzer(), new ComposePartAnalyzer(), new KubernetesAnalyzer()],
        };
}
