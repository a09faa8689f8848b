using System.Buffers.Text;
using Seatrial.Secrets.Surroundings;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Rules.Generic;

/// <summary>Values of <c>kind: Secret</c> manifests, which Kubernetes keeps in base64.</summary>
internal static class KubernetesSecrets
{
    /// <summary>Bytes of a file that are looked through for the kind of a manifest: a chart's is smaller, and every value asks.</summary>
    private const int Reach = 128 * 1024;

    private const int ShortestWords = 16;

    private const int LongestWords = 60;

    /// <summary>What values are called that stand for a password, and Secrets that hold one.</summary>
    private static readonly WordSet Placeheld = new(
        "password passwd pass secret secrets token key credentials creds auth change changeme replace set example placeholder your my here default demo test"
    );

    /// <summary>Decodes a value to printable ASCII where the manifest is of that kind; a sealed secret's stays as it is.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> text, ReadOnlySpan<byte> value, Span<byte> decoded, out int length)
    {
        length = 0;
        return TryDecodeText(value, decoded, out length) && Bytes.Contains(text[..Math.Min(text.Length, Reach)], "kind: secret"u8);
    }

    /// <summary>Whether the file has a manifest of that kind, with which something is deployed.</summary>
    public static bool AreOf(in SecretCandidate candidate) =>
        TextFormats.Of(candidate.File) == TextFormat.Yaml
        && Bytes.Contains(candidate.Text[..Math.Min(candidate.Text.Length, Reach)], "kind: secret\n"u8);

    /// <summary>
    /// Whether a value is words that people join to a password, none of them one of placeholders for one: three or more in the clear
    /// (<c>stringData</c>, <c>harbour-desk-lantern</c>), where names of other objects stand as well, and two in base64.
    /// </summary>
    public static bool IsWords(in SecretCandidate candidate, ReadOnlySpan<byte> value)
    {
        ReadOnlySpan<byte> text = candidate.Text[..Math.Min(candidate.Text.Length, Reach)];
        Span<byte> decoded = stackalloc byte[256];
        if (TryDecode(text, value, decoded, out int length))
        {
            return AreJoined(decoded[..length], dashes: 1);
        }

        return AreJoined(value, dashes: 2) && Bytes.Contains(text, "kind: secret\n"u8) && Bytes.Contains(text, "stringdata:"u8);
    }

    private static bool AreJoined(ReadOnlySpan<byte> value, int dashes) =>
        value.Length is >= ShortestWords and <= LongestWords
        && value.IndexOfAnyExcept(ByteSets.DashedName) < 0
        && value.Count((byte)'-') >= dashes
        && !Placeheld.ContainsWordOf(value)
        && ValueModel.Judge(value).Reason == ValueModel.Identifier;

    /// <summary>Base64 of printable ASCII: text that somebody encoded, not a value that a machine drew.</summary>
    public static bool TryDecodeText(ReadOnlySpan<byte> value, Span<byte> decoded, out int length)
    {
        length = 0;
        if (value.Length is < 8 or > 256 || (value.Length % 4 != 0 && value[^1] != '='))
        {
            return false;
        }

        // Those who write such values by hand end them with too many '='.
        ReadOnlySpan<byte> digits = value.TrimEnd((byte)'=');
        Span<byte> padded = stackalloc byte[260];
        digits.CopyTo(padded);
        padded[digits.Length..].Fill((byte)'=');
        padded = padded[..((digits.Length + 3) & ~3)];
        if (
            Base64.DecodeFromUtf8(padded, decoded, out int consumed, out length) != System.Buffers.OperationStatus.Done
            || consumed != padded.Length
        )
        {
            return false;
        }

        // echo ends its line, and those who pipe it into base64 encode that as well.
        length -= length > 1 && decoded[length - 1] == '\n' ? 1 : 0;
        return decoded[..length].IndexOfAnyExceptInRange((byte)' ', (byte)'~') < 0;
    }

    /// <summary>Words in base64 behind a prefix: <c>whsec_dGhpcyBpcyBhIHRlc3Q=</c>.</summary>
    public static bool IsSentence(ReadOnlySpan<byte> value)
    {
        Span<byte> decoded = stackalloc byte[256];
        ReadOnlySpan<byte> digits = value[(value.LastIndexOf((byte)'_') + 1)..].TrimEnd((byte)'=');
        return digits.Length < value.Length
            && TryDecodeText(digits[..(digits.Length & ~3)], decoded, out int length)
            && decoded[..length].Count((byte)' ') >= 2;
    }
}
