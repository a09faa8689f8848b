using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Manifests;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements.Tests.Manifests;

/// <summary>Runs the manifest reader over one text.</summary>
internal static class ReadManifest
{
    public static FactCollector Facts(string path, string text)
    {
        var collector = new FactCollector();
        var content = FileContent.FromText(path, text);
        var analyzer = new ManifestAnalyzer();
        Assert.True(analyzer.Accepts(content.File), $"{path} is not accepted");
        analyzer.Analyze(content, collector);
        return collector;
    }

    public static ManifestFact One(string path, string text) => Assert.Single(Facts(path, text).Facts.OfType<ManifestFact>());

    /// <summary>Dependencies as <c>name range dev? origin?</c>.</summary>
    public static IEnumerable<string> Dependencies(string path, string text) =>
        One(path, text)
            .Dependencies.Select(d =>
                string.Join(
                    ' ',
                    new[]
                    {
                        d.Name,
                        d.Range,
                        d.IsDevelopment ? "dev" : null,
                        d.Origin == DependencyOrigin.Registry ? null : d.Origin.ToString(),
                    }.OfType<string>()
                )
            );

    public static IEnumerable<string> Runtimes(string path, string text) =>
        Facts(path, text).Facts.OfType<RuntimeFact>().Select(r => $"{r.Product} {r.Requirement}{(r.IsSelection ? " selected" : "")}");

    public static IEnumerable<string> Technologies(string path, string text) =>
        Facts(path, text).Facts.OfType<TechnologyFact>().Select(t => t.Id);
}
