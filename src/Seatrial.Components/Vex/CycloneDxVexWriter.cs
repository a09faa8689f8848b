using System.Text.Json;
using Seatrial.Components.Sbom;
using Seatrial.Components.Severities;

namespace Seatrial.Components.Vex;

/// <summary>
/// CycloneDX 1.7 (ECMA-424) with the vulnerable packages and the analysis of each vulnerability. The serial number is made from the
/// content.
/// </summary>
public static class CycloneDxVexWriter
{
    private const string SubjectRef = "subject";

    public static string Write(VexHead head, IReadOnlyList<VexAssertion> assertions)
    {
        string content = SbomJsonText.Write(json => Document(json, head, assertions, null));
        return SbomJsonText.Write(json => Document(json, head, assertions, NameBasedUuid.Of(content)));
    }

    private static void Document(Utf8JsonWriter json, VexHead head, IReadOnlyList<VexAssertion> assertions, Guid? serial)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "http://cyclonedx.org/schema/bom-1.7.schema.json");
        json.WriteString("bomFormat", "CycloneDX");
        json.WriteString("specVersion", "1.7");
        Optional(json, "serialNumber", serial is { } uuid ? $"urn:uuid:{uuid}" : null);
        json.WriteNumber("version", 1);
        Metadata(json, head);
        json.WriteStartArray("components");
        foreach (var component in assertions.Select(a => a.Component).DistinctBy(SbomModel.Ref, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("type", "library");
            json.WriteString("bom-ref", SbomModel.Ref(component));
            var (group, name) = CycloneDxWriter.Split(component);
            Optional(json, "group", group);
            json.WriteString("name", name);
            Optional(json, "version", component.Version);
            Optional(json, "purl", component.Purl?.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("vulnerabilities");
        foreach (var assertion in assertions)
        {
            Vulnerability(json, head, assertion);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Metadata(Utf8JsonWriter json, VexHead head)
    {
        json.WriteStartObject("metadata");
        json.WriteString("timestamp", SbomJsonText.Instant(head.Time));
        SbomJsonText.Tool(json, head.ToolVersion);
        json.WriteStartArray("authors");
        json.WriteStartObject();
        json.WriteString("name", head.Author);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("component");
        json.WriteString("type", "application");
        json.WriteString("bom-ref", SubjectRef);
        json.WriteString("name", head.Name);
        Optional(json, "purl", head.Purl);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Vulnerability(Utf8JsonWriter json, VexHead head, VexAssertion assertion)
    {
        json.WriteStartObject();
        json.WriteString("id", assertion.Id);
        Source(json, assertion.Id);
        if (assertion.Aliases.Count > 0)
        {
            json.WriteStartArray("references");
            foreach (string alias in assertion.Aliases)
            {
                json.WriteStartObject();
                json.WriteString("id", alias);
                Source(json, alias);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        Rating(json, assertion.Severity);
        Optional(json, "description", assertion.Summary);
        Optional(json, "recommendation", assertion.Status == VexStatus.Affected ? assertion.Action : null);
        json.WriteStartArray("affects");
        json.WriteStartObject();
        json.WriteString("ref", SbomModel.Ref(assertion.Component));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("analysis");
        json.WriteString("state", assertion.Status.CycloneDx());
        Optional(
            json,
            "justification",
            assertion.Status == VexStatus.NotAffected ? VexWords.CycloneDxJustification(assertion.Justification) : null
        );
        if (assertion.Status == VexStatus.Affected)
        {
            json.WriteStartArray("response");
            json.WriteStringValue(assertion.IsAccepted ? "will_not_fix" : "update");
            json.WriteEndArray();
        }

        Optional(
            json,
            "detail",
            string.Join(
                " ",
                ((string?[])[assertion.Impact, assertion.Status == VexStatus.Affected ? assertion.Action : null, assertion.Notes]).Where(
                    t => t is { Length: > 0 }
                )
            )
        );
        json.WriteString("lastUpdated", SbomJsonText.Instant(assertion.Time ?? head.Time));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Rating(Utf8JsonWriter json, Severity severity)
    {
        if (severity.Level == SeverityLevel.Unknown)
        {
            return;
        }

        json.WriteStartArray("ratings");
        json.WriteStartObject();
        if (severity.Tenths is { } tenths)
        {
            json.WriteNumber("score", tenths / 10m);
        }

        json.WriteString("severity", severity.Level.ToString().ToLowerInvariant());
        if (severity.Vector is { Length: > 0 } vector)
        {
            json.WriteString(
                "method",
                vector.StartsWith("CVSS:4", StringComparison.Ordinal) ? "CVSSv4"
                    : vector.StartsWith("CVSS:3.1", StringComparison.Ordinal) ? "CVSSv31"
                    : vector.StartsWith("CVSS:3", StringComparison.Ordinal) ? "CVSSv3"
                    : "CVSSv2"
            );
            json.WriteString("vector", vector);
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Source(Utf8JsonWriter json, string id)
    {
        json.WriteStartObject("source");
        json.WriteString(
            "name",
            id.StartsWith("GHSA-", StringComparison.Ordinal) ? "GitHub Advisories"
                : id.StartsWith("CVE-", StringComparison.Ordinal) ? "NVD"
                : "OSV"
        );
        json.WriteString("url", $"https://osv.dev/vulnerability/{Uri.EscapeDataString(id)}");
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is { Length: > 0 })
        {
            json.WriteString(name, value);
        }
    }
}
