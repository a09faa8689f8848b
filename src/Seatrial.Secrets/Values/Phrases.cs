using System.Text;

namespace Seatrial.Secrets.Values;

/// <summary>
/// A few turns of phrase, one of which a short text is searched for; letters of ASCII in any case, others as they are written.
/// </summary>
internal sealed class Phrases
{
    private readonly byte[][] phrases;

    /// <summary>Keeps them as bytes.</summary>
    /// <param name="phrases">Each as it is searched for, blanks at its edges included.</param>
    public Phrases(params ReadOnlySpan<string> phrases)
    {
        this.phrases = new byte[phrases.Length][];
        for (int i = 0; i < phrases.Length; i++)
        {
            this.phrases[i] = Encoding.UTF8.GetBytes(phrases[i]);
        }
    }

    /// <summary>Whether the text has one of them.</summary>
    public bool StandIn(ReadOnlySpan<byte> text)
    {
        foreach (byte[] phrase in phrases)
        {
            if (Bytes.Contains(text, phrase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether the text has one of them that is no part of a longer word with these letters before it: <c>ex</c> for <c>exchange</c> where
    /// <c>change</c> is looked for.
    /// </summary>
    public bool StandIn(ReadOnlySpan<byte> text, ReadOnlySpan<byte> exceptBehind)
    {
        foreach (byte[] phrase in phrases)
        {
            int at = Bytes.IndexOf(text, phrase);
            if (at >= 0 && !Bytes.EndsWith(text[..at], exceptBehind))
            {
                return true;
            }
        }

        return false;
    }
}
