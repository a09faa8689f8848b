using Seatrial.Engine.Documents;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Engine.Tests.Documents;

public sealed class TemplateTests
{
    [Theory]
    [InlineData("{{cookiecutter.slug}}/pyproject.toml", "[project\n", GapKind.NotSupported)]
    [InlineData("template/pyproject.toml", "name = {{ name }}\n", GapKind.NotSupported)]
    [InlineData("pyproject.toml", "{% if docs %}\n[tool]\n", GapKind.NotSupported)]
    [InlineData("pyproject.toml", "[project\n", GapKind.Malformed)]
    public void A_template_that_cannot_be_parsed_is_a_gap_that_leaves_the_run_complete(string path, string text, GapKind expected)
    {
        var collector = new FactCollector();
        Assert.True(collector.ReadToml(FileContent.FromText(path, text)).IsMissing);

        var gap = Assert.Single(collector.Gaps);
        Assert.Equal((expected, expected == GapKind.Malformed), (gap.Kind, gap.MakesRunIncomplete));
    }

    [Fact]
    public void A_template_that_is_valid_before_rendering_is_read()
    {
        var collector = new FactCollector();
        Assert.Equal("{{ name }}", collector.ReadJson(FileContent.FromText("a.json", """{"name": "{{ name }}"}"""))["name"].Text);
        Assert.Empty(collector.Gaps);
    }
}
