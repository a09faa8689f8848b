using CsCheck;

namespace Seatrial.Syntax.Tests;

public sealed class LineMapTests
{
    [Theory]
    [InlineData("", 0, 1, 1)]
    [InlineData("a\r\nb", 3, 2, 1)]
    [InlineData("a\n", 2, 2, 1)]
    [InlineData("a\n", 1, 1, 2)]
    [InlineData("\n\nä", 4, 3, 3)]
    public void Counts_lines_and_bytes_from_one(string text, int offset, int line, int column) =>
        Assert.Equal(new LinePosition(line, column), new LineMap(System.Text.Encoding.UTF8.GetBytes(text)).Find(offset));

    [Fact]
    public void Agrees_with_counting_one_by_one() =>
        Gen.OneOf(Gen.Const((byte)'\n'), Gen.Const((byte)'a'), Gen.Const((byte)'\r'), Gen.Const((byte)0xC3))
            .Array[0, 60]
            .Sample(text =>
            {
                var map = new LineMap(text);
                var expected = new LinePosition(1, 1);
                for (int offset = 0; offset <= text.Length; offset++)
                {
                    Assert.Equal(expected, map.Find(offset));
                    expected =
                        offset < text.Length && text[offset] == '\n'
                            ? new LinePosition(expected.Line + 1, 1)
                            : expected with
                            {
                                Column = expected.Column + 1,
                            };
                }
            });
}
