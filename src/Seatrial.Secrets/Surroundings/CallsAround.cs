using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Surroundings;

/// <summary>Calls in whose arguments a value stands, told from the text before it alone.</summary>
internal static class CallsAround
{
    /// <summary>
    /// The function whose brackets are open at the end of the text, with what it belongs to (<c>client.connect</c>); empty where none is.
    /// Calls that are closed before the end are passed over.
    /// </summary>
    public static ReadOnlySpan<byte> Innermost(ReadOnlySpan<byte> before)
    {
        int closed = 0;
        for (int at = before.LastIndexOfAny((byte)'(', (byte)')'); at >= 0; at = before[..at].LastIndexOfAny((byte)'(', (byte)')'))
        {
            if (before[at] == ')')
            {
                closed++;
            }
            else if (closed-- == 0)
            {
                ReadOnlySpan<byte> function = before[..at];
                return function[(function.LastIndexOfAnyExcept(ByteSets.MemberName) + 1)..];
            }
        }

        return default;
    }
}
