using System.Text.Json;
using Seatrial.Engine.Configuration.Yaml;

namespace Seatrial.Engine.Configuration.Keys;

/// <summary>Reads a group of keys by a table of what each may hold.</summary>
internal static class MapReading
{
    /// <summary>The values of the keys that are there and right; what is unknown or wrong is an error.</summary>
    public static Dictionary<string, object?> Read(
        YamlMap map,
        IReadOnlyList<(string Name, string Description, ValueShape Shape)> keys,
        ConfigurationErrors errors
    )
    {
        var read = new Dictionary<string, object?>(StringComparer.Ordinal);
        string[] names = [.. keys.Select(k => k.Name)];
        foreach (var (key, value) in map.Entries)
        {
            if (keys.FirstOrDefault(k => k.Name == key.Value) is { Name: not null } known)
            {
                read[known.Name] = known.Shape.Read(known.Name, value, errors);
            }
            else
            {
                string meant = Spelling.Nearest(key.Value, names) is { } near
                    ? $"did you mean '{near}'?"
                    : $"the keys here are {string.Join(", ", names)}";
                errors.Add(key, $"unknown key {ConfigurationErrors.Quote(key.Value)}; {meant}");
            }
        }

        return read;
    }

    /// <summary>Members of the schema object of such a group.</summary>
    public static void WriteSchema(
        Utf8JsonWriter json,
        IReadOnlyList<(string Name, string Description, ValueShape Shape)> keys,
        IReadOnlyList<string>? required = null
    )
    {
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        if (required is not null)
        {
            json.WriteStartArray("required");
            foreach (string name in required)
            {
                json.WriteStringValue(name);
            }

            json.WriteEndArray();
        }

        json.WriteStartObject("properties");
        foreach (var (name, description, shape) in keys)
        {
            json.WriteStartObject(name);
            json.WriteString("description", description);
            shape.WriteSchema(json);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
