using System.Text.Json;

namespace Seatrial.Code.Resolution.Projects;

/// <summary>JSON as tools for JavaScript read it: with comments and trailing commas.</summary>
internal static class ManifestJson
{
    private static readonly JsonDocumentOptions options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 32,
    };

    /// <summary>The object at the root; null where the text is no such document.</summary>
    public static JsonElement? Object(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text.TrimStart('\uFEFF'), options);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static JsonElement? Member(this JsonElement element, string name, JsonValueKind kind) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) && member.ValueKind == kind
            ? member
            : null;

    public static string? Text(this JsonElement element, string name) => Text(element.Member(name, JsonValueKind.String));

    /// <summary>A string, or the strings of a list.</summary>
    public static IEnumerable<string> Texts(this JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.String => Text(element) is { } text ? [text] : [],
            JsonValueKind.Array => element.EnumerateArray().Select(e => Text(e)).OfType<string>(),
            _ => [],
        };

    /// <summary>All strings of a value in order, whatever they are nested in: conditions of exports.</summary>
    public static IEnumerable<string> Leaves(this JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().SelectMany(p => p.Value.Leaves()),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Leaves),
            _ => element.Texts(),
        };

    /// <summary>Null where the text holds half a surrogate pair, too.</summary>
    private static string? Text(JsonElement? element)
    {
        try
        {
            return element is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
