using System.Text;

namespace Seatrial.Syntax.Tests.Robustness;

/// <summary>Files that end where a scanner looks for more.</summary>
public sealed class EndOfFileTests
{
    /// <summary>A bound for what must end at all; parsing takes no noticeable time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public EndOfFileTests() => Parsers.Require();

    [Theory]
    [InlineData("class A @Foo")]
    [InlineData("class A\n@Foo")]
    [InlineData("class A {\n  val x: Int = 1\n  @Foo")]
    [InlineData("class A {\n  var x: Int = 1\n  @Foo(")]
    [InlineData("var x: Int\n@Foo(\"a\"")]
    public async Task Kotlin_ends_behind_an_annotation(string text)
    {
        var tree = await Task.Run(
                () => SyntaxParser.Parse(Grammars.Kotlin, Encoding.UTF8.GetBytes(text)),
                TestContext.Current.CancellationToken
            )
            .WaitAsync(Patience, TestContext.Current.CancellationToken);

        Assert.Equal(ParseStatus.Complete, tree.Status);
    }
}
