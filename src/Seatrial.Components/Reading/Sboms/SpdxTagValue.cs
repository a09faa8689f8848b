using Seatrial.Components.Packages;

namespace Seatrial.Components.Reading.Sboms;

/// <summary>SPDX 2 as tags and values, one to a line; texts in <c>&lt;text&gt;</c> may span lines and are passed over.</summary>
internal static class SpdxTagValue
{
    /// <summary>More than there are algorithms.</summary>
    private const int MaxHashes = 50;

    public static void Read(ReadingContext context)
    {
        var graph = new SbomGraph(context);
        var relations = new List<string[]>();
        SbomEntry? package = null;
        string id = "";
        int number = 0;
        bool isText = false;
        bool isSpdx = false;
        foreach (string raw in context.Text.Split('\n'))
        {
            number++;
            string line = raw.Trim();
            if (isText || line.Length == 0 || line[0] == '#')
            {
                isText = isText && !line.Contains("</text>", StringComparison.Ordinal);
                continue;
            }

            int colon = line.IndexOf(':', StringComparison.Ordinal);
            string tag = colon > 0 ? line[..colon] : "";
            string value = line[(colon + 1)..].Trim();
            isText = value.StartsWith("<text>", StringComparison.Ordinal) && !value.Contains("</text>", StringComparison.Ordinal);
            isSpdx |= tag == "SPDXVersion";
            switch (tag)
            {
                case "PackageName":
                    Close(graph, package, id);
                    package = new SbomEntry("", value, number);
                    id = "";
                    break;
                case "SPDXID" when package is not null && id.Length == 0:
                    id = value;
                    break;
                case "FileName" or "SnippetSPDXID" or "LicenseID":
                    Close(graph, package, id);
                    package = null;
                    break;
                case "Relationship" when value.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: >= 3 } words:
                    relations.Add(words);
                    break;
                default:
                    package = package is null ? null : Take(package, tag, value);
                    break;
            }
        }

        Close(graph, package, id);
        relations.ForEach(r => SpdxRelations.Take(graph, r[0], r[1], r[2]));
        graph.Finish();
        if (!isSpdx)
        {
            context.Fail("it is no SPDX document");
        }
    }

    private static void Close(SbomGraph graph, SbomEntry? package, string id)
    {
        if (package is not null)
        {
            graph.Add(package with { Id = id.Length > 0 ? id : $"line {package.Line}" });
        }
    }

    private static SbomEntry Take(SbomEntry package, string tag, string value)
    {
        string[] words = value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return tag switch
        {
            "PackageVersion" => package with { Version = value },
            "PackageLicenseConcluded" or "PackageLicenseDeclared" => package with
            {
                Licence = package.Licence ?? SpdxRelations.Asserted(value),
            },
            "PackageDownloadLocation" => package with { DownloadUrl = SpdxRelations.Asserted(value) },
            "PackageChecksum"
                when words.Length == 2
                    && package.Hashes.Count < MaxHashes
                    && IntegrityHash.FromHex(words[0].TrimEnd(':'), words[1]) is { } hash => package with
            {
                Hashes = [.. package.Hashes, hash],
            },
            "ExternalRef" when words.Length >= 3 && words[1] == "purl" => package with { Purl = words[2] },
            "ExternalRef" when words.Length >= 3 && words[1] is "cpe23Type" or "cpe22Type" => package with { Cpe = words[2] },
            _ => package,
        };
    }
}
