using System.Collections.Immutable;
using System.Text.Json;
using Seatrial.Components.Severities;

namespace Seatrial.Components.Advisories.Osv;

/// <summary>Reads one record of the OSV schema (1.0 to 1.7).</summary>
internal static class OsvReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = OsvLimits.Depth };

    private static readonly string[] ReferenceOrder = ["ADVISORY", "FIX", "REPORT", "ARTICLE", "WEB"];

    /// <summary>The record, or why it is none.</summary>
    public static (Advisory? Advisory, string? Problem) Read(ReadOnlyMemory<byte> json, OsvLimits limits)
    {
        try
        {
            var text = json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json;
            using var document = JsonDocument.Parse(text, Options);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Record(document.RootElement, limits)
                : (null, "is no JSON object");
        }
        catch (JsonException)
        {
            return (null, "is no valid JSON, or nested too deeply");
        }
        catch (InvalidOperationException)
        {
            return (null, "holds text that is no valid Unicode");
        }
    }

    private static (Advisory? Advisory, string? Problem) Record(JsonElement root, OsvLimits limits)
    {
        if (root.Text("id"u8) is not { Length: > 0 and <= OsvLimits.Name } id || id.Any(char.IsControl))
        {
            return (null, "has no id");
        }

        if (root.Time("modified"u8) is not { } modified)
        {
            return (null, "does not say when it was modified");
        }

        if (
            root.IsLonger("affected"u8, limits.Items)
            || root.List("affected"u8, limits.Items)
                .Any(a => a.IsLonger("versions"u8, limits.Items) || a.IsLonger("ranges"u8, limits.Items))
        )
        {
            return (null, $"lists more than {limits.Items} packages, versions or ranges");
        }

        var specific = root.Member("database_specific"u8);
        List<JsonElement> affected = [.. root.List("affected"u8, limits.Items)];
        return (
            new Advisory
            {
                Id = id,
                Modified = modified,
                Published = root.Time("published"u8),
                Withdrawn = root.Time("withdrawn"u8),
                Summary = Shortened(root.Text("summary"u8) ?? root.Text("details"u8) ?? ""),
                Aliases = root.Texts("aliases"u8, limits.Items),
                Related = root.Texts("related"u8, limits.Items),
                Upstream = root.Texts("upstream"u8, limits.Items),
                References = References(root, limits),
                Weaknesses = Weaknesses(specific, affected, limits),
                Severity = SeverityOf(root, specific, affected, limits),
                Affected = [.. affected.Select(a => OsvAffected.Read(a, limits)).OfType<AffectedPackage>()],
            },
            null
        );
    }

    /// <summary>The first line that says something.</summary>
    private static string Shortened(string text)
    {
        string line =
            text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .FirstOrDefault(l => l.Any(char.IsLetter))
            ?? "";
        line = new string([.. line.TrimStart('#', ' ').Where(c => !char.IsControl(c))]);
        return line.Length <= OsvLimits.Summary
            ? line
            : line[..(char.IsHighSurrogate(line[OsvLimits.Summary - 2]) ? OsvLimits.Summary - 2 : OsvLimits.Summary - 1)] + "…";
    }

    private static ImmutableArray<string> References(JsonElement root, OsvLimits limits) =>
        [
            .. root.List("references"u8, limits.Items)
                .Select(r => (Url: r.Text("url"u8) ?? "", Type: r.Text("type"u8) ?? ""))
                .Where(r => r.Url.Length is > 0 and <= OsvLimits.Name && r.Type != "PACKAGE")
                .OrderBy(r => Array.IndexOf(ReferenceOrder, r.Type) is >= 0 and var rank ? rank : ReferenceOrder.Length)
                .Select(r => r.Url)
                .Distinct(StringComparer.Ordinal)
                .Take(OsvLimits.References),
        ];

    private static ImmutableArray<string> Weaknesses(JsonElement specific, List<JsonElement> affected, OsvLimits limits) =>
        [
            .. specific
                .Texts("cwe_ids"u8, limits.Items)
                .Concat(
                    affected
                        .SelectMany(a => a.Member("database_specific"u8).List("cwes"u8, limits.Items))
                        .Select(c => c.Text("cweId"u8))
                        .OfType<string>()
                )
                .Where(c => c.StartsWith("CWE-", StringComparison.Ordinal))
                .Distinct(StringComparer.Ordinal)
                .Take(8),
        ];

    /// <summary>Vectors of the record, then of what is affected; the database's own word where there is none.</summary>
    private static Severity SeverityOf(JsonElement root, JsonElement specific, List<JsonElement> affected, OsvLimits limits)
    {
        List<string> vectors = [.. Vectors(root, limits)];
        if (vectors.Count == 0)
        {
            vectors.AddRange(affected.SelectMany(a => Vectors(a, limits)));
        }

        string? word =
            specific.Text("severity"u8)
            ?? affected
                .Select(a => a.Member("ecosystem_specific"u8).Text("severity"u8) ?? a.Member("database_specific"u8).Text("severity"u8))
                .FirstOrDefault(w => w is not null);
        return Severity.Best(vectors, word ?? Word(root, limits));
    }

    private static IEnumerable<string> Vectors(JsonElement element, OsvLimits limits) =>
        element
            .List("severity"u8, limits.Items)
            .Where(s => s.Text("type"u8)?.StartsWith("CVSS_", StringComparison.Ordinal) == true)
            .Select(s => s.Text("score"u8))
            .OfType<string>();

    /// <summary>Words stand in the list of severities too (type <c>Ubuntu</c>).</summary>
    private static string? Word(JsonElement root, OsvLimits limits) =>
        root.List("severity"u8, limits.Items)
            .Where(s => s.Text("type"u8)?.StartsWith("CVSS_", StringComparison.Ordinal) == false)
            .Select(s => s.Text("score"u8))
            .FirstOrDefault();
}
