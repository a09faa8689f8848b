using System.Text;
using CsCheck;
using Seatrial.Governance.Attestations;
using Seatrial.Governance.Signoffs;

namespace Seatrial.Governance.Tests.Signoffs;

public sealed class SignoffStatementTests
{
    private static readonly Signoff Full = new()
    {
        Decision = SignoffDecision.Reject,
        Application = "órders \"x\"",
        Path = "services/api",
        Commit = new string('1', 40),
        Content = new string('2', 64),
        Releases = [new SignedFile("app.tar.gz", new string('3', 64))],
        Signer = "Ada Lovelace",
        Email = "ada@example.org",
        Role = "security lead",
        SignedAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        ExpiresAt = new DateTimeOffset(2026, 4, 2, 3, 4, 5, TimeSpan.Zero),
        Files = [new SignedFile("seatrial.lock", new string('4', 64))],
        Assessment = new string('5', 64),
        AssessedOn = new DateOnly(2026, 1, 2),
        IsComplete = false,
        Levels = [new SignedLevel("web", "secrets", "production"), new SignedLevel("web", "recovery", "unknown")],
        Accepted = [new AcceptedRisk("web", "DEP-2", "no fix", "Bob", new DateOnly(2026, 3, 1))],
        RecordHeads = [new string('6', 64)],
        Note = "no restore was drilled",
        ToolVersion = "1.2.3",
    };

    [Fact]
    public void What_is_written_is_read()
    {
        var (statement, problem) = StatementReader.Read(SignoffStatement.Write(Full));
        Assert.True(statement is not null, problem);
        var (signoff, signoffProblem) = SignoffReader.Read(statement);
        Assert.True(signoff is not null, signoffProblem);
        Assert.Equal(SignoffStatement.Write(Full), SignoffStatement.Write(signoff));
    }

    [Fact]
    public void A_member_that_is_not_known_is_not_passed_over()
    {
        string text = Encoding.UTF8.GetString(SignoffStatement.Write(Full));
        foreach (string known in (string[])["\"decision\":", "\"role\":", "\"asOf\":", "\"control\":", "\"level\":"])
        {
            byte[] changed = Encoding.UTF8.GetBytes(text.Replace(known, "\"only\":\"staging\"," + known, StringComparison.Ordinal));
            var (signoff, problem) = SignoffReader.Read(StatementReader.Read(changed).Statement!);
            Assert.Null(signoff);
            Assert.Contains("'only'", problem, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Nothing_that_is_required_may_be_missing()
    {
        string text = Encoding.UTF8.GetString(SignoffStatement.Write(Full));
        foreach (
            string member in (string[])
                [
                    "decision",
                    "application",
                    "signer",
                    "signedAt",
                    "expiresAt",
                    "content",
                    "files",
                    "assessment",
                    "requirements",
                    "acceptedRisks",
                    "recordHeads",
                    "tool",
                    "role",
                    "complete",
                    "reason",
                ]
        )
        {
            byte[] changed = Encoding.UTF8.GetBytes(text.Replace($"\"{member}\":", $"\"{member}x\":", StringComparison.Ordinal));
            Assert.Null(StatementReader.Read(changed).Statement is { } statement ? SignoffReader.Read(statement).Signoff : null);
        }
    }

    [Fact]
    public void Bytes_of_any_kind_are_refused_without_a_fall()
    {
        byte[] good = SignoffStatement.Write(Full);
        Gen.Select(Gen.Int[0, good.Length - 1], Gen.Byte, Gen.Int[0, 40])
            .Sample(
                (at, value, cut) =>
                {
                    byte[] changed = [.. good.AsSpan(0, at), value, .. good.AsSpan(Math.Min(good.Length, at + cut))];
                    if (StatementReader.Read(changed).Statement is { } statement)
                    {
                        _ = SignoffReader.Read(statement);
                    }
                },
                iter: 5_000
            );
    }
}
