using System.Text;
using CsCheck;
using Seatrial.Secrets.Baselines;
using Seatrial.Secrets.Identity;

namespace Seatrial.Secrets.Tests.Baselines;

public class BaselineFileTests
{
    private static readonly IdentityKey Key = IdentityKey.Random();

    [Fact]
    public void What_was_written_is_read_again_and_written_the_same() =>
        Gen.Select(Gen.String, Gen.String)
            .List[0, 40]
            .Sample(pairs =>
            {
                var baseline = new Baseline(Key, pairs.Select(p => Entry(p.Item1, p.Item2)));
                string text = BaselineFile.Write(baseline);
                var (read, problem) = BaselineFile.Parse(Encoding.UTF8.GetBytes(text), "b");
                Assert.Null(problem);
                Assert.Equal(text, BaselineFile.Write(read!));
                Assert.All(baseline.Entries, e => Assert.True(read!.Knows(e.Identity)));
            });

    [Fact]
    public void The_order_of_discovery_cannot_be_seen() =>
        Assert.Equal(
            BaselineFile.Write(new Baseline(Key, [Entry("a", "x"), Entry("b", "y"), Entry("a", "z")])),
            BaselineFile.Write(new Baseline(Key, [Entry("a", "z"), Entry("b", "y"), Entry("a", "x")]))
        );

    [Fact]
    public void A_known_credential_keeps_its_line_when_it_moved()
    {
        var old = new Baseline(Key, [Entry("a", "old/place")]);
        Assert.Equal(BaselineFile.Write(old), BaselineFile.Write(old.With([Entry("a", "new/place")])));
    }

    [Fact]
    public void A_union_of_two_files_in_any_order_is_a_baseline()
    {
        string[] one = BaselineFile.Write(new Baseline(Key, [Entry("a", "x"), Entry("b", "y")])).Split('\n');
        string[] two = BaselineFile.Write(new Baseline(Key, [Entry("b", "other"), Entry("c", "z")])).Split('\n');
        var (read, _) = BaselineFile.Parse(Encoding.UTF8.GetBytes(string.Join("\r\n", two.Concat(one).Reverse())), "b");
        Assert.Equal(3, read!.Entries.Count);
    }

    [Fact]
    public void Removing_an_entry_makes_its_credential_new_again()
    {
        var baseline = new Baseline(Key, [Entry("a", "x"), Entry("b", "y")]);
        Assert.False(baseline.Without([Entry("a", "")]).Knows(Entry("a", "").Identity));
    }

    [Theory]
    [InlineData("", "'key …' is missing")]
    [InlineData("key 12\n", "b:1: the key must be 64")]
    [InlineData("<<<<<<< ours\n", "b:1: a merge left its marks")]
    [InlineData("{\"version\": 1}", "b:1: not an entry")]
    [InlineData("\u001b[2J\0\uFFFF", "b:1: not an entry")]
    public void A_broken_file_is_one_sentence_with_what_to_do(string text, string sentence)
    {
        var (baseline, problem) = BaselineFile.Parse(Encoding.UTF8.GetBytes(text), "b");
        Assert.Null(baseline);
        Assert.Contains(sentence, problem, StringComparison.Ordinal);
        Assert.Contains("seatrial secrets baseline", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_keys_are_refused_with_both_lines() =>
        Assert.Contains(
            "b:2: a second key, the first is on line 1",
            BaselineFile.Parse(Encoding.UTF8.GetBytes($"key {Key.Text()}\nkey {IdentityKey.Random().Text()}\n"), "b").Problem,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_hostile_path_stays_on_its_line()
    {
        string text = BaselineFile.Write(new Baseline(Key, [Entry("a", "x\nkey 00\u001b[2J\u202Egnp")]));
        Assert.Single(text.Split('\n'), l => l.StartsWith("key ", StringComparison.Ordinal));
        Assert.DoesNotContain('\u001b', text);
        Assert.DoesNotContain('\u202E', text);
    }

    private static BaselineEntry Entry(string value, string place) =>
        new(SecretIdentity.Of(Key, "generic-password", Encoding.UTF8.GetBytes(value)), "generic-password", place);
}
