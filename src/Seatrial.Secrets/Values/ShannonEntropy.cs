namespace Seatrial.Secrets.Values;

/// <summary>
/// Entropy of a value's own characters: what rules of other tools and of <c>seatrial.yaml</c> may ask for. Our own kinds do not.
/// </summary>
internal static class ShannonEntropy
{
    /// <summary>Bits per byte, 0 to 8 (Shannon, "A Mathematical Theory of Communication", 1948).</summary>
    public static double Of(ReadOnlySpan<byte> value)
    {
        Span<int> counts = stackalloc int[256];
        foreach (byte b in value)
        {
            counts[b]++;
        }

        double entropy = 0;
        foreach (int count in counts)
        {
            if (count > 0)
            {
                double share = (double)count / value.Length;
                entropy -= share * Math.Log2(share);
            }
        }

        return entropy;
    }
}
