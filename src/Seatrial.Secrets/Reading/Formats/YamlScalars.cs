using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>Values of YAML after a key or a dash.</summary>
internal static class YamlScalars
{
    /// <summary>Strings in quotes go on over so many bytes at most: prose does, credentials do not.</summary>
    private const int LongestQuoted = 4096;

    /// <summary>Only a name for later stands behind the key: <c>base: &amp;base</c>.</summary>
    public static bool IsAnchorAlone(ReadOnlySpan<byte> text, int at, int end) =>
        text[at] is (byte)'&' && text[at..Lines.TrimEnd(text, at, end)].IndexOfAny((byte)' ', (byte)'\t') < 0;

    /// <summary>Reads a value and adds it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="key">Its key; empty for an item of a list.</param>
    /// <param name="at">Its first character.</param>
    /// <param name="column">Column of what holds it: a block's lines stand farther right.</param>
    /// <param name="end">End of the line; moves where the value goes on in further ones.</param>
    /// <param name="values">Takes the value.</param>
    public static void Add(ReadOnlySpan<byte> text, ByteRange key, int at, int column, ref int end, ReadValues values)
    {
        if (IsEncrypted(text, at, end))
        {
            _ = YamlBlocks.Skip(text, column, ref end);
            return;
        }

        if (!SkipProperties(text, ref at, end) || text[at] == '*')
        {
            return;
        }

        switch (text[at])
        {
            case (byte)'|' or (byte)'>' when YamlBlocks.IsHeader(text[at..end]):
                YamlBlocks.Add(text, key, column, ref end, values);
                break;
            case (byte)'{'
            or (byte)'[' when !text[at..end].StartsWith("{{"u8) && Brackets.FindClose(text, at, values) is >= 0 and var close:
                values.Enter(key);
                BraceText.Read(text, at + 1, close, values, hasBareStrings: true);
                values.Leave();
                end = Math.Max(end, Lines.End(text, close));
                break;
            case (byte)'"' or (byte)'\'' when TryAddQuoted(text, key, at, ref end, values):
                break;
            default:
                AddPlain(text, key, at, end, values);
                break;
        }
    }

    /// <summary>Moves the end to where the value that begins at a place ends, as <see cref="Add"/> does.</summary>
    public static void Skip(ReadOnlySpan<byte> text, int at, int column, ref int end, ReadValues values)
    {
        if (IsEncrypted(text, at, end))
        {
            _ = YamlBlocks.Skip(text, column, ref end);
            return;
        }

        if (EndsOnLine(text, at, end) || !SkipProperties(text, ref at, end))
        {
            return;
        }

        switch (text[at])
        {
            case (byte)'|' or (byte)'>' when YamlBlocks.IsHeader(text[at..end]):
                _ = YamlBlocks.Skip(text, column, ref end);
                break;
            case (byte)'{'
            or (byte)'[' when !text[at..end].StartsWith("{{"u8) && Brackets.FindClose(text, at, values) is >= 0 and var close:
                end = Math.Max(end, Lines.End(text, close));
                break;
            case (byte)'"' or (byte)'\'' when TryReadQuoted(text, at, end, values, kept: null, out int behind, out _, out _):
                end = Math.Max(end, Lines.End(text, behind));
                break;
        }
    }

    /// <summary>A block that Ansible Vault encrypted: <c>!vault |</c>.</summary>
    private static bool IsEncrypted(ReadOnlySpan<byte> text, int at, int end) =>
        text[at..end].StartsWith("!vault"u8) && text[at..end].IndexOfAny((byte)'|', (byte)'>') > 0;

    /// <summary>Whether a value ends with its line beyond doubt: most do.</summary>
    private static bool EndsOnLine(ReadOnlySpan<byte> text, int at, int end)
    {
        ReadOnlySpan<byte> rest = text[(at + 1)..end];
        switch (text[at])
        {
            case (byte)'"':
                int mark = rest.IndexOfAny((byte)'"', (byte)'\\');
                return mark >= 0 && rest[mark] == '"';
            case (byte)'\'':
                int close = rest.IndexOf((byte)'\'');
                return close >= 0 && (close + 1 == rest.Length || rest[close + 1] != '\'');
            case (byte)'|' or (byte)'>' or (byte)'{' or (byte)'[' or (byte)'&' or (byte)'!':
                return false;
            default:
                return true;
        }
    }

