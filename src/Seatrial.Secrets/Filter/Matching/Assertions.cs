using Seatrial.Secrets.Filter.Patterns;

namespace Seatrial.Secrets.Filter.Matching;

/// <summary>Conditions on the place before <c>text[position]</c>.</summary>
internal static class Assertions
{
    public static bool Holds(AssertionKind kind, ReadOnlySpan<byte> text, int position) =>
        kind switch
        {
            AssertionKind.TextStart => position == 0,
            AssertionKind.TextEnd => position == text.Length,
            AssertionKind.LineStart => position == 0 || text[position - 1] == '\n',
            AssertionKind.LineEnd => position == text.Length || text[position] == '\n',
            AssertionKind.WordBoundary => IsBoundary(text, position),
            _ => !IsBoundary(text, position),
        };

    private static bool IsBoundary(ReadOnlySpan<byte> text, int position)
    {
        bool before = position > 0 && ByteSet.Word.Contains(text[position - 1]);
        bool after = position < text.Length && ByteSet.Word.Contains(text[position]);
        return before != after;
    }
}
