using System.Buffers;

namespace Seatrial.Secrets.Surroundings;

/// <summary>Images, fonts and archives in base64 (RFC 4648): every short format occurs in enough of it.</summary>
internal static class EncodedText
{
    /// <summary>No path, address or name is this long without a dot, a dash or a space.</summary>
    private const int Shortest = 120;

    private static readonly SearchValues<byte> Digits = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8);

    /// <summary>Whether the place has nothing but digits of base64 before it, '+' and '/' among them.</summary>
    public static bool Contains(ReadOnlySpan<byte> text, int at)
    {
        if (at < Shortest)
        {
            return false;
        }

        ReadOnlySpan<byte> before = text[(at - Shortest)..at];
        return before.IndexOfAnyExcept(Digits) < 0 && before.IndexOfAny((byte)'+', (byte)'/') >= 0;
    }
}
