using Seatrial.Engine.Workspaces.Git.Objects;
using Seatrial.Secrets.Filter;

namespace Seatrial.Secrets.History;

/// <summary>Where matches may stand in a version that its base does not have: what the delta inserts, and what lies around the places where it cuts.</summary>
internal sealed class SeamWindows
{
    /// <summary>
    /// Bytes before and behind a cut. A match that a cut makes possible has an anchor within this distance of it, unless it begins in a match of the
    /// base, which is searched again whole.
    /// </summary>
    public const int Reach = 512;

    private readonly List<ByteRange> windows = [];
    private readonly List<ByteRange> merged = [];

    /// <summary>Ascending and apart, after <see cref="Finish"/>.</summary>
    public List<ByteRange> All => merged;

    public void Begin(ReadOnlySpan<DeltaPart> parts, int originLength, int length)
    {
        windows.Clear();
        for (int i = 0; i < parts.Length; i++)
        {
            var part = parts[i];
            if (part.IsNew)
            {
                Add(part.Start - Reach, part.End + Reach);
            }
            else if (i == 0 ? part.Source != 0 : !parts[i - 1].IsNew)
            {
                Add(part.Start - Reach, part.Start + Reach);
            }
        }

        if (parts is [.., { IsNew: false } last] && last.Source + last.Length != originLength)
        {
            Add(length - Reach, length);
        }
    }

    public void Add(int start, int end)
    {
        start = Math.Max(0, start);
        if (end > start)
        {
            windows.Add(new ByteRange(start, end - start));
        }
    }

    /// <summary>Sorts and joins.</summary>
    public void Finish(int length)
    {
        windows.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        merged.Clear();
        foreach (var window in windows)
        {
            int end = Math.Min(window.End, length);
            if (merged.Count > 0 && window.Start <= merged[^1].End)
            {
                merged[^1] = new ByteRange(merged[^1].Start, Math.Max(merged[^1].End, end) - merged[^1].Start);
            }
            else if (end > window.Start)
            {
                merged.Add(new ByteRange(window.Start, end - window.Start));
            }
        }
    }
}
