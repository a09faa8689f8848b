using System.Runtime.InteropServices;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>The lines above a line that may hold it, each farther right than the one before.</summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct YamlLines(Span<YamlLine> lines)
{
    private readonly Span<YamlLine> lines = lines;
    private int count;

    /// <summary>Goes over a line. What is nested deeper than there is room for holds nothing.</summary>
    public void Pass(ReadOnlySpan<byte> text, YamlLine line)
    {
        if (line.IsSilent)
        {
            return;
        }

        bool isEnd = YamlLine.EndsDocument(text, line.Start);
        count = isEnd ? 0 : Around(line).Length;
        if (!isEnd && count < lines.Length)
        {
            lines[count++] = line;
        }
    }

    /// <summary>The lines that may hold a line, the outermost first; all of them for one that is silent.</summary>
    public readonly ReadOnlySpan<YamlLine> Around(YamlLine line)
    {
        int holding = count;
        while (!line.IsSilent && holding > 0 && lines[holding - 1].Mark >= line.Mark)
        {
            holding--;
        }

        return lines[..holding];
    }
}
