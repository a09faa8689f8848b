namespace Seatrial.Engine.Workspaces.Ignore;

/// <summary>One line of an ignore file, compiled. Paths and names are UTF-8 bytes; a path is relative to the folder of the file.</summary>
internal sealed class IgnoreRule
{
    private readonly Shape shape;
    private readonly byte[] literal;
    private readonly GlobPattern? glob;
    private readonly bool foldersOnly;

    private IgnoreRule(Shape shape, byte[] literal, GlobPattern? glob, bool foldersOnly, bool includes)
    {
        this.shape = shape;
        this.literal = literal;
        this.glob = glob;
        this.foldersOnly = foldersOnly;
        Includes = includes;
    }

    private enum Shape : byte
    {
        /// <summary>The name is the literal.</summary>
        Name,

        /// <summary>The name ends with the literal.</summary>
        NameSuffix,

        /// <summary>The name matches the glob.</summary>
        NameGlob,

        /// <summary>The path is the literal.</summary>
        Path,

        /// <summary>The path starts with the literal and its rest matches the glob.</summary>
        PathGlob,
    }

    /// <summary>Bytes that are more than themselves in a pattern.</summary>
    private static ReadOnlySpan<byte> Wildcards => "*?[\\"u8;

    /// <summary>A line that starts with '!': what it matches is not ignored.</summary>
    public bool Includes { get; }

    /// <summary>Null for an empty line, a comment, and a pattern that can match nothing.</summary>
    public static IgnoreRule? Parse(ReadOnlySpan<byte> line)
    {
        line = line.EndsWith((byte)'\r') ? line[..^1] : line;
        if (line.StartsWith((byte)'#'))
        {
            return null;
        }

        line = WithoutTrailingSpaces(line);
        bool includes = line.StartsWith((byte)'!');
        var pattern = includes ? line[1..] : line;
        bool onlyFolders = pattern.EndsWith((byte)'/');
        pattern = onlyFolders ? pattern[..^1] : pattern;
        if (pattern.IsEmpty)
        {
            return null;
        }

        bool byName = !pattern.Contains((byte)'/');
        pattern = pattern.StartsWith((byte)'/') ? pattern[1..] : pattern;
        int wildcard = pattern.IndexOfAny(Wildcards);
        if (wildcard < 0)
        {
            return new IgnoreRule(byName ? Shape.Name : Shape.Path, pattern.ToArray(), null, onlyFolders, includes);
        }

        if (byName && pattern[0] == '*' && pattern[1..].IndexOfAny(Wildcards) < 0)
        {
            return new IgnoreRule(Shape.NameSuffix, pattern[1..].ToArray(), null, onlyFolders, includes);
        }

        // git compares what comes before the first wildcard literally and starts the glob behind it.
        var fixedPart = byName ? [] : pattern[..wildcard].ToArray();
        return GlobPattern.Compile(pattern[fixedPart.Length..]) is { } glob
            ? new IgnoreRule(byName ? Shape.NameGlob : Shape.PathGlob, fixedPart, glob, onlyFolders, includes)
            : null;
    }

    public bool IsMatch(ReadOnlySpan<byte> path, ReadOnlySpan<byte> name, bool isFolder)
    {
        if (foldersOnly && !isFolder)
        {
            return false;
        }

        return shape switch
        {
            Shape.Name => name.SequenceEqual(literal),
            Shape.NameSuffix => name.EndsWith(literal),
            Shape.NameGlob => glob!.IsMatch(name),
            Shape.Path => path.SequenceEqual(literal),
            _ => path.StartsWith(literal) && glob!.IsMatch(path[literal.Length..]),
        };
    }

    /// <summary>Spaces at the end do not count unless a backslash comes before them.</summary>
    private static ReadOnlySpan<byte> WithoutTrailingSpaces(ReadOnlySpan<byte> line)
    {
        int end = 0;
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\')
            {
                if (++i == line.Length)
                {
                    return line;
                }

                end = i + 1;
            }
            else if (line[i] != ' ')
            {
                end = i + 1;
            }
        }

        return line[..end];
    }
}
