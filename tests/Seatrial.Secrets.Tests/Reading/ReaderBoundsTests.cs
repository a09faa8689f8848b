using System.Text;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Reading;
using Seatrial.Secrets.Reading.Formats;

namespace Seatrial.Secrets.Tests.Reading;

/// <summary>What holds for every reader on any input: ranges within the text, an end, and no more scopes left than were entered.</summary>
public sealed class ReaderBoundsTests
{
    private static readonly string[] Pieces =
    [
        "{",
        "}",
        "[",
        "]",
        "(",
        ")",
        "\"",
        "'",
        "`",
        "\\",
        "\\\"",
        ":",
        "=",
        "=>",
        ",",
        ";",
        "-",
        "- ",
        "\n",
        "\r\n",
        "  ",
        "\t",
        "#",
        "//",
        "/*",
        "<!--",
        "<![CDATA[",
        "<a",
        ">",
        "</a>",
        "/>",
        "<<EOF",
        "EOF",
        "|",
        "&a",
        "*a",
        "!x",
        "---",
        "key",
        "password: ",
        "name",
        "value",
        "\"\"\"",
        "{{",
        "é",
        "ENV ",
        "export ",
        "&amp;",
        "<script>",
        "\\u12",
        "INSERT INTO t (a) VALUES (",
    ];

    public static TheoryData<string> Names =>
        ["settings", "braces", "yaml", "xml", "shell", "docker", "html", "sql", "table", "netrc", "pgpass", "markdown"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_text_is_read_to_its_end_within_its_bounds(string name)
    {
        var random = new Random(7);
        for (int i = 0; i < 3000; i++)
        {
            byte[] text = Encoding.UTF8.GetBytes(
                string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Pieces[random.Next(Pieces.Length)]))
            );
            var values = new ReadValues();
            values.Clear(text.Length);
            ReaderOf(name)(text, values);
            Assert.All(
                values.Values,
                v =>
                    Assert.True(
                        IsIn(v.Key, text.Length) && IsIn(v.Value, text.Length) && IsIn(v.Decoded, values.DecodedText.Length),
                        Encoding.UTF8.GetString(text)
                    )
            );
            values.Add(text, new NamedValue { Value = new ByteRange(0, 1) });
            Assert.Equal(-1, values.Values[^1].Scope);
        }
    }

    [Theory]
    [InlineData("settings", "a=[\n")]
    [InlineData("settings", "a=\"\"\"\n")]
    [InlineData("braces", "/*")]
    [InlineData("braces", "<<A\n")]
    [InlineData("braces", "[")]
    [InlineData("yaml", "- \"\n")]
    [InlineData("yaml", "a: {\n")]
    [InlineData("yaml", "- - - - ")]
    [InlineData("xml", "<!--")]
    [InlineData("xml", "<a b=\"")]
    [InlineData("xml", "<a>")]
    [InlineData("shell", "A=\" ")]
    [InlineData("html", "<script>")]
    [InlineData("sql", "insert into t (a) values ('")]
    [InlineData("markdown", "```\n")]
    [InlineData("markdown", "`")]
    public async Task What_never_ends_costs_no_more_than_a_multiple_of_the_text(string name, string piece)
    {
        byte[] text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)));
        var values = new ReadValues();
        values.Clear(text.Length);
        await Task.Run(() => ReaderOf(name)(text, values), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        Assert.All(values.Values, v => Assert.True(IsIn(v.Value, text.Length)));
    }

    private static bool IsIn(ByteRange range, int length) => range.Start >= 0 && range.Length >= 0 && range.End <= length;

    private static ValueReader ReaderOf(string name) =>
        name switch
        {
            "settings" => SettingLines.Read,
            "braces" => BraceText.Read,
            "yaml" => YamlText.Read,
            "xml" => XmlText.Read,
            "shell" => ShellText.Read,
            "docker" => DockerText.Read,
            "sql" => SqlText.Read,
            "table" => TableText.Read,
            "netrc" => LoginText.ReadNetrc,
            "pgpass" => LoginText.ReadPgpass,
            "markdown" => MarkdownText.Read,
            _ => (text, _) => HtmlText.FindScripts(text, []),
        };
}
