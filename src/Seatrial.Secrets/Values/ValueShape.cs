namespace Seatrial.Secrets.Values;

/// <summary>How many characters of which class a value has. Bytes of other than ASCII count as <see cref="Other"/>.</summary>
internal readonly struct ValueShape
{
    public ValueShape(ReadOnlySpan<byte> value)
    {
        Length = value.Length;
        UInt128 seen = 0;
        int last = -1;
        bool hexOnly = true;
        foreach (byte b in value)
        {
            int kind;
            if (Bytes.IsLower(b))
            {
                Lower++;
                kind = 0;
            }
            else if (Bytes.IsUpper(b))
            {
                Upper++;
                kind = 1;
            }
            else if (Bytes.IsDigit(b))
            {
                Digits++;
                kind = 2;
            }
            else if (b >= 0x80)
            {
                Other++;
                kind = 3;
            }
            else
            {
                Symbols++;
                Spaces += b is (byte)' ' or (byte)'\t' ? 1 : 0;
                kind = 4;
            }

            hexOnly &= Bytes.IsHex(b);
            Changes += last >= 0 && kind != last ? 1 : 0;
            last = kind;
            seen |= UInt128.One << (b & 0x7F);
        }

        IsHex = hexOnly && Length > 0;
        Distinct = (int)UInt128.PopCount(seen);
    }

    public int Length { get; }

    public int Lower { get; }

    public int Upper { get; }

    public int Digits { get; }

    /// <summary>Printable ASCII that is neither letter nor digit, spaces included.</summary>
    public int Symbols { get; }

    public int Spaces { get; }

    public int Other { get; }

    /// <summary>Number of different characters.</summary>
    public int Distinct { get; }

    /// <summary>How often the class of neighbours differs.</summary>
    public int Changes { get; }

    public bool IsHex { get; }

    public int Letters => Lower + Upper;

    /// <summary>Lower case, upper case, digits, symbols: how many of the four occur.</summary>
    public int Classes => (Lower > 0 ? 1 : 0) + (Upper > 0 ? 1 : 0) + (Digits > 0 ? 1 : 0) + (Symbols > 0 ? 1 : 0);
}
