using System.Text;
using CsCheck;
using Seatrial.Secrets.Filter;

namespace Seatrial.Secrets.Tests.Filter;

public class FreePatternTests
{
    [Theory]
    [InlineData("^vendor/", "vendor/a.js", true)]
    [InlineData("^vendor/", "src/vendor/a.js", false)]
    [InlineData(@"(?i)\.(png|svg)$", "a/B.SVG", true)]
    [InlineData("[[:alpha:]]{3}[^[:digit:]]$", "abc1", false)]
    [InlineData("[[:alpha:]]{3}[^[:digit:]]$", "12abcx", true)]
    [InlineData(".*", "", true)]
    [InlineData("a*", "bbb", true)]
    public void Is_asked_about_a_text_as_re2_would_answer(string pattern, string text, bool expected)
    {
        Assert.True(FreePattern.TryCompile(pattern, out var compiled, out _));
        Assert.Equal(expected, compiled.IsMatch(Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [InlineData("(?=a)b", "look-around")]
    [InlineData("(a", "not closed")]
    [InlineData("^$", "empty text")]
    [InlineData("((abc){100}d){60}", "steps")]
    public void A_pattern_outside_the_dialect_says_why(string pattern, string why)
    {
        Assert.False(FreePattern.TryCompile(pattern, out _, out string? problem));
        Assert.Contains(why, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_is_a_pattern_or_a_problem() =>
        Gen.String.Sample(pattern =>
            Assert.True(FreePattern.TryCompile(pattern, out var compiled, out string? problem) ? compiled is not null : problem.Length > 0)
        );

    [Theory]
    [InlineData("key=([a-z]{8})", 0, "key=(?<secret>[a-z]{8})")]
    [InlineData("(a)(b)", 2, "(a)(?<secret>b)")]
    [InlineData(@"\((?:x)(?i)[(](?P<v>b)", 1, @"\((?:x)(?i)[(](?<secret>b)")]
    [InlineData("[])(](c)", 1, "[])(](?<secret>c)")]
    [InlineData("abc", 1, "abc")]
    public void The_numbered_group_becomes_the_secret(string pattern, int number, string expected) =>
        Assert.Equal(expected, CapturedGroups.NameSecret(pattern, number));
}
