using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>
/// A page: its scripts, which are programs, and what its tags carry in attributes (<c>data-api-key</c>, <c>&lt;meta name="api-key"&gt;</c>,
/// hidden inputs). Only names that say so of themselves count. What a server writes into a form for one visit (tokens against forged
/// requests, sessions) is left out.
/// </summary>
internal static class HtmlText
{
    private const int LongestScript = 1024 * 1024;

    private static readonly WordSet OfVisit = new(
        "csrf xsrf csrftoken csrfmiddlewaretoken authenticity requestverificationtoken verification viewstate nonce captcha recaptcha session state _token token sitekey formkey"
    );

    private static readonly WordSet Forms = new("input meta");

    /// <summary>
    /// Where the scripts stand. A text without a single tag is a part of a script: what an assistant edits, what a template puts into one.
    /// </summary>
    public static void FindScripts(ReadOnlySpan<byte> text, List<ByteRange> scripts)
    {
        if (!text.Contains((byte)'<'))
        {
            scripts.Add(new ByteRange(0, text.Length));
            return;
        }

        for (int at = 0; at < text.Length; )
        {
            int open = Bytes.IndexOf(text[at..], "<script"u8);
            ByteRange script = open < 0 ? default : ScriptAt(text, at + open);
            if (script.End == 0)
            {
                return;
            }

            scripts.Add(script);
            at = script.End;
        }
    }

    /// <summary>Reads the tags.</summary>
    public static void Read(ReadOnlySpan<byte> text, ReadValues values)
    {
        for (int at = 0; at < text.Length; )
        {
            int open = text[at..].IndexOf((byte)'<');
            if (open < 0)
            {
                return;
            }

            at += open + 1;
            if (Bytes.StartsWith(text[at..], "script"u8))
            {
                ByteRange script = ScriptAt(text, at);
                if (script.End == 0)
                {
                    return;
                }

                at = script.End;
            }
            else if (at < text.Length && Bytes.IsLetter(text[at]))
            {
                ReadTag(text, ref at, values);
            }
        }
    }

    /// <summary>What stands between the tag at a place and its end; nothing where the tag does not end.</summary>
    private static ByteRange ScriptAt(ReadOnlySpan<byte> text, int at)
    {
        int head = text[at..].IndexOf((byte)'>');
        if (head < 0)
        {
            return default;
        }

        int start = at + head + 1;
        int length = Bytes.IndexOf(text[start..Math.Min(text.Length, start + LongestScript)], "</script"u8);
        return new ByteRange(start, length < 0 ? text.Length - start : length);
    }

    private static void ReadTag(ReadOnlySpan<byte> text, ref int at, ReadValues values)
    {
        ByteRange tag = XmlNames.Read(text, ref at);
        bool isForm = Forms.Contains(text.Slice(tag.Start, tag.Length));
        ByteRange name = default,
            held = default;
        while (XmlNames.TryReadAttribute(text, ref at, values, out ByteRange key, out ByteRange value))
        {
            ReadOnlySpan<byte> attribute = text.Slice(key.Start, key.Length);
            if (attribute.StartsWith("data-"u8) && !OfVisit.ContainsWordOf(attribute) && values.Names.Read(attribute, out _).IsStrong)
            {
                values.Add(
                    text,
                    new NamedValue
                    {
                        Key = key,
                        Value = value,
                        Writing = ValueWriting.Attribute,
                    }
                );
            }
            else if (isForm && (Bytes.EqualsText(attribute, "name"u8) || (name.IsEmpty && Bytes.EqualsText(attribute, "id"u8))))
            {
                name = value;
            }
            else if (isForm && (Bytes.EqualsText(attribute, "value"u8) || Bytes.EqualsText(attribute, "content"u8)))
            {
                held = value;
            }
        }

        if (
            !name.IsEmpty
            && !held.IsEmpty
            && text.Slice(name.Start, name.Length) is var written
            && !OfVisit.ContainsWordOf(written)
            && values.Names.Read(written, out _).IsStrong
        )
        {
            values.Add(
                text,
                new NamedValue
                {
                    Key = name,
                    Value = held,
                    Writing = ValueWriting.Attribute,
                }
            );
        }
    }
}
