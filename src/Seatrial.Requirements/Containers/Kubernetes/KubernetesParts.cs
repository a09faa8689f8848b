using Seatrial.Engine.Documents;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Requirements.Deployment;

namespace Seatrial.Requirements.Containers.Kubernetes;

/// <summary>Says which lines of a manifest are about which object and which of its containers.</summary>
internal static class KubernetesParts
{
    /// <summary>Adds a part for the object and one for each of its containers that runs no known product.</summary>
    /// <param name="item">The object.</param>
    /// <param name="last">Its last line.</param>
    /// <param name="collector">Takes the parts.</param>
    public static void Read(KubernetesObject item, int last, FactCollector collector)
    {
        // What a template puts before the name is mostly the release; what follows still says which service it is.
        string own = item.Node["metadata"]["name"].Text ?? "";
        collector.Add(new DeployedServiceFact(own, "", "", Lines(item.Path, item.Node.Line, last)));
        var containers = item.PodTemplate["spec"]["containers"].Items;
        for (int i = 0; i < containers.Count; i++)
        {
            string image = Known(containers[i]["image"]);
            string name = containers.Count == 1 && image.Length == 0 ? own : Known(containers[i]["name"]);
            bool isProduct = KnownImages.Find(image.Length > 0 ? image : name) is not null;
            if (!isProduct)
            {
                int end = i + 1 < containers.Count ? containers[i + 1].Line - 1 : last;
                collector.Add(new DeployedServiceFact(name, image, "", Lines(item.Path, containers[i].Line, end)));
            }
        }
    }

    private static string Known(DocumentNode node) => HelmTemplate.IsUnknown(node.Text) ? "" : node.Text!;

    private static SourceLocation Lines(string path, int first, int last) => new(path, first, 1, Math.Max(first, last), 1);
}
