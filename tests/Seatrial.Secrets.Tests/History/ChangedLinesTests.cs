using System.Text;
using Seatrial.Engine.Workspaces.Git.Objects;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.History;

namespace Seatrial.Secrets.Tests.History;

public sealed class ChangedLinesTests
{
    /// <summary>What stands between the marks is new; the name is <c>password</c>.</summary>
    [Theory]
    [InlineData("password = \"«abc»\"\n", true)]
    [InlineData("password =\n  «\"abc\"»\n", true)]
    [InlineData("passwords = [\n  \"a\",\n«  \"b\",\n»]\n", true)]
    [InlineData("user.setPassword(«\n  name,\n» password, \"x\")\n", true)]
    [InlineData("password = \"abc\"\n  «.trim()»\n", true)]
    [InlineData("password = <<EOS\n«abc»\nEOS\n", true)]
    [InlineData("password = \"a\n«b»\"\n", true)]
    [InlineData("«x »password = \"abc\"\n", true)]
    [InlineData("password = \"abc\"\n«other = 1»\n", false)]
    [InlineData("password = \"abc\"\n«other = 1\n»last\n", false)]
    [InlineData("«other = 1\n»password = \"abc\"\n", false)]
    [InlineData("first = 2«\nother = 1»\npassword = \"abc\"\n", false)]
    [InlineData("password = \"abc\"\nplain = 1\n«more = 2»\n", false)]
    public void Tells_whether_a_change_can_make_a_value_of_a_name(string marked, bool expected)
    {
        int start = marked.IndexOf('«', StringComparison.Ordinal);
        int end = marked.IndexOf('»', StringComparison.Ordinal) - 1;
        byte[] text = Encoding.ASCII.GetBytes(marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal));
        byte[] origin = [.. text[..start], .. text[end..]];
        DeltaPart[] parts =
        [
            new DeltaPart(0, start, 0),
            new DeltaPart(start, end - start, -1),
            new DeltaPart(end, text.Length - end, start),
        ];
        var word = new ByteRange(text.AsSpan().IndexOf("assword"u8), 7);

        Assert.Equal(expected, ChangedLines.Touch(text, word, Changes(text, origin, [.. parts.Where(p => p.Length > 0)])));
    }

    [Fact]
    public void A_line_that_loses_what_stood_before_the_name_is_touched()
    {
        byte[] origin = "first\nold password = 1\n"u8.ToArray();
        byte[] text = "first\npassword = 1\n"u8.ToArray();
        Assert.True(ChangedLines.Touch(text, new ByteRange(6, 8), Changes(text, origin, new DeltaPart(0, 6, 0), new DeltaPart(6, 13, 10))));
    }

    [Fact]
    public void Lines_that_were_cut_out_between_others_touch_neither()
    {
        byte[] origin = "token = 1\nold\npassword = 1\n"u8.ToArray();
        byte[] text = "token = 1\npassword = 1\n"u8.ToArray();
        var changes = Changes(text, origin, new DeltaPart(0, 10, 0), new DeltaPart(10, 13, 14));
        Assert.False(ChangedLines.Touch(text, new ByteRange(10, 8), changes));
        Assert.False(ChangedLines.Touch(text, new ByteRange(0, 5), changes));
    }

    private static List<ChangedLines> Changes(byte[] text, byte[] origin, params DeltaPart[] parts)
    {
        var changes = new List<ChangedLines>();
        ChangedLines.List(text, origin, parts, changes);
        return changes;
    }
}
