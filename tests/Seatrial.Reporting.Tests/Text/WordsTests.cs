using Seatrial.Reporting.Text;

namespace Seatrial.Reporting.Tests.Text;

public sealed class WordsTests
{
    [Theory]
    [InlineData("a base image without a version", "A base image without a version.")]
    [InlineData("CI pins nothing.", "CI pins nothing.")]
    [InlineData("package.json declares nothing", "package.json declares nothing.")]
    [InlineData("docker/login-action moves", "docker/login-action moves.")]
    [InlineData("allowAll is set", "allowAll is set.")]
    [InlineData(" ", "")]
    public void Makes_a_sentence_and_leaves_names_as_they_are_written(string statement, string sentence) =>
        Assert.Equal(sentence, Words.Sentence(statement));

    [Theory]
    [InlineData("revoke update on public.tiers from anon;", "revoke update on public.tiers from anon;")]
    [InlineData("Put a guard in front of it", "Put a guard in front of it.")]
    [InlineData("Put a guard in front of it.", "Put a guard in front of it.")]
    public void A_statement_of_SQL_keeps_its_own_end(string text, string stopped) => Assert.Equal(stopped, Words.Stopped(text));

    [Fact]
    public void Writes_a_title_without_a_full_stop() =>
        Assert.Equal("No pipeline looks for credentials", Words.Title("no pipeline looks for credentials"));
}
