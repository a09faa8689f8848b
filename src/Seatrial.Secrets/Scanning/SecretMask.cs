using System.Text;

namespace Seatrial.Secrets.Scanning;

/// <summary>
/// Hides a credential. What every credential of the kind begins with is shown (it is what a person recognises it by); of the rest one
/// character in eight and at most two, and nothing of a value under 16 bytes, which may be somebody's password.
/// </summary>
internal static class SecretMask
{
    private const int LongestPrefix = 12;
    private const int ShortestShown = 16;

    /// <summary>The shown beginning, an ellipsis and the length.</summary>
    /// <param name="value">The credential.</param>
    /// <param name="knownPrefix">How many leading bytes are the same, or nearly, for every credential of the kind.</param>
    /// <returns>Such as <c>ghp_…(40)</c>; the number counts bytes.</returns>
    public static string Mask(ReadOnlySpan<byte> value, int knownPrefix)
    {
        int hiddenAtLeast = ShortestShown / 2;
        int shown = value.Length < ShortestShown ? 0 : Math.Clamp(knownPrefix, Math.Min(2, value.Length / 8), LongestPrefix);
        shown = Math.Min(shown, Math.Max(0, value.Length - hiddenAtLeast));
        int firstUnprintable = value[..shown].IndexOfAnyExceptInRange((byte)'!', (byte)'~');
        shown = firstUnprintable < 0 ? shown : firstUnprintable;
        return $"{Encoding.ASCII.GetString(value[..shown])}…({value.Length})";
    }
}
