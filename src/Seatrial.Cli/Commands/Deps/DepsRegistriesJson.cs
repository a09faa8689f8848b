using System.Globalization;
using System.Text.Json;
using Seatrial.Components.Registries;
using Seatrial.Requirements.Dependencies.Registries;

namespace Seatrial.Cli.Commands.Deps;

/// <summary>What registries were asked and said, for programs: the record of what left the machine.</summary>
internal static class DepsRegistriesJson
{
    public static void Write(Utf8JsonWriter json, RegistryReport report)
    {
        json.WriteStartObject("registries");
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings)
        {
            json.WriteStartObject();
            json.WriteString("rule", finding.RuleId);
            json.WriteString("message", finding.Message);
            json.WriteString("path", finding.Location.Path);
            json.WriteNumber("line", finding.Location.Line);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("notLookedUp");
        foreach (string sentence in report.Open)
        {
            json.WriteStringValue(sentence);
        }

        json.WriteEndArray();
        json.WriteStartArray("lookups");
        foreach (var lookup in report.Lookups)
        {
            Lookup(json, lookup);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Lookup(Utf8JsonWriter json, RegistryLookup lookup)
    {
        json.WriteStartObject();
        json.WriteString("ecosystem", DepsJson.Id(lookup.Question.Ecosystem));
        json.WriteString("name", lookup.Question.Name);
        json.WriteStartArray("asked");
        foreach (string address in lookup.Asked)
        {
            json.WriteStringValue(address);
        }

        json.WriteEndArray();
        json.WriteString("problem", lookup.Problem);
        if (lookup.Answer is { } answer)
        {
            json.WriteBoolean("exists", answer.Exists);
            json.WriteString("first", Day(answer.First));
            json.WriteString("last", Day(answer.Last));
            json.WriteString("abandoned", answer.Abandoned);
            if (answer.Downloads is { } downloads)
            {
                json.WriteNumber("downloads", downloads);
            }

            json.WriteStartArray("missingVersions");
            foreach (
                string version in answer
                    .Versions.Where(v => !v.Value.Exists || v.Value.IsWithdrawn)
                    .Select(v => v.Key)
                    .Order(StringComparer.Ordinal)
            )
            {
                json.WriteStringValue(version);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static string? Day(DateTimeOffset? time) => time?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
