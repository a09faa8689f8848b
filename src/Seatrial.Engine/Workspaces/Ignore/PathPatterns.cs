using System.Text;

namespace Seatrial.Engine.Workspaces.Ignore;

/// <summary>Patterns in .gitignore syntax about paths below one folder, for questions other than what is walked. Immutable.</summary>
public sealed class PathPatterns
{
    private readonly IgnoreFile file;

    private PathPatterns(IgnoreFile file) => this.file = file;

    /// <summary>The text of a file with a pattern on each line.</summary>
    public static PathPatterns Parse(ReadOnlySpan<byte> text) => new(IgnoreFile.Parse(text));

    public static PathPatterns Of(IEnumerable<string> patterns) => new(IgnoreFile.Of(patterns));

    /// <summary>Whether the file, or a folder that it lies in, is matched by the last pattern that says something about it.</summary>
    /// <param name="path">Relative to the folder of the patterns, '/' separated.</param>
    public bool Matches(string path)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(path);
        int start = 0;
        for (int i = 0; i <= utf8.Length; i++)
        {
            if (i == utf8.Length || utf8[i] == '/')
            {
                bool isFolder = i < utf8.Length;
                bool? decided = file.Decide(utf8.AsSpan(0, i), utf8.AsSpan(start, i - start), isFolder);
                if (decided == true || (!isFolder && decided is not null))
                {
                    return decided.Value;
                }

                start = i + 1;
            }
        }

        return false;
    }
}
