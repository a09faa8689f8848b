using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Reading.Sboms;

/// <summary>SPDX 2.2 and 2.3 in JSON.</summary>
internal static class SpdxJson
{
    public static void Read(ReadingContext context, DocumentNode root)
    {
        var graph = new SbomGraph(context);
        foreach (var package in root["packages"].Items)
        {
            Add(graph, package);
        }

        foreach (string id in root["documentDescribes"].Texts())
        {
            graph.Describe(id);
        }

        foreach (var relation in root["relationships"].Items)
        {
            SpdxRelations.Take(
                graph,
                relation["spdxElementId"].Text ?? "",
                relation["relationshipType"].Text ?? "",
                relation["relatedSpdxElement"].Text ?? ""
            );
        }

        graph.Finish();
    }

    private static void Add(SbomGraph graph, DocumentNode package)
    {
        var references = package["externalRefs"].Items;
        graph.Add(
            new SbomEntry(package["SPDXID"].Text ?? "", package["name"].Text ?? "", package.Line)
            {
                Version = package["versionInfo"].Text,
                Purl = references.FirstOrDefault(r => r["referenceType"].Text == "purl")?["referenceLocator"].Text,
                Cpe = references.FirstOrDefault(r => r["referenceType"].Text is "cpe23Type" or "cpe22Type")?["referenceLocator"].Text,
                Licence = SpdxRelations.Licence(package["licenseConcluded"].Text, package["licenseDeclared"].Text),
                DownloadUrl = SpdxRelations.Asserted(package["downloadLocation"].Text),
                Hashes =
                [
                    .. package["checksums"]
                        .Items.Select(c => IntegrityHash.FromHex(c["algorithm"].Text, c["checksumValue"].Text ?? ""))
                        .OfType<IntegrityHash>(),
                ],
            }
        );
    }
}
