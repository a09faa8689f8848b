using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Seatrial.Governance.Attestations;

namespace Seatrial.Governance.Records;

/// <summary>
/// One entry as one line of JSON in canonical form: members in a fixed order, no white space. A line that is written in any other way is no
/// entry.
/// </summary>
internal static class LogLine
{
    /// <summary>Bytes of a line.</summary>
    public const int MaxBytes = 64 * 1024;

    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>The entry with its digest.</summary>
    public static LogEntry Seal(
        string kind,
        DateTimeOffset at,
        string by,
        IEnumerable<KeyValuePair<string, string>> data,
        IEnumerable<string> previous
    )
    {
        var seconds = new DateTimeOffset(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
        var entry = new LogEntry(
            kind,
            seconds,
            by,
            [.. data.OrderBy(d => d.Key, StringComparer.Ordinal)],
            [.. previous.Order(StringComparer.Ordinal)],
            ""
        );
        return entry with { Digest = DigestOf(Body(entry)) };
    }

    /// <summary>With the line feed.</summary>
    public static string Write(LogEntry entry) => $"{Body(entry)},\"digest\":\"{entry.Digest}\"}}\n";

    /// <summary>The entry of a line without its line feed, or a sentence without its full stop.</summary>
    public static (LogEntry? Entry, string? Problem) Read(ReadOnlySpan<byte> line)
    {
        if (line.Length > MaxBytes || !StrictJson.TryParse(line, out var root, out _) || Parse(root) is not { } entry)
        {
            return (null, "it is no entry: the line was changed, or written by something else");
        }

        if (!Encoding.UTF8.GetBytes(Write(entry)).AsSpan(..^1).SequenceEqual(line))
        {
            return (null, "it is not written as Seatrial writes it: the line was changed");
        }

        return entry.Digest == DigestOf(Body(entry))
            ? (entry, null)
            : (null, "its digest is not that of what it says: the line was changed");
    }

    private static string Body(LogEntry entry)
    {
        var json = new StringBuilder("{\"v\":1,\"kind\":")
            .AppendText(entry.Kind)
            .Append(",\"at\":")
            .AppendText(entry.At.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture))
            .Append(",\"by\":")
            .AppendText(entry.By)
            .Append(",\"data\":{");
        string separator = "";
        foreach (var (name, value) in entry.Data)
        {
            json.Append(separator).AppendText(name).Append(':').AppendText(value);
            separator = ",";
        }

        return json.Append("},\"previous\":").AppendTexts(entry.Previous).ToString();
    }

    private static string DigestOf(string body) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body + "}")));

    private static LogEntry? Parse(JsonElement root)
    {
        bool isTime = DateTimeOffset.TryParseExact(
            StrictJson.Text(root, "at"),
            TimeFormat,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var at
        );
        bool isVersion =
            StrictJson.Member(root, "v", JsonValueKind.Number) is { } version && version.TryGetInt32(out int number) && number == 1;
        if (
            !isTime
            || !isVersion
            || StrictJson.Text(root, "kind") is not { } kind
            || StrictJson.Text(root, "by") is not { } by
            || StrictJson.Text(root, "digest") is not { } digest
            || StrictJson.Member(root, "data", JsonValueKind.Object) is not { } data
            || StrictJson.Member(root, "previous", JsonValueKind.Array) is not { } previous
        )
        {
            return null;
        }

        var names = data.EnumerateObject().Select(d => new KeyValuePair<string, string?>(d.Name, StrictJson.TextOf(d.Value))).ToList();
        var followed = previous.EnumerateArray().Select(StrictJson.TextOf).ToList();
        return names.Exists(n => n.Value is null) || followed.Exists(p => p is null)
            ? null
            : new LogEntry(
                kind,
                at,
                by,
                [.. names.Select(n => new KeyValuePair<string, string>(n.Key, n.Value!))],
                [.. followed.Select(p => p!)],
                digest
            );
    }
}
