using Seatrial.Engine.Workspaces.Git.Objects;
using Seatrial.Secrets.Filter;

namespace Seatrial.Secrets.History;

/// <summary>The text around a match by which it is judged: its lines, or as much of long ones as counts.</summary>
internal static class MatchContext
{
    private const int Widest = 512;

    /// <summary>From the line end before the match to the line end behind it.</summary>
    public static ByteRange Of(ReadOnlySpan<byte> text, ByteRange match)
    {
        int from = Math.Max(0, match.Start - Widest);
        int before = text[from..match.Start].LastIndexOf((byte)'\n');
        from = before < 0 ? from : from + before;
        int to = Math.Min(text.Length, match.End + Widest);
        int behind = text[match.End..to].IndexOf((byte)'\n');
        to = behind < 0 ? to : match.End + behind + 1;
        return new ByteRange(from, to - from);
    }

    /// <summary>Whether a copied part holds the whole context, with nothing new where the base's text began or ended.</summary>
    public static bool IsWithin(ByteRange context, in DeltaPart part, int originLength, int length) =>
        context.Start >= part.Source
        && context.End <= part.Source + part.Length
        && (context.Start > 0 || part.Start == 0)
        && (context.End < originLength || part.End == length);
}
