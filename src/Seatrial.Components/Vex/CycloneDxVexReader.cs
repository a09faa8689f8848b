using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Vex;

/// <summary>
/// The analyses of vulnerabilities in a CycloneDX document (ECMA-424, <c>vulnerabilities</c>), about its own components or by BOM-Link
/// about those of another one.
/// </summary>
internal static class CycloneDxVexReader
{
    public static VexDocument Read(DocumentNode root, string file)
    {
        var known = new Dictionary<string, DocumentNode>(StringComparer.Ordinal);
        Collect(root["components"], known, depth: 0);
        var subject = root["metadata"]["component"];
        var product = Component(subject, []);
        var statements = new List<VexStatement>();
        var notes = new List<string>();
        int number = 0;
        foreach (var item in root["vulnerabilities"].Items.Take(VexReader.MaxStatements))
        {
            number++;
            if (item["analysis"].IsMissing)
            {
                continue;
            }

            string? problem =
                VexWords.OfCycloneDx(item["analysis"]["state"].Text) is null ? "has an analysis without a state of CycloneDX"
                : !Names(item).Any() ? "names no vulnerability"
                : VexWords.OfCycloneDx(item["analysis"]["state"].Text) == VexStatus.NotAffected
                && Why(item) is (null, null)
                && item["analysis"]["state"].Text != "false_positive"
                    ? "says 'not_affected' and not why"
                : null;
            if (problem is null)
            {
                statements.AddRange(Statements(root, item, file, subject["bom-ref"].Text, product, known));
            }
            else
            {
                notes.Add($"Vulnerability {number} of {file} (line {item.Line}) {problem}; it does not count.");
            }
        }

        return new VexDocument(file, statements, notes, null);
    }

    /// <summary>One for each status, since an analysis may except versions.</summary>
    private static IEnumerable<VexStatement> Statements(
        DocumentNode root,
        DocumentNode item,
        string file,
        string? subject,
        VexComponent? product,
        Dictionary<string, DocumentNode> known
    )
    {
        var state = VexWords.OfCycloneDx(item["analysis"]["state"].Text)!.Value;
        var (justification, detail) = Why(item);
        var products = new List<(VexStatus Status, VexProduct Product)>();
        foreach (var affected in item["affects"].Items)
        {
            string reference = affected["ref"].Text ?? "";
            var groups = affected["versions"]
                .Items.GroupBy(v =>
                    v["status"].Text switch
                    {
                        "unaffected" => VexStatus.NotAffected,
                        "unknown" => VexStatus.UnderInvestigation,
                        _ => state,
                    }
                );
            foreach (var (status, versions) in groups.Select(g => (g.Key, g.ToList())).DefaultIfEmpty((state, [])))
            {
                VexVersions[] limits =
                [
                    .. versions.Select(v => new VexVersions(
                        v["version"].Text,
                        v["range"].Text is { } range ? VersRange.Parse(range) : null
                    )),
                ];
                if (reference.Length > 0 && reference == subject && product is not null)
                {
                    products.Add((status, new VexProduct(product, [])));
                }
                else if (Component(known.GetValueOrDefault(reference) ?? DocumentNode.Missing, limits) is { } part)
                {
                    products.Add((status, new VexProduct(product, [part])));
                }
                else if (Linked(reference) is { } purl)
                {
                    products.Add((status, new VexProduct(product, [new VexComponent { Purls = [purl], Versions = limits }])));
                }
            }
        }

        return products
            .GroupBy(p => p.Status)
            .Select(group => new VexStatement
            {
                Names = [.. Names(item).Distinct(StringComparer.Ordinal)],
                Products = [.. group.Select(p => p.Product)],
                Status = group.Key,
                Justification = justification,
                Text = detail,
                Author =
                    root["metadata"]["authors"].Items.Select(a => a["name"].Text).FirstOrDefault(n => n is not null)
                    ?? root["metadata"]["supplier"]["name"].Text,
                Time =
                    VexReader.Time(item["analysis"]["lastUpdated"].Text, item["analysis"]["firstIssued"].Text)
                    ?? VexReader.Time(item["updated"].Text)
                    ?? VexReader.Time(root["metadata"]["timestamp"].Text),
                File = file,
                Line = item.Line,
            });
    }

    private static (string? Justification, string? Detail) Why(DocumentNode item) =>
        (
            item["analysis"]["justification"].Text,
            string.IsNullOrWhiteSpace(item["analysis"]["detail"].Text) ? null : item["analysis"]["detail"].Text!.Trim()
        );

    private static IEnumerable<string> Names(DocumentNode item) =>
        item["references"]
            .Items.Select(r => r["id"].Text)
            .Prepend(item["id"].Text)
            .Select(n => n?.Trim())
            .OfType<string>()
            .Where(n => n.Length > 0);

    private static void Collect(DocumentNode components, Dictionary<string, DocumentNode> known, int depth)
    {
        const int Deepest = 20;
        foreach (var component in components.Items)
        {
            if (component["bom-ref"].Text is { } reference)
            {
                known.TryAdd(reference, component);
            }

            if (depth < Deepest)
            {
                Collect(component["components"], known, depth + 1);
            }
        }
    }

    private static VexComponent? Component(DocumentNode node, IReadOnlyList<VexVersions> versions)
    {
        var purl = node["purl"].Text is { } text ? PackageUrl.Parse(text) : null;
        return purl is null && node["name"].Text is null
            ? null
            : new VexComponent
            {
                Purls = purl is null ? [] : [purl],
                Name = node["name"].Text,
                Versions = versions,
            };
    }

    /// <summary>A BOM-Link (<c>urn:cdx:SERIAL/VERSION#REF</c>) or a reference that is itself a package URL.</summary>
    private static PackageUrl? Linked(string reference)
    {
        int mark = reference.StartsWith("urn:cdx:", StringComparison.Ordinal) ? reference.IndexOf('#', StringComparison.Ordinal) : -1;
        string text = reference[(mark + 1)..];
        return PackageUrl.Parse(text.StartsWith("pkg%3A", StringComparison.OrdinalIgnoreCase) ? Uri.UnescapeDataString(text) : text);
    }
}
