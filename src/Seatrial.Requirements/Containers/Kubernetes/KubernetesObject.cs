using Seatrial.Engine.Documents;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Deployment;

namespace Seatrial.Requirements.Containers.Kubernetes;

/// <summary>One object of a manifest.</summary>
internal sealed record KubernetesObject(string Path, DocumentNode Node, DeploymentStage Stage)
{
    public string Kind => Node["kind"].Text ?? "";

    public string Name => Node["metadata"]["name"].Text is { } name && !HelmTemplate.IsUnknown(name) ? name : Kind.ToLowerInvariant();

    /// <summary>First part of the API group and the kind, <c>velero/Schedule</c>.</summary>
    public string Qualified
    {
        get
        {
            string version = Node["apiVersion"].Text ?? "";
            int end = version.AsSpan().IndexOfAny('.', '/');
            return $"{(end < 0 ? "core" : version[..end])}/{Kind}";
        }
    }

    public SourceLocation Place => new(Path, Node.Find("kind")?.Line ?? Node.Line);

    /// <summary>The pod template of a workload, wherever its kind keeps it; missing for objects that run nothing.</summary>
    public DocumentNode PodTemplate =>
        Kind switch
        {
            "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet" or "Job" or "Rollout" => Node["spec"]["template"],
            "CronJob" => Node["spec"]["jobTemplate"]["spec"]["template"],
            "Service" when Qualified == "serving/Service" => Node["spec"]["template"],
            "Pod" => Node,
            _ => DocumentNode.Missing,
        };
}
