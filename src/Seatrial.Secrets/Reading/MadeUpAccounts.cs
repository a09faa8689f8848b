using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading;

/// <summary>
/// Rows of people whom a script made up: the address is the row's own name with a number behind it, <c>'Ann Harbour',
/// 'ann.harbour2464@…'</c>.
/// </summary>
internal static class MadeUpAccounts
{
    /// <summary>Bytes before a value in which its row begins.</summary>
    private const int Reach = 300;

    private const int ShortestNumber = 3;

    private const int ShortestName = 5;

    private static readonly System.Buffers.SearchValues<byte> Edges = System.Buffers.SearchValues.Create(" \t\r\n\"'`,;|()"u8);

    /// <summary>Whether the last address before the value is so.</summary>
    public static bool StandsBefore(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> before = candidate.Text[Math.Max(0, candidate.Start - Reach)..candidate.Start];
        int at = before.LastIndexOf((byte)'@');
        if (at < 1)
        {
            return false;
        }

        int start = before[..at].LastIndexOfAny(Edges) + 1;
        ReadOnlySpan<byte> local = before[start..at];
        ReadOnlySpan<byte> name = local.TrimEnd("0123456789"u8);
        return local.Length - name.Length >= ShortestNumber
            && name.Length >= ShortestName
            && name.Contains((byte)'.')
            && IsNamed(before[..start], name);
    }

    /// <summary>The name stands in the text, with a space for the dot.</summary>
    private static bool IsNamed(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name)
    {
        Span<byte> spaced = stackalloc byte[Reach];
        name.CopyTo(spaced);
        spaced = spaced[..name.Length];
        spaced.Replace((byte)'.', (byte)' ');
        for (int i = 0; i < spaced.Length; i++)
        {
            spaced[i] = Bytes.IsUpper(spaced[i]) ? (byte)(spaced[i] | 0x20) : spaced[i];
        }

        return Bytes.Contains(text, spaced);
    }
}
