using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Surroundings;

/// <summary>Records in a list whose name, or the comment above it, says that somebody made them up: <c>const TEST_ACCOUNTS = [ { password: "…" }, … ]</c>.</summary>
internal static class InventedLists
{
    /// <summary>Bytes before a value in which the list around it begins.</summary>
    private const int Reach = 2 * 1024;

    /// <summary>Longer comments tell more than what the list is.</summary>
    private const int LongestComment = 60;

    /// <summary>Bytes before a list in which the comment of the function around it stands.</summary>
    private const int LongestHead = 320;

    private static readonly WordSet Words = new("test tests testing demo mock mocks mocked sample samples dummy fake example examples seed");

    /// <summary>Whether the list that the value stands in has such a name; drawn values are looked at all the same.</summary>
    public static bool Hold(in SecretCandidate candidate)
    {
        if (TextFormats.Of(candidate.File) is not (TextFormat.Code or TextFormat.Plain) || ValueModel.Judge(candidate.Meaning).Strength == ValueStrength.Random)
        {
            return false;
        }

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
        return Bytes.Contains(text, "demo user"u8) || Bytes.Contains(text, "demo account"u8) || Bytes.Contains(text, "mock user"u8) || Bytes.Contains(text, "sample user"u8) || Bytes.Contains(text, "test user"u8) || Bytes.Contains(text, "test account"u8) || Bytes.Contains(text, "dummy user"u8);
    }
}
