using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Reading.Sboms;

/// <summary>CycloneDX in XML, 1.0 to 1.7; the same content as in JSON.</summary>
internal static class CycloneDxXml
{
    public static void Read(ReadingContext context)
    {
        if (context.Xml() is not { } root)
        {
            return;
        }

        if (root.Name != "bom")
        {
            context.Fail("it is no CycloneDX document");
            return;
        }

        var graph = new SbomGraph(context);
        if (root.Child("metadata")?.Child("component") is { } subject)
        {
            graph.Describe(Add(graph, subject));
        }

        foreach (var component in root.Child("components")?.All("component") ?? [])
        {
            Add(graph, component);
        }

        foreach (var dependency in root.Child("dependencies")?.All("dependency") ?? [])
        {
            foreach (var to in dependency.All("dependency"))
            {
                graph.Edge(dependency.Attribute("ref") ?? "", to.Attribute("ref") ?? "");
            }
        }

        graph.Finish();
    }

    private static string Add(SbomGraph graph, MarkupElement component)
    {
        string name = component.ChildText("name") ?? "";
        string id = component.Attribute("bom-ref") ?? component.ChildText("purl") ?? $"line {component.Line}";
        if (name.Length > 0 && component.Attribute("type") != "file")
        {
            graph.Add(
                new SbomEntry(id, name, component.Line)
                {
                    Group = component.ChildText("group"),
                    Version = component.ChildText("version"),
                    Purl = component.ChildText("purl"),
                    Cpe = component.ChildText("cpe"),
                    Licence = Licence(component.Child("licenses")),
                    Scope = component.ChildText("scope") switch
                    {
                        "optional" => ComponentScope.Optional,
                        "excluded" => ComponentScope.Development,
                        _ => ComponentScope.Unknown,
                    },
                    Hashes =
                    [
                        .. (component.Child("hashes")?.All("hash") ?? [])
                            .Select(h => IntegrityHash.FromHex(h.Attribute("alg"), h.Text))
                            .OfType<IntegrityHash>(),
                    ],
                }
            );
        }

        foreach (var inner in component.Child("components")?.All("component") ?? [])
        {
            graph.Edge(id, Add(graph, inner));
        }

        return id;
    }

    private static string? Licence(MarkupElement? licences)
    {
        var texts = (licences?.Children ?? [])
            .Select(l => l.Name == "expression" ? l.Text : l.ChildText("id") ?? l.ChildText("name"))
            .Where(t => !string.IsNullOrEmpty(t))
            .ToList();
        return texts.Count == 0 ? null : string.Join(" AND ", texts);
    }
}
