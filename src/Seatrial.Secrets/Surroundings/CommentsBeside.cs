using System.Buffers;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Surroundings;

/// <summary>What people write next to a value about it: the comment behind it in its line, and the one in the line above.</summary>
internal readonly ref struct CommentsBeside
{
    /// <summary>Bytes before and behind a value that are looked at.</summary>
    private const int Reach = 400;

    /// <summary>First bytes of the marks of comments.</summary>
    private static readonly SearchValues<byte> Marks = SearchValues.Create("#/<-"u8);

    /// <summary>What may stand right before a comment.</summary>
    private static readonly SearchValues<byte> Edges = SearchValues.Create(" \t,;\"')}]>"u8);

    /// <summary>The comment behind the value, with its mark; empty where there is none.</summary>
    public ReadOnlySpan<byte> Behind { get; private init; }

    /// <summary>The line above where all of it is a comment, with its mark; empty where it is none.</summary>
    public ReadOnlySpan<byte> Above { get; private init; }

    public static CommentsBeside Of(in SecretCandidate candidate)
    {
        int end = candidate.Start + candidate.Length;
        ReadOnlySpan<byte> behind = candidate.Text[end..Math.Min(candidate.Text.Length, end + Reach)];
        int stop = behind.IndexOf((byte)'\n');
        behind = stop < 0 ? behind : behind[..stop];
        int mark = FindMark(behind);
        var lines = new LinesAbove(candidate, Reach);
        bool isThere = lines.TryMove(out ReadOnlySpan<byte> above);
        if (isThere && above.EndsWith("("u8))
        {
            // The value begins on the line below its name.
            isThere = lines.TryMove(out above);
        }

        if (isThere && above.SequenceEqual("*/"u8))
        {
            isThere = lines.TryMove(out above);
        }

        return new() { Behind = mark < 0 ? default : behind[mark..], Above = isThere && IsComment(above) ? above : default };
    }

    /// <summary>Whether one of the two has one of the phrases.</summary>
    public bool Say(Phrases phrases) => phrases.StandIn(Behind) || phrases.StandIn(Above);

    /// <summary>Whether a line, without blanks around it, is nothing but a comment.</summary>
    public static bool IsComment(ReadOnlySpan<byte> line) =>
        line
            is [(byte)'#' or (byte)';' or (byte)'*', ..]
                or [(byte)'/', (byte)'/' or (byte)'*', ..]
                or [(byte)'-', (byte)'-', (byte)' ', ..]
        || line.StartsWith("<!--"u8);

    /// <summary>
    /// Where a comment begins behind a value: a sign that stands alone, so that neither <c>pass#word</c> nor the <c>//</c> of an address
    /// counts.
    /// </summary>
    private static int FindMark(ReadOnlySpan<byte> behind)
    {
        for (int at = behind.IndexOfAny(Marks); at >= 0; )
        {
            bool isApart = at > 0 && Edges.Contains(behind[at - 1]);
            ReadOnlySpan<byte> rest = behind[at..];
            if (
                isApart
                && (
                    rest[0] == '#'
                    || rest.StartsWith("//"u8)
                    || rest.StartsWith("/*"u8)
                    || rest.StartsWith("<!--"u8)
                    || rest.StartsWith("-- "u8)
                )
            )
            {
                return at;
            }

            int next = behind[(at + 1)..].IndexOfAny(Marks);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return -1;
    }
}
