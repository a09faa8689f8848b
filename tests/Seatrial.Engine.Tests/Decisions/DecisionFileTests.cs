using System.Text;
using CsCheck;
using Seatrial.Engine.Decisions;

namespace Seatrial.Engine.Tests.Decisions;

public sealed class DecisionFileTests
{
    private static readonly Decision Accepted = new()
    {
        Id = "OBS-6-1",
        Control = "OBS-6",
        Kind = DecisionKind.Accept,
        Findings = ["b", "a"],
        Owner = "Ana: 'lead' # not a comment",
        Reason = "a pilot; yes",
        Approver = "Bo",
        Date = new DateOnly(2026, 1, 31),
        Expires = new DateOnly(2026, 4, 1),
    };

    [Fact]
    public void What_is_written_is_read_again()
    {
        var read = Assert.Single(Parse(DecisionFile.With("", Accepted)).Log.Decisions);
        Assert.Equal(["a", "b"], read.Findings);
        Assert.Equal(Accepted with { Findings = [], Location = read.Location }, read with { Findings = [] });
        Assert.Equal(2, read.Location.Line);
    }

    [Fact]
    public void Any_texts_survive_writing_and_reading() =>
        Gen.Select(Gen.String[Gen.Char[' ', '~'], 1, 40], Gen.String[Gen.Char['\u00A1', '\u024F'], 1, 40])
            .Sample(
                (owner, reason) =>
                {
                    var decision = Accepted with { Owner = $"x{owner}x", Reason = $"x{reason}x" };
                    var read = Assert.Single(Parse(DecisionFile.With("", decision)).Log.Decisions);
                    return read.Owner == decision.Owner && read.Reason == decision.Reason;
                }
            );

    [Fact]
    public void Comments_and_other_decisions_stay_byte_for_byte_when_one_is_added_replaced_or_removed()
    {
        string before = """
            # Why we decide as we do: see the wiki.
            - id: first     # the oldest
              control: DEP-1
              decision: not-applicable
              owner: Ana
              reason: >-
                folded over
                two lines
              date: 2026-01-01

            # about the second
            - {id: second, control: DEP-2, decision: fix, owner: Bo, date: 2026-01-01, due: 2026-02-01}
            # the end

            """;
        string added = DecisionFile.With(before, Accepted);
        Assert.StartsWith(before, added, StringComparison.Ordinal);

        string replaced = DecisionFile.With(added, Accepted with { Id = "second" });
        Assert.Equal(["first", "second", "OBS-6-1"], Parse(replaced).Log.Decisions.Select(d => d.Id));
        foreach (string comment in (string[])["# Why we decide as we do: see the wiki.", "# the oldest", "# about the second", "# the end"])
        {
            Assert.Contains(comment, replaced, StringComparison.Ordinal);
        }

        string removed = DecisionFile.Without(added, "OBS-6-1");
        Assert.Equal(before, removed);
        Assert.DoesNotContain("id: first", DecisionFile.Without(before, "first"), StringComparison.Ordinal);
        Assert.Contains("# about the second", DecisionFile.Without(before, "first"), StringComparison.Ordinal);
        Assert.Equal(before, DecisionFile.Without(before, "nobody"));
    }

    [Fact]
    public void Writing_the_same_twice_changes_nothing()
    {
        string once = DecisionFile.With("", Accepted);
        Assert.Equal(once, DecisionFile.With(once, Accepted));
    }

    [Theory]
    [InlineData("- {id: a, control: AUZ-1, decision: accept, owner: Ana, date: 2026-01-01, reason: x}", "nothing is accepted for ever")]
    [InlineData("- {id: a, control: AUZ-1, decision: accept, owner: Ana, date: 2026-01-01, expires: 2026-02-01}", "why the risk is taken")]
    [InlineData("- {id: a, control: AUZ-1, decision: fix, owner: Ana, date: 2026-01-01}", "until when it is mended")]
    [InlineData("- {id: a, control: AUZ-1, decision: compensated, owner: Ana, date: 2026-01-01}", "what does it instead")]
    [InlineData("- {id: a, control: AUZ-11, decision: fix, owner: Ana, date: 2026-01-01, due: 2026-02-01}", "did you mean 'AUZ-1'?")]
    [InlineData("- {id: a, control: AUZ-1, decision: acept, owner: Ana, date: 2026-01-01, due: 2026-02-01}", "did you mean 'accept'?")]
    [InlineData("- {id: a, control: AUZ-1, decision: fix, owner: Ana, date: tomorrow, due: 2026-02-01}", "'date' must be a day")]
    [InlineData("- {id: a, control: AUZ-1, decision: fix, date: 2026-01-01, due: 2026-02-01}", "who answers for it")]
    [InlineData(
        "- {id: a, control: AUZ-1, decision: fix, owner: Ana, date: 2026-01-01, due: 2026-02-01, exprires: 2026-02-01}",
        "did you mean 'expires'?"
    )]
    [InlineData(
        "- {id: a, control: AUZ-1, decision: fix, owner: Ana, date: 2026-01-01, due: 2026-02-01}\n- {id: a, control: AUZ-2, decision: fix, owner: Ana, date: 2026-01-01, due: 2026-02-01}",
        "stands on line 1 already"
    )]
    [InlineData("decisions: []", "must hold a list of decisions")]
    [InlineData("- just text", "must be a group of keys")]
    public void A_mistake_is_said_with_its_line(string text, string expected)
    {
        var error = Assert.Single(Parse(text).Errors);
        Assert.Contains(expected, error.ToString(), StringComparison.Ordinal);
        Assert.Matches("^decisions.yaml:[12]:", error.ToString());
    }

    [Fact]
    public void Any_bytes_may_be_given() => Gen.Byte.Array[0, 400].Sample(bytes => DecisionFile.Parse(bytes, "decisions.yaml") is not null);

    private static DecisionFileResult Parse(string text) => DecisionFile.Parse(Encoding.UTF8.GetBytes(text), "decisions.yaml");
}
