namespace Seatrial.Secrets.Values;

/// <summary>
/// A fixed set of endings of lower-case words. Most words are turned away by their last letter, because names are asked about by the
/// thousand.
/// </summary>
internal sealed class WordEndings
{
    private readonly string[][] byLast;

    /// <summary>Endings separated by white space.</summary>
    public WordEndings(string list)
    {
        string[] endings = list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        byLast = [.. Enumerable.Range(0, 128).Select(last => Array.FindAll(endings, e => e[^1] == last))];
    }

    /// <summary>Whether the word ends in one of them, or is one.</summary>
    public bool Match(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word[^1] >= byLast.Length)
        {
            return false;
        }

        foreach (string ending in byLast[word[^1]])
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
