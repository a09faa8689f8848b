using Seatrial.Tests;

namespace Seatrial.Components.Tests.Reading;

/// <summary>Every labelled file of the material, read in place and compared as exact sets.</summary>
public sealed class LabelledLockfileTests(ITestOutputHelper output)
{
    /// <summary>Share of files whose list is exact.</summary>
    private const double Exact = 0.98;

    [Fact]
    public void Lists_exactly_what_the_tables_of_other_readers_expect()
    {
        string root = SharedData.Require("sca", "lockfiles");
        var failures = new List<string>();
        int exact = 0;
        int total = 0;
        foreach (var kind in Directory.GetDirectories(root).Order(StringComparer.Ordinal))
        {
            int before = exact;
            var cases = Directory.GetDirectories(kind).Order(StringComparer.Ordinal).Select(f => new LabelledCase(f)).ToList();
            foreach (var one in cases)
            {
                var differences = one.Differences(one.Read());
                exact += differences.Count == 0 ? 1 : 0;
                failures.AddRange(differences.Count == 0 ? [] : [$"{one.Name}: {string.Join("  ", differences.Take(20))}"]);
            }

            total += cases.Count;
            output.WriteLine($"{Path.GetFileName(kind)}: {exact - before} of {cases.Count}");
        }

        output.WriteLine($"exact: {exact} of {total}");
        Assert.True(exact >= Exact * total, $"{exact} of {total} exact\n{string.Join('\n', failures)}");
    }

    [Fact]
    public void Tells_commits_and_groups_as_the_tables_do()
    {
        string root = SharedData.Require("sca", "lockfiles");
        var cases = Directory
            .GetDirectories(root)
            .SelectMany(Directory.GetDirectories)
            .Order(StringComparer.Ordinal)
            .Select(f => new LabelledCase(f))
            .Where(c => c.IsStrict)
            .ToList();

        var failures = cases.SelectMany(c => c.DetailDifferences(c.Read()).Select(d => $"{c.Name}: {d}")).ToList();

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }
}
