using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Seatrial.Governance.Attestations;

/// <summary>
/// JSON from strangers that will be trusted once its signature holds: bounded, one value, no comment, no member twice, no unknown member.
/// </summary>
internal static class StrictJson
{
    /// <summary>Bytes of a document: 1 MiB. A sign-off has a few thousand.</summary>
    public const int MaxBytes = 1 << 20;

    private const int MaxDepth = 32;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };

    /// <summary>The root, which outlives its document; or a sentence without its full stop.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out JsonElement root, [NotNullWhen(false)] out string? problem)
    {
        root = default;
        if (utf8.Length > MaxBytes)
        {
            problem = $"it is larger than {MaxBytes / 1024} KiB";
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(utf8.ToArray(), Options);
            root = document.RootElement.Clone();
            problem =
                root.ValueKind != JsonValueKind.Object ? "it is JSON, but no object"
                : !IsText(root) ? "it holds a text that is no Unicode"
                : null;
            return problem is null;
        }
        catch (InvalidOperationException)
        {
            // The parser looks into texts only when they are asked for: a name that is no UTF-8, or half of a surrogate pair.
            problem = "it holds a text that is no Unicode";
            return false;
        }
        catch (JsonException e)
        {
            problem = $"it is no valid JSON with unique members and at most {MaxDepth} levels (line {(e.LineNumber ?? 0) + 1})";
            return false;
        }
    }

    /// <summary>Null, or the first member that is not among those that are known.</summary>
    public static string? UnknownMember(JsonElement value, params ReadOnlySpan<string> known)
    {
        foreach (var member in value.EnumerateObject())
        {
            if (!known.Contains(member.Name))
            {
                return member.Name.Length > 60 ? member.Name[..60] + "…" : member.Name;
            }
        }

        return null;
    }

    /// <summary>The member where it is of the kind.</summary>
    public static JsonElement? Member(JsonElement value, string name, JsonValueKind kind) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var member) && member.ValueKind == kind ? member : null;

    /// <summary>The text of a member; null where there is none.</summary>
    public static string? Text(JsonElement value, string name) =>
        Member(value, name, JsonValueKind.String) is { } member ? TextOf(member) : null;

    /// <summary>Whether a member is there, of whatever kind.</summary>
    public static bool Has(JsonElement value, string name) => value.TryGetProperty(name, out _);

    /// <summary>Null for anything else than a text.</summary>
    public static string? TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Looks at every text once, so that nobody falls over one later.</summary>
    /// <exception cref="InvalidOperationException">A text is no Unicode.</exception>
    private static bool IsText(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value.EnumerateObject().All(m => m.Name is not null && IsText(m.Value)),
            JsonValueKind.Array => value.EnumerateArray().All(IsText),
            JsonValueKind.String => value.GetString() is not null,
            _ => true,
        };
}
