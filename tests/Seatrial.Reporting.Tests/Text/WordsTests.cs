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
    public void Makes_a_sentence_and_leaves_names_as_they_are_written(string statement, string sentence)
        => Assert.Equal(sentence, Words.Sentence(statement));

    [Fact]
    public void Writes_a_title_without_a_full_stop()
        => Assert.Equal("No pipeline looks for credentials", Words.Title("no pipeline looks for credentials"));
}
