using Seatrial.Components.Reading;
using Seatrial.Engine.Assessments;
using Seatrial.Engine.Configuration;
using Seatrial.Engine.Controls;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Rotations;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Access;
using Seatrial.Requirements.Dependencies.Identity;
using Seatrial.Requirements.Dependencies.Vulnerabilities;
using Seatrial.Requirements.SecretStores;

namespace Seatrial.Requirements.Tests.Judging;

/// <summary>An invented repository with one application, read by every analyser of the product and judged by its judges.</summary>
internal sealed record JudgedRepository
{
    private readonly FactCollector collector = new();

    public JudgedRepository(params (string Path, string Text)[] contents)
    {
        foreach (var (path, text) in contents)
        {
            var content = FileContent.FromText(path, text, FileRoles.Of(path));
            foreach (var analyzer in Slices.All.SelectMany(s => s.Analyzers).Where(a => a.Accepts(content.File)))
            {
                analyzer.Analyze(content, collector);
            }
        }

        var texts = contents
            .Where(c => (FileRoles.Of(c.Path) & FileRole.Test) == FileRole.None)
            .ToDictionary(c => c.Path, c => System.Text.Encoding.UTF8.GetBytes(c.Text), StringComparer.Ordinal);
        var inventory = new ComponentInventory(
            ComponentTree.Read(texts.Keys, texts.GetValueOrDefault),
            [],
            new HashSet<string>(StringComparer.Ordinal)
        );
        foreach (var fact in ListedFacts.Of(contents.Select(c => c.Path), inventory))
        {
            collector.Add(fact);
        }
    }

    public string Kind { get; init; } = "service";

    public ApplicationDeclaration Declared { get; init; } = new();

    public RotationLog Rotations { get; init; } = RotationLog.Empty;

    public DateOnly AsOf { get; init; } = new(2026, 3, 1);

    public IReadOnlyList<CoverageGap> Gaps => collector.Gaps;

    public IReadOnlyList<TFact> Facts<TFact>()
        where TFact : Fact => new FactSet(collector.Facts).Of<TFact>();

    /// <summary>The authorization matrix.</summary>
    public IEnumerable<AccessRow> Endpoints() =>
        EndpointSearch.In(new FactSet(collector.Facts), TestContext.Current.CancellationToken).Of<EndpointFact>().Select(f => f.Row);

    public Judgement Judge(string controlId) => Slices.All.SelectMany(s => s.Judges).Single(j => j.ControlId == controlId).Judge(View());

    /// <summary>The secrets in use.</summary>
    public IReadOnlyList<UsedSecret> Secrets() => SecretInventory.Of(View());

    /// <summary>Findings of a control as <c>rule path:line</c>.</summary>
    public IEnumerable<string> Findings(string controlId) => Judge(controlId).Findings.Select(f => $"{f.RuleId} {f.Location}");

    public static Declared<T> Say<T>(T value) => new(value, new Engine.Findings.SourceLocation("seatrial.yaml", 3));

    private ApplicationView View() =>
        new(
            new Application("shop", "", Kind, ["package.json"]),
            EndpointSearch.In(new FactSet(collector.Facts), TestContext.Current.CancellationToken),
            Declared,
            new Coverage
            {
                FilesListed = 0,
                FilesRead = 0,
                BytesRead = 0,
            },
            new RepositoryState { Name = "shop" },
            AsOf
        )
        {
            Rotations = Rotations,
        };
}
