using System.Text;
using CsCheck;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Engine.Tests.Workspaces;

public sealed class LineIndexTests
{
    [Fact]
    public void Columns_count_utf16_units_and_line_ends_may_be_mixed()
    {
        var content = FileContent.FromText("a.txt", "ab\r\n🚢é=x\n\nlast");
        int at = content.Utf8.IndexOf("x"u8);

        Assert.Equal((2, 5), content.Lines.At(at));
        Assert.Equal(new SourceLocation("a.txt", 2, 5, 2, 6), content.Lines.Location(at, 1));
        Assert.Equal("ab"u8, content.Lines.Line(1));
        Assert.Equal(""u8, content.Lines.Line(3));
        Assert.Equal("last"u8, content.Lines.Line(4));
        Assert.Equal(4, content.Lines.Count);
        Assert.Equal(new SourceLocation("a.txt", 2, 1, 2, 6), content.Lines.Location(2));
    }

    [Fact]
    public void Agrees_with_counting_characters_one_by_one() =>
        Gen.OneOf("a", "\n", "\r\n", "é", "🚢", "日", "")
            .Array[0, 40]
            .Select(string.Concat)
            .Sample(text =>
            {
                var content = FileContent.FromText("a.txt", text);
                int line = 1;
                int column = 1;
                int offset = 0;
                foreach (var rune in text.EnumerateRunes())
                {
                    Assert.Equal((line, column), content.Lines.At(offset));
                    offset += rune.Utf8SequenceLength;
                    column += rune.Utf16SequenceLength;
                    (line, column) = rune.Value == '\n' ? (line + 1, 1) : (line, column);
                }

                Assert.Equal((line, column), content.Lines.At(Encoding.UTF8.GetByteCount(text)));
            });
}
