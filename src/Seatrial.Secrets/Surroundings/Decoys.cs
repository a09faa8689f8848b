using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Surroundings;

/// <summary>Bait for intruders: the environment that a program hands to whoever asks for <c>/.env</c>, beside which it says so.</summary>
internal static class Decoys
{
    /// <summary>Bytes before and behind a value in which the trap is named.</summary>
    private const int Reach = 1024;

    /// <summary>Whether the value is one: a variable with its value inside of a string of a program, in a trap.</summary>
    public static bool Hold(in SecretCandidate candidate)
    {
        if (TextFormats.Of(candidate.File) != TextFormat.Code || !IsServed(candidate))
        {
            return false;
        }

        int end = candidate.Start + candidate.Length;
        ReadOnlySpan<byte> around = candidate.Text[Math.Max(0, candidate.Start - Reach)..Math.Min(candidate.Text.Length, end + Reach)];
        return Bytes.Contains(around, "honeypot"u8)
            || Bytes.Contains(around, "honeytoken"u8)
            || Bytes.Contains(around, "honey_token"u8)
            || Bytes.Contains(around, "canarytoken"u8)
            || Bytes.Contains(around, "decoy"u8);
    }

    /// <summary><c>'DB_PASSWORD=…'</c>, also in a line of a longer string.</summary>
    private static bool IsServed(in SecretCandidate candidate)
    {
        if (candidate.Start == 0 || candidate.Text[candidate.Start - 1] != '=')
        {
            return false;
        }

        ReadOnlySpan<byte> before = candidate.Text[Math.Max(0, candidate.Start - WordSplitter.MaxLength)..(candidate.Start - 1)];
        int start = before.LastIndexOfAnyExcept(ByteSets.VariableName);
        return start >= 0 && start < before.Length - 1 && before[start] is (byte)'"' or (byte)'\'' or (byte)'`' or (byte)'\n'
            || (start > 0 && before[start - 1] == '\\');
    }
}
