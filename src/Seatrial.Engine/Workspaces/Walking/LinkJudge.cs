using Seatrial.Engine.Scanning;

namespace Seatrial.Engine.Workspaces.Walking;

/// <summary>
/// No link is followed. One that stays inside the tree costs nothing: what it points to is read where it is. One that leaves the tree is a
/// gap.
/// </summary>
internal sealed class LinkJudge(WalkContext context)
{
    /// <summary>
    /// The gap that the link at a path leaves, if any. The target is followed as text: a link on the way is judged for itself.
    /// </summary>
    public CoverageGap? Judge(string path)
    {
        if (context.Access.ReadLink(path) is not { Length: > 0 } target)
        {
            return new CoverageGap(path, GapKind.Link, "A symbolic link that cannot be read.");
        }

        return StaysInside(path, target)
            ? null
            : new CoverageGap(path, GapKind.Link, "A symbolic link that leads out of the tree: not followed.");
    }

    private bool StaysInside(string path, string target)
    {
        if (Path.IsPathRooted(target))
        {
            string full = Path.TrimEndingDirectorySeparator(target);
            return string.Equals(full, context.Root, StringComparison.Ordinal)
                || (full.StartsWith(context.Root + "/", StringComparison.Ordinal) && !full.Contains("/..", StringComparison.Ordinal));
        }

        int depth = path.AsSpan().Count('/');
        foreach (var range in target.AsSpan().Split('/'))
        {
            var part = target.AsSpan(range);
            depth +=
                part is ".." ? -1
                : part is "" or "." ? 0
                : 1;
            if (depth < 0)
            {
                return false;
            }
        }

        return true;
    }
}
