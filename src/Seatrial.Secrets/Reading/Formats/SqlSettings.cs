using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>
/// Settings that PostgreSQL keeps by a name: <c>ALTER DATABASE d SET app.jwt_secret TO '…'</c>, <c>SET</c>, <c>set_config('…', '…',
/// false)</c>, and Supabase's <c>vault.create_secret('…', '…')</c>.
/// </summary>
internal static class SqlSettings
{
    /// <summary>Words of <c>ALTER DATABASE</c> and <c>ALTER ROLE</c> before <c>SET</c>.</summary>
    private const int MostWords = 6;

    /// <summary>Bytes behind <c>SELECT</c> in which the call begins.</summary>
    private const int Reach = 200;

    /// <summary>Reads what follows <c>ALTER</c>, or a statement that begins with <c>SET</c>.</summary>
    public static void ReadSet(ReadOnlySpan<byte> text, ref int at, ReadValues values)
    {
        for (int word = 0; word < MostWords; word++)
        {
            at = SqlTokens.SkipSpace(text, at, values);
            if (SqlTokens.TrySkip(text, ref at, "set"u8))
            {
                ReadValue(text, ref at, values);
                break;
            }

            if (SqlTokens.ReadName(text, ref at, values).IsEmpty)
            {
                break;
            }
        }

        SqlTokens.SkipStatement(text, ref at, values);
    }

    /// <summary>Reads what follows <c>SELECT</c>.</summary>
    public static void ReadCall(ReadOnlySpan<byte> text, ref int at, ReadValues values)
    {
        at = SqlTokens.SkipSpace(text, at, values);
        ReadOnlySpan<byte> near = text[at..Math.Min(text.Length, at + Reach)];
        near = near[..(near.IndexOf((byte)';') is >= 0 and var end ? end : near.Length)];
        int open = near.IndexOf((byte)'(');
        ReadOnlySpan<byte> function = open < 0 ? default : Bytes.Trim(near[..open]);
        if (Bytes.EndsWith(function, "set_config"u8) || Bytes.EndsWith(function, "create_secret"u8))
        {
            at += open + 1;
            if (TryReadText(text, ref at, values, out ByteRange first) && text[at..].StartsWith(","u8))
            {
                at++;
                bool hasSecond = TryReadText(text, ref at, values, out ByteRange second);
                bool isName = Bytes.EndsWith(function, "set_config"u8);
                if (hasSecond)
                {
                    Add(text, isName ? first : second, isName ? second : first, values);
                }
            }
        }

        SqlTokens.SkipStatement(text, ref at, values);
    }

    private static void ReadValue(ReadOnlySpan<byte> text, ref int at, ReadValues values)
    {
        ByteRange name = SqlTokens.ReadName(text, ref at, values);
        at = SqlTokens.SkipSpace(text, at, values);
        if (SqlTokens.TrySkip(text, ref at, "to"u8) || text[at..].StartsWith("="u8))
        {
            at += at < text.Length && text[at] == '=' ? 1 : 0;
            if (TryReadText(text, ref at, values, out ByteRange value))
            {
                Add(text, name, value, values);
            }
        }
    }

    private static bool TryReadText(ReadOnlySpan<byte> text, ref int at, ReadValues values, out ByteRange value)
    {
        value = default;
        at = SqlTokens.SkipSpace(text, at, values);
        bool isRead = at < text.Length && text[at] == '\'' && Quotes.TryReadSql(text, ref at, values, out value, out _);
        at = SqlTokens.SkipSpace(text, at, values);
        return isRead && !value.IsEmpty;
    }

    private static void Add(ReadOnlySpan<byte> text, ByteRange name, ByteRange value, ReadValues values) =>
        values.Add(
            text,
            new NamedValue
            {
                Key = name,
                Value = value,
                Writing = ValueWriting.Quoted,
            }
        );
}
