using System.Text.Json;
using Seatrial.Components.Sbom;

namespace Seatrial.Components.Vex;

/// <summary>
/// OpenVEX 0.2.0 (https://github.com/openvex/spec). The id of the document is made from its content. By its schema a document has at least
/// one statement, what is not affected has a justification or an impact statement and not both, and what is affected has an action.
/// </summary>
public static class OpenVexWriter
{
    /// <summary>The document; null where there is nothing to state, since a document without a statement is none.</summary>
    public static string? Write(VexHead head, IReadOnlyList<VexAssertion> assertions)
    {
        if (!assertions.Any(a => a.Component.Purl is not null))
        {
            return null;
        }

        string content = SbomJsonText.Write(json => Document(json, head, assertions, null));
        return SbomJsonText.Write(json => Document(json, head, assertions, NameBasedUuid.Of(content)));
    }

    private static void Document(Utf8JsonWriter json, VexHead head, IReadOnlyList<VexAssertion> assertions, Guid? id)
    {
        json.WriteStartObject();
        json.WriteString("@context", "https://openvex.dev/ns/v0.2.0");
        json.WriteString("@id", $"urn:uuid:{id ?? Guid.Empty}");
        json.WriteString("author", head.Author);
        json.WriteString("timestamp", SbomJsonText.Instant(head.Time));
        json.WriteNumber("version", 1);
        json.WriteString("tooling", $"seatrial {head.ToolVersion}");
        json.WriteStartArray("statements");
        foreach (var assertion in assertions.Where(a => a.Component.Purl is not null))
        {
            Statement(json, head, assertion);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Statement(Utf8JsonWriter json, VexHead head, VexAssertion assertion)
    {
        json.WriteStartObject();
        json.WriteStartObject("vulnerability");
        json.WriteString("name", assertion.Id);
        Optional(json, "description", assertion.Summary);
        if (assertion.Aliases.Count > 0)
        {
            json.WriteStartArray("aliases");
            foreach (string alias in assertion.Aliases)
            {
                json.WriteStringValue(alias);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        Optional(json, "timestamp", assertion.Time is { } time ? SbomJsonText.Instant(time) : null);
        json.WriteStartArray("products");
        json.WriteStartObject();
        string package = assertion.Component.Purl!.ToString();
        json.WriteString("@id", head.Purl ?? package);
        if (head.Purl is not null)
        {
            json.WriteStartArray("subcomponents");
            json.WriteStartObject();
            json.WriteString("@id", package);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
        string? justification = assertion.Status == VexStatus.NotAffected ? VexWords.OpenVexJustification(assertion.Justification) : null;
        bool isWithoutReason = assertion.Status == VexStatus.NotAffected && justification is null && string.IsNullOrEmpty(assertion.Impact);
        json.WriteString("status", (isWithoutReason ? VexStatus.UnderInvestigation : assertion.Status).OpenVex());
        Optional(
            json,
            "status_notes",
            string.Join(
                ' ',
                ((string?[])[justification is null ? null : assertion.Impact, assertion.Notes]).Where(n => n is { Length: > 0 })
            )
        );
        Optional(json, "justification", justification);
        Optional(json, "impact_statement", assertion.Status == VexStatus.NotAffected && justification is null ? assertion.Impact : null);
        Optional(
            json,
            "action_statement",
            assertion.Status != VexStatus.Affected ? null
                : assertion.Action is { Length: > 0 } action ? action
                : "None is stated."
        );
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
