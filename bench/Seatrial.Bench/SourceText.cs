using Seatrial.Engine.Workspaces;

namespace Seatrial.Bench;

/// <summary>Text files of folders, in memory, with the padding that the engine asks for.</summary>
internal static class SourceText
{
    private const int BinaryProbe = 8000;

    /// <summary>Every regular file without zero bytes at its start, <c>.git</c> left out.</summary>
    public static List<FileContent> Load(IEnumerable<string> roots)
    {
        var files = new List<FileContent>();
        foreach (string root in roots)
        {
            foreach (string path in Paths(root))
            {
                byte[] bytes = File.ReadAllBytes(path);
                if (bytes.AsSpan(0, Math.Min(BinaryProbe, bytes.Length)).Contains((byte)0))
                {
                    continue;
                }

                byte[] padded = new byte[1 + bytes.Length + FileContent.Padding];
                padded[0] = (byte)'\n';
                bytes.CopyTo(padded, 1);
                var file = new WorkspaceFile(Path.GetRelativePath(root, path), bytes.Length, FileRole.None);
                files.Add(new FileContent(file, padded, 1, bytes.Length));
            }
        }

        return files;
    }

    private static IEnumerable<string> Paths(string root)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return Directory
            .EnumerateFiles(root, "*", options)
            .Where(p => !p.Contains("/.git/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
    }
}
