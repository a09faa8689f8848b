using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Reading.Sboms;

/// <summary>SPDX 3.0 as JSON-LD: one list of elements, with relationships as elements of their own.</summary>
internal static class Spdx3Json
{
    public static void Read(ReadingContext context, DocumentNode root)
    {
        var graph = new SbomGraph(context);
        var elements = root["@graph"].Items;
        var expressions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var element in elements)
        {
            string id = element["spdxId"].Text ?? element["@id"].Text ?? "";
            switch (Type(element))
            {
                case "software_Package":
                    Add(graph, id, element);
                    break;
                case "SpdxDocument" or "software_Sbom" or "Bom":
                    foreach (string rootElement in element["rootElement"].Texts())
                    {
                        graph.Describe(rootElement);
                    }

                    break;
                case "simplelicensing_LicenseExpression" when element["simplelicensing_licenseExpression"].Text is { } expression:
                    expressions[id] = expression;
                    break;
                default:
                    break;
            }
        }

        foreach (var relation in elements.Where(e => Type(e) is "Relationship" or "LifecycleScopedRelationship"))
        {
            Take(graph, relation, expressions);
        }

        graph.Finish();
    }

    private static string Type(DocumentNode element) => element["type"].Text ?? element["@type"].Text ?? "";

    private static void Take(SbomGraph graph, DocumentNode relation, Dictionary<string, string> expressions)
    {
        string from = relation["from"].Text ?? "";
        foreach (string to in relation["to"].Texts())
        {
            switch (relation["relationshipType"].Text)
            {
                case "dependsOn" or "contains" or "hasDynamicLink" or "hasStaticLink" or "hasProvidedDependency" or "hasPrerequisite":
                    graph.Edge(
                        from,
                        to,
                        relation["scope"].Text is "development" or "build" or "test"
                            ? ComponentScope.Development
                            : ComponentScope.Production
                    );
                    break;
                case "hasOptionalDependency" or "hasOptionalComponent":
                    graph.Edge(from, to, ComponentScope.Optional);
                    break;
                case "describes":
                    graph.Describe(to);
                    break;
                case "hasConcludedLicense"
                or "hasDeclaredLicense"
                    when expressions.TryGetValue(to, out string? expression) && SpdxRelations.Asserted(expression) is { } licence:
                    graph.SetLicence(from, licence);
                    break;
                default:
                    break;
            }
        }
    }

    private static void Add(SbomGraph graph, string id, DocumentNode element)
    {
        var identifiers = element["externalIdentifier"].Items;
        graph.Add(
            new SbomEntry(id, element["name"].Text ?? "", element.Line)
            {
                Version = element["software_packageVersion"].Text,
                Purl =
                    element["software_packageUrl"].Text
                    ?? identifiers.FirstOrDefault(i => i["externalIdentifierType"].Text == "packageUrl")?["identifier"].Text,
                Cpe = identifiers.FirstOrDefault(i => i["externalIdentifierType"].Text is "cpe23" or "cpe22")?["identifier"].Text,
                DownloadUrl = SpdxRelations.Asserted(element["software_downloadLocation"].Text),
                Hashes =
                [
                    .. element["verifiedUsing"]
                        .Items.Select(h => IntegrityHash.FromHex(h["algorithm"].Text, h["hashValue"].Text ?? ""))
                        .OfType<IntegrityHash>(),
                ],
            }
        );
    }
}
