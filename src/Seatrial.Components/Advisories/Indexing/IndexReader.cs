using System.Collections.Immutable;
using System.Text;

namespace Seatrial.Components.Advisories.Indexing;

/// <summary>Reads what <see cref="BinaryWriter"/> wrote, from bytes.</summary>
/// <exception cref="InvalidDataException">The bytes end too soon or are not of this form.</exception>
internal ref struct IndexReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int at;

    public byte Byte() => at < bytes.Length ? bytes[at++] : throw Broken();

    public int Int() => checked((int)Long(5));

    public float Float() => BitConverter.ToSingle(Take(4));

    public long Fixed() => BitConverter.ToInt64(Take(8));

    public string Text() => Encoding.UTF8.GetString(Take(Int()));

    /// <summary>Whether the text that stands here is this one; passes it either way.</summary>
    public bool IsText(string text)
    {
        var here = Take(Int());
        return here.Length >= text.Length && Encoding.UTF8.GetByteCount(text) == here.Length && Encoding.UTF8.GetString(here) == text;
    }

    public ImmutableArray<string> Texts()
    {
        int count = Count();
        if (count == 0)
        {
            return [];
        }

        var texts = ImmutableArray.CreateBuilder<string>(count);
        for (int i = 0; i < count; i++)
        {
            texts.Add(Text());
        }

        return texts.MoveToImmutable();
    }

    public DateTimeOffset? Time()
    {
        long seconds = Long(10) - 1;
        return seconds < 0 ? null : DateTimeOffset.FromUnixTimeSeconds(Math.Min(seconds, DateTimeOffset.MaxValue.ToUnixTimeSeconds()));
    }

    /// <summary>A number of elements, each of which takes a byte at least.</summary>
    public int Count() => Int() is var count && count <= bytes.Length - at ? count : throw Broken();

    private ReadOnlySpan<byte> Take(int length)
    {
        if ((uint)length > (uint)(bytes.Length - at))
        {
            throw Broken();
        }

        at += length;
        return bytes.Slice(at - length, length);
    }

    private long Long(int longest)
    {
        long value = 0;
        for (int i = 0; i < longest; i++)
        {
            byte next = Byte();
            value |= (long)(next & 0x7F) << (7 * i);
            if (next < 0x80)
            {
                return value >= 0 && (longest > 5 || value <= int.MaxValue) ? value : throw Broken();
            }
        }

        throw Broken();
    }

    private static InvalidDataException Broken() => new("The index of advisories is not in the form that it says it is.");
}
