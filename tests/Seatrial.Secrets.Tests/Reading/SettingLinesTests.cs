using Seatrial.Secrets.Reading;
using Seatrial.Secrets.Reading.Formats;

namespace Seatrial.Secrets.Tests.Reading;

public sealed class SettingLinesTests
{
    [Theory]
    [InlineData("A=1\nB = two # note\nC='three # not a note'\n", "A = 1|B = two|C = three # not a note")]
    [InlineData("export KEY=x#y;z\r\n", "KEY = x#y;z")]
    [InlineData("[smtp]\nhost: mail\n[db.main]\npassword = p q\n", "smtp.host = mail|db.main.password = p q")]
    [InlineData("requirepass hunter\nbind 10.0.0.1 ::1\n", "requirepass = hunter")]
    [InlineData("//registry.host.io/:_authToken=abc\n", "//registry.host.io/:_authToken = abc")]
    [InlineData("url=jdbc:x:\\\n    one\\\n    two\nnext=1", "url = jdbc:x:onetwo|next = 1")]
    [InlineData("name=\"a \\\"b\\\" \\u0041\"\n", "name = a \"b\" A")]
    [InlineData("MAKE_TOKEN ?= abc\nOTHER := def", "MAKE_TOKEN = abc|OTHER = def")]
    [InlineData("key: value\nempty=\n=nameless\n: x\n", "key = value")]
    public void Reads_settings_line_by_line(string text, string expected) =>
        Assert.Equal(expected.Split('|'), ReadingProbe.Read(SettingLines.Read, text));

    [Fact]
    public void Says_that_a_setting_is_commented_out()
    {
        var value = Assert.Single(ReadingProbe.Values(SettingLines.Read, "# see the manual for more\n#PASSWORD=abc\n"));
        Assert.True(value.IsCommentedOut);
    }

    [Fact]
    public void An_exported_name_is_a_variable_of_the_environment() =>
        Assert.Equal(ValueRole.Environment, Assert.Single(ReadingProbe.Values(SettingLines.Read, "export A=b")).Role);
}
