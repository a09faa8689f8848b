using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Surroundings;

/// <summary>
/// Accounts that a script makes before a program is used. Those of users are data to look at; whoever administers is made once, often in
/// the deployment too, and keeps the password that stands there.
/// </summary>
internal static class SeededAccounts
{
    /// <summary>How far from a password its account is looked for, in bytes.</summary>
    private const int Beside = 240;

    private static readonly WordSet Invented = new("test testing demo example sample dummy fake mock");

    /// <summary>Seeds that nobody sows where the program is deployed.</summary>
    private static readonly WordSet Development = new(
        "dev development local test tests testing e2e demo sample samples example examples ci"
    );

    /// <summary>Seeds that make nothing but administrators, by the name of their file.</summary>
    private static readonly WordSet OfFiles = new("admin admins administrator administrators superadmin superadmins superuser superusers");

    /// <summary>
    /// Whether the value is a password that nobody would take for a stand-in, and the record around it one of an administrator.
    /// </summary>
    public static bool IsAdministrator(in SecretCandidate candidate, WordSet names)
    {
        return ValueModel.Judge(candidate.Meaning).Strength >= ValueStrength.Mixed
            && !Invented.ContainsWordOf(candidate.Meaning)
            && IsBesideAdministrator(candidate, names);
    }

    /// <summary>
    /// Whether the value is a password that everybody tries first, and the record around it one of an administrator: whoever sows it where
    /// the program is deployed lets everybody in.
    /// </summary>
    public static bool IsPlainAdministrator(in SecretCandidate candidate, WordSet names) =>
        candidate.Rule is { Id: "hardcoded-password" or "positional-password" }
        && ValueModel.Judge(candidate.Meaning).Strength is ValueStrength.Common or ValueStrength.Weak
        && !Invented.ContainsWordOf(candidate.Meaning)
        && !Invented.ContainsWordOf(candidate.Name)
        && !HasPart(candidate.File.Path, Development)
        && (IsBesideAdministrator(candidate, names) || (HasPart(candidate.File.Name.ToString(), OfFiles) && IsOfNobodyInvented(candidate)));

    private static bool HasPart(string path, WordSet words)
    {
        ReadOnlySpan<char> lower = path.ToLowerInvariant();
        foreach (Range part in lower.SplitAny('/', '.', '-', '_'))
        {
            if (words.Contains(lower[part]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Neither the record nor its account says that it was made up.</summary>
    private static bool IsOfNobodyInvented(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> text = candidate.Text;
        int end = candidate.Start + candidate.Length;
        return !Says(text[Math.Max(0, candidate.Start - Beside)..candidate.Start], Invented)
            && !Says(text[end..Math.Min(text.Length, end + Beside)], Invented);
    }

    private static bool IsBesideAdministrator(in SecretCandidate candidate, WordSet names)
    {
        ReadOnlySpan<byte> text = candidate.Text;
        int end = candidate.Start + candidate.Length;
        ReadOnlySpan<byte> before = text[Math.Max(0, candidate.Start - Beside)..candidate.Start];
        ReadOnlySpan<byte> behind = text[end..Math.Min(text.Length, end + Beside)];
        before = before[(before.LastIndexOfAny((byte)'{', (byte)';') + 1)..];
        int close = behind.IndexOfAny((byte)'}', (byte)';');
        behind = close < 0 ? behind : behind[..close];
        return (Says(before, names) || Says(behind, names)) && !Says(before, Invented) && !Says(behind, Invented);
    }

    /// <summary>
    /// Whether the record around a value in a program says that it is one for tests or to be looked at: <c>{ user: "test@…", password:
    /// "…" }</c>, <c>ann@demo.com</c>.
    /// </summary>
    public static bool IsForTests(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> text = candidate.Text;
        int end = candidate.Start + candidate.Length;
        ReadOnlySpan<byte> before = text[Math.Max(0, candidate.Start - Beside)..candidate.Start];
        ReadOnlySpan<byte> behind = text[end..Math.Min(text.Length, end + Beside)];
        int open = before.LastIndexOfAny((byte)'{', (byte)'}', (byte)';');
        int close = behind.IndexOfAny((byte)'{', (byte)'}', (byte)';');
        return open >= 0
            && before[open] == '{'
            && close >= 0
            && behind[close] == '}'
            && (SaysTest(before[(open + 1)..]) || SaysTest(behind[..close]));
    }

    private static bool SaysTest(ReadOnlySpan<byte> text)
    {
        foreach (Range range in text.SplitAny("\"'`@"u8))
        {
            ReadOnlySpan<byte> word = text[range];
            if (Bytes.EqualsText(word, "demo"u8) || Bytes.StartsWith(word, "demo."u8))
            {
                return true;
            }

            if (
                word.Length >= 4
                && word.Length <= 12
                && Bytes.StartsWith(word, "test"u8)
                && (
                    word.Length == 4
                    || !Bytes.IsLower(word[4])
                    || Bytes.EqualsText(word, "tester"u8)
                    || Bytes.EqualsText(word, "testuser"u8)
                )
            )
            {
                return true;
            }
        }

        return false;
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
