using System.Text.Json;
using Seatrial.Engine.Configuration.Yaml;

namespace Seatrial.Engine.Configuration.Keys;

/// <summary>One word of a closed list.</summary>
internal sealed record ChoiceShape(IReadOnlyList<string> Choices, string Example) : ValueShape
{
    public override string Words => $"one of {string.Join(", ", Choices)}";

    public override string Example { get; init; } = Example;

    public override object? Read(string key, YamlNode node, ConfigurationErrors errors)
    {
        if (node is not YamlText { IsEmpty: false } text)
        {
            return Reject(key, node, errors);
        }

        if (Choices.Contains(text.Value, StringComparer.Ordinal))
        {
            return text.Value;
        }

        string? nearest = Spelling.Nearest(text.Value, Choices);
        return Reject(key, node, errors, nearest is null ? "" : $"; did you mean '{nearest}'?");
    }

    public override void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteStartArray("enum");
        foreach (string choice in Choices)
        {
            json.WriteStringValue(choice);
        }

        json.WriteEndArray();
    }
}
