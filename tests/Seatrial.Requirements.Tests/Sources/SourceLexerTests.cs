using Seatrial.Requirements.Sources;

namespace Seatrial.Requirements.Tests.Sources;

public sealed class SourceLexerTests
{
    private static string Read(string extension, string text) =>
        string.Join(
            ' ',
            SourceLexer
                .Read(text, SourceSyntax.Of(extension)!, 0, text.Length)
                .Select(t => t.Kind == SourceTokenKind.Text ? $"<{text.Substring(t.Start, t.Length)}>" : text.Substring(t.Start, t.Length))
        );

    [Theory]
    [InlineData(".ts", "a?.b // c\n'd\\'e' \"f\"", "a . b <d\\'e> <f>")]
    [InlineData(".ts", "`a${b}c${`d${e}`}`", "<a> { b } <c> { <d> { e } <> } <>")]
    [InlineData(".ts", "x = a / b / c; y = /\"[/]/.test(z)", "x = a / b / c ; y = . test ( z )")]
    [InlineData(".rs", "fn f<'a>(x: &'a str) { let c = 'x'; }", "fn f < ' a > ( x : & ' a str ) { let c = <x> ; }")]
    [InlineData(".py", "'''a\n\"b\" ''' # c", "<a\n\"b\" >")]
    [InlineData(".php", "# a\n$b = 'c'; // d", "$b = <c> ;")]
    public void Tells_code_from_text(string extension, string text, string tokens) => Assert.Equal(tokens, Read(extension, text));

    [Fact]
    public void Any_text_is_read_to_its_end()
    {
        var random = new Random(7);
        const string Alphabet = "ab'\"`/\\*${}()[]<>#\n \uD83D\u00E9.?";
        foreach (string extension in (string[])[".ts", ".py", ".go", ".cs", ".rb", ".php", ".rs", ".dart"])
        {
            for (int round = 0; round < 300; round++)
            {
                string text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
                var tokens = SourceLexer.Read(text, SourceSyntax.Of(extension)!, 0, text.Length);
                Assert.All(tokens, t => Assert.InRange(t.Start + t.Length, 0, text.Length));
                Assert.All(tokens, t => Assert.Equal(1 + text.AsSpan(0, t.Start).Count('\n'), t.Line));
            }
        }
    }
}
