using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>
/// Dockerfiles (Dockerfile reference): <c>ENV NAME value</c>, <c>ENV NAME=value …</c> and <c>ARG NAME=value</c>; the commands of <c>RUN</c>
/// are a shell's. A line goes on after a backslash.
/// </summary>
internal static class DockerText
{
    public static void Read(ReadOnlySpan<byte> text, ReadValues values)
    {
        for (int at = 0; at < text.Length; )
        {
            int end = Lines.End(text, at);
            int start = Lines.SkipBlanks(text, at, end);
            int next = Lines.Next(text, end);
            while (end > start && text[start..end].TrimEnd(" \t"u8) is [.., (byte)'\\'] && next < text.Length)
            {
                end = Lines.End(text, next);
                next = Lines.Next(text, end);
            }

            if (!Bytes.StartsWith(text[start..end], "env "u8) || !TryReadPair(text, start + 4, end, values))
            {
                ShellText.Read(text, start, end, values);
            }

            at = next;
        }
    }

    /// <summary>The old form, in which the whole rest of the line is the value.</summary>
    private static bool TryReadPair(ReadOnlySpan<byte> text, int at, int end, ReadValues values)
    {
        int start = Lines.SkipBlanks(text, at, end);
        int blank = text[start..end].IndexOfAny((byte)' ', (byte)'\t', (byte)'=');
        if (blank < 1 || text[start + blank] == '=')
        {
            return false;
        }

        int value = Lines.SkipBlanks(text, start + blank, end);
        int stop = Lines.TrimEnd(text, value, end);
        if (stop > value)
        {
            bool isQuoted = stop - value > 2 && text[value] is (byte)'"' or (byte)'\'' && text[stop - 1] == text[value];
            values.Add(
                text,
                new NamedValue
                {
                    Key = new ByteRange(start, blank),
                    Value = isQuoted ? new ByteRange(value + 1, stop - value - 2) : new ByteRange(value, stop - value),
                    Writing = isQuoted ? ValueWriting.Quoted : ValueWriting.Bare,
                    Role = ValueRole.Environment,
                }
            );
        }

        return true;
    }
}
