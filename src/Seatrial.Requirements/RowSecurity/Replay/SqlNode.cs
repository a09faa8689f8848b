using System.Text.Json;
using Seatrial.Requirements.RowSecurity.Schema;

namespace Seatrial.Requirements.RowSecurity.Replay;

/// <summary>Reads trees of libpg_query, where fields with default values are absent.</summary>
internal static class SqlNode
{
    public static JsonElement Get(this JsonElement node, string name) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty(name, out var value) ? value : default;

    public static bool Exists(this JsonElement node) => node.ValueKind != JsonValueKind.Undefined;

    public static string Text(this JsonElement node, string name) =>
        node.Get(name) is { ValueKind: JsonValueKind.String } value ? value.GetString()! : "";

    public static int Number(this JsonElement node, string name) =>
        node.Get(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out int number) ? number : 0;

    public static bool Is(this JsonElement node, string name) => node.Get(name).ValueKind == JsonValueKind.True;

    public static IEnumerable<JsonElement> Items(this JsonElement node, string name) =>
        node.Get(name) is { ValueKind: JsonValueKind.Array } value ? value.EnumerateArray() : [];

    /// <summary>The kind and the fields of a node that stands in a place for any node.</summary>
    public static (string Kind, JsonElement Fields) Open(this JsonElement node)
    {
        if (node.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in node.EnumerateObject())
            {
                return (property.Name, property.Value);
            }
        }

        return ("", default);
    }

    /// <summary>The texts of a list of <c>String</c> nodes.</summary>
    public static List<string> Names(this JsonElement node, string name) => [.. node.Items(name).Select(StringOf).Where(s => s.Length > 0)];

    public static string StringOf(JsonElement node)
    {
        var (kind, fields) = node.Open();
        return kind switch
        {
            "String" => fields.Text("sval"),
            "A_Const" => fields.Get("sval").Text("sval"),
            "TypeCast" => StringOf(fields.Get("arg")),
            "TypeName" => fields.Names("names").LastOrDefault() ?? "",
            _ => "",
        };
    }

    /// <summary>The name of a <c>RangeVar</c>.</summary>
    public static TableName Relation(this JsonElement node, string schema) =>
        new(node.Text("schemaname") is { Length: > 0 } named ? named : schema, node.Text("relname"));

    /// <summary>A qualified name in a list of strings.</summary>
    public static TableName Qualified(IReadOnlyList<string> parts, string schema) =>
        parts.Count switch
        {
            0 => new(schema, ""),
            1 => new(schema, parts[0]),
            _ => new(parts[^2], parts[^1]),
        };

    /// <summary>The elements of a <c>List</c> node or of an array.</summary>
    public static IEnumerable<JsonElement> ListItems(JsonElement node) =>
        node.ValueKind == JsonValueKind.Array ? node.EnumerateArray()
        : node.Open() is ("List", var fields) ? fields.Items("items")
        : [];

    /// <summary>The text or number of an option's argument, and <c>true</c> for a bare option.</summary>
    public static string OptionText(JsonElement argument)
    {
        var (kind, fields) = argument.Open();
        return kind switch
        {
            "" => "true",
            "Boolean" => fields.Is("boolval") ? "true" : "false",
            "Integer" => fields.Number("ival").ToString(System.Globalization.CultureInfo.InvariantCulture),
            _ => StringOf(argument),
        };
    }

    /// <summary>Every node with the kind, at any depth, outermost first.</summary>
    public static IEnumerable<JsonElement> All(JsonElement node, string kind)
    {
        if (node.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in node.EnumerateObject())
            {
                if (property.Name == kind)
                {
                    yield return property.Value;
                }

                foreach (var below in All(property.Value, kind))
                {
                    yield return below;
                }
            }
        }
        else if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray())
            {
                foreach (var below in All(item, kind))
                {
                    yield return below;
                }
            }
        }
    }
}