    /// <summary>Goes over anchors and tags; a tag of a program's own says that the value is made elsewhere.</summary>
    private static bool SkipProperties(ReadOnlySpan<byte> text, ref int at, int end)
    {
        while (at < end && text[at] is (byte)'&' or (byte)'!')
        {
            if (text[at] == '!' && (at + 1 >= end || text[at + 1] != '!'))
            {
                return false;
            }

            int blank = text[at..end].IndexOfAny((byte)' ', (byte)'\t');
            at = blank < 0 ? end : Lines.SkipBlanks(text, at + blank, end);
        }

        return at < end;
    }

    private static bool TryAddQuoted(ReadOnlySpan<byte> text, ByteRange key, int at, ref int end, ReadValues values)
    {
        if (!TryReadQuoted(text, at, end, values, values, out int behind, out ByteRange value, out ByteRange decoded))
        {
            return false;
        }

        end = Math.Max(end, Lines.End(text, behind));
        AddText(text, key, value, decoded, ValueWriting.Quoted, values);
        return true;
    }

    private static bool TryReadQuoted(
        ReadOnlySpan<byte> text,
        int at,
        int end,
        ReadValues values,
        ReadValues? kept,
        out int behind,
        out ByteRange value,
        out ByteRange decoded
    )
    {
        ReadOnlySpan<byte> reach = text[..Math.Min(text.Length, at + Math.Max(end - at, values.Reach(LongestQuoted)))];
        behind = at;
        bool isClosed =
            text[at] == '"'
                ? Quotes.TryReadEscaped(reach, ref behind, kept, isMultiLine: true, out value, out decoded)
                : Quotes.TryReadDoubled(reach, ref behind, kept, out value, out decoded);
        values.Spend(isClosed ? 0 : reach.Length - at);
        return isClosed;
    }

    private static void AddPlain(ReadOnlySpan<byte> text, ByteRange key, int at, int end, ReadValues values)
    {
        int comment = text[at..end].IndexOf(" #"u8);
        int stop = Lines.TrimEnd(text, at, comment < 0 ? end : at + comment);
        if (stop > at)
        {
            AddText(text, key, new ByteRange(at, stop - at), default, ValueWriting.Bare, values);
        }
    }

    /// <summary>Items of a list that are a name and a value: variables of compose, options of a command.</summary>
    private static void AddText(
        ReadOnlySpan<byte> text,
        ByteRange key,
        ByteRange value,
        ByteRange decoded,
        ValueWriting writing,
        ReadValues values
    )
    {
        if (value.IsEmpty)
        {
            return;
        }

        ReadOnlySpan<byte> written = text.Slice(value.Start, value.Length);
        int sign = key.IsEmpty ? written.IndexOf((byte)'=') : -1;
        if (sign > 0 && sign < value.Length - 1 && written[..sign].IndexOfAnyExcept(ByteSets.NameCharacters) < 0)
        {
            if (
                writing == ValueWriting.Bare
                && written[sign..].IndexOf((byte)' ') is > 0 and var blank
                && written[(sign + blank)..].Contains((byte)'=')
            )
            {
                ShellText.Read(text, value.Start, value.End, values);
                return;
            }

            bool isOption = written[0] == '-';
            int skip = isOption ? written.IndexOfAnyExcept((byte)'-') : 0;
            values.Add(
                text,
                new NamedValue
                {
                    Key = new ByteRange(value.Start + skip, sign - skip),
                    Value = new ByteRange(value.Start + sign + 1, value.Length - sign - 1),
                    Writing = writing,
                    Role = isOption ? ValueRole.Option : ValueRole.Environment,
                }
            );
            return;
        }

        values.Add(
            text,
            new NamedValue
            {
                Key = key,
                Value = value,
                Decoded = decoded,
                Writing = writing,
                Role = key.IsEmpty ? ValueRole.ListItem : ValueRole.Setting,
            }
        );
        if (written.IndexOf((byte)'=') > 0 && written.IndexOf((byte)' ') > 0)
        {
            ShellText.Read(text, value.Start, value.End, values);
        }

        if (written[0] is (byte)'{' && writing == ValueWriting.Quoted)
        {
            values.Enter(key);
            BraceText.Read(text, value.Start + 1, value.End, values);
            values.Leave();
        }
    }
}
