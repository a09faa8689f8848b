using System.Text;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Filter.Anchors;
using Seatrial.Secrets.Filter.Matching;
using Seatrial.Secrets.Filter.Screening;

namespace Seatrial.Secrets.Tests.Filter;

public class TextQuestionTests
{
    private const int Provider = 0;
    private const int Assignment = 1;
    private const int Word = 2;

    private static readonly string[] Patterns =
    [
        @"\btok_[a-z]{8}\b",
        @"(?i)[\w.-]{0,20}pass\s*=\s*(?<secret>\w{4,20})",
        "(?i)(?:pass|key[^a-z])",
    ];

    private static readonly CompiledRules Rules = CompiledRules.Compile(
        Patterns,
        [PatternKinds.Anywhere, PatternKinds.Unread, PatternKinds.Selecting]
    );

    [Fact]
    public void A_text_without_a_reader_is_not_searched_for_words() =>
        Assert.Equal(
            [Provider, Assignment],
            Find("my.pass = hunter2\ntok_abcdefgh key.", new TextQuestion(PatternKinds.Anywhere | PatternKinds.Unread, 100))
        );

    [Fact]
    public void A_text_with_a_reader_is_not_searched_for_what_the_reader_knows() =>
        Assert.Equal(
            [Provider, Word, Word],
            Find("my.pass = hunter2\ntok_abcdefgh key.", new TextQuestion(PatternKinds.Anywhere | PatternKinds.Selecting, 100))
        );

    [Fact]
    public void Behind_the_first_word_only_the_others_are_looked_for_where_one_is_enough()
    {
        string text = string.Concat(Enumerable.Repeat("my.pass = hunter2\n", 2000)) + "tok_abcdefgh";
        var found = Find(text, new TextQuestion(PatternKinds.Anywhere | PatternKinds.Selecting, 100_000, StopsSelecting: true));
        Assert.Contains(Provider, found);
        Assert.InRange(found.Count(r => r == Word), 1, 1999);
    }

    [Fact]
    public void A_word_that_the_end_of_the_text_cuts_is_none() =>
        Assert.Empty(Find("a key", new TextQuestion(PatternKinds.Anywhere | PatternKinds.Selecting, 100, StopsSelecting: true)));

    [Fact]
    public void The_next_text_is_searched_for_everything_again()
    {
        var matcher = new PatternMatcher(Rules);
        Find(matcher, "tok_abcdefgh", new TextQuestion(PatternKinds.Anywhere, 100));
        var matches = new List<PatternMatch>();
        byte[] padded = Padded("my.pass = hunter2");
        matcher.Find(padded, padded.Length - 1 - FileContent.Padding, matches);
        Assert.Equal([Assignment, Word], matches.Select(m => m.RuleIndex).Order());
    }

    [Fact]
    public void States_that_are_left_out_lead_to_the_exact_search()
    {
        var anchor = new Anchor(new AnchorPoint(0, PatternCompiler.Compile("abcd[0-9]{20}").Start, 0, 0, 0), SetsOf("abcd[0-9]{20}"));
        var program = PatternCompiler.Compile("abcd[0-9]{20}");
        var none = ScreenBuilder.Build([anchor, null], _ => program, SourceStatistics.Load(), 0);
        var all = ScreenBuilder.Build([anchor, null], _ => program, SourceStatistics.Load(), 1000);
        Assert.Equal([ScreenTable.Accepted, ScreenTable.Dead], none.Starts.Span.ToArray());
        Assert.Equal(24, all.Count);
        byte[] text = Encoding.ASCII.GetBytes("abcd0123x");
        Assert.True(new CandidateScreen(none).Passes(0, ref text[0], 0, text.Length));
        Assert.False(new CandidateScreen(all).Passes(0, ref text[0], 0, text.Length));
    }

    private static Secrets.Filter.Patterns.ByteSet[] SetsOf(string pattern) =>
        Secrets.Filter.Patterns.PositionSets.Of([Secrets.Filter.Patterns.PatternParser.Parse(pattern)], Anchor.Width);

    private static IEnumerable<int> Find(string text, TextQuestion question) => Find(new PatternMatcher(Rules), text, question);

    private static IEnumerable<int> Find(PatternMatcher matcher, string text, TextQuestion question)
    {
        byte[] padded = Padded(text);
        var matches = new List<PatternMatch>();
        Assert.True(matcher.Find(padded, padded.Length - 1 - FileContent.Padding, matches, question));
        return matches.Select(m => m.RuleIndex).Order();
    }

    private static byte[] Padded(string text) => Encoding.ASCII.GetBytes("\n" + text + new string('\0', FileContent.Padding));
}
