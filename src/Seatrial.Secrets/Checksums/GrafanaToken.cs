using System.Buffers.Binary;
using System.Text;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Checksums;

/// <summary>
/// Grafana service account tokens: <c>glsa_ secret _ crc</c>; the CRC-32 of prefix and secret stands as four little-endian bytes in
/// hexadecimal. Source: Grafana, package satokengen.
/// </summary>
internal static class GrafanaToken
{
    private const int CrcDigits = 8;

    public static CandidateVerdict Judge(in SecretCandidate candidate) => Verdicts.OfChecksum(IsValid(candidate.Value));

    public static bool IsValid(ReadOnlySpan<byte> token) =>
        token.Length > CrcDigits + 1
        && Encoding.ASCII.GetString(token[^CrcDigits..]).Equals(Crc(token[..^(CrcDigits + 1)]), StringComparison.OrdinalIgnoreCase);

    public static string Complete(string key) => $"{key}_{Crc(Encoding.ASCII.GetBytes(key))}";

    private static string Crc(ReadOnlySpan<byte> key)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, Crc32.Of(key));
        return Convert.ToHexStringLower(bytes);
    }
}
