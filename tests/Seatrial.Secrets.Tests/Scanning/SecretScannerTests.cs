using Seatrial.Engine.Findings;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Identity;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Scanning;
using static Seatrial.Secrets.Tests.Filter.TestRules;

namespace Seatrial.Secrets.Tests.Scanning;

public class SecretScannerTests
{
    private static readonly string Body = new('x', 30);

    [Fact]
    public void Reports_the_group_called_secret_with_its_name_and_place()
    {
        var match = Assert.Single(Scan($"\r\nfoo\n  my_token = tok_{Body};", Rule("tok", @"(?<name>\w+) = (?<secret>tok_x{30})")));
        Assert.Equal("my_token", match.Name);
        Assert.Equal((19, 34), (match.Start, match.Length));
        Assert.Equal(new SourceLocation("a.txt", 3, 14, 3, 48), match.Location);
        Assert.DoesNotContain(Body, match.Masked, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_columns_in_utf16_units()
    {
        var match = Assert.Single(Scan("é😀tok_a", Rule("tok", "tok_a")));
        Assert.Equal((4, 9), (match.Location.Column, match.Location.EndColumn));
    }

    [Fact]
    public void Reports_each_line_end_form_as_one_line() =>
        Assert.Equal([1, 2, 3, 4], Scan("tok_a\ntok_a\r\ntok_a\rtok_a", Rule("tok", "tok_a")).Select(m => m.Location.Line));

    [Fact]
    public void Same_value_has_the_same_identity_and_another_value_or_kind_has_another()
    {
        var matches = Scan("tok_a tok_b tok_a key_a", Rule("tok", "tok_[ab]"), Rule("key", "key_(?<secret>[ab])"));
        Assert.Equal(matches[0].Identity, matches[2].Identity);
        Assert.NotEqual(matches[0].Identity, matches[1].Identity);
        Assert.NotEqual(SecretIdentity.Of(IdentityKey.Default, "tok", "a"u8), SecretIdentity.Of(IdentityKey.Default, "key", "a"u8));
    }

    [Fact]
    public void A_providers_kind_beats_a_generic_one_on_the_same_value() =>
        Assert.Equal(
            "tok",
            Assert.Single(Scan($"key=tok_{Body}", Rule("a-any", @"key=(?<secret>\w+)", generic: true), Rule("tok", "tok_x+"))).Rule.Id
        );

    [Fact]
    public void A_proven_value_beats_a_longer_one()
    {
        var proven = Rule("b", "tok_x{10}", judge: static (in SecretCandidate _) => CandidateVerdict.Report(Confidence.Proven, "checksum"));
        Assert.Equal("b", Assert.Single(Scan($"tok_{Body}", Rule("a", "tok_x+"), proven)).Rule.Id);
    }

    [Fact]
    public void The_longer_value_wins_and_a_value_is_reported_once() =>
        Assert.Equal("c", Assert.Single(Scan($"tok_{Body}", Rule("a", "tok_x{3}"), Rule("c", "tok_x+"), Rule("d", "tok_x+"))).Rule.Id);

    [Fact]
    public void A_dismissed_candidate_does_not_hide_another()
    {
        var dismissed = Rule("a", "tok_x+", judge: static (in SecretCandidate _) => CandidateVerdict.Dismiss("no"));
        Assert.Equal("b", Assert.Single(Scan($"tok_{Body}", dismissed, Rule("b", "tok_x{3}"))).Rule.Id);
    }

    [Fact]
    public void A_judge_may_say_that_the_value_is_of_another_kind()
    {
        var judged = Rule(
            "a",
            "tok_x+",
            judge: static (in SecretCandidate _) => CandidateVerdict.Report(Confidence.Proven, "role", SecretClass.PublicByDesign, "z")
        );
        var match = Assert.Single(Scan($"tok_{Body}", judged, Rule("z", "never")));
        Assert.Equal(("z", SecretClass.PublicByDesign), (match.Rule.Id, match.Class));
    }

    [Fact]
    public void Surroundings_cap_the_confidence_or_dismiss()
    {
        CandidateJudge surroundings = static (in SecretCandidate c) =>
            c.Line.StartsWith("doc"u8) ? CandidateVerdict.Dismiss("documentation") : CandidateVerdict.Report(Confidence.Low, "in a test");
        var matches = Scan($"doc tok_{Body}\nrun tok_{Body}", new SecretRuleSet([Rule("a", "tok_x+")], surroundings));
        var match = Assert.Single(matches);
        Assert.Equal((Confidence.Low, 2), (match.Confidence, match.Location.Line));
        Assert.Contains("in a test", match.Reasons);
    }

    [Fact]
    public void Refuses_two_rules_of_one_id() =>
        Assert.Throws<ArgumentException>(() => new SecretRuleSet([Rule("a", "x"), Rule("a", "y")]));

    private static List<SecretMatch> Scan(string text, params SecretRule[] rules) => Scan(text, new SecretRuleSet(rules));

    private static List<SecretMatch> Scan(string text, SecretRuleSet rules)
    {
        var matches = new List<SecretMatch>();
        new SecretScanner(rules).Scan(FileContent.FromText("a.txt", text), matches);
        return matches;
    }
}
