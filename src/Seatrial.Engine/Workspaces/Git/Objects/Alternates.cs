using System.Text;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces.Access;

namespace Seatrial.Engine.Workspaces.Git.Objects;

/// <summary>
/// The object folders of a repository: its own, then those that it borrows from (gitrepository-layout(5), "objects/info/alternates").
/// </summary>
internal static class Alternates
{
    /// <summary>As deep as git follows them.</summary>
    private const int MaxDepth = 5;

    private const int MaxFolders = 64;
    private const int MaxFileBytes = 64 << 10;

    /// <summary>Full paths, each once; folders that are not there become gaps.</summary>
    public static IReadOnlyList<string> Of(string commonFolder, List<CoverageGap> gaps) => Of(commonFolder, [], gaps);

    /// <summary>Full paths, each once, and those of other folders of objects behind them, with what they borrow.</summary>
    public static IReadOnlyList<string> Of(string commonFolder, IReadOnlyList<string> others, List<CoverageGap> gaps)
    {
        var found = new List<string>();
        Add(Path.Combine(commonFolder, "objects"), 0, found, gaps);
        foreach (string folder in others)
        {
            Add(folder, 0, found, gaps);
        }

        return found;
    }

    private static void Add(string folder, int depth, List<string> found, List<CoverageGap> gaps)
    {
        if (found.Contains(folder, StringComparer.Ordinal) || found.Count >= MaxFolders)
        {
            return;
        }

        if (!Directory.Exists(folder))
        {
            gaps.Add(
                new CoverageGap(
                    ".git/objects/info/alternates",
                    GapKind.Unreadable,
                    "The repository borrows objects from a folder that is not there: the history is not whole. Clone it with '--dissociate'."
                )
            );
            return;
        }

        found.Add(folder);
        using var access = TreeAccess.Open(folder);
        if (depth >= MaxDepth || access.TryRead("info/alternates", MaxFileBytes) is not { } list)
        {
            return;
        }

        foreach (var line in Encoding.UTF8.GetString(list).AsSpan().EnumerateLines())
        {
            string text = line.Trim().ToString();
            if (text.Length > 0 && text[0] is not '#' && !text.Contains('\0', StringComparison.Ordinal))
            {
                Add(Path.GetFullPath(Path.Combine(folder, text)), depth + 1, found, gaps);
            }
        }
    }
}
