using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Reviews;

namespace Seatrial.Requirements.Tests.Reviews;

public sealed class ThreatModelTests
{
    [Theory]
    [InlineData("threat-model.md")]
    [InlineData("docs/Threat_Model_2026.md")]
    [InlineData("docs/threatmodel.json")]
    [InlineData("threagile.yaml")]
    [InlineData("model.tm7")]
    public void Is_seen_by_its_name(string path)
    {
        var collector = new FactCollector();
        var content = FileContent.FromText(path, "what are we building?");
        Assert.True(new ThreatModelAnalyzer().Accepts(content.File));
        new ThreatModelAnalyzer().Analyze(content, collector);
        Assert.IsType<ThreatModelFact>(Assert.Single(collector.Facts));
    }

    [Theory]
    [InlineData("threat.md")]
    [InlineData("src/threatModel.ts")]
    [InlineData("README.md")]
    public void Other_files_are_none(string path) => Assert.False(new ThreatModelAnalyzer().Accepts(FileContent.FromText(path, "").File));
}
