using System.Text;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Reading;

namespace Seatrial.Secrets.Tests.Reading;

/// <summary>Shows what a reader reads, one line a value: <c>path = value</c>, the value as the file means it.</summary>
internal static class ReadingProbe
{
    public static IReadOnlyList<string> Read(ValueReader reader, string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        var values = new ReadValues();
        values.Clear(utf8.Length);
        reader(utf8, values);
        return [.. values.Values.Select(v => $"{PathOf(utf8, values, v)} = {Meaning(utf8, values, v)}")];
    }

    /// <summary>
    /// What <see cref="Read"/> shows, with what else is said of each value, and where the value stands; texts that are only searched too.
    /// </summary>
    public static IReadOnlyList<(int Place, string Text)> Places(ValueReader reader, string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        var values = new ReadValues();
        values.Clear(utf8.Length);
        reader(utf8, values);
        return
        [
            .. values.Values.Select(v =>
                (
                    v.Value.Start,
                    $"{v.Value.Start} {PathOf(utf8, values, v)} = {Meaning(utf8, values, v)} ({v.Role} {v.Writing} {v.IsCommentedOut} {ScopesOf(values, v)})"
                )
            ),
            .. values.Hidden.Select(h => (h.Place.Start, $"{h.Place.Start} hidden")),
        ];
    }

    /// <summary>The values themselves, for what the line does not show.</summary>
    public static IReadOnlyList<NamedValue> Values(ValueReader reader, string text)
    {
        var values = new ReadValues();
        reader(Encoding.UTF8.GetBytes(text), values);
        return [.. values.Values];
    }

    private static string PathOf(byte[] text, ReadValues values, NamedValue value)
    {
        var names = new Stack<string>();
        names.Push(TextOf(text, value.Key));
        for (int scope = value.Scope; scope >= 0; )
        {
            (ByteRange key, scope) = values.Parent(scope);
            names.Push(TextOf(text, key));
        }

        return string.Join('.', names.Where(n => n.Length > 0));
    }

    private static int ScopesOf(ReadValues values, NamedValue value)
    {
        int count = 0;
        for (int scope = value.Scope; scope >= 0; count++)
        {
            (_, scope) = values.Parent(scope);
        }

        return count;
    }

    private static string Meaning(byte[] text, ReadValues values, NamedValue value) =>
        value.Decoded.IsEmpty
            ? TextOf(text, value.Value)
            : Encoding.UTF8.GetString(values.DecodedText.Slice(value.Decoded.Start, value.Decoded.Length));

    private static string TextOf(byte[] text, ByteRange range) => Encoding.UTF8.GetString(text, range.Start, range.Length);
}
