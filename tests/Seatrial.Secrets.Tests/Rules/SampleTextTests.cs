using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Tests.Rules;

public sealed class SampleTextTests
{
    [Fact]
    public void The_same_seed_gives_the_same_text_and_another_seed_another()
    {
        Assert.Equal(SampleText.Expand("a={base62:40}", 5), SampleText.Expand("a={base62:40}", 5));
        Assert.NotEqual(SampleText.Expand("a={base62:40}", 5), SampleText.Expand("a={base62:40}", 6));
    }

    [Fact]
    public void Doubled_braces_are_braces() => Assert.Equal("{ \"a\": {} }", SampleText.Expand("{{ \"a\": {{}} }}", 1));

    [Fact]
    public void Places_have_the_length_and_alphabet_that_they_name()
    {
        string hex = SampleText.Expand("{hex:64}", 8);
        Assert.Equal(64, hex.Length);
        Assert.All(hex, c => Assert.True(char.IsAsciiHexDigitLower(c)));
    }

    [Fact]
    public void Values_never_repeat_a_character_three_times_in_a_row()
    {
        string digits = SampleText.Expand("{digits:2000}", 4);
        Assert.DoesNotContain(Enumerable.Range(2, digits.Length - 2), i => digits[i] == digits[i - 1] && digits[i] == digits[i - 2]);
    }

    [Theory]
    [InlineData("{nothing:4}")]
    [InlineData("{hex:0}")]
    [InlineData("{hex:many}")]
    [InlineData("{hex:4")]
    public void Templates_that_make_no_sense_are_refused(string template) =>
        Assert.Throws<FormatException>(() => SampleText.Expand(template, 1));
}
