using Seatrial.Engine.Workspaces;
using Seatrial.Engine.Workspaces.Git.History;
using Seatrial.Secrets.Reading;

namespace Seatrial.Secrets.History;

/// <summary>The files of a history as judges see them, kept once they are made. Safe for concurrent use.</summary>
internal sealed class HistoryFiles(GitHistory history, HistoryExclusions exclusions)
{
    /// <summary>The same bytes are judged under so many paths; the same licence text stands in thousands.</summary>
    public const int MaxPlaces = 32;

    /// <summary>The path of a version that no commit has.</summary>
    public const int Nowhere = -1;

    private static readonly object s_nobody = new();

    /// <summary>By path; null where the path was not asked about yet.</summary>
    private readonly WorkspaceFile?[] files = new WorkspaceFile?[history.PathCount];

    private readonly WorkspaceFile nowhere = FileOf("unreachable-object");

    /// <summary>As <see cref="files"/>.</summary>
    private readonly object?[] readers = new object?[history.PathCount];

    /// <summary>Numbers of paths are below this.</summary>
    public int PathCount => history.PathCount;

    /// <summary>The file of a path. Two threads that ask at once may each make it, and all see the same in it.</summary>
    public WorkspaceFile Of(int path) =>
        path == Nowhere ? nowhere : files[path] ??= FileOf(history.PathText(path)[history.Prefix.Length..]);

    /// <summary>Who reads the file of a path; null where nobody does.</summary>
    public FormatReader? ReaderOf(int path) =>
        path == Nowhere ? Readers.Find(Of(path)) : (readers[path] ??= Readers.Find(Of(path)) ?? s_nobody) as FormatReader;

    /// <summary>Whether what stands under a path is not reported.</summary>
    public bool IsLeftOut(int path) => exclusions.LeavesOut(path);

    /// <summary>The place of a blob that has no other.</summary>
    public bool TryOnly(int blob, out BlobPlace place) => history.TryOnlyPlace(blob, out place);

    /// <summary>The same paths as <see cref="Places"/> in no particular order, which costs less.</summary>
    public IReadOnlyList<BlobPlace> PlacesInAnyOrder(int blob) =>
        history.Places(blob) is { Count: > 0 and <= MaxPlaces } places ? places : Places(blob);

    /// <summary>
    /// The paths of a blob, those that count before those left out, then those of the oldest commits first, then by text; one that stands
    /// for none where no commit has it.
    /// </summary>
    public IReadOnlyList<BlobPlace> Places(int blob)
    {
        if (history.TryOnlyPlace(blob, out var only))
        {
            return [only];
        }

        var places = history.Places(blob);
        return places.Count switch
        {
            0 => [new BlobPlace(Nowhere, Nowhere)],
            1 => places,
            _ => InOrder(places),
        };
    }

    private static WorkspaceFile FileOf(string path) => new(path, 0, FileRoles.Of(path));

    private BlobPlace[] InOrder(IReadOnlyList<BlobPlace> places)
    {
        var order = new (bool IsLeftOut, BlobPlace Place)[places.Count];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = (IsLeftOut(places[i].Path), places[i]);
        }

        Array.Sort(order, Compare);
        var first = new BlobPlace[Math.Min(order.Length, MaxPlaces)];
        for (int i = 0; i < first.Length; i++)
        {
            first[i] = order[i].Place;
        }

        return first;
    }

    private int Compare((bool IsLeftOut, BlobPlace Place) one, (bool IsLeftOut, BlobPlace Place) other) =>
        one.IsLeftOut != other.IsLeftOut ? one.IsLeftOut.CompareTo(other.IsLeftOut)
        : one.Place.Commit != other.Place.Commit ? one.Place.Commit.CompareTo(other.Place.Commit)
        : string.CompareOrdinal(history.PathText(one.Place.Path), history.PathText(other.Place.Path));
}
