using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Identity;

/// <summary>Whether somebody who holds a digest of a value could find the value by trying.</summary>
internal static class Guessability
{
    /// <summary>Characters that a machine drew carry at least 4 bits each (hexadecimal): 96 bits.</summary>
    private const int ShortestDrawn = 24;

    private static ReadOnlySpan<byte> Pem => "-----BEGIN "u8;

    /// <summary>Drawn by a machine and long; anything else may be somebody's password, or hold one.</summary>
    public static bool IsBeyondGuessing(ReadOnlySpan<byte> value) =>
        value.StartsWith(Pem) || (value.Length >= ShortestDrawn && Randomness.IsRandom(value, new ValueShape(value)));
}
