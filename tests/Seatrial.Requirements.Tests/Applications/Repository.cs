using Seatrial.Engine.Assessments;
using Seatrial.Engine.Configuration;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Applications;

namespace Seatrial.Requirements.Tests.Applications;

/// <summary>An invented repository: paths with their texts, read by the analysers that all slices share.</summary>
internal sealed class Repository
{
    private readonly List<WorkspaceFile> files = [];

    public Repository(params (string Path, string Text)[] contents)
    {
        var collector = new FactCollector();
        foreach (var (path, text) in contents)
        {
            var content = FileContent.FromText(path, text, FileRoles.Of(path));
            files.Add(content.File);
            foreach (
                var analyzer in Slices.All.Where(s => s.Judges.Count == 0).SelectMany(s => s.Analyzers).Where(a => a.Accepts(content.File))
            )
            {
                analyzer.Analyze(content, collector);
            }
        }

        Facts = new FactSet(collector.Facts);
    }

    public FactSet Facts { get; }

    public ApplicationMap Locate(SeatrialConfiguration? configuration = null) =>
        ApplicationLocator.Locate(Facts, files, configuration ?? SeatrialConfiguration.Empty, "shop");

    /// <summary>Applications as <c>name kind path</c>.</summary>
    public IEnumerable<string> Applications(SeatrialConfiguration? configuration = null) =>
        Locate(configuration).Applications.Select(a => $"{a.Name} {a.Kind} {a.RootPath}".TrimEnd());

    public FactAttribution Attribution() => new(Locate(), Facts);

    public IReadOnlyList<ApplicationScope> Scopes() => FactAttribution.Scopes(Locate(), Facts);
}
