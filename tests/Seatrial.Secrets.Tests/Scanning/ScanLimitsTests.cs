using System.Text;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Reading;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Secrets.Tests.Scanning;

/// <summary>Texts that are made to cost memory.</summary>
public class ScanLimitsTests
{
    private const int Size = 2_500_000;

    /// <summary>Bytes that a scan may allocate, whatever the text: the lists at their caps while they grow.</summary>
    private const long MostMemory = 96_000_000;

    [Fact]
    public void A_text_of_words_alone_costs_bounded_memory_and_leaves_a_gap()
    {
        var content = Text("a.py", "key=", Size);
        var scanner = new SecretScanner(SecretRules.All);
        var matches = new List<SecretMatch>();
        long before = GC.GetAllocatedBytesForCurrentThread();
        scanner.Scan(content, matches);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostMemory);
        Assert.Equal(GapKind.LimitReached, scanner.Gap?.Kind);
        Assert.Equal("a.py", scanner.Gap?.Path);
        Assert.Contains("More than 400000 candidates", scanner.Gap?.Detail, StringComparison.Ordinal);
        Assert.InRange(scanner.HeldCapacity, 0, 8 * ScanLimits.KeptCapacity);
    }

    [Fact]
    public void Of_a_configuration_one_word_is_enough()
    {
        var scanner = new SecretScanner(SecretRules.All);
        scanner.Scan(Text("a.env", "key=\n", Size), []);
        Assert.Null(scanner.Gap);
    }

    [Fact]
    public void Beyond_the_limit_nothing_is_judged_and_the_gap_says_so()
    {
        string text = string.Concat(Enumerable.Range(0, 6).Select(i => SampleText.Expand("t = ghp_{github-crc:30}\n", (ulong)i)));
        var scanner = new SecretScanner(SecretRules.All, limits: new ScanLimits(1000, 4));
        var first = Scan(scanner, text);

        Assert.Equal(4, first.Count);
        Assert.Contains("4 credentials or more", scanner.Gap?.Detail, StringComparison.Ordinal);
        Assert.Equal(
            first.Select(m => m.Location),
            Scan(new SecretScanner(SecretRules.All, limits: new ScanLimits(1000, 4)), text).Select(m => m.Location)
        );
        Assert.Equal(3, Scan(new SecretScanner(SecretRules.All, limits: new ScanLimits(3, 100)), text).Count);
    }

    [Fact]
    public void The_gap_of_one_text_says_nothing_about_the_next()
    {
        var scanner = new SecretScanner(SecretRules.All, limits: new ScanLimits(1000, 1));
        Scan(scanner, SampleText.Expand("t = ghp_{github-crc:30}\n", 1));
        Assert.NotNull(scanner.Gap);
        Scan(scanner, "nothing");
        Assert.Null(scanner.Gap);
    }

    [Fact]
    public void Values_that_are_passed_over_count_when_they_are_called_like_a_credential()
    {
        byte[] text = Encoding.ASCII.GetBytes("password name");
        var values = new ReadValues();
        values.Clear(text.Length);
        for (int i = 0; i < 200_001; i++)
        {
            values.Add(text, new NamedValue { Key = new(9, 4), Value = new(9, 4) });
        }

        Assert.False(values.IsCut);
        values.Add(text, new NamedValue { Key = new(0, 8), Value = new(9, 4) });
        Assert.True(values.IsCut);
        values.Clear();
        Assert.False(values.IsCut);
    }

    [Fact]
    public void A_line_of_megabytes_is_seen_in_part()
    {
        var candidate = new SecretCandidate
        {
            File = new WorkspaceFile("a.js", Size, FileRole.None),
            Text = new byte[Size],
            Start = Size / 2,
            Length = 1,
            MatchStart = Size / 2,
            MatchLength = 1,
        };
        Assert.Equal(2 * SecretCandidate.LineReach, candidate.Line.Length);
    }

    [Theory]
    [InlineData("key=")]
    [InlineData("\"'`password=")]
    [InlineData("/* password = \"")]
    [InlineData("password: \"a1b2c3d4e5f6\", ")]
    [InlineData("({[<password>")]
    public void No_reader_fails_on_a_text_of_one_piece_over_and_over(string piece)
    {
        string[] names =
        [
            "a.json",
            "a.yaml",
            ".env",
            "a.xml",
            "a.ts",
            "a.py",
            "a.sql",
            "a.tf",
            "a.md",
            "a.sh",
            "a.html",
            "a.csv",
            "a.ipynb",
        ];
        var scanner = new SecretScanner(SecretRules.All);
        foreach (string name in names)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            scanner.Scan(Text(name, piece, 50_000), new List<SecretMatch>());
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostMemory);
            Assert.Null(scanner.Gap);
        }
    }

    private static List<SecretMatch> Scan(SecretScanner scanner, string text)
    {
        var matches = new List<SecretMatch>();
        scanner.Scan(FileContent.FromText("a.js", text, FileRole.None), matches);
        return matches;
    }

    private static FileContent Text(string name, string piece, int size) =>
        FileContent.FromText(name, string.Concat(Enumerable.Repeat(piece, size / piece.Length)), FileRole.None);
}
