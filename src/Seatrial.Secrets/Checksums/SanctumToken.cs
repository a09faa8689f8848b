using System.Text;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Checksums;

/// <summary>
/// Laravel Sanctum's access tokens: the number of a row, <c>|</c>, forty characters and their CRC-32 in hexadecimal. Source: Laravel
/// Sanctum, trait HasApiTokens, method generateTokenString.
/// </summary>
internal static class SanctumToken
{
    private const int CrcDigits = 8;

    /// <summary>A wrong checksum says that it is something else: the form alone is no issuer's.</summary>
    public static CandidateVerdict Judge(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> token = candidate.Value[(candidate.Value.IndexOf((byte)'|') + 1)..];
        return Encoding.ASCII.GetString(token[^CrcDigits..]) == Crc(token[..^CrcDigits])
            ? Verdicts.Shaped("its built-in checksum is right: the application issued it to an account")
            : CandidateVerdict.Dismiss("the built-in checksum is wrong");
    }

    public static string Complete(string entropy) => entropy + Crc(Encoding.ASCII.GetBytes(entropy));

    private static string Crc(ReadOnlySpan<byte> entropy) =>
        Crc32.Of(entropy).ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
}
