using System.Text.Json;
using Seatrial.Engine.Configuration.Yaml;

namespace Seatrial.Engine.Configuration.Keys;

/// <summary><c>true</c> or <c>false</c> as the YAML 1.2 core schema writes them; <c>yes</c> and <c>on</c> are texts there.</summary>
internal sealed record FlagShape : ValueShape
{
    public override string Words => "true or false";

    public override string Example { get; init; } = "true";

    public override object? Read(string key, YamlNode node, ConfigurationErrors errors) =>
        node switch
        {
            YamlText { IsPlain: true, Value: "true" or "True" or "TRUE" } => true,
            YamlText { IsPlain: true, Value: "false" or "False" or "FALSE" } => false,
            YamlText { IsPlain: false, Value: "true" or "false" } => Reject(key, node, errors, "; write it without quotation marks"),
            _ => Reject(key, node, errors),
        };

    public override void WriteSchema(Utf8JsonWriter json) => json.WriteString("type", "boolean");
}
