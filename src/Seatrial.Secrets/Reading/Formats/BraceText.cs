using System.Buffers;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>
/// Formats that nest in braces: JSON (RFC 8259) with what people add to it (comments, commas at the end, bare keys), HCL, flow collections
/// of YAML. Names end in <c>:</c>, <c>=</c> or <c>=&gt;</c>; a word or a string before a brace names the block (<c>variable "db_password"
/// {</c>); a call is a scope with the name of its function.
/// </summary>
internal static class BraceText
{
    private static readonly SearchValues<byte> EndsWord = SearchValues.Create(",{}[]()\"'` \t\r\n"u8);

    /// <summary>How the settings of coding assistants name a command that may run: <c>"Bash(export NAME=…)"</c>.</summary>
    private static ReadOnlySpan<byte> Command => "Bash("u8;

    /// <summary>At the end of such a command: whatever follows it may run as well.</summary>
    private static ReadOnlySpan<byte> AnyArguments => ":*"u8;

    /// <summary>In bytes: where signs are the only ends (<c>key=key=…</c>), each of them looks for the end of the word again.</summary>
    private const int LongestWord = 4096;

    public static void Read(ReadOnlySpan<byte> text, ReadValues values) => Read(text, 0, text.Length, values);

    /// <summary>Reads a part of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where the part begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="values">Takes the values.</param>
    /// <param name="hasBareStrings">Words without quotes are strings, as in YAML; otherwise they are variables, and only numbers are
    /// values.</param>
    public static void Read(ReadOnlySpan<byte> text, int from, int to, ReadValues values, bool hasBareStrings = false)
    {
        text = text[..to];
        ByteRange key = default,
            label = default;
        int open = 0;
        for (int at = from; at < to; )
        {
            byte b = text[at];
            switch (b)
            {
                case (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)',' or (byte)';':
                    label = b is (byte)',' or (byte)';' or (byte)'\n' ? default : label;
                    at++;
                    break;
                case (byte)'{' or (byte)'[' or (byte)'(':
                    values.Enter(key.IsEmpty ? label : key);
                    (key, label) = (default, default);
                    open++;
                    at++;
                    break;
                case (byte)'}' or (byte)']' or (byte)')':
                    if (open > 0)
                    {
                        values.Leave();
                        open--;
                    }

                    (key, label) = (default, default);
                    at++;
                    break;
                case (byte)'"' or (byte)'\'' or (byte)'`':
                    ReadString(text, ref at, values, ref key, ref label);
                    break;
                case (byte)'#':
                    at = Lines.End(text, at);
                    break;
                case (byte)'/' when at + 1 < to && text[at + 1] is (byte)'/' or (byte)'*':
                    at = Comments.Skip(text, at, values);
                    break;
                case (byte)'<' when HereDocuments.TryRead(text, ref at, values, out ByteRange body):
                    values.Add(
                        text,
                        new NamedValue
                        {
                            Key = key,
                            Value = body,
                            Writing = ValueWriting.Block,
                        }
                    );
                    SettingLines.Read(text, body.Start, body.End, values);
                    key = default;
                    break;
                default:
                    ReadWord(text, ref at, values, hasBareStrings, ref key, ref label);
                    break;
            }
        }

        for (; open > 0; open--)
        {
            values.Leave();
        }
    }

    private static void ReadString(ReadOnlySpan<byte> text, ref int at, ReadValues values, ref ByteRange key, ref ByteRange label)
    {
        if (!Quotes.TryReadEscaped(text, ref at, values, isMultiLine: false, out ByteRange value, out ByteRange decoded))
        {
            return;
        }

        if (SkipSign(text, ref at))
        {
            key = value;
            return;
        }

        bool isItem = key.IsEmpty;
        values.Add(
            text,
            new NamedValue
            {
                Key = key,
                Value = value,
                Decoded = decoded,
                Writing = ValueWriting.Quoted,
                Role = isItem ? ValueRole.ListItem : ValueRole.Setting,
            }
        );
        if (!decoded.IsEmpty && value.Length > 8)
        {
            NestedText.Read(text, value, values, key, new NamedValue { Value = default, Role = ValueRole.Setting });
            NestedCode.Read(text, value, values, key);
        }

        if (isItem && value.Length > Command.Length && text.Slice(value.Start, value.Length).StartsWith(Command))
        {
            int end = value.End - 1;
            end -= text[..end].EndsWith(AnyArguments) ? AnyArguments.Length : 0;
            ShellText.Read(text, value.Start + Command.Length, end, values);
        }

        label = isItem ? value : default;
        key = default;
    }

    private static void ReadWord(
        ReadOnlySpan<byte> text,
        ref int at,
        ReadValues values,
        bool hasBareStrings,
        ref ByteRange key,
        ref ByteRange label
    )
    {
        ReadOnlySpan<byte> rest = text[at..Math.Min(text.Length, at + LongestWord)];
        int length = rest.IndexOfAny(EndsWord);
        int end = at + (length < 0 ? rest.Length : Math.Max(1, length));
        int sign = FindSign(text[at..end]);
        var word = new ByteRange(at, sign > 0 ? sign : end - at);
        at = word.End;
        if (SkipSign(text, ref at))
        {
            key = word;
        }
        else if (key.IsEmpty)
        {
            label = word;
            if (hasBareStrings && (at >= text.Length || text[at] is (byte)',' or (byte)']'))
            {
                values.Add(
                    text,
                    new NamedValue
                    {
                        Value = word,
                        Writing = ValueWriting.Bare,
                        Role = ValueRole.ListItem,
                    }
                );
            }
        }
        else if (at < text.Length && text[at] == '(')
        {
            (key, label) = (default, word);
        }
        else
        {
            if (hasBareStrings || Bytes.IsDigit(text[word.Start]))
            {
                values.Add(
                    text,
                    new NamedValue
                    {
                        Key = key,
                        Value = word,
                        Writing = ValueWriting.Bare,
                    }
                );
            }

            key = default;
        }

        at = Math.Max(at, word.End);
    }

    /// <summary>
    /// A sign inside of a word ends it where a name can stand before it: <c>key="…"</c>, <c>key:value</c>, but not <c>https://…</c>.
    /// </summary>
    private static int FindSign(ReadOnlySpan<byte> word)
    {
        int sign = word.IndexOfAny((byte)'=', (byte)':');
        return
            sign > 0
            && (
                sign == word.Length - 1
                || word[sign] == '=' && Bytes.IsWord(word[sign - 1]) && word[..sign].IndexOfAny((byte)'/', (byte)'+') < 0
            )
            ? sign
            : -1;
    }

    private static bool SkipSign(ReadOnlySpan<byte> text, ref int at)
    {
        int next = at;
        while (next < text.Length && Bytes.IsSpace(text[next]))
        {
            next++;
        }

        if (
            next >= text.Length
            || text[next] is not ((byte)':' or (byte)'=')
            || (next + 1 < text.Length && text[next + 1] == '=' && text[next] == '=')
        )
        {
            return false;
        }

        at = next + 1;
        at += at < text.Length && text[at] is (byte)'>' or (byte)'=' ? 1 : 0;
        return true;
    }
}
