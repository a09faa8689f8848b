namespace Seatrial.Secrets.Filter.Patterns;

/// <summary>Sums and products of lengths in which <see cref="PatternNode.Unbounded"/> absorbs.</summary>
internal static class PatternLength
{
    public static int Add(int a, int b) =>
        a == PatternNode.Unbounded || b == PatternNode.Unbounded ? PatternNode.Unbounded : Clamp((long)a + b);

    public static int Multiply(int a, int b)
    {
        if (a == 0 || b == 0)
        {
            return 0;
        }

        return a == PatternNode.Unbounded || b == PatternNode.Unbounded ? PatternNode.Unbounded : Clamp((long)a * b);
    }

    private static int Clamp(long value) => (int)Math.Min(value, PatternNode.Unbounded);
}
