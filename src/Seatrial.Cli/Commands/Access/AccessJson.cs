using System.Buffers;
using System.Text;
using System.Text.Json;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Access;
using Seatrial.Requirements.Checks;

namespace Seatrial.Cli.Commands.Access;

/// <summary>The matrix for programs.</summary>
internal static class AccessJson
{
    public static string Write(AccessOutcome outcome)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("format", "seatrial-access-matrix");
            json.WriteNumber("version", 1);
            json.WriteStartArray("applications");
            foreach (var application in outcome.Applications)
            {
                json.WriteStartObject();
                json.WriteString("name", application.Application);
                json.WriteStartArray("endpoints");
                foreach (var row in application.Rows)
                {
                    Row(json, row);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Row(Utf8JsonWriter json, AccessRow row)
    {
        json.WriteStartObject();
        json.WriteString("framework", row.Framework);
        json.WriteString("method", row.Method);
        json.WriteString("route", row.Route);
        json.WriteString("handler", row.Handler);
        json.WriteString("path", row.Location.Path);
        json.WriteNumber("startLine", row.StartLine);
        json.WriteNumber("line", row.Location.Line);
        json.WriteNumber("endLine", row.Location.EndLine);
        if (row.Registration is { } registration)
        {
            json.WritePropertyName("registration");
            Place(json, registration);
        }

        json.WriteStartArray("guards");
        foreach (var guard in row.Guards)
        {
            json.WriteStartObject();
            json.WriteString("name", guard.Name);
            json.WriteString("effect", guard.Effect);
            json.WritePropertyName("location");
            Place(json, guard.Location);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("loads");
        foreach (var load in row.Loads)
        {
            json.WriteStartObject();
            json.WriteString("entity", load.Entity);
            json.WriteString("operation", load.Operation);
            json.WriteString("owner", load.Owner);
            json.WriteString("binding", load.Binding);
            json.WritePropertyName("location");
            Place(json, load.Location);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Verdict(json, "authentication", row.Authentication);
        Verdict(json, "objectAuthorization", row.ObjectAuthorization);
        Verdict(json, "functionAuthorization", row.FunctionAuthorization);
        Verdict(json, "propertyAuthorization", row.PropertyAuthorization);
        json.WriteBoolean("isCut", row.IsCut);
        json.WriteEndObject();
    }

    private static void Verdict(Utf8JsonWriter json, string name, AccessVerdict verdict)
    {
        json.WriteStartObject(name);
        json.WriteString("status", AccessWords.Id(verdict.Status));
        json.WriteString("reason", verdict.Reason);
        json.WriteString("confidence", verdict.Confidence.ToString().ToLowerInvariant());
        json.WriteStartArray("evidence");
        foreach (var evidence in verdict.Evidence)
        {
            json.WriteStartObject();
            json.WriteString("statement", evidence.Statement);
            json.WritePropertyName("location");
            Place(json, evidence.Location);
            json.WriteEndObject();
        }

        json.WriteEndArray();
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
}
