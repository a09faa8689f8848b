using System.Text.Json;
using Seatrial.Engine.Configuration.Yaml;

namespace Seatrial.Engine.Configuration.Keys;

/// <summary>A <see cref="TimeSpan"/> in the form of <see cref="Durations"/>.</summary>
internal sealed record DurationShape : ValueShape
{
    public override string Words => "a duration such as 15m, 4h or 1d";

    public override string Example { get; init; } = "4h";

    public override object? Read(string key, YamlNode node, ConfigurationErrors errors)
    {
        if (node is not YamlText { IsEmpty: false } text)
        {
            return Reject(key, node, errors);
        }

        if (Durations.TryParse(text.Value, out var duration))
        {
            return duration;
        }

        bool isNumber = text.Value.Length < 7 && text.Value.All(char.IsAsciiDigit);
        return Reject(key, node, errors, isNumber ? $"; the unit is missing: {text.Value}m, {text.Value}h or {text.Value}d?" : "");
    }

    public override void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteString("type", "string");
        json.WriteString("pattern", "^(?=[0-9])([0-9]{1,6}w)?([0-9]{1,6}d)?([0-9]{1,6}h)?([0-9]{1,6}m)?([0-9]{1,6}s)?$");
    }
}
