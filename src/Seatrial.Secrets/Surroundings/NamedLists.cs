using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Surroundings;

/// <summary>
/// Values in a list whose name, or the comment above it, says what they are: records that somebody made up (<c>const TEST_ACCOUNTS = [ {
/// password: "…" }, … ]</c>), or what a program lets nobody use (<c>const LEAKED_SECRETS = [ "…", … ]</c>).
/// </summary>
internal static class NamedLists
{
    /// <summary>Bytes before a value in which the list around it begins.</summary>
    private const int Reach = 2 * 1024;

    /// <summary>Longer comments tell more than what the list is.</summary>
    private const int LongestComment = 60;

    /// <summary>Bytes before a list in which the comment of the function around it stands.</summary>
    private const int LongestHead = 320;

    private static readonly WordSet Words = new(
        "test tests testing demo mock mocks mocked sample samples dummy fake example examples seed"
    );

    /// <summary>First words of the names of lists of values that a program refuses.</summary>
    private static readonly WordSet Refused = new(
        "exposed leaked compromised breached weak insecure blocked blocklist blocklisted blacklist blacklisted denied denylist banned forbidden rejected refused disallowed revoked burned"
    );

    /// <summary>What the list says of the value; null where it says nothing. Drawn values are no invented ones.</summary>
    public static string? FindReason(in SecretCandidate candidate)
    {
        if (TextFormats.Of(candidate.File) is not (TextFormat.Code or TextFormat.Plain))
        {
            return null;
        }

        return candidate.Named is { IsRead: true, Value.Role: Reading.ValueRole.ListItem } && Refused.ContainsWordOf(candidate.Name)
                ? "a list of values that the program refuses, by its name"
            : ValueModel.Judge(candidate.Meaning).Strength < ValueStrength.Random && AreInvented(candidate)
                ? "a list of records that somebody made up, by its name"
            : null;
    }

    private static bool AreInvented(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> before = candidate.Text[Math.Max(0, candidate.Start - Reach)..candidate.Start];
        int open = Math.Max(before.LastIndexOf("= ["u8), before.LastIndexOf(": ["u8));
        if (open < 1 || before[open..].IndexOf("\n]"u8) >= 0 || before[open..].IndexOf("];"u8) >= 0)
        {
            return false;
        }

        if (SaysInvented(before[Math.Max(0, open - LongestHead)..open]))
        {
            return true;
        }

        int start = before[..open].LastIndexOf((byte)'\n') + 1;
        ReadOnlySpan<byte> line = before[start..open];
        ReadOnlySpan<byte> above = Bytes.Trim(before[(before[..Math.Max(0, start - 1)].LastIndexOf((byte)'\n') + 1)..start]);
        if (above.Length < LongestComment && (above.StartsWith("#"u8) || above.StartsWith("//"u8)) && Words.ContainsWordOf(above))
        {
            return true;
        }

        if (Bytes.Trim(line) is [(byte)'}', ..] && before[..start].LastIndexOf("const "u8) is >= 0 and var declared)
        {
            // A type over several lines: const ACCOUNTS: Array<{ … }> = [
            line = before[(declared + "const ".Length)..start];
            line = line[..Math.Max(0, line.IndexOfAny((byte)':', (byte)'\n'))];
        }

        int colon = line.IndexOf((byte)':');
        line = Bytes.Trim(colon < 0 ? line : line[..colon]);
        return Words.ContainsWordOf(line[(line.LastIndexOf((byte)' ') + 1)..]);
    }

    /// <summary><c>/** Initialize default demo users … */</c>.</summary>
    private static bool SaysInvented(ReadOnlySpan<byte> head)
    {
        int comment = Math.Max(head.LastIndexOf("* "u8), Math.Max(head.LastIndexOf("// "u8), head.LastIndexOf("# "u8)));
        ReadOnlySpan<byte> text = comment < 0 ? default : head[Math.Max(0, comment - 80)..];
        return Bytes.Contains(text, "demo user"u8)
            || Bytes.Contains(text, "demo account"u8)
            || Bytes.Contains(text, "mock user"u8)
            || Bytes.Contains(text, "sample user"u8)
            || Bytes.Contains(text, "test user"u8)
            || Bytes.Contains(text, "test account"u8)
            || Bytes.Contains(text, "dummy user"u8);
    }
}
