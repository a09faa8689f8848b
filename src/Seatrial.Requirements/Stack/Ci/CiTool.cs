namespace Seatrial.Requirements.Stack.Ci;

/// <summary>A tool as pipelines name it.</summary>
/// <param name="Id">Kebab case, stable.</param>
/// <param name="Marks"> Ways to recognise it, separated by '|': <c>@owner/repo</c> for an action, an orb, a pipe or a hook repository;
/// <c>$words</c> for a command line (whole words); <c>#text</c> for a GitLab template or component, an Azure task. </param>
internal sealed record CiTool(string Id, string Name, CiPurpose Purpose, string Marks)
{
    private readonly string[] marks = Marks.Split('|');

    public bool IsAction(string reference) =>
        Any(
            '@',
            mark =>
                reference.Equals(mark, StringComparison.OrdinalIgnoreCase)
                || (
                    reference.Length > mark.Length
                    && reference[mark.Length] == '/'
                    && reference.StartsWith(mark, StringComparison.OrdinalIgnoreCase)
                )
        );

    public bool IsCommand(string line) => Any('$', mark => HasWords(line, mark));

    public bool IsNamed(string text) => Any('#', mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase));

    private bool Any(char kind, Func<string, bool> matches)
    {
        foreach (string mark in marks)
        {
            if (mark[0] == kind && matches(mark[1..]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasWords(string line, string words)
    {
        for (int at = line.IndexOf(words, StringComparison.Ordinal); at >= 0; at = line.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            int end = at + words.Length;
            if ((at == 0 || !IsWord(line[at - 1])) && (end == line.Length || !IsWord(line[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.';
}
