using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Surroundings;

/// <summary>
/// A list of records in JSON, each with a password that somebody made up, or a key beside its number, and with nothing that it could be a
/// login for: data to fill an application with.
/// </summary>
internal static class SampleRecords
{
    /// <summary>Bytes of a file in which other records are counted.</summary>
    private const int LongestList = 256 * 1024;

    /// <summary>Bytes before and behind a value in which its record begins and ends.</summary>
    private const int LongestRecord = 2 * 1024;

    /// <summary>Digits by which a list counts that somebody wrote.</summary>
    private const int LongestCount = 3;

    /// <summary>Fewer are settings of several places.</summary>
    private const int FewestRecords = 3;

    /// <summary>Whether the value is one of them.</summary>
    public static bool Hold(in SecretCandidate candidate)
    {
        if (
            !candidate.File.Extension.Equals(".json", StringComparison.OrdinalIgnoreCase)
            || candidate.Name.IsEmpty
            || !(candidate.Named.Name.Kind == NameKind.Password || IsUuidOfKey(candidate))
        )
        {
            return false;
        }

        ReadOnlySpan<byte> text = candidate.Text;
        ReadOnlySpan<byte> list = Bytes.Trim(text[..Math.Min(text.Length, LongestList)]);
        if (list.IsEmpty || list[0] != '[' || list.Count(candidate.Name) < FewestRecords)
        {
            return false;
        }

        int end = candidate.Start + candidate.Length;
        ReadOnlySpan<byte> before = text[Math.Max(0, candidate.Start - LongestRecord)..candidate.Start];
        ReadOnlySpan<byte> behind = text[end..Math.Min(text.Length, end + LongestRecord)];
        before = before[(before.LastIndexOf((byte)'{') + 1)..];
        int close = behind.IndexOfAny((byte)'{', (byte)'}');
        behind = close < 0 ? behind : behind[..close];
        return !NamesAccount(before)
            && !NamesAccount(behind)
            && (candidate.Named.Name.Kind == NameKind.Password || IsCounted(before) || IsCounted(behind));
    }

    /// <summary>What an interface lists as keys of its users.</summary>
    private static bool IsUuidOfKey(in SecretCandidate candidate) =>
        candidate.Named.Name.Kind is NameKind.Key or NameKind.Token && KnownFormats.IsUuid(candidate.Meaning);

    /// <summary>The record has a number by which the list counts: <c>"id": 2</c>.</summary>
    private static bool IsCounted(ReadOnlySpan<byte> record)
    {
        int at = record.IndexOf("\"id\""u8);
        ReadOnlySpan<byte> number = at < 0 ? default : record[(at + 4)..].TrimStart(" :"u8);
        int length = number.IndexOfAnyExcept(ByteSets.Digits);
        return length is > 0 and <= LongestCount;
    }

    private static bool NamesAccount(ReadOnlySpan<byte> record) =>
        Bytes.Contains(record, "user"u8)
        || Bytes.Contains(record, "mail"u8)
        || Bytes.Contains(record, "login"u8)
        || Bytes.Contains(record, "host"u8)
        || Bytes.Contains(record, "account"u8)
        || Bytes.Contains(record, "server"u8)
        || Bytes.Contains(record, "url"u8)
        || Bytes.Contains(record, "database"u8)
        || Bytes.Contains(record, "phone"u8);
}
