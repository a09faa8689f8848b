using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Bench.Micro;

/// <summary>
/// One file through the secrets engine: plain code without a candidate, and the rules' own examples, where every line is one.
/// </summary>
[MemoryDiagnoser]
public class SecretScannerBenchmarks
{
    private readonly List<SecretMatch> matches = [];
    private SecretScanner scanner = null!;
    private FileContent code = null!;
    private FileContent examples = null!;

    [GlobalSetup]
    public void Prepare()
    {
        scanner = new SecretScanner(SecretRules.All);
        var text = new StringBuilder();
        for (int i = 0; i < 2_000; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"export function total{i}(rows) {{ return rows.reduce((sum, row) => sum + row.price * {i}, 0); }}\n"
            );
        }

        code = FileContent.FromText("src/totals.ts", text.ToString());
        examples = FileContent.FromText(
            "settings",
            string.Join('\n', SecretRules.All.Rules.SelectMany(r => r.PositiveExamples).Select(e => SampleText.Expand(e, 1)))
        );
    }

    [Benchmark(Baseline = true)]
    public int PlainCode() => Scan(code);

    [Benchmark]
    public int ExamplesOfAllRules() => Scan(examples);

    private int Scan(FileContent content)
    {
        matches.Clear();
        scanner.Scan(content, matches);
        return matches.Count;
    }
}
