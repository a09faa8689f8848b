namespace Seatrial.Bench.Syntax;

/// <summary>Breaks a text: pieces cut out, doubled, repeated many times, moved in from another file; bytes changed and put in.</summary>
internal static class Mutator
{
    private const int MaxBytes = 1 << 20;

    public static byte[] Mutate(Random random, byte[] text, byte[] other)
    {
        for (int changes = random.Next(1, 9); changes > 0; changes--)
        {
            text = Change(random, text, other);
        }

        return text.Length > MaxBytes ? text[..MaxBytes] : text;
    }

    private static byte[] Change(Random random, byte[] text, byte[] other)
    {
        int start = random.Next(text.Length + 1);
        int end = Math.Min(text.Length, start + random.Next(1 << random.Next(1, 10)));
        byte[] bytes = new byte[random.Next(1, 6)];
        random.NextBytes(bytes);
        return random.Next(8) switch
        {
            0 => [.. text[..start], .. text[end..]],
            1 => text[..start],
            2 => [.. text[..start], .. bytes, .. text[start..]],
            3 => [.. text[..start], .. bytes, .. text[Math.Min(text.Length, start + bytes.Length)..]],
            4 => [.. text[..end], .. text[start..end], .. text[end..]],
            5 => [.. text[..start], .. Piece(random, other), .. text[start..]],
            6 => [.. text[..start], .. "(){}[]<>\"'`\\/$#@;:,.=\n\t\0"u8.Slice(random.Next(24), 1), .. text[end..]],
            _ => [.. text[..start], .. Repeat(text[start..end], random.Next(1, 400)), .. text[end..]],
        };
    }

    private static byte[] Piece(Random random, byte[] text)
    {
        int start = random.Next(text.Length);
        return text[start..Math.Min(text.Length, start + random.Next(200))];
    }

    private static byte[] Repeat(byte[] piece, int times)
    {
        times = Math.Min(times, MaxBytes / Math.Max(1, piece.Length));
        byte[] repeated = new byte[piece.Length * times];
        for (int i = 0; i < times; i++)
        {
            piece.CopyTo(repeated, i * piece.Length);
        }

        return repeated;
    }
}
