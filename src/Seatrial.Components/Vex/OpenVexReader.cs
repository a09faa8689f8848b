using Seatrial.Components.Packages;
using Seatrial.Engine.Documents;

namespace Seatrial.Components.Vex;

/// <summary>OpenVEX (https://github.com/openvex/spec, 0.2.0; before that, products and vulnerabilities were plain texts).</summary>
internal static class OpenVexReader
{
    public static VexDocument Read(DocumentNode root, string file)
    {
        var statements = new List<VexStatement>();
        var notes = new List<string>();
        int number = 0;
        foreach (var item in root["statements"].Items.Take(VexReader.MaxStatements))
        {
            number++;
            var (statement, problem) = Statement(root, item, file);
            if (statement is not null)
            {
                statements.Add(statement);
            }
            else
            {
                notes.Add($"Statement {number} of {file} (line {item.Line}) {problem}; it does not count.");
            }
        }

        if (root["statements"].Items.Count > VexReader.MaxStatements)
        {
            notes.Add($"{file} has more than {VexReader.MaxStatements:N0} statements; the rest was not read.");
        }

        return new VexDocument(file, statements, notes, null);
    }

    private static (VexStatement? Statement, string? Problem) Statement(DocumentNode root, DocumentNode item, string file)
    {
        if (VexWords.OfOpenVex(item["status"].Text) is not { } status)
        {
            return (null, "has no status of OpenVEX");
        }

        string[] names = [.. Names(item["vulnerability"]).Distinct(StringComparer.Ordinal)];
        VexProduct[] products =
        [
            .. item["products"].Items.Select(p => Product(p, item["subcomponents"])).Where(p => p.Product is not null),
        ];
        string? justification = item["justification"].Text;
        string? impact = Text(item["impact_statement"]);
        return names.Length == 0 ? (null, "names no vulnerability")
            : products.Length == 0 ? (null, "names no product by a package URL, a checksum or an address")
            : status == VexStatus.NotAffected && justification is null && impact is null ? (null, "says 'not_affected' and not why")
            : (
                new VexStatement
                {
                    Names = names,
                    Products = products,
                    Status = status,
                    Justification = justification,
                    Text =
                        status == VexStatus.Affected
                            ? Text(item["action_statement"]) ?? Text(item["status_notes"])
                            : impact ?? Text(item["status_notes"]),
                    Author = Text(item["supplier"]) ?? Text(root["author"]),
                    Time =
                        VexReader.Time(item["timestamp"].Text, item["last_updated"].Text)
                        ?? VexReader.Time(root["timestamp"].Text, root["last_updated"].Text),
                    File = file,
                    Line = item.Line,
                },
                null
            );
    }

    private static IEnumerable<string> Names(DocumentNode vulnerability)
    {
        if (
            (vulnerability.Text ?? vulnerability["name"].Text ?? vulnerability["@id"].Text?.TrimEnd('/').Split('/')[^1])?.Trim() is
            { Length: > 0 } name
        )
        {
            yield return name;
        }

        foreach (string alias in vulnerability["aliases"].Texts().Select(a => a.Trim()).Where(a => a.Length > 0))
        {
            yield return alias;
        }
    }

    private static VexProduct Product(DocumentNode product, DocumentNode older) =>
        new(
            Component(product),
            [.. (product["subcomponents"].IsList ? product["subcomponents"] : older).Items.Select(Component).OfType<VexComponent>()]
        );

    private static VexComponent? Component(DocumentNode node)
    {
        string? id = node.Text ?? node["@id"].Text;
        PackageUrl[] purls =
        [
            .. ((string?[])[id, node["identifiers"]["purl"].Text])
                .OfType<string>()
                .Select(PackageUrl.Parse)
                .OfType<PackageUrl>()
                .Distinct(),
        ];
        IntegrityHash[] hashes =
        [
            .. node["hashes"]
                .Members.Select(m =>
                    IntegrityHash.FromHex(m.Key.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant(), m.Value.Text ?? "")
                )
                .OfType<IntegrityHash>(),
        ];
        return purls.Length == 0 && hashes.Length == 0 && id is null
            ? null
            : new VexComponent
            {
                Purls = purls,
                Hashes = hashes,
                Name = id,
            };
    }

    private static string? Text(DocumentNode node) => string.IsNullOrWhiteSpace(node.Text) ? null : node.Text.Trim();
}
