using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading;

/// <summary>What the characters around a value of a configuration say of it: expressions of templates, outcomes of checks.</summary>
internal static class ReadSyntax
{
    /// <summary>Bytes before and behind a value in which what belongs to it stands.</summary>
    private const int Beside = 160;

    /// <summary>Why the text is no credential, whatever its name and value; null when it may be one.</summary>
    public static string? FindObstacle(in SecretCandidate candidate)
        => IsSubscript(candidate) ? "the value is a key by which something is looked up"
        : IsOutcome(candidate) ? "pass and fail: the outcome of a check"
        : null;

    /// <summary><c>vaulted['db_password']</c>.</summary>
    private static bool IsSubscript(in SecretCandidate candidate)
    {
        int start = candidate.Start;
        int end = start + candidate.Length;
        ReadOnlySpan<byte> text = candidate.Text;
        return start >= 3 && end + 1 < text.Length && text[start - 1] is (byte)'\'' or (byte)'"' && text[start - 2] == '[' && Bytes.IsWord(text[start - 3]) && text[end] == text[start - 1] && text[end + 1] == ']';
    }

    private static bool IsOutcome(in SecretCandidate candidate)
    {
        if (!Bytes.EqualsText(candidate.Name, "pass"u8))
        {
            return false;
        }

        int from = Math.Max(0, candidate.Start - Beside);
        int to = Math.Min(candidate.Text.Length, candidate.Start + candidate.Length + Beside);
        return Bytes.Contains(candidate.Text[from..to], "fail"u8);
    }
}
