using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Surroundings;

/// <summary>
/// Accounts that a script makes before a program is used. Those of users are data to look at; whoever administers is made once, often in the deployment too, and keeps
/// the password that stands there.
/// </summary>
internal static class SeededAccounts
{
    /// <summary>How far from a password its account is looked for, in bytes.</summary>
    private const int Beside = 240;

    private static readonly WordSet Invented = new("test testing demo example sample dummy fake mock");

    /// <summary>Whether the value is a password that nobody would take for a stand-in, and the record around it one of an administrator.</summary>
    public static bool IsAdministrator(in SecretCandidate candidate, WordSet names)
    {
        if (ValueModel.Judge(candidate.Meaning).Strength < ValueStrength.Mixed || Invented.ContainsWordOf(candidate.Meaning))
        {
            return false;
        }

        ReadOnlySpan<byte> text = candidate.Text;
        int end = candidate.Start + candidate.Length;
        ReadOnlySpan<byte> before = text[Math.Max(0, candidate.Start - Beside)..candidate.Start];
        ReadOnlySpan<byte> behind = text[end..Math.Min(text.Length, end + Beside)];
        before = before[(before.LastIndexOfAny((byte)'{', (byte)';') + 1)..];
        int close = behind.IndexOfAny((byte)'}', (byte)';');
        behind = close < 0 ? behind : behind[..close];
        return (Says(before, names) || Says(behind, names)) && !Says(before, Invented) && !Says(behind, Invented);
    }

    private static bool Says(ReadOnlySpan<byte> text, WordSet names)
    {
        foreach (Range range in text.SplitAny(" \t\r\n,:=()[]\"'`@.<>"u8))
        {
            if (names.ContainsWordOf(text[range]))
            {
                return true;
            }
        }

        return false;
    }
}
