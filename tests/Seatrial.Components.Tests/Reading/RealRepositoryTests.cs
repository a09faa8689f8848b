using Seatrial.Components.Packages;
using Seatrial.Components.Reading;
using Seatrial.Tests;

namespace Seatrial.Components.Tests.Reading;

/// <summary>
/// Lock files of real repositories against the packages that were written down for them; read where the file itself may be kept.
/// </summary>
public sealed class RealRepositoryTests
{
    [Fact]
    public void Lists_every_package_that_was_written_down()
    {
        string root = SharedData.Require("sca", "repos");
        var problems = new List<string>();
        int files = 0;
        foreach (string table in Directory.GetFiles(root, "*.packages.tsv", SearchOption.AllDirectories))
        {
            string path = Path.GetFileName(table)[..^".packages.tsv".Length].Replace("__", "/", StringComparison.Ordinal);
            string folder = Path.GetDirectoryName(table)!;
            if (!File.Exists(Path.Combine(folder, path)))
            {
                continue;
            }

            files++;
            var document = ComponentFiles.Read(
                path,
                File.ReadAllBytes(Path.Combine(folder, path)),
                other => File.Exists(Path.Combine(folder, other)) ? File.ReadAllBytes(Path.Combine(folder, other)) : null
            );
            var expected = File.ReadAllLines(table)
                .Select(l => l.Split('\t'))
                .Select(c => $"{c[0]} {c[1]}@{c[2]}")
                .ToHashSet(StringComparer.Ordinal);
            var found = document!.Components.Select(c => $"{c.Ecosystem.Osv()} {c.Name}@{c.Version}").ToHashSet(StringComparer.Ordinal);
            var roots = document.Roots.Select(c => $"{c.Ecosystem.Osv()} {c.Name}@{c.Version}").ToHashSet(StringComparer.Ordinal);
            problems.AddRange(expected.Except(found).Select(e => $"{table}: - {e}"));
            problems.AddRange(
                found
                    .Except(expected)
                    .Except(roots)
                    .Where(f => !f.StartsWith("Go stdlib@", StringComparison.Ordinal))
                    .Select(e => $"{table}: + {e}")
            );
        }

        Assert.True(files > 0, "no file is beside its table");
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }
}
