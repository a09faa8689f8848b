using System.Buffers;
using System.Text;
using System.Text.Json;
using Seatrial.Engine.Configuration.Keys;

namespace Seatrial.Engine.Configuration;

/// <summary>
/// The JSON Schema (draft 7, which YAML language servers understand) of <c>seatrial.yaml</c>, made from the table that the parser reads by.
/// </summary>
public static class ConfigurationSchema
{
    public static string Generate()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            json.WriteString("title", "seatrial.yaml");
            json.WriteString("description", "Facts about an application that its code cannot tell.");
            json.WriteString("type", "object");
            json.WriteBoolean("additionalProperties", false);
            json.WriteStartObject("properties");
            foreach (var key in ConfigurationKeys.Run)
            {
                WriteValue(json, key.Name, key.Description, key.Shape);
            }

            WriteFacts(json);
            WriteApplications(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteFacts(Utf8JsonWriter json)
    {
        foreach (var key in ConfigurationKeys.Facts)
        {
            if (key is FactKey fact)
            {
                WriteValue(json, fact.Name, fact.Description, fact.Shape);
            }
            else if (key is SectionKey section)
            {
                json.WriteStartObject(section.Name);
                json.WriteString("description", section.Description);
                json.WriteString("type", "object");
                json.WriteBoolean("additionalProperties", false);
                json.WriteStartObject("properties");
                foreach (var inner in section.Keys)
                {
                    WriteValue(json, inner.Name, inner.Description, inner.Shape);
                }

                json.WriteEndObject();
                json.WriteEndObject();
            }
        }
    }

    private static void WriteApplications(Utf8JsonWriter json)
    {
        json.WriteStartObject(ConfigurationKeys.Applications);
        json.WriteString("description", ConfigurationKeys.ApplicationsDescription);
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartArray("required");
        json.WriteStringValue(ConfigurationKeys.ApplicationPath);
        json.WriteEndArray();
        json.WriteStartObject("properties");
        json.WriteStartObject(ConfigurationKeys.ApplicationPath);
        json.WriteString("description", ConfigurationKeys.ApplicationPathDescription);
        json.WriteString("type", "string");
        json.WriteNumber("minLength", 1);
        json.WriteEndObject();
        WriteFacts(json);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, string name, string description, ValueShape shape)
    {
        json.WriteStartObject(name);
        json.WriteString("description", description);
        shape.WriteSchema(json);
        json.WriteEndObject();
    }
}
