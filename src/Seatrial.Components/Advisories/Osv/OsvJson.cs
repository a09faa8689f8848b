using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Seatrial.Components.Advisories.Osv;

/// <summary>Values of a record, whose kinds are not to be relied on.</summary>
internal static class OsvJson
{
    public static string? Text(this JsonElement element, ReadOnlySpan<byte> name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>An undefined element where it is not there.</summary>
    public static JsonElement Member(this JsonElement element, ReadOnlySpan<byte> name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    /// <summary>Nothing where the member is no list; at most <paramref name="limit"/> elements.</summary>
    public static IEnumerable<JsonElement> List(this JsonElement element, ReadOnlySpan<byte> name, int limit)
    {
        var list = element.Member(name);
        return list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Take(limit) : [];
    }

    public static bool IsLonger(this JsonElement element, ReadOnlySpan<byte> name, int limit) =>
        element.Member(name) is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > limit;

    /// <summary>The texts of a list that are not empty and no longer than a name may be.</summary>
    public static ImmutableArray<string> Texts(this JsonElement element, ReadOnlySpan<byte> name, int limit) =>
        [
            .. element
                .List(name, limit)
                .Where(e => e.ValueKind == JsonValueKind.String)
                .Select(e => e.GetString()!)
                .Where(t => t.Length is > 0 and <= OsvLimits.Name),
        ];

    public static DateTimeOffset? Time(this JsonElement element, ReadOnlySpan<byte> name) =>
        DateTimeOffset.TryParse(
            element.Text(name),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var time
        )
            ? time
            : null;
}
