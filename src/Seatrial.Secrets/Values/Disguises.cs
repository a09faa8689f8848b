namespace Seatrial.Secrets.Values;

/// <summary>Placeholders with letters written as digits and signs, so that they pass the rules for passwords: <c>Ch@ngeM3!</c>.</summary>
internal static class Disguises
{
    private const int Longest = 64;

    /// <summary>Whether the value asks to be changed once its signs are read as the letters that they stand for.</summary>
    public static bool AskForChange(ReadOnlySpan<byte> value)
    {
        if (value.Length is < 8 or > Longest)
        {
            return false;
        }

        Span<byte> plain = stackalloc byte[Longest];
        int count = 0;
        foreach (byte b in value)
        {
            byte read = Read(b);
            if (read is >= (byte)'a' and <= (byte)'z')
            {
                plain[count++] = read;
            }
        }

        return plain[..count].IndexOf("changeme"u8) >= 0
            || plain[..count].IndexOf("changeit"u8) >= 0
            || plain[..count].IndexOf("changethis"u8) >= 0
            || plain[..count].IndexOf("pleasechange"u8) >= 0
            || plain[..count].StartsWith("mysecretpassword"u8)
            || plain[..count].StartsWith("mysecurepassword"u8)
            || plain[..count].StartsWith("mystrongpassword"u8)
            || plain[..count].StartsWith("choosea"u8)
            || plain[..count].StartsWith("setmein"u8)
            || (plain[..count].StartsWith("mypass"u8) && count <= "mypassword".Length);
    }

    /// <summary>Whether the word for a password is in the value: <c>LdapUserPassw0rd</c>.</summary>
    public static bool SayPassword(ReadOnlySpan<byte> value)
    {
        Span<byte> plain = stackalloc byte[Longest];
        int count = Math.Min(value.Length, Longest);
        for (int i = 0; i < count; i++)
        {
            plain[i] = Read(value[i]);
        }

        return plain[..count].IndexOf("password"u8) >= 0;
    }

    private static byte Read(byte b) =>
        b switch
        {
            (byte)'@' or (byte)'4' => (byte)'a',
            (byte)'3' => (byte)'e',
            (byte)'0' => (byte)'o',
            (byte)'1' or (byte)'!' => (byte)'i',
            (byte)'$' or (byte)'5' => (byte)'s',
            (byte)'6' or (byte)'9' => (byte)'g',
            (byte)'7' => (byte)'t',
            _ => (byte)(b | 0x20),
        };
}
