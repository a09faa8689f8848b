using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Seatrial.Engine.Configuration;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.SecretStores;

namespace Seatrial.Cli.Commands.Secrets;

/// <summary>The inventory for programs.</summary>
internal static class InventoryJson
{
    public static string Write(IReadOnlyList<ApplicationSecrets> applications, DateOnly asOf)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("format", "seatrial-secret-inventory");
            json.WriteNumber("version", 1);
            json.WriteString("asOf", Day(asOf));
            json.WriteStartArray("applications");
            foreach (var application in applications)
            {
                json.WriteStartObject();
                json.WriteString("name", application.Application);
                json.WriteStartArray("secrets");
                foreach (var secret in application.Secrets)
                {
                    Secret(json, secret, asOf);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Secret(Utf8JsonWriter json, UsedSecret secret, DateOnly asOf)
    {
        json.WriteStartObject();
        json.WriteString("name", secret.Name);
        json.WriteStartArray("reads");
        foreach (var place in secret.Reads)
        {
            Place(json, place);
        }

        json.WriteEndArray();
        json.WriteStartArray("sources");
        foreach (var source in secret.Sources)
        {
            json.WriteStartObject();
            json.WriteString("store", source.Store);
            json.WriteBoolean("isFile", source.IsFile);
            json.WritePropertyName("location");
            Place(json, source.Location);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (secret.Documented is { } documented)
        {
            json.WritePropertyName("documented");
            Place(json, documented);
        }

        Text(json, "owner", secret.Owner);
        Text(json, "period", secret.Rotation is { } period ? Durations.Format(period) : null);
        Text(json, "rotated", secret.Rotated is { } rotated ? Day(rotated) : null);
        Text(json, "unchangedSince", secret.Unchanged is { } unchanged ? Day(unchanged) : null);
        Text(json, "due", secret.Due is { } due ? Day(due) : null);
        json.WriteBoolean("isOverdue", secret.IsOverdue(asOf));
        json.WriteEndObject();
    }

    private static void Place(Utf8JsonWriter json, SourceLocation place)
    {
        json.WriteStartObject();
        json.WriteString("path", place.Path);
        if (place.Line > 0)
        {
            json.WriteNumber("line", place.Line);
        }

        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
