using Seatrial.Engine.Findings;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Code;

/// <summary>
/// Keys that a program encrypts with and that say nothing by themselves: they count or are a few words, <c>1234567890abcdef</c>. What was
/// encrypted with one can be read by everybody who reads the program (CWE-321), so that the use decides and not the look.
/// </summary>
internal static class CipherKeyJudge
{
    /// <summary>Bytes of a program that are looked through.</summary>
    private const int LongestSource = 64 * 1024;

    /// <summary>Uses of a name that are looked at.</summary>
    private const int MostUses = 12;

    /// <summary>Bytes before and behind a use in which its line is looked at.</summary>
    private const int LongestUse = 200;

    /// <summary>Calls that take a key: .NET, Java, Go, Node.js, PHP, Python, Ruby, Rust.</summary>
    private static readonly Phrases Calls = new(
        "aes.key",
        "aes.new",
        "aes.createencryptor",
        "aesmanaged",
        "rijndael",
        "tripledes",
        "createencryptor(",
        "createdecryptor(",
        "secretkeyspec(",
        "desedekeyspec(",
        "deskeyspec(",
        "newcipher(",
        "createcipheriv(",
        "createdecipheriv(",
        "openssl_encrypt(",
        "openssl_decrypt(",
        "mcrypt_encrypt(",
        "cipher.key",
        "aes256gcm",
        "aes::"
    );

    /// <summary>What makes the bytes of a key on the way to a call that is elsewhere in the file.</summary>
    private static readonly Phrases Conversions = new("getbytes(", "[]byte(", "buffer.from(", ".encode(", "utf8.parse(");

    /// <summary>What the first block is mixed with is sent along, and no secret.</summary>
    private static readonly WordSet Vectors = new("iv nonce vector initvector salt");

    /// <summary>
    /// Null where the value is no key of a cipher's length, or nothing in the file encrypts with it. Escapes are longer than the bytes that
    /// they stand for: sixteen zeros as <c>\0\0…</c> are a key that is not set yet.
    /// </summary>
    public static CandidateVerdict? Judge(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> value = candidate.Meaning;
        ReadOnlySpan<byte> name = candidate.Name[(candidate.Name.LastIndexOf((byte)'.') + 1)..];
        if (
            value.Length is not (16 or 24 or 32)
            || candidate.Named is not { Value: { Role: ValueRole.Assignment or ValueRole.Default, IsCommentedOut: false, IsInMap: false } }
            || candidate.Named.Name.Kind is not (NameKind.Key or NameKind.Secret)
            || name.IsEmpty
            || Vectors.ContainsWordOf(name)
            || Placeholders.Find(value) is not null
            || value.IndexOfAnyExceptInRange((byte)' ', (byte)'~') >= 0
            || value.Contains((byte)'\\')
        )
        {
            return null;
        }

        return IsUsed(candidate.Text[..Math.Min(candidate.Text.Length, LongestSource)], name, candidate.Start)
            ? CandidateVerdict.Report(Confidence.Low, "the program encrypts with it, and everybody can read it")
            : null;
    }

    private static bool IsUsed(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name, int own)
    {
        bool encrypts = Calls.StandIn(text);
        int from = 0;
        for (int uses = 0; encrypts && uses < MostUses && from < text.Length; uses++)
        {
            int at = text[from..].IndexOf(name);
            if (at < 0)
            {
                return false;
            }

            at += from;
            from = at + name.Length;
            if ((own >= at && own - from <= LongestUse && IsOwnLine(text[at..own])) || !IsWhole(text, at, from))
            {
                continue;
            }

            ReadOnlySpan<byte> before = text[Math.Max(0, at - LongestUse)..at];
            ReadOnlySpan<byte> behind = text[from..Math.Min(text.Length, from + LongestUse)];
            before = before[(before.LastIndexOf((byte)'\n') + 1)..];
            if (
                Calls.StandIn(before)
                || Conversions.StandIn(before)
                || Conversions.StandIn(behind[..Math.Max(0, behind.IndexOf((byte)'\n'))])
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOwnLine(ReadOnlySpan<byte> between) => between.IndexOf((byte)'\n') < 0;

    /// <summary>No part of a longer name.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> text, int start, int end) =>
        (start == 0 || !Bytes.IsWord(text[start - 1])) && (end == text.Length || !Bytes.IsWord(text[end]));
}
