using System.Text;

namespace Seatrial.Code.Lowering;

/// <summary>Strings of UTF-8 texts, each made once. Not safe for concurrent use.</summary>
public sealed class NamePool
{
    private const int LongestPooled = 64;

    /// <summary>A pool with more begins anew: what was given out stays as it is.</summary>
    private const int MaxNames = 100_000;

    [ThreadStatic]
    private static NamePool? own;

    private readonly Dictionary<ulong, string> pool = [];

    /// <summary>The pool of the thread: files of one repository have most of their names in common.</summary>
    public static NamePool OfThread => own ??= new NamePool();

    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length == 0)
        {
            return "";
        }

        if (utf8.Length > LongestPooled)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        ulong hash = Hash(utf8);
        if (pool.TryGetValue(hash, out string? known) && Equal(known, utf8))
        {
            return known;
        }

        if (pool.Count >= MaxNames)
        {
            pool.Clear();
        }

        string made = Encoding.UTF8.GetString(utf8);
        pool[hash] = made;
        return made;
    }

    /// <summary>FNV-1a; a collision costs a second string and nothing else.</summary>
    private static ulong Hash(ReadOnlySpan<byte> utf8)
    {
        ulong hash = 14695981039346656037;
        foreach (byte b in utf8)
        {
            hash = (hash ^ b) * 1099511628211;
        }

        return hash;
    }

    private static bool Equal(string text, ReadOnlySpan<byte> utf8)
    {
        Span<byte> bytes = stackalloc byte[LongestPooled * 3];
        return text.Length <= LongestPooled && Encoding.UTF8.TryGetBytes(text, bytes, out int count) && bytes[..count].SequenceEqual(utf8);
    }
}
