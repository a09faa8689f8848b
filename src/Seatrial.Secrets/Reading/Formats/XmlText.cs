using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>
/// XML (1.0, fifth edition) as far as values need it: elements are scopes; their text and their attributes are values. An attribute
/// <c>name</c> names its element's text (Android strings), an entry <c>name</c> the entry <c>value</c> beside it (settings of .NET,
/// properties of Maven and Hadoop), and a <c>key</c> of a property list what follows it.
/// </summary>
internal static class XmlText
{
    private const int LongestValue = 8192;

    private static readonly WordSet PlistValues = new("string data integer real date");

    public static void Read(ReadOnlySpan<byte> text, ReadValues values) => Read(text, 0, text.Length, values);

    /// <summary>Reads a part of a text.</summary>
    public static void Read(ReadOnlySpan<byte> text, int from, int to, ReadValues values)
    {
        text = text[..to];
        var open = new XmlElements(stackalloc ByteRange[ReadValues.MaxDepth], stackalloc ByteRange[ReadValues.MaxDepth]);
        ByteRange plistKey = default;
        for (int at = from; at < text.Length; )
        {
            int mark = text[at..].IndexOf((byte)'<');
            if (mark < 0)
            {
                break;
            }

            int tag = at + mark;
            if (text[tag..].StartsWith("<!"u8) || text[tag..].StartsWith("<?"u8))
            {
                at = SkipDeclaration(text, tag, values);
                continue;
            }

            if (tag + 1 < text.Length && text[tag + 1] == '/')
            {
                plistKey = Close(text, tag, ref open, values, plistKey);
                at = tag + 2;
                continue;
            }

            at = Open(text, tag, ref open, values);
        }

        open.CloseAll(values);
    }

    /// <summary>Reads a start tag and its attributes; answers where its text begins.</summary>
    private static int Open(ReadOnlySpan<byte> text, int tag, ref XmlElements open, ReadValues values)
    {
        int at = tag + 1;
        ByteRange name = XmlNames.Read(text, ref at);
        if (name.IsEmpty)
        {
            return at;
        }

        values.Enter(name);
        ByteRange title = default;
        while (XmlNames.TryReadAttribute(text, ref at, values, out ByteRange key, out ByteRange value))
        {
            title = PairWords.Naming.Contains(text.Slice(key.Start, key.Length)) && title.IsEmpty ? value : title;
            Add(
                text,
                new NamedValue
                {
                    Key = key,
                    Value = value,
                    Writing = ValueWriting.Attribute,
                },
                values
            );
        }

        bool isEmpty = at < text.Length && text[at] == '/';
        int end = text[at..Math.Min(text.Length, at + 3)].IndexOf((byte)'>');
        at = end < 0 || end > 2 ? at : at + end + 1;
        if (isEmpty)
        {
            values.Leave();
            open.SeeChild();
        }
        else
        {
            open.Push(name, new ByteRange(at, 0), title, values);
        }

        return at;
    }

    /// <summary>At an end tag: the text since the start tag is the element's, when no other element stood in it.</summary>
    private static ByteRange Close(ReadOnlySpan<byte> text, int tag, ref XmlElements open, ReadValues values, ByteRange plistKey)
    {
        int at = tag + 2;
        ByteRange name = XmlNames.Read(text, ref at);
        if (!open.TryPop(text, name, values, out int from, out ByteRange title, out bool isLeaf))
        {
            return default;
        }

        ByteRange value = XmlNames.Trim(text, from, tag);
        ReadOnlySpan<byte> element = text.Slice(name.Start, name.Length);
        if (!isLeaf || value.IsEmpty || value.Length > LongestValue)
        {
            return plistKey;
        }

        if (element.SequenceEqual("key"u8))
        {
            return value;
        }

        bool isPlist = !plistKey.IsEmpty && PlistValues.Contains(element);
        Add(
            text,
            new NamedValue
            {
                Key =
                    isPlist ? plistKey
                    : title.IsEmpty ? name
                    : title,
                Value = value,
                Writing = ValueWriting.Element,
            },
            values
        );
        return default;
    }

    private static void Add(ReadOnlySpan<byte> text, NamedValue value, ReadValues values)
    {
        ReadOnlySpan<byte> written = text.Slice(value.Value.Start, value.Value.Length);
        values.Add(text, written.IndexOf((byte)'&') < 0 ? value : value with { Decoded = values.Keep(XmlEntities.Decode(written)) });
    }

    private static int SkipDeclaration(ReadOnlySpan<byte> text, int at, ReadValues values)
    {
        ReadOnlySpan<byte> ending =
            text[at..].StartsWith("<!--"u8) ? "-->"u8
            : text[at..].StartsWith("<![CDATA["u8) ? "]]>"u8
            : ">"u8;
        ReadOnlySpan<byte> rest = text[at..Math.Min(text.Length, at + values.Reach(64 * 1024))];
        int length = rest.IndexOf(ending);
        if (length >= 0)
        {
            return at + length + ending.Length;
        }

        values.Spend(rest.Length);
        return at + 2;
    }
}
