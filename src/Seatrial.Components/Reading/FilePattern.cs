namespace Seatrial.Components.Reading;

/// <summary>Patterns of file names: '*' for any text without '/', a '/' for the folders before; case does not count.</summary>
internal static class FilePattern
{
    public static bool Matches(string pattern, ReadOnlySpan<char> path)
    {
        int folders = pattern.Count(c => c == '/');
        int start = path.Length;
        for (int i = 0; i <= folders && start >= 0; i++)
        {
            start = start == 0 ? -1 : path[..start].LastIndexOf('/');
        }

        return System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern, path[(start + 1)..], ignoreCase: true)
            && path[(start + 1)..].Count('/') == folders;
    }
}
