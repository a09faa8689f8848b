using System.Text.RegularExpressions;

namespace Seatrial.Architecture.Tests;

/// <summary>What makes a file readable, as far as it can be counted.</summary>
public sealed partial class SourceFileTests
{
    private const int MaximumLines = 400;
    private const int MedianLines = 70;
    private const int NinetiethPercentileLines = 200;

    [Fact]
    public void No_source_file_is_too_long_to_read() =>
        Assert.DoesNotContain(Repository.SourceFiles, f => Repository.ReadLines(f).Length > MaximumLines);

    [Fact]
    public void Most_source_files_are_short()
    {
        int[] lengths = [.. Repository.SourceFiles.Select(f => Repository.ReadLines(f).Length).Order()];
        Assert.True(lengths[lengths.Length / 2] <= MedianLines, $"The median file has {lengths[lengths.Length / 2]} lines.");
        int ninetieth = lengths[lengths.Length * 9 / 10];
        Assert.True(ninetieth <= NinetiethPercentileLines, $"One file in ten has more than {ninetieth} lines.");
    }

    [Fact]
    public void Nothing_is_left_to_be_done_later() => Assert.Empty(LinesMatching(Repository.SourceFiles, Leftover()));

    [Fact]
    public void No_file_hides_code_in_regions_or_gives_up_null_checks() => Assert.Empty(LinesMatching(Repository.SourceFiles, Hidden()));

    [Fact]
    public void Every_disabled_warning_says_why() => Assert.Empty(LinesMatching(Repository.SourceFiles, UnexplainedPragma()));

    [Fact]
    public void Lines_end_in_line_feeds_and_files_in_one() =>
        Assert.DoesNotContain(
            Repository.SourceFiles,
            f => Repository.Read(f).Contains('\r', StringComparison.Ordinal) || !Repository.Read(f).EndsWith('\n')
        );

    /// <summary>The Cli writes, the workspace reads; everything else works on what it is given.</summary>
    [Fact]
    public void Console_and_files_are_banned_everywhere_but_in_two_places()
    {
        string banned = Repository.Read("src/BannedSymbols.txt");
        Assert.All(
            (string[])
                [
                    "T:System.Console;",
                    "T:System.IO.File;",
                    "T:System.IO.Directory;",
                    "T:System.Diagnostics.Process;",
                    "T:System.Net.Http.HttpClient;",
                ],
            symbol => Assert.Contains(symbol, banned, StringComparison.Ordinal)
        );

        string[] lines = Repository.ReadLines(".editorconfig");
        var relaxed = lines
            .Select((line, index) => (line, index))
            .Where(l => l.line.StartsWith("dotnet_diagnostic.RS0030", StringComparison.Ordinal))
            .Select(l => lines.Take(l.index).Last(s => s.StartsWith('[')));
        Assert.Equal(["[src/Seatrial.Engine/Workspaces/**.cs]", "[src/Seatrial.Cli/**.cs]"], relaxed);
        Assert.Empty(LinesMatching(Repository.ProductFiles, UnbannedSymbol()));
    }

    /// <summary>Asking issuers (docs/adr/0009), loading advisories (docs/adr/0014) and asking registries (docs/adr/0017).</summary>
    [Fact]
    public void The_network_is_used_in_three_places() =>
        Assert.Equal(
            [
                "src/Seatrial.Cli/Advisories/HttpSource.cs",
                "src/Seatrial.Cli/Registries/RegistryClient.cs",
                "src/Seatrial.Cli/Verification/HttpTransport.cs",
            ],
            Repository.ProductFiles.Where(f => Network().IsMatch(Repository.Read(f))).Order(StringComparer.Ordinal)
        );

    private static IEnumerable<string> LinesMatching(IEnumerable<string> files, Regex pattern) =>
        files.SelectMany(f =>
            Repository
                .ReadLines(f)
                .Select((line, index) => (line, index))
                .Where(l => pattern.IsMatch(l.line))
                .Select(l => $"{f}:{l.index + 1}: {l.line.Trim()}")
        );

    [GeneratedRegex(@"//\s*(?:TO[D]O|FIX[M]E|HAC[K]|XX[X])\b|\bNotImplementedException\b(?<!"".*)")]
    private static partial Regex Leftover();

    [GeneratedRegex(@"^\s*#(?:region|endregion|nullable\s+disable)")]
    private static partial Regex Hidden();

    [GeneratedRegex(@"^\s*#pragma\s+warning\s+disable\s+[^/]*$")]
    private static partial Regex UnexplainedPragma();

    [GeneratedRegex(@"\b(?:HttpClient|HttpMessageInvoker|SocketsHttpHandler|TcpClient|UdpClient|WebRequest)\b|\bnew Socket\(")]
    private static partial Regex Network();

    [GeneratedRegex(@"#pragma\s+warning\s+disable\s+RS0030")]
    private static partial Regex UnbannedSymbol();
}
