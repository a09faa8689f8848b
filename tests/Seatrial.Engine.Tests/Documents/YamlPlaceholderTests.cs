using Seatrial.Engine.Documents;

namespace Seatrial.Engine.Tests.Documents;

public sealed class YamlPlaceholderTests
{
    [Theory]
    [InlineData("app:\n  version: @project.version@\n", "@project.version@")]
    [InlineData("app:\n  version: @project.version@-SNAPSHOT # filled by the build\n", "@project.version@-SNAPSHOT")]
    [InlineData("app:\r\n  version: @project.version@\r\n", "@project.version@")]
    [InlineData("app:\n  version: '@project.version@'\n", "@project.version@")]
    [InlineData("other: it's @here@\napp:\n  version: @a@'s\n", "@a@'s")]
    public void A_value_that_the_build_fills_in_is_a_text(string text, string expected)
    {
        var result = YamlDocuments.Parse(text);
        Assert.Null(result.Problem);
        Assert.Equal(expected, result.Root["app"]["version"].Text);
    }

    [Fact]
    public void Elements_of_a_list_are_read_too()
    {
        var result = YamlDocuments.Parse("active:\n  - @profile@\n  - local\nport: 8080\n");
        Assert.Equal(["@profile@", "local"], result.Root["active"].Items.Select(i => i.Text));
        Assert.Equal("8080", result.Root["port"].Text);
    }

    [Theory]
    [InlineData("a: @handle\n")]
    [InlineData("a: @two words@\n")]
    [InlineData("a: @@\n")]
    [InlineData("a: @x@\nb: [\n")]
    public void What_is_no_such_value_stays_a_problem(string text) => Assert.NotNull(YamlDocuments.Parse(text).Problem);
}
