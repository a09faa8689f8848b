using Seatrial.Secrets.Filter;

namespace Seatrial.Secrets.Reading.Code;

/// <summary>The names of maps and lists around a literal: <c>passwords = ["…"]</c>, <c>secret: { value: "…" }</c>.</summary>
internal static class CodeScopes
{
    private const int Most = 3;

    /// <summary>Enters the scopes around a key from outermost to innermost; answers how many.</summary>
    public static int Enter(ReadOnlySpan<byte> text, CodeText code, int enclosing, ReadValues values)
    {
        Span<ByteRange> labels = stackalloc ByteRange[Most];
        int count = 0;
        bool isNamed = false;
        for (int i = enclosing; i >= 0 && count < Most; i--)
        {
            if (!TryLabel(text, code, code.Open[i], out ByteRange label))
            {
                break;
            }

            labels[count++] = label;
            isNamed |= !label.IsEmpty && code.HasWord(label.Start, label.End);
            if (!label.IsEmpty && !NamePath.SaysNothing(text.Slice(label.Start, label.Length)))
            {
                break;
            }
        }

        if (!isNamed)
        {
            return 0;
        }

        for (int i = count - 1; i >= 0; i--)
        {
            values.Enter(labels[i]);
        }

        return count;
    }

    /// <summary>What a map, list or tuple is called; false where the bracket is that of a call or a block.</summary>
    private static bool TryLabel(ReadOnlySpan<byte> text, CodeText code, Bracket bracket, out ByteRange label)
    {
        label = default;
        int before = code.Previous(text, bracket.At);
        if (before < 1)
        {
            return false;
        }

        switch (text[before])
        {
            case (byte)'=' when text[before - 1] is not ((byte)'=' or (byte)'!' or (byte)'<' or (byte)'>'):
                label = Names.Target(text, code, text[before - 1] == ':' ? before - 1 : before, isPair: false);
                return true;
            case (byte)':' when text[before - 1] != ':':
                label = Names.Target(text, code, before, isPair: true);
                return true;
            case (byte)'>' when text[before - 1] == '=':
                label = Names.Target(text, code, before - 1, isPair: true);
                return !label.IsEmpty;
            case (byte)',' or (byte)'[' or (byte)'(':
                return bracket.Kind != '(';
            default:
                return false;
        }
    }
}
