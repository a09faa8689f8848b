using System.Text;
using CsCheck;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Filter.Patterns;

namespace Seatrial.Secrets.Tests.Filter;

public class PatternMatcherTests
{
    /// <summary>
    /// Every construct that rules use: boundaries, lazy and greedy runs, choices with choices inside, optional parts, long tails.
    /// </summary>
    private static readonly string[] Patterns =
    [
        @"\bAKIA[A-Z0-9]{16}\b",
        @"(?<secret>ghp_[0-9A-Za-z]{36})",
        @"(?i)[\w.-]{0,50}?(?:acme|foo)(?:[ \t\w.-]{0,20})[\s'""]{0,3}(?:=|>|:{1,3}=|=>|\?=)[\x60'""\s=]{0,5}(?<secret>[a-z0-9]{12,20})(?:[\x60'""\s;]|\\[nr]|$)",
        @"(?i)\b(?<name>[\w.-]{0,30}(?:passw(?:or)?d|secret|token|api_?key)[\w.-]{0,20})['""]?\s*[:=]\s*['""](?<secret>[^'""\r\n]{4,60})['""]",
        @"-----BEGIN[ A-Z0-9_-]{0,100}PRIVATE KEY(?: BLOCK)?-----[\s\S]{10,}?KEY(?: BLOCK)?-----",
        @"(?:https?|ftp)://(?:[^\s:/@]{1,40}:)(?<secret>[^\s:/@]{3,40})@[a-z0-9.-]+",
        @"(?m)^export (?<name>[A-Z_]+)=(?<secret>\S+)$",
        @"\b(?:sk|rk)_(?:live|test)_[0-9a-zA-Z]{10,20}",
        @"xox[abp](?:-[0-9]{4,6}){1,3}-[a-z]{4}\b",
        @"eyJ[\w-]+\.eyJ[\w-]+(?:\.[\w-]*)?",
        @"(?:ab|abc|abcd)(?:cd|d)?xyz|\Wqrs[0-9]+?7",
        @"\bkey\b.{0,12}\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){2}[0-9a-f]{4}\b",
        @"[a-f]{3}Z{2,}?[^Z]",
        @"(?i)(?:pass|pw[^a-z]|keys?|-dead|-d|tok\w{0,9}n\(|user:)",
    ];

    private static readonly string[] Pieces =
    [
        "AKIA",
        "AKIAABCDEFGHIJKLMNOP",
        "ghp_",
        "012345678901234567890123456789abcdef",
        "acme",
        "Foo_",
        ".x-",
        " = ",
        "=",
        ":",
        "'",
        "\"",
        "=>",
        "\n",
        "\r\n",
        "abcdef123456",
        "abcdef123456abcdef12",
        "password",
        "PASSWD",
        "my_api_key",
        "token",
        "secret",
        "-----BEGIN RSA PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY BLOCK-----",
        "-----END RSA PRIVATE KEY-----",
        "KEY-----",
        "https://",
        "user:",
        "pass@",
        "@",
        "host.example",
        "export ",
        "A_B=",
        "sk_live_",
        "rk_test_",
        "0123456789ab",
        "xoxb",
        "-1234",
        "-123456",
        "-abcd",
        "eyJ",
        "abc.eyJ",
        ".",
        "ab",
        "abc",
        "abcd",
        "cd",
        "xyz",
        "qrs",
        "1237",
        " ",
        "key",
        "deadbeef",
        "-dead",
        "-beef",
        "Z",
        "ZZ",
        "ghp_0123456789abcdefghijklmnopqrstuvwxyz",
        "export A_B=v\n",
        "https://user:pass@host",
        "xoxb-1234-abcd ",
        "eyJa.eyJb.",
        "key deadbeef-dead-beef-dead",
        "abcZZx",
        "x",
        "é",
        "\0",
        "\\n",
        ";",
        "`",
        "hunter2",
    ];

