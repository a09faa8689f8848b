using System.Buffers;

namespace Seatrial.Secrets.Surroundings;

/// <summary>Images, fonts and archives in base64 (RFC 4648): every short format occurs in enough of it.</summary>
internal static class EncodedText
{
    /// <summary>No path, address or name is this long without a dot, a dash or a space.</summary>
    private const int Shortest = 120;

    private static readonly SearchValues<byte> Digits = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8
    );

    /// <summary>Whether the match has nothing but digits of base64 around it, '+' and '/' among them, and enough of them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the match begins.</param>
    /// <param name="end">Where it ends.</param>
    public static bool Contains(ReadOnlySpan<byte> text, int start, int end)
    {
        ReadOnlySpan<byte> before = text[Math.Max(0, start - Shortest)..start];
        before = before[(before.LastIndexOfAnyExcept(Digits) + 1)..];
        ReadOnlySpan<byte> behind = text[end..Math.Min(text.Length, end + Shortest)];
        int length = behind.IndexOfAnyExcept(Digits);
        behind = length < 0 ? behind : behind[..length];
        return before.Length > 0
            && before.Length + behind.Length >= Shortest
            && (before.IndexOfAny((byte)'+', (byte)'/') >= 0 || behind.IndexOfAny((byte)'+', (byte)'/') >= 0);
    }
}
