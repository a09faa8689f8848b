using System.Runtime.InteropServices;
using Seatrial.Secrets.Filter;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>
/// Reads what stands around some places of a YAML text, with the names of the maps and lists around it, and passes over the rest line by
/// line. A key with a value is read with its neighbours, since one may name the other; a key with a map or list with all that it holds; a
/// line of a text over several lines with the whole text.
/// </summary>
internal static class YamlParts
{
    public static void Read(ReadOnlySpan<byte> text, IReadOnlyList<ByteRange> places, ReadValues values)
    {
        var above = new YamlLines(stackalloc YamlLine[ReadValues.MaxDepth]);
        var parts = new List<Part>();
        int place = 0;
        for (int at = 0; at < text.Length && place < places.Count; )
        {
            var line = YamlLine.At(text, at, values);
            if (places[place].Start < line.Next)
            {
                var part = Around(text, line, above.Around(line), values);

                // What holds a place holds all of what holds an earlier one, or nothing of it.
                while (parts.Count > 0 && parts[^1].To > part.From)
                {
                    parts.RemoveAt(parts.Count - 1);
                }

                parts.Add(part);
                while (place < places.Count && places[place].Start < part.To)
                {
                    place++;
                }
            }

            above.Pass(text, line);
            at = line.Next;
        }

        foreach (var part in parts)
        {
            Read(text, part, values);
        }
    }

    private static void Read(ReadOnlySpan<byte> text, Part part, ReadValues values)
    {
        int scopes = 0;
        for (int i = 0; i < part.Holders.Length; i++)
        {
            scopes += part.Holders[i].Enter(text, i + 1 < part.Holders.Length ? part.Holders[i + 1].Mark : part.Mark, values);
        }

        YamlText.Read(text, part.From, part.To, values);
        values.AddPart(new ByteRange(part.From, part.To - part.From));
        for (; scopes > 0; scopes--)
        {
            values.Leave();
        }
    }

    /// <summary>What a line belongs to: one of the lines above with what it holds, or the line with what it holds itself.</summary>
    private static Part Around(ReadOnlySpan<byte> text, YamlLine line, ReadOnlySpan<YamlLine> above, ReadValues values)
    {
        bool isHeld = line.IsSetting && above.Length > 0;
        var begin = isHeld ? above[^1] : line;
        int mark = begin.IsSilent ? int.MaxValue : begin.Mark;
        return new Part(begin.Start, EndOf(text, line.Next, mark, values), mark, (isHeld ? above[..^1] : above).ToArray());
    }

    /// <summary>The first line that begins no farther right than a mark.</summary>
    private static int EndOf(ReadOnlySpan<byte> text, int at, int mark, ReadValues values)
    {
        while (at < text.Length && mark != int.MaxValue)
        {
            var line = YamlLine.At(text, at, values);
            if (!line.IsSilent && line.Mark <= mark)
            {
                break;
            }

            at = line.Next;
        }

        return at;
    }

    /// <summary>Lines that are read.</summary>
    /// <param name="From">Offset of the first.</param>
    /// <param name="To">Where they end.</param>
    /// <param name="Mark">Where the first begins, as <see cref="YamlLine.Mark"/>; the greatest number where it changes nothing of what is
    /// open.</param>
    /// <param name="Holders">The lines around, the outermost first.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Part(int From, int To, int Mark, YamlLine[] Holders);
}
