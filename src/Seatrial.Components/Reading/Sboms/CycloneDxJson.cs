using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Reading.Sboms;

/// <summary>
/// CycloneDX in JSON, 1.2 to 1.7 (ECMA-424): components with those nested in them, dependencies, the component that the document is about.
/// </summary>
internal static class CycloneDxJson
{
    public static void Read(ReadingContext context, DocumentNode root)
    {
        var graph = new SbomGraph(context);
        var subject = root["metadata"]["component"];
        if (subject["name"].Text is not null)
        {
            string id = Add(graph, subject, null);
            graph.Describe(id);
        }

        foreach (var component in root["components"].Items)
        {
            Add(graph, component, null);
        }

        foreach (var dependency in root["dependencies"].Items)
        {
            foreach (string to in dependency["dependsOn"].Texts())
            {
                graph.Edge(dependency["ref"].Text ?? "", to);
            }
        }

        graph.Finish();
    }

    private static string Add(SbomGraph graph, DocumentNode component, string? parent)
    {
        string name = component["name"].Text ?? "";
        string id = component["bom-ref"].Text ?? component["purl"].Text ?? $"{component.Line}:{component.Column}";
        bool isFile = component["type"].Text == "file";
        if (name.Length > 0 && !isFile)
        {
            graph.Add(
                new SbomEntry(id, name, component.Line)
                {
                    Group = component["group"].Text,
                    Version = component["version"].Text,
                    Purl = component["purl"].Text,
                    Cpe = component["cpe"].Text,
                    Licence = Licence(component["licenses"]),
                    Scope = component["scope"].Text switch
                    {
                        "optional" => ComponentScope.Optional,
                        "excluded" => ComponentScope.Development,
                        _ => ComponentScope.Unknown,
                    },
                    Hashes =
                    [
                        .. component["hashes"]
                            .Items.Select(h => IntegrityHash.FromHex(h["alg"].Text, h["content"].Text ?? ""))
                            .OfType<IntegrityHash>(),
                    ],
                    DownloadUrl = component["externalReferences"].Items.FirstOrDefault(r => r["type"].Text == "distribution")?["url"].Text,
                }
            );
        }

        foreach (var inner in component["components"].Items)
        {
            string innerId = Add(graph, inner, id);
            if (parent is null)
            {
                graph.Edge(id, innerId);
            }
        }

        return id;
    }

    private static string? Licence(DocumentNode licences)
    {
        var texts = licences
            .Items.Select(l => l["expression"].Text ?? l["license"]["id"].Text ?? l["license"]["name"].Text)
            .OfType<string>()
            .ToList();
        return texts.Count switch
        {
            0 => null,
            1 => texts[0],
            _ => string.Join(" AND ", texts.Select(t => t.Contains(" OR ", StringComparison.Ordinal) ? $"({t})" : t)),
        };
    }
}
