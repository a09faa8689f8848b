using System.Buffers.Text;
using Seatrial.Engine.Findings;
using Seatrial.Secrets.Surroundings;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Rules.Generic;

/// <summary>
/// Parses what stands between the lines of a PEM file (RFC 7468), also where line ends are written as <c>\n</c> inside of a string.
/// </summary>
internal static class PrivateKeyJudge
{
    private const int LongestBody = 16384;
    private const int ShortestBody = 40;
    private const int WordsOfSentence = 4;

    /// <summary>Digits by which a published key is known: the beginning of its modulus, or its public half, is among them.</summary>
    private const int Head = 128;

    public static CandidateVerdict Judge(in SecretCandidate candidate)
    {
        return AtItsPlace(candidate, JudgeText(candidate));
    }

    private static CandidateVerdict AtItsPlace(in SecretCandidate candidate, CandidateVerdict verdict) =>
        verdict.IsReported && HostPaths.FindReason(candidate.File.Path) is { } reason
            ? CandidateVerdict.Report(Confidence.Low, $"{verdict.Reason}; {reason}", SecretClass.OpensNothing)
            : verdict;

    private static CandidateVerdict JudgeText(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> match = candidate.Match;
        int headerEnd = match[5..].IndexOf("-----"u8) + 10;
        ReadOnlySpan<byte> text = candidate.Text[(candidate.MatchStart + headerEnd)..];
        text = text[..Math.Min(text.Length, LongestBody)];
        int end = text.IndexOf("-----END"u8);
        if (end < 0)
        {
            return CandidateVerdict.Dismiss("the key is cut off");
        }

        ReadOnlySpan<byte> body = text[..end];
        if (match[..headerEnd].IndexOf("ENCRYPTED"u8) >= 0 || body.IndexOf("ENCRYPTED"u8) >= 0)
        {
            return CandidateVerdict.Dismiss("the key is encrypted with a passphrase");
        }

        if (body.IndexOf("..."u8) >= 0 || body.IndexOfAny((byte)'$', (byte)'{', (byte)'<') >= 0)
        {
            return CandidateVerdict.Dismiss("the key is a placeholder");
        }

        if (HasSentence(body))
        {
            return CandidateVerdict.Dismiss("there are sentences between the lines");
        }

        Span<byte> digits = stackalloc byte[LongestBody];
        int length = Collect(body, digits);
        if (length >= Head && KnownSamples.Contains(digits[..Head]))
        {
            return CandidateVerdict.Dismiss("the key is one that its publisher gives everybody, as Vagrant does");
        }

        return length < ShortestBody
            ? CandidateVerdict.Dismiss("there is no key between the lines")
            : JudgeBody(digits[..length], match[..headerEnd]);
    }

    /// <summary>Four words or more of letters alone in one line: <c>Do not put a real key here.</c></summary>
    private static bool HasSentence(ReadOnlySpan<byte> body)
    {
        int words = 0;
        bool isWord = true;
        int length = 0;
        foreach (byte b in body)
        {
            if (b is (byte)' ' or (byte)'\n')
            {
                words =
                    isWord && length is > 0 and < 16 ? words + 1
                    : length > 0 ? 0
                    : words;
                if (words >= WordsOfSentence)
                {
                    return true;
                }

                words = b == '\n' ? 0 : words;
                (isWord, length) = (true, 0);
                continue;
            }

            isWord &= Bytes.IsLetter(b) || b is (byte)'.' or (byte)',';
            length++;
        }

        return false;
    }

    /// <summary>PuTTY's own format names its encryption in the second line.</summary>
    public static CandidateVerdict JudgePutty(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> text = candidate.Text[candidate.MatchStart..Math.Min(candidate.Text.Length, candidate.MatchStart + 4000)];
        return text.IndexOf("Private-Lines:"u8) < 0 ? CandidateVerdict.Dismiss("there is no private part in the file")
            : text.IndexOf("Encryption: none"u8) < 0 ? CandidateVerdict.Dismiss("the key is encrypted with a passphrase")
            : AtItsPlace(
                candidate,
                CandidateVerdict.Report(Confidence.Proven, "the file holds the private part of a key, without encryption")
            );
    }

    /// <summary>A whole PEM text in base64, as variables and Kubernetes secrets carry it.</summary>
    public static CandidateVerdict JudgeEncoded(in SecretCandidate candidate)
    {
        Span<byte> decoded = stackalloc byte[64];
        Base64.DecodeFromUtf8(candidate.Value[..80], decoded, out _, out int length, isFinalBlock: false);
        ReadOnlySpan<byte> head = decoded[..length];
        return head.IndexOf("PRIVATE KEY"u8) < 0 || head.IndexOf("ENCRYPTED"u8) >= 0
            ? CandidateVerdict.Dismiss("it decodes to something other than a private key in the clear")
            : CandidateVerdict.Report(Confidence.High, "it decodes to the first line of a private key");
    }

