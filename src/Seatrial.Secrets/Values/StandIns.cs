using System.Text;

namespace Seatrial.Secrets.Values;

/// <summary>What the search for secrets knows of values that stand for a credential, for controls that ask about places by name.</summary>
public static class StandIns
{
    /// <summary>Longer values are no stand-ins.</summary>
    private const int Longest = 512;

    /// <summary>Whether somebody has to fill the value in, however it is disguised, or it refers to one kept elsewhere.</summary>
    /// <param name="value">What stands there, without its quotes.</param>
    public static bool Are(string value)
    {
        if (value.Length > Longest)
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[Longest * 3];
        ReadOnlySpan<byte> text = bytes[..Encoding.UTF8.GetBytes(value, bytes)];
        return Placeholders.Find(text) is not null;
    }
}
