namespace Seatrial.Requirements.Tests.Frameworks.Properties;

/// <summary>
/// What is said of an endpoint does not depend on how its program is written down: over all fixtures, other texts of the same programs have
/// the same verdicts.
/// </summary>
public sealed class VerdictPropertyTests
{
    private const int Seeds = 3;

    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Frameworks", "Fixtures");

    private delegate string? Transformation(ProgramText program, Random random);

    public static TheoryData<string> Applications => FixtureTests.Applications;

    [Theory]
    [MemberData(nameof(Applications))]
    public void Indentation_changes_no_verdict(string application) => Holds(application, Transformations.Reindent);

    [Theory]
    [MemberData(nameof(Applications))]
    public void Comments_and_blank_lines_change_no_verdict(string application) => Holds(application, Transformations.Comment);

    [Theory]
    [MemberData(nameof(Applications))]
    public void Names_of_local_variables_change_no_verdict(string application) => Holds(application, Transformations.RenameLocals);

    [Theory]
    [MemberData(nameof(Applications))]
    public void Names_of_helper_functions_change_no_verdict(string application) => Holds(application, Transformations.RenameHelpers);

    [Theory]
    [MemberData(nameof(Applications))]
    public void The_order_of_functions_and_routes_changes_no_verdict(string application) => Holds(application, Transformations.Reorder);

    /// <summary>The transformations find enough to do in the fixtures: else the tests above would hold of nothing.</summary>
    [Fact]
    public void Every_transformation_changes_programs_of_several_packs()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (
            string application in Directory
                .EnumerateFiles(Root, "fixture.txt", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(Root, Path.GetDirectoryName(f)!))
        )
        {
            foreach (
                var transformation in (Transformation[])
                    [
                        Transformations.Reindent,
                        Transformations.Comment,
                        Transformations.RenameLocals,
                        Transformations.RenameHelpers,
                        Transformations.Reorder,
                    ]
            )
            {
                string name = transformation.Method.Name;
                counts[name] = counts.GetValueOrDefault(name) + (Changed(Read(application), transformation, 1) is null ? 0 : 1);
            }
        }

        Assert.All(counts, c => Assert.True(c.Value >= 5, $"{c.Key} changes {c.Value} applications only"));
    }

    /// <summary>A change of what a program does is seen: the comparison can fail.</summary>
    [Fact]
    public void A_guard_that_is_taken_out_changes_verdicts()
    {
        var files = Read("open-shop");
        var unguarded = files
            .Select(f => (f.Path, Text: f.Text.Replace("app.use('/me', requireUser, ", "app.use('/me', ", StringComparison.Ordinal)))
            .ToList();
        Assert.NotEqual(files, unguarded);
        Assert.NotEqual(Verdicts(files), Verdicts(unguarded));
    }

    private static void Holds(string application, Transformation transformation)
    {
        var files = Read(application);
        var expected = Verdicts(files);
        for (int seed = 1; seed <= Seeds; seed++)
        {
            if (Changed(files, transformation, seed) is { } changed)
            {
                Assert.Equal(expected, Verdicts(changed));
            }
        }
    }

    /// <summary>Null where nothing was changed in any file.</summary>
    private static List<(string Path, string Text)>? Changed(
        List<(string Path, string Text)> files,
        Transformation transformation,
        int seed
    )
    {
        var random = new Random(seed);
        bool isChanged = false;
        var changed = new List<(string, string)>();
        foreach (var (path, text) in files)
        {
            string? other = ProgramText.Of(path, text) is { } program ? transformation(program, random) : null;
            if (other is not null)
            {
                Assert.True(
                    ProgramText.Of(path, other)!.Tree.ErrorCount <= ProgramText.Of(path, text)!.Tree.ErrorCount,
                    $"the transformation broke {path} with seed {seed}:\n{other}"
                );
                isChanged = true;
            }

            changed.Add((path, other ?? text));
        }

        return isChanged ? changed : null;
    }

    private static List<string> Verdicts(List<(string Path, string Text)> files) =>
        [
            .. FixtureTests
                .Analyze(files)
                .Select(r =>
                    $"{r.Location.Path}: {r.Method} {r.Route} authn={r.Authentication.Status} object={r.ObjectAuthorization.Status} function={r.FunctionAuthorization.Status} property={r.PropertyAuthorization.Status}"
                )
                .Order(StringComparer.Ordinal),
        ];

    private static List<(string Path, string Text)> Read(string application)
    {
        string folder = Path.Combine(Root, application);
        return
        [
            .. Directory
                .GetFiles(folder, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(f => (Path: Path.GetRelativePath(folder, f).Replace('\\', '/'), Text: File.ReadAllText(f)))
                .Where(f => f.Path != "fixture.txt"),
        ];
    }
}
