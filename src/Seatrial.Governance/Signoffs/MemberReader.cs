using System.Globalization;
using System.Text.Json;
using Seatrial.Governance.Attestations;

namespace Seatrial.Governance.Signoffs;

/// <summary>Reads the members of an object that must be there and be right, and remembers the first that is not.</summary>
internal sealed class MemberReader
{
    private const int MaxText = 4_000;
    private const int MaxItems = 10_000;

    /// <summary>A sentence without its full stop.</summary>
    public string? Problem { get; private set; }

    public string Text(JsonElement value, string name, bool isOptional = false, bool mayBeEmpty = false)
    {
        if (isOptional && (value.ValueKind != JsonValueKind.Object || !StrictJson.Has(value, name)))
        {
            return "";
        }

        return StrictJson.Text(value, name) is { Length: <= MaxText } text && (mayBeEmpty || text.Trim().Length > 0)
            ? text
            : Reject(name, "a text");
    }

    public string? OptionalText(JsonElement value, string name) =>
        Text(value, name, isOptional: true) is { Length: > 0 } text ? text : null;

    public string Digest(JsonElement value, string name) =>
        StrictJson.Member(value, name, JsonValueKind.Object) is { } digests
        && StrictJson.UnknownMember(digests, Subject.Sha256) is null
        && IsSha256(StrictJson.Text(digests, Subject.Sha256))
            ? StrictJson.Text(digests, Subject.Sha256)!
            : Reject(name, "a SHA-256 digest");

    public DateTimeOffset Time(JsonElement value, string name) =>
        DateTimeOffset.TryParseExact(
            StrictJson.Text(value, name),
            SignoffStatement.TimeFormat,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var time
        )
            ? time
            : Fail<DateTimeOffset>(name, "a time such as 2026-01-31T09:30:00Z");

    public DateOnly Day(JsonElement value, string name) =>
        DateOnly.TryParseExact(
            StrictJson.Text(value, name),
            SignoffStatement.DayFormat,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : Fail<DateOnly>(name, "a day such as 2026-01-31");

    public bool Flag(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object
        && value.TryGetProperty(name, out var flag)
        && flag.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? flag.ValueKind == JsonValueKind.True
            : Fail<bool>(name, "true or false");

    public JsonElement Object(JsonElement value, string name, params ReadOnlySpan<string> members)
    {
        if (StrictJson.Member(value, name, JsonValueKind.Object) is not { } found)
        {
            return Fail<JsonElement>(name, "an object");
        }

        RejectUnknown(found, members);
        return found;
    }

    public IReadOnlyList<T> List<T>(JsonElement value, string name, Func<JsonElement, T> read) =>
        StrictJson.Member(value, name, JsonValueKind.Array) is { } list && list.GetArrayLength() <= MaxItems
            ? [.. list.EnumerateArray().Select(read)]
            : Fail<IReadOnlyList<T>>(name, "a list") ?? [];

    /// <summary>The same for a list of objects with known members.</summary>
    public IReadOnlyList<T> Objects<T>(JsonElement value, string name, string[] members, Func<JsonElement, T> read) =>
        List(
            value,
            name,
            item =>
            {
                if (item.ValueKind != JsonValueKind.Object)
                {
                    _ = Reject(name, "a list of objects");
                }
                else
                {
                    RejectUnknown(item, members);
                }

                return read(item);
            }
        );

    /// <summary>What is not understood may limit what was said, so that nothing is passed over.</summary>
    public void RejectUnknown(JsonElement value, params ReadOnlySpan<string> members)
    {
        if (StrictJson.UnknownMember(value, members) is { } unknown)
        {
            Problem ??= $"it has a member '{unknown}', which this version does not know and therefore cannot pass over";
        }
    }

    public static bool IsSha256(string? text) => text is { Length: 64 } && text.All(c => char.IsAsciiDigit(c) || c is >= 'a' and <= 'f');

    public string Reject(string name, string words)
    {
        _ = Fail<string>(name, words);
        return "";
    }

    private T? Fail<T>(string name, string words)
    {
        Problem ??= $"'{name}' is missing or not {words}";
        return default;
    }
}
