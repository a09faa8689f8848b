using System.Text;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Checksums;

/// <summary>
/// PyPI's tokens: a macaroon of version 2 (location, identifier, caveats, signature of 32 bytes) in URL-safe base64. Source: libmacaroons,
/// binary format version 2, and PyPI's documentation of its token format.
/// </summary>
internal static class PyPiToken
{
    private const byte Version = 2;
    private const byte EndOfSection = 0;
    private const byte Location = 1;
    private const byte Identifier = 2;
    private const byte Signature = 6;
    private const int SignatureLength = 32;
    private static readonly int PrefixLength = "pypi-".Length;

    public static CandidateVerdict Judge(in SecretCandidate candidate) =>
        Base64Text.Decode(candidate.Value[PrefixLength..]) is { } macaroon && IsMacaroon(macaroon)
            ? Verdicts.Proven("it decodes to a complete macaroon")
            : Verdicts.Altered("it starts like the token, but does not decode to a complete macaroon: shortened or invented");

    public static string Make(string location, byte[] identifier, byte[] signature)
    {
        byte[] place = Encoding.ASCII.GetBytes(location);
        byte[] macaroon =
        [
            Version,
            Location,
            (byte)place.Length,
            .. place,
            Identifier,
            (byte)identifier.Length,
            .. identifier,
            EndOfSection,
            EndOfSection,
            Signature,
            SignatureLength,
            .. signature,
        ];
        return "pypi-" + System.Buffers.Text.Base64Url.EncodeToString(macaroon);
    }

    private static bool IsMacaroon(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty || bytes[0] != Version)
        {
            return false;
        }

        int at = 1;
        while (at < bytes.Length)
        {
            byte type = bytes[at++];
            if (type == EndOfSection)
            {
                continue;
            }

            if (!TryReadLength(bytes, ref at, out int length) || length > bytes.Length - at)
            {
                return false;
            }

            at += length;
            if (type == Signature)
            {
                return length == SignatureLength && at == bytes.Length;
            }
        }

        return false;
    }

    /// <summary>A length of seven bits per byte, least significant first, at most two bytes long here.</summary>
    private static bool TryReadLength(ReadOnlySpan<byte> bytes, ref int at, out int length)
    {
        length = 0;
        for (int shift = 0; shift <= 7 && at < bytes.Length; shift += 7)
        {
            byte b = bytes[at++];
            length |= (b & 0x7F) << shift;
            if (b < 0x80)
            {
                return true;
            }
        }

        return false;
    }
}
