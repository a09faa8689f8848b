namespace Seatrial.Syntax.Tests;

public sealed class MarkupAmpersandsTests
{
    public static TheoryData<string, string> Markup =>
        new MatrixTheoryData<string, string>(
            ["javascript", "tsx"],
            [
                "const A = () => <p>Harbour & quay</p>;",
                "const A = () => <p>T&C</p>;",
                "const A = () => <p>A & B {x} & C<b>D & E</b>&</p>;",
                "const A = () => <p>\n  Until (date & time)\n  tide & moon\n</p>;",
                "const A = () => <p title=\"A & B\">Q&A && x {a && <b>&</b>}</p>;",
                "const A = () => <>R&D, <i>5 & 6</i> &amp; more &#38; more & more</>;",
            ]
        );

    [Theory]
    [MemberData(nameof(Markup))]
    public void AmpersandsOfTextAreText(string grammar, string text)
    {
        Parsers.Require();
        var tree = Parsers.Parse(Parsers.Named(grammar), text);
        Assert.Equal(0, tree.ErrorCount);
        Assert.Equal(text, tree.Root.Text);
        Assert.Contains(Parsers.All(tree), n => n.KindName == "jsx_text" && n.Text.Contains('&', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("const a = b & c && d;\nconst e = <p>F & G {h && i & j}</p>;", 2, 2)]
    [InlineData("const a = <p>b</p> && c;", 1, 0)]
    public void OperatorsStayOperators(string text, int logical, int bitwise)
    {
        Parsers.Require();
        var tree = Parsers.Parse(Parsers.Named("tsx"), text);
        Assert.Equal(0, tree.ErrorCount);
        Assert.Equal(logical, Parsers.All(tree).Count(n => n.KindName == "&&"));
        Assert.Equal(bitwise, Parsers.All(tree).Count(n => n.KindName == "&"));
    }

    [Theory]
    [InlineData("javascript", "const a = & ;")]
    [InlineData("javascript", "const a = <p>b & c;")]
    [InlineData("typescript", "const a = & & b;")]
    public void WhatIsBrokenStaysBroken(string grammar, string text)
    {
        Parsers.Require();
        Assert.True(Parsers.Parse(Parsers.Named(grammar), text).ErrorCount > 0);
    }

    [Fact]
    public void PlacesInADocumentAreThoseOfTheDocument()
    {
        Parsers.Require();
        byte[] document = "<script>\nconst a = <p>b & c</p>;\n</script>"u8.ToArray();
        var tree = SyntaxParser.ParseSlice(Parsers.Named("javascript"), document, 9, document.Length - "</script>".Length);
        Assert.Equal(0, tree.ErrorCount);
        var text = Assert.Single(Parsers.All(tree), n => n.KindName == "jsx_text");
        Assert.Equal(("b & c", 2), (text.Text, text.Line));
    }
}
