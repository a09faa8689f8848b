namespace Seatrial.Code.Flow;

/// <summary>
/// Texts with places that are filled: <c>'id = %s' % id</c>, <c>'id = {}'.format(id)</c>, <c>String.format("id = %s", id)</c>. Linear.
/// </summary>
public static class TextFormats
{
    /// <summary>Longer texts are not read, in characters.</summary>
    private const int MaxLength = 16_384;

    /// <summary>A text whose places are <c>%s</c>, <c>%d</c>, <c>%(name)s</c>; null where it has none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="valueOf">The value of a place by its number from 0, or by its name.</param>
    public static Value? Percent(string text, Func<string, Value> valueOf) => Fill(text, '%', PercentPlace, valueOf);

    /// <summary>A text whose places are <c>{}</c>, <c>{0}</c>, <c>{name}</c>; null where it has none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="valueOf">The value of a place by its number from 0, or by its name.</param>
    public static Value? Braces(string text, Func<string, Value> valueOf) => Fill(text, '{', BracePlace, valueOf);

    private static Value? Fill(string text, char sign, Func<string, int, (int End, string Name)?> placeAt, Func<string, Value> valueOf)
    {
        if (text.Length > MaxLength)
        {
            return null;
        }

        var parts = new List<Value>();
        int from = 0;
        int number = 0;
        for (
            int at = text.IndexOf(sign, StringComparison.Ordinal);
            at >= 0 && at < text.Length;
            at = at >= text.Length ? -1 : text.IndexOf(sign, at)
        )
        {
            if (placeAt(text, at) is not { } place)
            {
                at++;
                continue;
            }

            parts.Add(Value.Constant(text[from..at]));
            parts.Add(valueOf(place.Name.Length == 0 ? (number++).ToString() : place.Name));
            from = at = place.End;
        }

        if (parts.Count == 0)
        {
            return null;
        }

        parts.Add(Value.Constant(text[from..]));
        return Value.Composed(parts);
    }

    private static (int End, string Name)? PercentPlace(string text, int at)
    {
        int i = at + 1;
        string name = "";
        if (i < text.Length && text[i] == '(' && text.IndexOf(')', i) is var close and > 0)
        {
            (name, i) = (text[(i + 1)..close], close + 1);
        }

        while (i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] is '.' or '-' or '$'))
        {
            i++;
        }

        return i < text.Length && text[i] is 's' or 'd' or 'i' or 'f' or 'r' ? (i + 1, name) : null;
    }

    private static (int End, string Name)? BracePlace(string text, int at)
    {
        int close = text.IndexOf('}', at);
        if (close < 0 || close - at > 40)
        {
            return null;
        }

        string inside = text[(at + 1)..close];
        int colon = inside.IndexOfAny([':', ',', '!']);
        string name = colon < 0 ? inside : inside[..colon];
        return name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.') ? (close + 1, name) : null;
    }
}
