using System.Text;

namespace Seatrial.Engine.Workspaces.Git;

/// <summary>What HEAD points to.</summary>
/// <param name="Branch">Short name; null when HEAD is detached.</param>
/// <param name="Commit">Null before the first commit, or where references are kept in a form that is not read (reftable).</param>
internal sealed record GitHead(string? Branch, string? Commit)
{
    private const string HeadsPrefix = "refs/heads/";
    private const int MaxRefBytes = 4096;
    private const int MaxPackedBytes = 64 << 20;
    private const int MaxSymbolicDepth = 5;

    public static GitHead Of(GitFolder git)
    {
        string head = Text(git.Own.TryRead("HEAD", MaxRefBytes));
        if (!head.StartsWith("ref:", StringComparison.Ordinal))
        {
            return new GitHead(null, AsObjectId(head, git.HashBytes));
        }

        string name = head["ref:".Length..].Trim();
        string? branch = name.StartsWith(HeadsPrefix, StringComparison.Ordinal) ? name[HeadsPrefix.Length..] : null;
        return new GitHead(
            string.Equals(branch, ".invalid", StringComparison.Ordinal) ? null : branch,
            Resolve(git, name, MaxSymbolicDepth)
        );
    }

    /// <summary>Object id of a reference by its full name; null where there is none.</summary>
    public static string? Resolve(GitFolder git, string name) => Resolve(git, name, MaxSymbolicDepth);

    private static string? Resolve(GitFolder git, string name, int depth)
    {
        // A reference is never anything but a path below refs/.
        if (
            depth == 0
            || !name.StartsWith("refs/", StringComparison.Ordinal)
            || name.Contains("..", StringComparison.Ordinal)
            || name.Contains('\0', StringComparison.Ordinal)
        )
        {
            return null;
        }

        string loose = Text(git.Common.TryRead(name, MaxRefBytes) ?? git.Own.TryRead(name, MaxRefBytes));
        return loose.StartsWith("ref:", StringComparison.Ordinal)
            ? Resolve(git, loose["ref:".Length..].Trim(), depth - 1)
            : AsObjectId(loose, git.HashBytes) ?? Packed(git, name);
    }

    /// <summary><c>packed-refs</c>: an object id, a space and the name on each line.</summary>
    private static string? Packed(GitFolder git, string name)
    {
        ReadOnlySpan<byte> text = git.Common.TryRead("packed-refs", MaxPackedBytes);
        int digits = git.HashBytes * 2;
        byte[] ending = Encoding.UTF8.GetBytes(" " + name);
        while (!text.IsEmpty)
        {
            int end = text.IndexOf((byte)'\n');
            var line = end < 0 ? text : text[..end];
            text = end < 0 ? [] : text[(end + 1)..];
            if (line.Length == digits + ending.Length && line.EndsWith(ending))
            {
                return AsObjectId(Encoding.ASCII.GetString(line[..digits]), git.HashBytes);
            }
        }

        return null;
    }

    private static string Text(byte[]? bytes) => bytes is null ? "" : Encoding.UTF8.GetString(bytes).Trim();

    private static string? AsObjectId(string text, int hashBytes) =>
        text.Length == hashBytes * 2 && text.All(char.IsAsciiHexDigit) ? text.ToLowerInvariant() : null;
}
