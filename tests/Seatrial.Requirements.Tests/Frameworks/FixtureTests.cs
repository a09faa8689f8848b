using Seatrial.Code.Languages;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Code.Resolution.Projects;
using Seatrial.Requirements.Access;
using Seatrial.Requirements.Frameworks;
using Seatrial.Requirements.Programs;
using Seatrial.Requirements.RowSecurity;
using Seatrial.Syntax;

namespace Seatrial.Requirements.Tests.Frameworks;

/// <summary>
/// Programs in the folders of this folder, one application each, with marks in comments. <c>endpoint: METHOD ROUTE authn=X object=Y</c>
/// names every endpoint of the file with the verdicts that are of interest (authn, object, function, property; enforced, missing, public,
/// na, unsure). Endpoints that are found and not marked, and marks without an endpoint, fail.
/// </summary>
public sealed class FixtureTests
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Frameworks", "Fixtures");

    public static TheoryData<string> Applications =>
        [
            .. Directory
                .EnumerateFiles(Directory.CreateDirectory(Root).FullName, "fixture.txt", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(Root, Path.GetDirectoryName(f)!).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Applications))]
    public void Endpoints_are_found_and_judged_as_marked(string application)
    {
        string folder = Path.Combine(Root, application);
        var files = Directory
            .GetFiles(folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(f => (Path: Path.GetRelativePath(folder, f).Replace('\\', '/'), Text: File.ReadAllText(f)))
            .Where(f => f.Path != "fixture.txt")
            .ToList();
        var rows = Analyze(files);
        Assert.Equal(Marks.Expected(files), Marks.Actual(rows, files));
    }

    internal static IReadOnlyList<AccessRow> Analyze(IReadOnlyList<(string Path, string Text)> files)
    {
        var programs = new List<CodeFile>();
        foreach (var (path, text) in files)
        {
            if (ProgramReading.Source(path, System.Text.Encoding.UTF8.GetBytes(text)) is var (frontEnd, grammar, source))
            {
                programs.Add(frontEnd.Lower(path, SyntaxParser.Parse(grammar, source)));
            }
        }

        var code = new CodeBase(programs, ProjectReader.Read(files.Where(f => ProjectReader.IsWanted(f.Path))));
        var matrix = AccessAnalysis.Run(
            code,
            files
                .Where(f => FrontEnds.For(Path.GetExtension(f.Path)) is null)
                .ToDictionary(f => f.Path, f => f.Text, StringComparer.Ordinal),
            FrameworkPacks.All,
            [],
            DataPolicies.None,
            TestContext.Current.CancellationToken
        );
        Assert.Empty(matrix.Gaps);
        return matrix.Rows;
    }
}
