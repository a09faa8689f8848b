using Seatrial.Secrets.Filter.Patterns;

namespace Seatrial.Secrets.Tests.Filter;

public class PatternParserTests
{
    [Theory]
    [InlineData("a(?=b)", "look-around")]
    [InlineData("(?<!a)b", "look-around")]
    [InlineData(@"(a)\1", "back-references")]
    [InlineData("(a", "not closed")]
    [InlineData("a)", "closes no group")]
    [InlineData("[a-", "not closed")]
    [InlineData("[z-a]", "reversed")]
    [InlineData("[é]", "ASCII")]
    [InlineData("[[:nothing:]]", "ASCII")]
    [InlineData("*a", "nothing to repeat")]
    [InlineData("a**", "repeated")]
    [InlineData("a++", "repeated")]
    [InlineData("a{3,2}", "reversed")]
    [InlineData("a{99999}", "at most")]
    [InlineData("(a+)+", "nested")]
    [InlineData("(a*)*", "empty")]
    [InlineData(@"\b+", "assertion")]
    [InlineData("(?x)a", "flag 'x'")]
    [InlineData(@"\pL", "not supported")]
    [InlineData(@"\x4", "hexadecimal")]
    [InlineData("(?i", "not closed")]
    [InlineData("(?<n", "group name")]
    [InlineData("a\\", "backslash")]
    public void Says_what_is_wrong_with_a_pattern_outside_the_subset(string pattern, string problem)
    {
        var error = Assert.Throws<PatternException>(() => PatternParser.Parse(pattern));
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.Contains(pattern, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("abc", 3, 3)]
    [InlineData("a{2,5}b?", 2, 6)]
    [InlineData("(?:ab|c)+", 1, PatternNode.Unbounded)]
    [InlineData("(?i)[a-z]{3}(?-i:X|yy)", 4, 5)]
    [InlineData("é", 2, 2)]
    [InlineData("a{,3}", 5, 5)]
    [InlineData("", 0, 0)]
    public void Knows_how_long_a_match_can_be(string pattern, int shortest, int longest)
    {
        var node = PatternParser.Parse(pattern);
        Assert.Equal((shortest, longest), (node.MinLength, node.MaxLength));
    }

    [Fact]
    public void Folds_case_only_where_the_flag_holds()
    {
        var sets = PositionSets.Of([PatternParser.Parse("a(?i:b)c(?i)d[x-z]")], 5);
        Assert.Equal([1, 2, 1, 2, 6], sets.Select(s => s.Count));
    }

    [Fact]
    public void Classes_are_about_ascii_whatever_the_byte()
    {
        Assert.Equal(63, ByteSet.Word.Count);
        Assert.False(ByteSet.Word.Contains(0xE9));
        Assert.Equal(193, PositionSets.Of([PatternParser.Parse(@"\W")], 1)[0].Count);
    }

    [Fact]
    public void A_position_holds_every_byte_that_can_stand_there()
    {
        var sets = PositionSets.Of([PatternParser.Parse("a?(?:bc|d){1,2}e")], 4);
        Assert.Equal("abd", Text(sets[0]));
        Assert.Equal("bcde", Text(sets[1]));
        Assert.True(sets[3].IsAll);
    }

    private static string Text(ByteSet set) => string.Concat(set.Members().Select(b => (char)b));
}
