using System.Text.Json;
using Seatrial.Engine.Configuration.Yaml;

namespace Seatrial.Engine.Configuration.Keys;

/// <summary>
/// A list of texts or choices; one of them alone may be written without a list. Yields <c>IReadOnlyList&lt;string&gt;</c>.
/// </summary>
internal sealed record ListShape(ValueShape Item, string Example) : ValueShape
{
    private const int MaximumLength = 1000;

    public override string Words =>
        Item is ChoiceShape choice ? $"a list of {string.Join(", ", choice.Choices)}" : $"a list, each item {Item.Words}";

    public override string Example { get; init; } = Example;

    public override object? Read(string key, YamlNode node, ConfigurationErrors errors)
    {
        if (node is not YamlList list)
        {
            return node is YamlText && Item.Read(key, node, errors) is string single
                ? (IReadOnlyList<string>)[single]
                : RejectOther(key, node, errors);
        }

        if (list.Items.Count is 0 or > MaximumLength)
        {
            errors.Add(
                node,
                list.Items.Count == 0
                    ? $"'{key}' is an empty list; name at least one, or remove the line"
                    : $"'{key}' has more than {MaximumLength} items"
            );
            return null;
        }

        string?[] items = [.. list.Items.Select(i => Item.Read(key, i, errors) as string)];
        return Array.Exists(items, i => i is null)
            ? null
            : (IReadOnlyList<string>)[.. items.Select(i => i!).Distinct(StringComparer.Ordinal)];
    }

    public override void WriteSchema(Utf8JsonWriter json)
    {
        json.WriteStartArray("oneOf");
        json.WriteStartObject();
        Item.WriteSchema(json);
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "array");
        json.WriteNumber("minItems", 1);
        json.WriteNumber("maxItems", MaximumLength);
        json.WriteStartObject("items");
        Item.WriteSchema(json);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>A text was reported by the item's own shape already.</summary>
    private object? RejectOther(string key, YamlNode node, ConfigurationErrors errors) =>
        node is YamlText ? null : Reject(key, node, errors);
}
