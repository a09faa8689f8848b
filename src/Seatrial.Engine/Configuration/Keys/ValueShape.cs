using System.Text.Json;
using Seatrial.Engine.Configuration.Yaml;

namespace Seatrial.Engine.Configuration.Keys;

/// <summary>How the value of a key is written: read from YAML, said in words, and said as JSON Schema.</summary>
internal abstract record ValueShape
{
    /// <summary>Completes "must be …".</summary>
    public abstract string Words { get; }

    /// <summary>A value as it would be written, for the commented file that <c>init</c> makes.</summary>
    public abstract string Example { get; init; }

    /// <summary>The value; null after an error was added.</summary>
    public abstract object? Read(string key, YamlNode node, ConfigurationErrors errors);

    /// <summary>Members of the schema object of a value.</summary>
    public abstract void WriteSchema(Utf8JsonWriter json);

    protected object? Reject(string key, YamlNode node, ConfigurationErrors errors, string hint = "")
    {
        errors.Add(
            node,
            node is YamlText { IsEmpty: true }
                ? $"'{key}' has no value; write {Words}, or remove the line"
                : $"'{key}' must be {Words}, but is {node.Description}{hint}"
        );
        return null;
    }
}
