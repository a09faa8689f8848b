using System.Text;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Checksums;

/// <summary>
/// GitLab's routable tokens: <c>prefix payload '.' [version '.'] length crc</c>, where length is two and crc seven lower-case digits of
/// base 36, and the CRC-32 covers everything before it, the prefix included. Source: GitLab handbook, design document "Routable tokens".
/// </summary>
internal static class GitLabRoutableToken
{
    private const int CrcDigits = 7;
    private const string Alphabet = "0123456789abcdefghijklmnopqrstuvwxyz";

    public static CandidateVerdict Judge(in SecretCandidate candidate) => Verdicts.OfChecksum(IsValid(candidate.Value));

    public static bool IsValid(ReadOnlySpan<byte> token)
    {
        if (token.Length <= CrcDigits)
        {
            return false;
        }

        Span<byte> digits = stackalloc byte[CrcDigits];
        WriteCrc(token[..^CrcDigits], digits);
        return token[^CrcDigits..].SequenceEqual(digits);
    }

    /// <summary>Appends length and checksum to a prefix and its payload in URL-safe base64.</summary>
    public static string Complete(string prefix, string payload)
    {
        string head = $"{prefix}{payload}.01.{Alphabet[payload.Length / 36]}{Alphabet[payload.Length % 36]}";
        Span<byte> digits = stackalloc byte[CrcDigits];
        WriteCrc(Encoding.ASCII.GetBytes(head), digits);
        return head + Encoding.ASCII.GetString(digits);
    }

    private static void WriteCrc(ReadOnlySpan<byte> text, Span<byte> digits)
    {
        uint rest = Crc32.Of(text);
        for (int i = digits.Length - 1; i >= 0; i--)
        {
            digits[i] = (byte)Alphabet[(int)(rest % 36)];
            rest /= 36;
        }
    }
}
