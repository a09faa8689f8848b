using System.Text.Json;
using Seatrial.Engine.Configuration.Yaml;

namespace Seatrial.Engine.Configuration.Keys;

/// <summary>One line of text.</summary>
internal sealed record TextShape(string Words, string Example) : ValueShape
{
    private const int MaximumLength = 1000;

    public override string Words { get; } = Words;

    public override string Example { get; init; } = Example;

    public override object? Read(string key, YamlNode node, ConfigurationErrors errors)
    {
        if (node is not YamlText { IsEmpty: false } text)
        {
            return Reject(key, node, errors);
        }

        return text.Value.Length > MaximumLength || text.Value.Any(char.IsControl)
            ? Reject(key, node, errors, $"; write it on one line of at most {MaximumLength} characters")
            : text.Value.Trim();
    }

    public override void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteString("type", "string");
        json.WriteNumber("minLength", 1);
        json.WriteNumber("maxLength", MaximumLength);
    }
}
