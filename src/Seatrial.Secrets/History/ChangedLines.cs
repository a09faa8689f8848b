using System.Buffers;
using System.Runtime.InteropServices;
using Seatrial.Engine.Workspaces.Git.Objects;
using Seatrial.Secrets.Filter;

namespace Seatrial.Secrets.History;

/// <summary>
/// What a change does to the lines of a program, to tell whether it can make a value of a name: it is on the line of the name, or on one
/// that belongs to the same statement as far as lines tell. What stands on lines that were copied was judged in the base.
/// </summary>
/// <param name="Start">Where the change begins.</param>
/// <param name="End">Where it ends; where it begins where something was cut out.</param>
/// <param name="First">The first offset of a line that is another than in the base.</param>
/// <param name="Last">The last such offset; before the first where whole lines were cut out.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ChangedLines(int Start, int End, int First, int Last)
{
    /// <summary>A line that ends so goes on in the next.</summary>
    private static readonly SearchValues<byte> GoesOn = SearchValues.Create("=([{:,+.\\|?><&-*/%_~^!"u8);

    /// <summary>A line that begins so goes on with the one before.</summary>
    private static readonly SearchValues<byte> Continues = SearchValues.Create("=)]}({[:,+.\\|?><&-*/%~^!#;"u8);

    /// <summary>Lines on which a text may begin that ends on another.</summary>
    private static readonly SearchValues<byte> Quotes = SearchValues.Create("\"'`<[("u8);

    /// <summary>Lists what a version that is stored as a delta changes, ascending.</summary>
    /// <param name="text">The version.</param>
    /// <param name="origin">Its base.</param>
    /// <param name="parts">What it is made of.</param>
    /// <param name="changes">Takes the changes.</param>
    public static void List(ReadOnlySpan<byte> text, ReadOnlySpan<byte> origin, ReadOnlySpan<DeltaPart> parts, List<ChangedLines> changes)
    {
        changes.Clear();
        int copied = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            var part = parts[i];
            if (part.IsNew)
            {
                changes.Add(Of(text, part.Start, part.End, origin, i == 0 ? -1 : copied, i + 1 == parts.Length ? -1 : parts[i + 1].Source));
                continue;
            }

            if (i == 0 ? part.Source != 0 : !parts[i - 1].IsNew)
            {
                changes.Add(Of(text, part.Start, part.Start, origin, i == 0 ? -1 : copied, part.Source));
            }

            copied = part.Source + part.Length;
        }

        if (parts is [.., { IsNew: false }] && copied != origin.Length)
        {
            changes.Add(Of(text, text.Length, text.Length, origin, copied, -1));
        }
    }

    /// <summary>The lines of a change.</summary>
    /// <param name="text">The version.</param>
    /// <param name="start">Where the change begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="origin">The base.</param>
    /// <param name="before">Where what was copied before the change ends in the base; -1 where nothing was.</param>
    /// <param name="behind">Where what is copied behind it begins in the base; -1 where nothing is.</param>
    private static ChangedLines Of(ReadOnlySpan<byte> text, int start, int end, ReadOnlySpan<byte> origin, int before, int behind)
    {
        bool isLineKept = start < text.Length && text[start] == '\n' && before >= 0 && before < origin.Length && origin[before] == '\n';
        bool isNextKept = behind >= 0 && (behind == 0 || origin[behind - 1] == '\n') && (end == 0 || text[end - 1] == '\n');
        return new ChangedLines(start, end, isLineKept ? start + 1 : start, isNextKept ? end - 1 : end);
    }

    /// <summary>Whether one of some changes, ascending, touches the statement in which a word stands.</summary>
    public static bool Touch(ReadOnlySpan<byte> text, ByteRange word, List<ChangedLines> changes)
    {
        int start = text[..word.Start].LastIndexOf((byte)'\n') + 1;
        int length = text[word.End..].IndexOf((byte)'\n');
        int end = length < 0 ? text.Length : word.End + length;
        foreach (var change in CollectionsMarshal.AsSpan(changes)[FirstNear(changes, start)..])
        {
            if (change.First <= change.Last ? change.Last >= start && change.First <= end : change.Start > start && change.End <= end)
            {
                return true;
            }

            if (
                change.Start > end
                    ? IsOne(text, start, change.Start)
                    : change.End <= start && start - change.End <= SeamWindows.Near && IsOne(text, LineOf(text, change.End - 1), start)
            )
            {
                return true;
            }

            if (change.Start - end > SeamWindows.Near)
            {
                break;
            }
        }

        return false;
    }

    /// <summary>Index of the first change that is not too far before a line to matter for it.</summary>
    private static int FirstNear(List<ChangedLines> changes, int line)
    {
        int low = 0;
        for (int high = changes.Count; low < high; )
        {
            int middle = (low + high) >>> 1;
            (low, high) = changes[middle].End < line - SeamWindows.Near ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static int LineOf(ReadOnlySpan<byte> text, int at) => text[..Math.Max(0, at)].LastIndexOf((byte)'\n') + 1;

    /// <summary>Whether all lines from the one that begins at a place up to another place go on in each other.</summary>
    private static bool IsOne(ReadOnlySpan<byte> text, int from, int to)
    {
        while (from <= to)
        {
            int length = text[from..].IndexOf((byte)'\n');
            if (length < 0 || from + length >= to)
            {
                return true;
            }

            ReadOnlySpan<byte> line = text.Slice(from, length).TrimEnd(" \t\r"u8);
            from += length + 1;
            if (
                !line.IsEmpty
                && !GoesOn.Contains(line[^1])
                && !line.EndsWith(" do"u8)
                && !MayHoldOpenText(line)
                && !BeginsInside(text[from..])
            )
            {
                return false;
            }
        }

        return true;
    }

    private static bool BeginsInside(ReadOnlySpan<byte> line) => line.TrimStart(" \t"u8) is [var first, ..] && Continues.Contains(first);

    /// <summary>An odd number of quotes, or a mark of a text over several lines.</summary>
    private static bool MayHoldOpenText(ReadOnlySpan<byte> line)
    {
        if (!line.ContainsAny(Quotes))
        {
            return false;
        }

        return (line.Count((byte)'"') & 1) == 1
            || (line.Count((byte)'\'') & 1) == 1
            || (line.Count((byte)'`') & 1) == 1
            || line.IndexOf("<<"u8) >= 0
            || line.IndexOf("[["u8) >= 0
            || line.IndexOf("q("u8) >= 0
            || line.IndexOf("q{"u8) >= 0;
    }
}
