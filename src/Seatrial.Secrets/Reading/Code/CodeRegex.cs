using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Code;

/// <summary>Regular expressions between slashes, told from divisions by what stands before them.</summary>
internal static class CodeRegex
{
    private const int Longest = 2000;

    private static readonly WordSet Before = new(
        "return typeof case in of do else void delete throw new instanceof yield await and or not if unless when while until match split"
    );

    public static bool TrySkip(ReadOnlySpan<byte> text, CodeText code, int at, out int end)
    {
        end = at;
        int last = code.Previous(text, at);
        if (last >= 0 && !IsBeforeRegex(text, last))
        {
            return false;
        }

        bool isInClass = false;
        int stop = Math.Min(text.Length, at + Longest);
        for (int i = at + 1; i < stop && text[i] != '\n'; i++)
        {
            switch (text[i])
            {
                case (byte)'\\':
                    i++;
                    break;
                case (byte)'[':
                    isInClass = true;
                    break;
                case (byte)']':
                    isInClass = false;
                    break;
                case (byte)'/' when !isInClass:
                    end = i + 1;
                    return i > at + 1;
            }
        }

        return false;
    }

    private static bool IsBeforeRegex(ReadOnlySpan<byte> text, int last)
    {
        byte b = text[last];
        if (Bytes.IsWord(b))
        {
            return Names.Chain(text, last) is { IsEmpty: false } word && Before.Contains(text.Slice(word.Start, word.Length));
        }

        return b
            is (byte)'('
                or (byte)','
                or (byte)'='
                or (byte)':'
                or (byte)'['
                or (byte)'!'
                or (byte)'&'
                or (byte)'|'
                or (byte)'?'
                or (byte)'{'
                or (byte)';'
                or (byte)'+'
                or (byte)'~'
                or (byte)'>';
    }
}
