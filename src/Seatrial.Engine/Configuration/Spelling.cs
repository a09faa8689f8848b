namespace Seatrial.Engine.Configuration;

/// <summary>Finds what somebody probably meant.</summary>
public static class Spelling
{
    private const int LongestWord = 64;

    /// <summary>
    /// The nearest known word by edits (insert, delete, replace, swap of neighbours: optimal string alignment), ignoring case; null when
    /// none is near enough to be worth proposing. The first of equally near words wins.
    /// </summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        if (word.Length is 0 or > LongestWord)
        {
            return null;
        }

        string? best = null;
        int limit = Math.Max(1, word.Length / 3) + 1;
        foreach (string candidate in known)
        {
            int distance = Distance(word.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (distance < limit && distance < Math.Max(word.Length, candidate.Length))
            {
                (best, limit) = (candidate, distance);
            }
        }

        return best;
    }

    private static int Distance(string a, string b)
    {
        int[] beforePrevious = new int[b.Length + 1];
        int[] previous = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int[] current = new int[b.Length + 1];
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replace = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(replace, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
                }
            }

            (beforePrevious, previous) = (previous, current);
        }

        return previous[b.Length];
    }
}