    private static readonly Gen<string> Piece = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]);

    private static readonly MatcherAssert Check = new(Patterns);

    [Fact]
    public void Finds_what_a_backtracking_engine_finds()
    {
        var matched = new HashSet<int>();
        Piece
            .Array[0, 40]
            .Select(string.Concat)
            .Sample(
                text =>
                {
                    Check.Same(Encoding.UTF8.GetBytes(text)).ForEach(m => matched.Add(m.RuleIndex));
                },
                iter: int.Parse(Environment.GetEnvironmentVariable("F_ITER") ?? "6000"),
                threads: 1
            );
        Assert.True(
            matched.Count > Patterns.Length / 2,
            $"only {matched.Count} of {Patterns.Length} patterns matched anything: the texts are too tame"
        );
    }

    [Fact]
    public void Finds_the_same_after_bytes_were_changed() =>
        Gen.Select(Piece.Array[1, 30].Select(string.Concat), Gen.Select(Gen.Int[0, 400], Gen.Byte).Array[0, 5])
            .Sample(
                (text, changes) =>
                {
                    byte[] bytes = Encoding.UTF8.GetBytes(text);
                    foreach ((int at, byte value) in changes)
                    {
                        bytes[at % bytes.Length] = value;
                    }

                    Check.Same(bytes);
                },
                iter: int.Parse(Environment.GetEnvironmentVariable("F_ITER") ?? "2000"),
                threads: 1
            );

    [Fact]
    public void Finds_a_match_wherever_a_block_ends()
    {
        for (int before = 0; before < 140; before++)
        {
            string text = new string(' ', before) + "AKIAABCDEFGHIJKLMNOP";
            Assert.Equal(before, Assert.Single(Check.Same(Encoding.ASCII.GetBytes(text))).Whole.Start);
            Assert.Single(Check.Same(Encoding.ASCII.GetBytes(text + new string('\n', before))));
        }
    }

    [Fact]
    public void Finds_the_same_whatever_the_width_of_the_filter() =>
        Piece
            .Array[0, 40]
            .Select(string.Concat)
            .Sample(
                text =>
                {
                    byte[] padded = Encoding.UTF8.GetBytes("\n" + text + new string('\0', 128));
                    byte[] tables = CompiledRulesOf.Views[0].Tables.Span.ToArray();
                    for (int at = 0; at + 64 < padded.Length; at += 32)
                    {
                        uint expected = ScalarBlockFilter.Test(ref padded[at], ref tables[0]);
                        Assert.True(!NarrowBlockFilter.IsSupported || NarrowBlockFilter.Test(ref padded[at], ref tables[0]) == expected);
                        Assert.True(!WideBlockFilter.IsSupported || WideBlockFilter.Test(ref padded[at], ref tables[0]) == expected);
                    }
                },
                iter: 500,
                threads: 1
            );

    [Fact]
    public void Random_bytes_do_no_harm() =>
        Gen
            .Byte.Array[0, 3000]
            .Sample(
                bytes =>
                {
                    Check.Same(bytes);
                },
                iter: 60,
                threads: 1
            );

    [Theory]
    [InlineData("key=key=key=")]
    [InlineData("password password=\"")]
    [InlineData("-----BEGIN PRIVATE KEY-----")]
    [InlineData("acme_acme.")]
    [InlineData("https://a:")]
    [InlineData("eyJeyJ.eyJ")]
    [InlineData(" qrs012345")]
    [InlineData("key-deadbeef-dead")]
    public void Takes_linear_time_on_hostile_text(string piece)
    {
        long one = Steps(piece, 100_000),
            ten = Steps(piece, 1_000_000);
        Assert.True(one > 0, "the text is not hostile: nothing was searched");

        // A quadratic step would take 100 times as many for ten times the text.
        Assert.True(ten < one * 15, $"{one} steps for 0.1 MB, {ten} for 1 MB");
    }

    [Fact]
    public void A_pattern_that_may_be_empty_is_refused() =>
        Assert.Contains("empty", Assert.Throws<PatternException>(() => CompiledRules.Compile(["a*"])).Message, StringComparison.Ordinal);

    private static CompiledRules CompiledRulesOf { get; } = CompiledRules.Compile(Patterns);

    /// <summary>Steps for so many bytes of a piece that is repeated.</summary>
    private static long Steps(string piece, int length)
    {
        long before = Check.Steps;
        Check.Find(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(piece, length / piece.Length))));
        return Check.Steps - before;
    }
}
