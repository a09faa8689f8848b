using System.Text;

namespace Seatrial.Secrets.Rules;

/// <summary>
/// A small reproducible generator (SplitMix64, Steele et al. 2014): the same on every runtime, and never used for anything secret.
/// </summary>
internal sealed class SampleRandom(ulong seed)
{
    private ulong state = seed;

    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        ulong z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    public int Below(int bound) => (int)(Next() % (ulong)bound);

    public byte[] Bytes(int count)
    {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++)
        {
            bytes[i] = (byte)Next();
        }

        return bytes;
    }

    /// <summary>Characters of the alphabet, none three times in a row: a run is what a placeholder looks like.</summary>
    public string Text(string alphabet, int length)
    {
        var text = new StringBuilder(length);
        while (text.Length < length)
        {
            char c = alphabet[Below(alphabet.Length)];
            if (text.Length < 2 || text[^1] != c || text[^2] != c)
            {
                text.Append(c);
            }
        }

        return text.ToString();
    }
}
