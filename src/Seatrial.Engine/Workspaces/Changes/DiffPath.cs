using System.Text;

namespace Seatrial.Engine.Workspaces.Changes;

/// <summary>
/// The path in a <c>+++</c> line: without git's prefix, the time that diff(1) adds, and the quotes around unusual names (git-config(1),
/// core.quotePath).
/// </summary>
internal static class DiffPath
{
    /// <summary>
    /// The prefixes of git: new and old side, index, working tree, commit, object, and the two sides without a repository.
    /// </summary>
    private const string Prefixes = "abiwco12";

    /// <summary>Null for <c>/dev/null</c>: the file is gone.</summary>
    public static string? Of(ReadOnlySpan<byte> text)
    {
        text = text.TrimEnd((byte)'\r');
        string path = text.StartsWith("\""u8)
            ? Unquote(text[1..])
            : Encoding.UTF8.GetString(text.IndexOf((byte)'\t') is var tab and >= 0 ? text[..tab] : text);
        if (path is "/dev/null" or "")
        {
            return null;
        }

        path = path.Length > 2 && path[1] == '/' && Prefixes.Contains(path[0], StringComparison.Ordinal) ? path[2..] : path;
        return path.Replace('\\', '/').TrimStart('/');
    }

    private static string Unquote(ReadOnlySpan<byte> text)
    {
        var bytes = new List<byte>(text.Length);
        for (int i = 0; i < text.Length && text[i] != '"'; i++)
        {
            if (text[i] != '\\' || i + 1 >= text.Length)
            {
                bytes.Add(text[i]);
                continue;
            }

            byte next = text[++i];
            if (next is >= (byte)'0' and <= (byte)'3' && i + 2 < text.Length)
            {
                bytes.Add((byte)(((next - '0') << 6) | ((text[i + 1] & 7) << 3) | (text[i + 2] & 7)));
                i += 2;
            }
            else
            {
                bytes.Add(
                    next switch
                    {
                        (byte)'n' => (byte)'\n',
                        (byte)'t' => (byte)'\t',
                        (byte)'r' => (byte)'\r',
                        _ => next,
                    }
                );
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
