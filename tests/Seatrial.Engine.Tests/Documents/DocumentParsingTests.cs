using System.Text;
using CsCheck;
using Seatrial.Engine.Documents;

namespace Seatrial.Engine.Tests.Documents;

public sealed class DocumentParsingTests
{
    [Fact]
    public void Json_keeps_lines_and_accepts_comments_and_trailing_commas()
    {
        var root = JsonDocuments.Parse("{\n  // why\n  \"a\": { \"b\": [1, true, null, \"x\",], },\n}"u8).Root;

        Assert.Equal(3, root.Find("a")!.Line);
        Assert.Equal(["1", "true", null, "x"], root["a"]["b"].Items.Select(i => i.Text));
        Assert.Equal([false, false, false, true], root["a"]["b"].Items.Select(i => i.IsQuoted));
        Assert.True(root["a"]["c"]["d"].IsMissing);
    }

    [Fact]
    public void Json_with_byte_order_mark_is_read() =>
        Assert.Equal("1", JsonDocuments.Parse([.. Encoding.UTF8.Preamble, .. "{\"a\":1}"u8]).Root["a"].Text);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"a\":\"\\ud800\"}")]
    public void Broken_json_is_a_problem_and_no_exception(string text) =>
        Assert.NotNull(JsonDocuments.Parse(Encoding.UTF8.GetBytes(text)).Problem);

    [Fact]
    public void Yaml_gives_every_document_with_its_lines()
    {
        var result = YamlDocuments.Parse("a: 1\n---\nb:\n  - 'x'\n  - ~\n");

        Assert.Equal(2, result.Documents.Count);
        Assert.Equal(4, result.Documents[1]["b"].Items[0].Line);
        Assert.True(result.Documents[1]["b"].Items[0].IsQuoted);
        Assert.Null(result.Documents[1]["b"].Items[1].Text);
    }

    [Fact]
    public void Yaml_merge_keys_and_aliases_are_applied_and_own_members_win()
    {
        var root = YamlDocuments.Parse("base: &b { image: x, user: root }\nweb:\n  <<: *b\n  user: app\n").Root;

        Assert.Equal("x", root["web"]["image"].Text);
        Assert.Equal("app", root["web"]["user"].Text);
    }

    [Fact]
    public void Yaml_that_would_explode_is_refused()
    {
        var text = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 12; i++)
        {
            text.Append($"a{i}: &a{i} [{string.Join(',', Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        }

        Assert.Contains("values", YamlDocuments.Parse(text.ToString()).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Yaml_that_refers_to_itself_is_refused() => Assert.NotNull(YamlDocuments.Parse("a: &x [*x]").Problem);

    [Fact]
    public void Toml_tables_that_stand_apart_are_joined()
    {
        var root = TomlDocuments
            .Parse("[tool.a]\nx = 1\n[project]\nname = 'n'\n[tool.b]\ny = [\"q\", {z = true}]\n[[bin]]\nname='k'\n[[bin]]\nname='l'\n")
            .Root;

        Assert.Equal("1", root["tool"]["a"]["x"].Text);
        Assert.Equal("true", root["tool"]["b"]["y"].Items[1]["z"].Text);
        Assert.Equal(["k", "l"], root["bin"].Items.Select(b => b["name"].Text));
        Assert.Equal(6, root["tool"]["b"].Find("y")!.Line);
    }

    [Fact]
    public void Xml_with_a_document_type_is_refused() =>
        Assert.NotNull(XmlDocuments.Parse("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>").Problem);

    [Fact]
    public void Xml_gives_elements_with_attributes_text_and_lines()
    {
        var (root, problem) = XmlDocuments.Parse("\uFEFF<Project Sdk=\"S\">\n  <A>\n    <B Include=\"x\"/> t </A>\n</Project>");

        Assert.Null(problem);
        Assert.Equal("S", root!.Attribute("Sdk"));
        Assert.Equal("x", root.Child("A")!.Child("B")!.Attribute("Include"));
        Assert.Equal(3, root.Child("A")!.Child("B")!.Line);
        Assert.Equal("t", root.ChildText("A"));
    }

    public static TheoryData<string, string> Deep =>
        new()
        {
            { "json", new string('[', 100_000) },
            { "yaml", new string('[', 100_000) },
            { "yaml", string.Concat(Enumerable.Repeat("- ", 50_000)) },
            { "toml", "a = " + new string('[', 100_000) },
            { "toml", "[" + string.Join('.', Enumerable.Repeat("a", 50_000)) + "]" },
            { "xml", string.Concat(Enumerable.Repeat("<a>", 100_000)) },
        };

    [Theory]
    [MemberData(nameof(Deep))]
    public void Deep_nesting_is_a_problem_and_no_overflow(string format, string text) => Assert.NotNull(Problem(format, text));

    [Theory]
    [InlineData("json", "{\"name\": \"web\", \"dependencies\": {\"a\": \"^1\"}, \"list\": [1, 2, {\"x\": null}]}")]
    [InlineData("yaml", "a: &x\n  - b: 'c'\n    d: [1, {e: f}]\n  - *x\n--- |\n  text\n")]
    [InlineData("toml", "a.b = 1\n[c]\nd = [ \"x\", { y = 2020-01-01 } ]\n[[e]]\nf = '''\ng'''\n")]
    [InlineData("xml", "<?xml version=\"1.0\"?><a b=\"c\"><d>&lt;</d><![CDATA[x]]><!-- c --></a>")]
    public void Damaged_text_never_throws(string format, string sample) =>
        Gen.Select(Gen.Int[0, sample.Length], Gen.Int[0, sample.Length], Gen.String)
            .Sample(
                (at, cut, noise) =>
                {
                    string damaged = sample[..at] + noise + sample[Math.Min(at + (cut / 4), sample.Length)..];
                    _ = Problem(format, damaged);
                }
            );

    private static string? Problem(string format, string text) =>
        format switch
        {
            "json" => JsonDocuments.Parse(Encoding.UTF8.GetBytes(text)).Problem,
            "yaml" => YamlDocuments.Parse(text).Problem,
            "toml" => TomlDocuments.Parse(text).Problem,
            _ => XmlDocuments.Parse(text).Problem,
        };
}
