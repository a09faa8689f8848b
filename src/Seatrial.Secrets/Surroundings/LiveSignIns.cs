using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Surroundings;

/// <summary>
/// Scripts that are called tests and are none of a suite: one by one they sign in to a host that exists, <c>post('https://…/login', {
/// password: '…' })</c>, with what opens it.
/// </summary>
internal static class LiveSignIns
{
    /// <summary>Bytes before a password in which its host stands.</summary>
    private const int Beside = 300;

    /// <summary>Bytes of a script that are looked through for tests of a suite.</summary>
    private const int MostText = 64 * 1024;

    private static readonly WordSet Invented = new("test tests tester testing demo example sample dummy fake mock wrong invalid");

    private static readonly Phrases Suites = new(
        "describe(",
        "it(",
        "test(",
        "expect(",
        "assert",
        "def test_",
        "@test",
        "func test",
        "pytest",
        "unittest",
        "jest",
        "vitest"
    );

    /// <summary>Whether the password is one of those.</summary>
    public static bool Hold(in SecretCandidate candidate)
    {
        if (
            candidate.Named is not { IsRead: true, IsCode: true, Name: { Kind: NameKind.Password, IsStrong: true } }
            || ValueModel.Judge(candidate.Meaning).Strength < ValueStrength.Mixed
            || Invented.ContainsWordOf(candidate.Meaning)
            || Disguises.SayPassword(candidate.Meaning)
        )
        {
            return false;
        }

        ReadOnlySpan<byte> before = candidate.Text[Math.Max(0, candidate.Start - Beside)..candidate.Start];
        int host = before.LastIndexOf("://"u8);
        return host >= 0
            && !before[host..].Contains((byte)';')
            && SentCommands.NamesHost(before[host..])
            && !Suites.StandIn(candidate.Text[..Math.Min(candidate.Text.Length, MostText)]);
    }
}
