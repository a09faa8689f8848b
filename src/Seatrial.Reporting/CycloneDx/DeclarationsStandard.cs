using System.Text.Json;
using Seatrial.Engine.Assessments;
using Seatrial.Engine.Controls;

namespace Seatrial.Reporting.CycloneDx;

/// <summary>
/// The controls that were looked at, as a standard that attestations refer to: the seven requirements with their controls below them,
/// mapped to other catalogues.
/// </summary>
internal static class DeclarationsStandard
{
    public static void Write(Utf8JsonWriter json, Assessment assessment, string version)
    {
        var requirements = assessment.Applications.SelectMany(a => a.Requirements.Append(a.Process)).ToLookup(r => r.Requirement);
        json.WriteStartObject("definitions");
        json.WriteStartArray("standards");
        json.WriteStartObject();
        json.WriteString("bom-ref", "standard:seatrial");
        json.WriteString("name", "Seatrial: seven requirements of production readiness");
        json.WriteString("version", version);
        json.WriteString("owner", "Seatrial");
        json.WriteStartArray("requirements");
        foreach (var group in requirements.OrderBy(g => g.Key))
        {
            var descriptor = ControlCatalogue.Requirements.First(r => r.Requirement == group.Key);
            Requirement(
                json,
                DeclarationRefs.Requirement(group.Key),
                descriptor.ControlPrefix,
                descriptor.Title,
                descriptor.Question,
                null,
                null
            );
            foreach (var control in group.SelectMany(r => r.Controls).Select(c => c.Control).DistinctBy(c => c.Id))
            {
                Requirement(
                    json,
                    DeclarationRefs.Control(control.Id),
                    control.Id,
                    control.Title,
                    control.Why,
                    DeclarationRefs.Requirement(group.Key),
                    control.Mappings
                );
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Requirement(
        Utf8JsonWriter json,
        string reference,
        string id,
        string title,
        string description,
        string? parent,
        ControlMappings? mappings
    )
    {
        json.WriteStartObject();
        json.WriteString("bom-ref", reference);
        json.WriteString("identifier", id);
        json.WriteString("title", title);
        json.WriteString("text", description);
        if (parent is not null)
        {
            json.WriteString("parent", parent);
        }

        (string Name, string Value)[] properties = mappings is null
            ? []
            :
            [
                .. mappings.Asvs.Select(v => ("seatrial:asvs-5.0", v)),
                .. mappings.ApiTop10.Select(v => ("seatrial:owasp-api-2023", v)),
                .. mappings.Cwe.Select(v => ("seatrial:cwe", $"CWE-{v}")),
                .. mappings.Ssdf.Select(v => ("seatrial:ssdf", v)),
            ];
        if (properties.Length > 0)
        {
            json.WriteStartArray("properties");
            foreach (var (name, value) in properties)
            {
                json.WriteStartObject();
                json.WriteString("name", name);
                json.WriteString("value", value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
