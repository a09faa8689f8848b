using System.Text.Json;
using Seatrial.Engine.Configuration.Yaml;

namespace Seatrial.Engine.Configuration.Keys;

/// <summary>The version of the file's format; there is one so far.</summary>
internal sealed record VersionShape : ValueShape
{
    public override string Words => "1, the only version of this format so far";

    public override string Example { get; init; } = "1";

    public override object? Read(string key, YamlNode node, ConfigurationErrors errors) =>
        node is YamlText { Value: "1" } text ? text.Value : Reject(key, node, errors);

    public override void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteStartArray("enum");
        json.WriteNumberValue(1);
        json.WriteEndArray();
    }
}
