namespace Seatrial.Requirements.RowSecurity.Schema;

/// <summary>What the text of a function says, word by word. Linear; comments and strings are passed over.</summary>
internal sealed class FunctionBody
{
    private readonly List<string> words = [];
    private readonly HashSet<string> set;

    public FunctionBody(string text)
    {
        Read(text);
        set = new HashSet<string>(words, StringComparer.Ordinal);
    }

    /// <summary>Words and dotted names in lower case, in order, without their quotes.</summary>
    public IReadOnlyList<string> Words => words;

    public bool Mentions(string word) => set.Contains(word);

    /// <summary>Whether it asks who the caller is.</summary>
    public bool AsksForCaller =>
        set.Contains("auth.uid")
        || set.Contains("auth.jwt")
        || set.Contains("auth.email")
        || set.Contains("auth.role")
        || set.Contains("request.jwt.claims")
        || set.Contains("request.jwt.claim.sub");

    /// <summary>Tables that it changes, with the word of the command.</summary>
    public IEnumerable<(string Command, string Table)> Changes()
    {
        for (int i = 0; i + 2 < words.Count; i++)
        {
            if (words[i] == "insert" && words[i + 1] == "into" || words[i] == "delete" && words[i + 1] == "from")
            {
                yield return (words[i], words[i + 2]);
            }
            else if (words[i] == "update" && words[i + 2] == "set" && (i == 0 || words[i - 1] is not ("do" or "for")))
            {
                yield return ("update", words[i + 1]);
            }
        }
    }

    /// <summary>Tables that it reads.</summary>
    public IEnumerable<string> Sources()
    {
        for (int i = 0; i + 1 < words.Count; i++)
        {
            if (words[i] is "from" or "join" && (i == 0 || words[i - 1] != "delete"))
            {
                yield return words[i + 1];
            }
        }
    }

    private void Read(string text)
    {
        int at = 0;
        while (at < text.Length)
        {
            char c = text[at];
            if (c == '-' && at + 1 < text.Length && text[at + 1] == '-')
            {
                at = Behind(text, "\n", at);
            }
            else if (c == '/' && at + 1 < text.Length && text[at + 1] == '*')
            {
                at = Behind(text, "*/", at + 2);
            }
            else if (c == '\'')
            {
                int end = Behind(text, "'", at + 1);
                string value = text[(at + 1)..Math.Max(at + 1, end - 1)];
                if (value.StartsWith("request.jwt", StringComparison.Ordinal))
                {
                    words.Add(value);
                }

                at = end;
            }
            else if (char.IsAsciiLetter(c) || c is '_' or '"')
            {
                at = ReadName(text, at);
            }
            else
            {
                at++;
            }
        }
    }

    private int ReadName(string text, int at)
    {
        int start = at;
        bool isQuoted = false;
        while (at < text.Length && (isQuoted ? text[at] != '\n' : char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '"' or '.'))
        {
            isQuoted ^= text[at] == '"';
            at++;
        }

        string word = text[start..at];
        words.Add(
            word.Contains('"', StringComparison.Ordinal) ? word.Replace("\"", "", StringComparison.Ordinal) : word.ToLowerInvariant()
        );
        return Math.Max(at, start + 1);
    }

    private static int Behind(string text, string end, int from)
    {
        int found = text.IndexOf(end, Math.Min(from, text.Length), StringComparison.Ordinal);
        return found < 0 ? text.Length : found + end.Length;
    }
}
