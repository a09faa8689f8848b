using Seatrial.Engine.Workspaces;

namespace Seatrial.Requirements.Secrets;

/// <summary>
/// Values of lines about passwords in the settings of a build that stand in the folder of a keystore or above it, for seeing whether the
/// file is locked at all.
/// </summary>
internal sealed class KeystorePasswords(Workspace workspace, FileReader files)
{
    private const int MaxFiles = 40;
    private const int MaxPasswords = 50;
    private const int MaxFileBytes = 128 << 10;
    private const int LongestLine = 1000;

    private static readonly string[] Endings = [".properties", ".gradle", ".kts", ".yml", ".yaml", ".env", ".sh", ".xml"];

    /// <summary>Passwords with the places where they stand, the nearest first.</summary>
    public IReadOnlyDictionary<string, string> Beside(string keystore)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var near = workspace
            .Files.Where(f =>
                f.Size <= MaxFileBytes
                && Array.Exists(Endings, e => f.Path.EndsWith(e, StringComparison.Ordinal))
                && IsAbove(f.Path, keystore)
            )
            .OrderByDescending(f => f.Path.LastIndexOf('/'))
            .ThenBy(f => f.Path, StringComparer.Ordinal)
            .Take(MaxFiles);
        foreach (var file in near)
        {
            if (files.ReadBytes(file, out var gap) is { } bytes && gap is null && RawContent.Decode(file, bytes.Span) is { } content)
            {
                int line = 0;
                foreach (var text in content.Text.AsSpan().EnumerateLines())
                {
                    line++;
                    if (
                        text.Length <= LongestLine
                        && text.Contains("pass", StringComparison.OrdinalIgnoreCase)
                        && Value(text) is { Length: > 0 } value
                        && found.Count < MaxPasswords
                    )
                    {
                        found.TryAdd(value, $"{file.Path}:{line}");
                    }
                }
            }
        }

        return found;
    }

    private static bool IsAbove(string file, string keystore)
    {
        int slash = file.LastIndexOf('/');
        return slash < 0 || keystore.StartsWith(file[..(slash + 1)], StringComparison.Ordinal);
    }

    /// <summary>What stands in quotes, or behind the sign that sets it.</summary>
    private static string? Value(ReadOnlySpan<char> line)
    {
        int open = line.LastIndexOfAny('"', '\'');
        int first = line.IndexOfAny('"', '\'');
        if (first >= 0 && first < open)
        {
            return line[(first + 1)..open].ToString();
        }

        int sign = line.IndexOfAny('=', ':');
        return sign < 0 ? null : line[(sign + 1)..].Trim().ToString();
    }
}
