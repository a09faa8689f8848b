using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>
/// Files of logins by position: <c>.netrc</c> (words in pairs, as the manual of ftp has them), <c>.pgpass</c> (PostgreSQL manual, "The
/// Password File") and PgBouncer's <c>userlist.txt</c> (PgBouncer manual, "Authentication file format").
/// </summary>
internal static class LoginText
{
    private const int PgpassFields = 5;

    /// <summary>The word after <c>password</c>.</summary>
    public static void ReadNetrc(ReadOnlySpan<byte> text, ReadValues values)
    {
        ByteRange last = default;
        for (int at = 0; TryReadWord(text, ref at, out ByteRange word); )
        {
            if (last.Length == 8 && Bytes.EqualsText(text.Slice(last.Start, last.Length), "password"u8))
            {
                values.Add(
                    text,
                    new NamedValue
                    {
                        Key = last,
                        Value = word,
                        Writing = ValueWriting.Bare,
                    }
                );
                word = default;
            }

            last = word;
        }
    }

    /// <summary>The fifth field, separated by colons; a colon in a field stands behind a backslash.</summary>
    public static void ReadPgpass(ReadOnlySpan<byte> text, ReadValues values)
    {
        for (int at = 0; at < text.Length; )
        {
            int end = Lines.End(text, at);
            int field = 1,
                start = at;
            for (int i = at; i < end && field < PgpassFields && text[at] != '#'; i++)
            {
                i += text[i] == '\\' ? 1 : 0;
                if (i < end && text[i] == ':')
                {
                    field++;
                    start = i + 1;
                }
            }

            if (field == PgpassFields && end > start)
            {
                values.Add(
                    text,
                    new NamedValue
                    {
                        Value = new ByteRange(start, end - start),
                        Writing = ValueWriting.Bare,
                        Role = ValueRole.Login,
                    }
                );
            }

            at = Lines.Next(text, end);
        }
    }

    /// <summary><c>"user" "password"</c> in each line; what is kept as a hash begins with its kind.</summary>
    public static void ReadUserlist(ReadOnlySpan<byte> text, ReadValues values)
    {
        for (int at = 0; at < text.Length; )
        {
            int end = Lines.End(text, at);
            int open = text[at..end].IndexOf("\" \""u8);
            int from = at + open + 3;
            int length = open < 1 || text[at] != '"' ? -1 : text[from..end].IndexOf((byte)'"');
            if (length > 0 && !text[from..].StartsWith("md5"u8) && !text[from..].StartsWith("SCRAM-"u8))
            {
                values.Add(
                    text,
                    new NamedValue
                    {
                        Value = new ByteRange(from, length),
                        Writing = ValueWriting.Quoted,
                        Role = ValueRole.Login,
                    }
                );
            }

            at = Lines.Next(text, end);
        }
    }

    private static bool TryReadWord(ReadOnlySpan<byte> text, ref int at, out ByteRange word)
    {
        while (at < text.Length && Bytes.IsSpace(text[at]))
        {
            at++;
        }

        int start = at;
        while (at < text.Length && !Bytes.IsSpace(text[at]))
        {
            at++;
        }

        word = new ByteRange(start, at - start);
        return at > start;
    }
}
