using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Surroundings;

/// <summary>
/// Passwords that a script makes for a list of invented accounts: each its own name with the same stock behind it,
/// <c>HarbourPassword123!</c>, <c>PierPassword123!</c>.
/// </summary>
internal static class StockPasswords
{
    /// <summary>Bytes of a program in which the stock is counted.</summary>
    private const int LongestSource = 64 * 1024;

    /// <summary>Fewer are accounts of their own.</summary>
    private const int FewestAccounts = 3;

    /// <summary>What stands before the stock is a name, and the stock has digits or signs behind its word.</summary>
    private const int ShortestName = 2;

    private static readonly WordSet Administrators = new(
        "admin administrator administrador administrateur root superuser superadmin owner"
    );

    /// <summary>Whether the value is one of at least three.</summary>
    public static bool Hold(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> value = candidate.Value;
        int word = IndexOfWord(value);
        if (
            !candidate.Named.Value.IsInMap
            || word < ShortestName
            || value[..word].IndexOfAnyExcept(ByteSets.Letters) >= 0
            || Administrators.ContainsWordOf(value[..word])
        )
        {
            return false;
        }

        ReadOnlySpan<byte> stock = value[word..];
        ReadOnlySpan<byte> rest = candidate.Text[..Math.Min(candidate.Text.Length, LongestSource)];
        int accounts = 0;
        for (int at = rest.IndexOf(stock); at >= 0 && accounts < FewestAccounts; at = rest.IndexOf(stock))
        {
            int end = at + stock.Length;
            accounts +=
                at > 0
                && Bytes.IsLetter(rest[at - 1])
                && end < rest.Length
                && rest[end] is (byte)'"' or (byte)'\'' or (byte)'`'
                && !rest[..at].EndsWith(value[..word])
                    ? 1
                    : 0;
            rest = rest[end..];
        }

        return accounts >= FewestAccounts - 1;
    }

    private static int IndexOfWord(ReadOnlySpan<byte> value) =>
        Bytes.IndexOf(value, "password"u8) is >= 0 and var english ? english
        : Bytes.IndexOf(value, "pass"u8) is >= 0 and var shortened ? shortened
        : Bytes.IndexOf(value, "senha"u8);
}