    private static CandidateVerdict JudgeBody(ReadOnlySpan<byte> digits, ReadOnlySpan<byte> header)
    {
        Span<byte> decoded = stackalloc byte[LongestBody];
        bool isBase64 =
            Base64.DecodeFromUtf8(digits[..(digits.Length & ~3)], decoded, out _, out int length) == System.Buffers.OperationStatus.Done;
        ReadOnlySpan<byte> key = decoded[..(isBase64 ? length : 0)];
        if (key.StartsWith("openssh-key-v1\0"u8))
        {
            // The name of the cipher follows with its length in four bytes (OpenSSH PROTOCOL.key).
            return key.Length > 23 && key.Slice(19, 4).SequenceEqual("none"u8)
                ? CandidateVerdict.Report(Confidence.Proven, "it parses as an OpenSSH private key without encryption")
                : CandidateVerdict.Dismiss("the key is encrypted with a passphrase");
        }

        if (IsDerSequence(key))
        {
            return CandidateVerdict.Report(Confidence.Proven, "it parses as a private key in the clear");
        }

        if (header.IndexOf("BLOCK"u8) >= 0 && digits.Length > 200)
        {
            return CandidateVerdict.Report(Confidence.High, "an armored block of an OpenPGP private key");
        }

        var shape = new ValueShape(digits);
        return digits.Length >= 96 && shape.Distinct >= 32 && !Randomness.HasLongRun(digits)
            ? CandidateVerdict.Report(Confidence.High, "the lines between hold a key's worth of random text")
            : CandidateVerdict.Dismiss("the text between the lines is no key");
    }

    /// <summary>A key in DER on one line, without the lines of PEM: whole, or it is the first line of something longer.</summary>
    public static CandidateVerdict JudgeBare(in SecretCandidate candidate)
    {
        if (TextFormats.Of(candidate.File) == TextFormat.Code && Neighbours.IsShownJson(candidate))
        {
            return CandidateVerdict.Dismiss("JSON laid out for a reader inside of a string");
        }

        ReadOnlySpan<byte> digits = candidate.Value;
        Span<byte> decoded = stackalloc byte[LongestBody];
        return digits.Length > LongestBody
            || Base64.DecodeFromUtf8(digits[..(digits.Length & ~3)], decoded, out _, out int length) != System.Buffers.OperationStatus.Done
                ? CandidateVerdict.Dismiss("the value is not base64")
            : IsDerSequence(decoded[..length])
                ? CandidateVerdict.Report(Confidence.Proven, "it parses as a private key in the clear, without the lines of PEM around it")
            : CandidateVerdict.Dismiss("the key is cut off");
    }

    /// <summary>A DER sequence (tag 0x30) whose length is that of the data.</summary>
    private static bool IsDerSequence(ReadOnlySpan<byte> data)
    {
        if (data.Length < 30 || data[0] != 0x30)
        {
            return false;
        }

        int length =
            data[1] < 0x80 ? data[1] + 2
            : data[1] == 0x81 ? data[2] + 3
            : data[1] == 0x82 ? (data[2] << 8) + data[3] + 4
            : -1;
        return Math.Abs(length - data.Length) <= 2;
    }

    /// <summary>The base64 digits, without header lines, white space, quotes, plus signs between strings, and escapes.</summary>
    private static int Collect(ReadOnlySpan<byte> body, Span<byte> digits)
    {
        int count = 0;
        int colon = body.LastIndexOf((byte)':');
        body =
            colon < 0 || colon > 400
                ? body
                : body[(colon + body[colon..].IndexOfAny((byte)'\n', (byte)'\\') is var cut && cut > colon ? cut : colon)..];
        for (int i = 0; i < body.Length; i++)
        {
            byte b = body[i];
            if (b == '\\')
            {
                i++;
            }
            else if (Bytes.IsLetter(b) || Bytes.IsDigit(b) || b is (byte)'/' or (byte)'=' || (b == '+' && IsInside(body, i)))
            {
                digits[count++] = b;
            }
        }

        return count;
    }

    /// <summary>A plus sign of base64, not one that joins two strings.</summary>
    private static bool IsInside(ReadOnlySpan<byte> body, int at) =>
        !(at > 0 && body[at - 1] is (byte)' ' or (byte)'"' or (byte)'\'')
        && !(at + 1 < body.Length && body[at + 1] is (byte)' ' or (byte)'"' or (byte)'\'');
}
