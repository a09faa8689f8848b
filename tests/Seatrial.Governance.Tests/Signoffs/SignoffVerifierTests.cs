using Seatrial.Governance.Signoffs;
using Seatrial.Governance.Trust;

namespace Seatrial.Governance.Tests.Signoffs;

public sealed class SignoffVerifierTests : IDisposable
{
    private readonly SignedRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Fact]
    public void A_sign_off_covers_its_commit() =>
        AssertState(SignoffState.Valid, VerificationAnswer.Valid, repository.Verify(repository.Sign(repository.Signoff())));

    [Fact]
    public void It_covers_the_commit_that_holds_it_and_a_squash_with_the_same_files()
    {
        var file = repository.Sign(repository.Signoff());
        repository.Commit((".seatrial/signoffs/a.sigstore.json", "{}"), (".seatrial/log.jsonl", ""));
        AssertState(SignoffState.Valid, VerificationAnswer.Valid, repository.Verify(file));
        string tree = repository.Git("rev-parse", "HEAD^{tree}").Trim();
        repository.Git("reset", "--quiet", "--hard", repository.Git("commit-tree", tree, "-m", "squashed").Trim());
        repository.Git("reflog", "expire", "--expire=now", "--all");
        repository.Git("gc", "--quiet", "--prune=now");
        var outcome = repository.Verify(file);
        AssertState(SignoffState.Valid, VerificationAnswer.Valid, outcome);
        Assert.Contains("whose files are the same", outcome.Signoffs[0].Reasons[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("app.py")]
    [InlineData(".seatrial/decisions.yaml")]
    [InlineData("seatrial.lock")]
    public void Whether_a_change_of_files_matters_is_asked_and_not_guessed(string path)
    {
        var file = repository.Sign(repository.Signoff());
        repository.Commit((path, "something else\n"));
        var open = repository.Verify(file);
        AssertState(SignoffState.Unclear, VerificationAnswer.Incomplete, open);
        Assert.Contains(open.Signoffs[0].Reasons, r => r.Contains(path, StringComparison.Ordinal));
        AssertState(SignoffState.Valid, VerificationAnswer.Valid, repository.Verify(r => r with { Drift = _ => DriftVerdict.None }, file));
        var lapsed = repository.Verify(r => r with { Drift = _ => DriftVerdict.Material("GET /orders lost its guard.") }, file);
        AssertState(SignoffState.Lapsed, VerificationAnswer.NotValid, lapsed);
        Assert.Contains("GET /orders lost its guard.", lapsed.Signoffs[0].Reasons);
    }

    [Fact]
    public void The_judge_of_drift_is_told_what_changed_and_whether_the_signed_commit_is_there()
    {
        var file = repository.Sign(repository.Signoff());
        repository.Commit(("new.py", "1\n"), (".seatrial/signoffs/x.sigstore.json", "{}"));
        DriftQuestion? asked = null;
        repository.Verify(
            r =>
                r with
                {
                    Drift = q =>
                    {
                        asked = q;
                        return DriftVerdict.None;
                    },
                },
            file
        );
        Assert.True(asked!.HasSignedCommit);
        Assert.Equal(["new.py"], asked.Changed);
        Assert.Equal(repository.Head, asked.Target);
    }

    [Fact]
    public void A_sign_off_that_misstates_its_commit_is_worth_nothing()
    {
        var signoff = repository.Signoff();
        foreach (
            var wrong in (Signoff[])
                [
                    signoff with
                    {
                        Content = new string('b', 64),
                    },
                    signoff with
                    {
                        Files = [],
                    },
                    signoff with
                    {
                        Files = [.. signoff.Files.Select(f => f with { Sha256 = new string('c', 64) })],
                    },
                    signoff with
                    {
                        Files = [.. signoff.Files, new SignedFile("seatrial.yaml", new string('c', 64))],
                    },
                    signoff with
                    {
                        Files = [.. signoff.Files, new SignedFile("app.py", new string('c', 64))],
                    },
                    signoff with
                    {
                        SignedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
                    },
                    signoff with
                    {
                        SignedAt = SignedRepository.Now.AddDays(3),
                    },
                    signoff with
                    {
                        ExpiresAt = signoff.SignedAt,
                    },
                    signoff with
                    {
                        Signer = "Bob",
                    },
                    signoff with
                    {
                        Role = "intern",
                    },
                ]
        )
        {
            AssertState(SignoffState.Invalid, VerificationAnswer.NotValid, repository.Verify(repository.Sign(wrong)));
        }
    }

    [Fact]
    public void It_ends_by_itself_and_with_what_it_accepted()
    {
        var signoff = repository.Signoff();
        AssertState(
            SignoffState.Lapsed,
            VerificationAnswer.NotValid,
            repository.Verify(r => r with { Now = SignedRepository.Now.AddDays(31) }, repository.Sign(signoff))
        );
        var risk = new AcceptedRisk("orders", "DEP-2", "no fix yet", "Bob", new DateOnly(2026, 3, 1));
        var accepting = repository.Sign(signoff with { Accepted = [risk] });
        AssertState(SignoffState.Valid, VerificationAnswer.Valid, repository.Verify(accepting));
        var lapsed = repository.Verify(r => r with { Now = SignedRepository.Now.AddDays(1) }, accepting);
        AssertState(SignoffState.Lapsed, VerificationAnswer.NotValid, lapsed);
        Assert.Contains("DEP-2", lapsed.Signoffs[0].Reasons[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_counts_in_its_time_and_not_at_all_once_it_is_revoked()
    {
        var file = repository.Sign(repository.Signoff());
        var day = DateOnly.FromDateTime(SignedRepository.Now.AddDays(-1).UtcDateTime);
        VerificationOutcome With(TrustedKey key) => repository.Verify(r => r with { Trust = TestKeys.Store(("Ada", [], key)) }, file);
        AssertState(SignoffState.Valid, VerificationAnswer.Valid, With(TestKeys.Trusted(repository.Ada, from: day, until: day)));
        AssertState(SignoffState.Invalid, VerificationAnswer.NotValid, With(TestKeys.Trusted(repository.Ada, from: day.AddDays(1))));
        AssertState(SignoffState.Invalid, VerificationAnswer.NotValid, With(TestKeys.Trusted(repository.Ada, until: day.AddDays(-1))));
        AssertState(SignoffState.Invalid, VerificationAnswer.NotValid, With(TestKeys.Trusted(repository.Ada, revoked: day.AddDays(100))));
    }

    [Fact]
    public void A_rejection_stands_until_who_made_it_approves()
    {
        using var bobsKey = TestKeys.New();
        var trust = TestKeys.Store(("Ada", [], TestKeys.Trusted(repository.Ada)), ("Bob", [], TestKeys.Trusted(bobsKey)));
        var ada = repository.Sign(repository.Signoff());
        var no = repository.Signoff(SignoffDecision.Reject) with { Signer = "Bob" };
        var bobNo = repository.Sign(no, bobsKey, "b.sigstore.json");
        var bobYes = repository.Sign(
            no with
            {
                Decision = SignoffDecision.Approve,
                SignedAt = no.SignedAt.AddHours(1),
            },
            bobsKey,
            "c.sigstore.json"
        );
        var rejected = repository.Verify(r => r with { Trust = trust }, ada, bobNo);
        Assert.Equal(VerificationAnswer.NotValid, rejected.Answer);
        Assert.Contains("not yet", rejected.Reasons[0], StringComparison.Ordinal);
        Assert.Equal(VerificationAnswer.Valid, repository.Verify(r => r with { Trust = trust, Approvers = 2 }, ada, bobNo, bobYes).Answer);
        Assert.Equal(VerificationAnswer.NotValid, repository.Verify(r => r with { Trust = trust, Approvers = 2 }, ada).Answer);
        Assert.Equal(
            VerificationAnswer.NotValid,
            repository.Verify(r => r with { Trust = trust, Approvers = 2 }, ada, ada with { Name = "again.sigstore.json" }).Answer
        );
        Assert.Equal(VerificationAnswer.NotValid, repository.Verify(r => r with { Trust = trust, Roles = ["security lead"] }, ada).Answer);
    }

    [Fact]
    public void A_release_is_found_by_its_digest_alone()
    {
        string digest = new('d', 64);
        var file = repository.Sign(repository.Signoff() with { Releases = [new SignedFile("app.tar.gz", digest)] });
        repository.Commit(("app.py", "later\n"));
        Assert.Equal(VerificationAnswer.Valid, repository.Verify(r => r with { Commit = null, Release = digest }, file).Answer);
        Assert.Equal(
            VerificationAnswer.NotValid,
            repository.Verify(r => r with { Commit = null, Release = new string('e', 64) }, file).Answer
        );
    }

    [Fact]
    public void Nobody_and_strangers_approve_nothing()
    {
        using var stranger = TestKeys.New();
        Assert.Equal(VerificationAnswer.NotValid, repository.Verify().Answer);
        AssertState(SignoffState.Invalid, VerificationAnswer.NotValid, repository.Verify(repository.Sign(repository.Signoff(), stranger)));
    }

    private static void AssertState(SignoffState state, VerificationAnswer answer, VerificationOutcome outcome)
    {
        Assert.True(outcome.Signoffs[0].State == state, string.Join(' ', outcome.Signoffs[0].Reasons));
        Assert.Equal(answer, outcome.Answer);
    }
}
