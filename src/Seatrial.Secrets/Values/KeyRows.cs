namespace Seatrial.Secrets.Values;

/// <summary>Text that somebody typed by hitting a few keys beside each other: <c>gdfgdfgfddfg</c>.</summary>
internal static class KeyRows
{
    private const int Shortest = 6;

    /// <summary>Letters that are as many as all of them in ten that a machine draws are one in a thousand.</summary>
    private const int Most = 5;

    private static readonly byte[][] Rows = ["qwertyuiop"u8.ToArray(), "asdfghjkl"u8.ToArray(), "zxcvbnm"u8.ToArray()];

    /// <summary>Small letters alone, few of them and each several times, nearly all of one row of the keyboard, and no words.</summary>
    public static bool AreHit(ReadOnlySpan<byte> value, in ValueShape shape)
    {
        if (
            shape.Length < Shortest
            || shape.Lower != shape.Length
            || shape.Distinct > Math.Max(Most, shape.Length / 3)
            || shape.Distinct * 2 > shape.Length + 1
        )
        {
            return false;
        }

        foreach (byte[] row in Rows)
        {
            int count = 0;
            foreach (byte b in value)
            {
                count += row.AsSpan().Contains(b) ? 1 : 0;
            }

            if (count * 10 >= shape.Length * 7)
            {
                return true;
            }
        }

        return false;
    }
}
