using Seatrial.Engine.Findings;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Checksums;

/// <summary>
/// AWS access key ids: four characters of type and sixteen of base 32. In keys issued since 2019 the first 40 of those bits, shifted by
/// seven, hold the account (AWS "sts get-access-key-info"; layout described publicly by Aidan Steele and Tal Be'ery). A bare id opens
/// nothing: its secret key has to be near.
/// </summary>
internal static class AwsAccessKeyId
{
    private const int TypeLength = 4;
    private const int Length = 20;
    private const int SecretLength = 40;

    /// <summary>How far from the id its secret key is looked for, in bytes each way.</summary>
    private const int Reach = 400;

    /// <summary>Bytes behind an id in which a reference to its secret key begins.</summary>
    private const int Reference = 80;

    private const long LargestAccount = 999_999_999_999;

    public static CandidateVerdict Judge(in SecretCandidate candidate)
    {
        if (candidate.Value.EndsWith("EXAMPLE"u8))
        {
            return CandidateVerdict.Dismiss("it is an example of AWS's documentation");
        }

        if (SignedAddresses.Name(candidate))
        {
            return CandidateVerdict.Dismiss(SignedAddresses.Reason);
        }

        if (IsKeptElsewhere(candidate))
        {
            return CandidateVerdict.Report(
                Confidence.Low,
                "an access key id, whose secret key is kept elsewhere, as its place says",
                SecretClass.OpensNothing
            );
        }

        string account = Account(candidate.Value) is { } number ? $" of account {number:D12}" : "";
        return HasSecretNear(candidate)
            ? CandidateVerdict.Report(Confidence.High, $"an access key id{account} with what looks like its secret key near it")
            : CandidateVerdict.Report(Confidence.Medium, $"an access key id{account}; no secret key stands near it");
    }

    /// <summary>
    /// A reference to the secret key stands behind it (<c>secretAccessKeySecretRef</c> of cert-manager and External Secrets), or it is
    /// given as a user: <c>smtp_username = "AKIA…"</c>.
    /// </summary>
    private static bool IsKeptElsewhere(in SecretCandidate candidate)
    {
        int end = candidate.Start + candidate.Length;
        ReadOnlySpan<byte> behind = candidate.Text[end..Math.Min(candidate.Text.Length, end + Reference)];
        ReadOnlySpan<byte> before = candidate.Text[..candidate.Start].TrimEnd("\"' :="u8);
        return behind.IndexOf("secretAccessKeySecretRef"u8) >= 0
            || behind.IndexOf("secretAccessKeyRef"u8) >= 0
            || ((Values.Bytes.EndsWith(before, "user"u8) || Values.Bytes.EndsWith(before, "username"u8)) && !HasSecretNear(candidate));
    }

    /// <summary>The account that the id belongs to; null for ids of the old form and for texts that are no id.</summary>
    public static long? Account(ReadOnlySpan<byte> id)
    {
        if (id.Length != Length)
        {
            return null;
        }

        ulong bits = 0;
        foreach (byte c in id.Slice(TypeLength, 10))
        {
            int digit =
                c is >= (byte)'A' and <= (byte)'Z' ? c - 'A'
                : c is >= (byte)'2' and <= (byte)'7' ? c - '2' + 26
                : -1;
            if (digit < 0)
            {
                return null;
            }

            bits = (bits << 5) | (uint)digit;
        }

        // The topmost bit tells ids that hold an account from those of the form before 2019.
        long account = (long)((bits >> 2 & 0x7FFF_FFFF_FF80) >> 7);
        return bits >> 49 == 1 && account <= LargestAccount ? account : null;
    }

    /// <summary>Forty characters of base64 on their own, with capitals, small letters and digits: a hexadecimal digest is none.</summary>
    private static bool HasSecretNear(in SecretCandidate candidate)
    {
        int from = Math.Max(0, candidate.Start - Reach);
        int to = Math.Min(candidate.Text.Length, candidate.Start + candidate.Length + Reach);
        ReadOnlySpan<byte> window = candidate.Text[from..to];
        int run = 0;
        for (int i = 0; i <= window.Length; i++)
        {
            if (i < window.Length && IsBase64(window[i]))
            {
                run++;
                continue;
            }

            if (run == SecretLength && IsMixed(window.Slice(i - run, run)))
            {
                return true;
            }

            run = 0;
        }

        return false;
    }

    private static bool IsBase64(byte c) => char.IsAsciiLetterOrDigit((char)c) || c is (byte)'+' or (byte)'/';

    private static bool IsMixed(ReadOnlySpan<byte> text) =>
        text.ContainsAnyInRange((byte)'A', (byte)'Z')
        && text.ContainsAnyInRange((byte)'a', (byte)'z')
        && text.ContainsAnyInRange((byte)'0', (byte)'9');
}
