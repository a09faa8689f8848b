using System.Buffers;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>
/// Notes that are called after what they hold, <c>credentials.txt</c>: beside what any notes say, the last word of a short line is taken
/// for what opens the thing before it (<c>router: …</c>, <c>ftp.host.net deploy …</c>).
/// </summary>
internal static class CredentialNotes
{
    /// <summary>In bytes: longer ones are lists to guess with.</summary>
    private const int LongestText = 16 * 1024;

    private const int MostWords = 6;
    private const int ShortestValue = 6;
    private const int LongestLine = 160;

    private static readonly SearchValues<byte> Between = SearchValues.Create(" \t|,;"u8);

    private static readonly SearchValues<byte> BeforeValue = SearchValues.Create(" \t|*`\"'"u8);

    private static readonly SearchValues<byte> BeforeLabel = SearchValues.Create(" \t|,;-*"u8);

    /// <summary>First words of statements: people paste programs into such notes.</summary>
    private static readonly WordSet Statements = new(
        "return import from const let var def class if elif else for while await yield raise throw print echo export function public private static using package new del"
    );

    /// <summary>First words of what a guide asks for, and of the steps of a pipeline that it shows.</summary>
    private static readonly WordSet Steps = new(
        "create choose select add copy open click go enter name call install run visit navigate uses"
    );

    public static void Read(ReadOnlySpan<byte> text, ReadValues values)
    {
        MarkdownText.Read(text, values);
        if (text.Length > LongestText)
        {
            return;
        }

        for (int at = 0; at < text.Length; )
        {
            int end = Lines.End(text, at);
            ReadLine(text, at, end, values);
            at = Lines.Next(text, end);
        }
    }

    private static void ReadLine(ReadOnlySpan<byte> text, int at, int end, ReadValues values)
    {
        ReadOnlySpan<byte> line = text[at..end].TrimEnd(" \t|,;*`\"'"u8);
        int words = 0;
        foreach (Range range in line.SplitAny(Between))
        {
            words += line[range].IsEmpty ? 0 : 1;
        }

        int start = line.LastIndexOfAny(BeforeValue) + 1;
        ReadOnlySpan<byte> value = line[start..];
        ReadOnlySpan<byte> before = line[..start].TrimEnd(" \t|*`\"'"u8);
        bool isLabelled = !before.IsEmpty && before[^1] is (byte)':' or (byte)'=' or (byte)'/' or (byte)'|' || line.Contains((byte)'|');
        if (
            line.Length > LongestLine
            || words is < 2 or > MostWords
            || value.Length < ShortestValue
            || !NoteLabels.LooksDrawn(value)
            || before.IsEmpty
            || IsStatement(before)
            || IsOther(before)
            || (!isLabelled && new ValueShape(value.TrimEnd((byte)'.')).Classes < 3)
        )
        {
            return;
        }

        values.Add(
            text,
            new NamedValue
            {
                Value = new ByteRange(at + start, value.Length),
                Writing = ValueWriting.Bare,
                Role = ValueRole.Login,
            }
        );
    }

    private static bool IsStatement(ReadOnlySpan<byte> before)
    {
        before = before.TrimStart(" \t"u8);
        int end = before.IndexOfAny(" \t("u8);
        return Statements.Contains(end < 0 ? before : before[..end]) || IsStep(before);
    }

    /// <summary>What readers are to do: <c>3. Create a project: "tides-v1"</c>.</summary>
    private static bool IsStep(ReadOnlySpan<byte> before)
    {
        before = before.TrimStart(" \t0123456789.)-*"u8);
        int end = before.IndexOfAny(" \t:"u8);
        return Steps.Contains(end < 0 ? before : before[..end]);
    }

    /// <summary>The label says what else stands there: <c>User: …</c>, <c>Version: …</c>.</summary>
    private static bool IsOther(ReadOnlySpan<byte> before)
    {
        int sign = before[^1] is (byte)':' or (byte)'=' ? before.Length - 1 : before.IndexOf((byte)':');
        if (sign < 1)
        {
            return false;
        }

        ReadOnlySpan<byte> label = before[..sign].TrimEnd(" \t*_`\"'"u8);
        label = label[(label.LastIndexOfAny(BeforeLabel) + 1)..];
        return NameWords.Negating.ContainsWordOf(label) || NameWords.Accounts.ContainsWordOf(label);
    }
}
