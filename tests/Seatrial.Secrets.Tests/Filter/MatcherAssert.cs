using System.Text;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Filter;

namespace Seatrial.Secrets.Tests.Filter;

/// <summary>Compares the engine with the plain matcher on one text.</summary>
internal sealed class MatcherAssert
{
    private readonly ReferenceMatcher reference;
    private readonly PatternMatcher matcher;

    public MatcherAssert(params IReadOnlyList<string> patterns)
    {
        reference = new ReferenceMatcher(patterns);
        matcher = new PatternMatcher(CompiledRules.Compile(patterns));
    }

    /// <summary>See <see cref="PatternMatcher.Steps"/>.</summary>
    public long Steps => matcher.Steps;

    public List<PatternMatch> Find(ReadOnlySpan<byte> text)
    {
        byte[] padded = new byte[1 + text.Length + FileContent.Padding];
        padded[0] = (byte)'\n';
        text.CopyTo(padded.AsSpan(1));
        var matches = new List<PatternMatch>();
        matcher.Find(padded, text.Length, matches);
        return Sorted(matches);
    }

    /// <summary>The matches, after a check that both engines find them.</summary>
    public List<PatternMatch> Same(ReadOnlySpan<byte> text)
    {
        var expected = new List<PatternMatch>();
        reference.Find(text, expected);
        var actual = Find(text);
        Assert.True(
            Sorted(expected).SequenceEqual(actual),
            $"""
            text: {Encoding.Latin1.GetString(text)}
            expected: {string.Join("; ", Sorted(expected))}
            actual: {string.Join("; ", actual)}
            """
        );
        return actual;
    }

    private static List<PatternMatch> Sorted(List<PatternMatch> matches) =>
        [.. matches.OrderBy(m => m.RuleIndex).ThenBy(m => m.Whole.Start)];
}
