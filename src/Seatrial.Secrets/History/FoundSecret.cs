using Seatrial.Engine.Findings;
using Seatrial.Engine.Workspaces;
using Seatrial.Engine.Workspaces.Git.History;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Secrets.History;

/// <summary>One credential of the history while it is being collected. Safe for concurrent use.</summary>
internal sealed class FoundSecret(SecretMatch match)
{
    private readonly Lock gate = new();
    private SecretMatch first = match;
    private (Confidence Confidence, int Commit, IReadOnlyList<string> Reasons) surest = (Confidence.Low, int.MaxValue, []);
    private readonly HashSet<int> commits = [];
    private readonly HashSet<int> paths = [];
    private WorkspaceFile? file;
    private int blob = -1;
    private int commit = int.MaxValue;
    private int versions;
    private bool isAtHead;
    private CommitReach reach;

    /// <summary>Counts a version that holds it.</summary>
    public void CountVersion(bool atHead)
    {
        lock (gate)
        {
            versions++;
            isAtHead |= atHead;
        }
    }

    /// <summary>Whether a place in this commit may be the first.</summary>
    public bool MayBeFirst(int rank) => rank <= Volatile.Read(ref commit);

    /// <summary>Notes a commit that brought it in, from where that is reached, and under which path it stood then.</summary>
    public void Note(BlobPlace place, CommitReach from)
    {
        lock (gate)
        {
            commits.Add(place.Commit);
            paths.Add(place.Path);
            reach |= from;
        }
    }

    /// <summary>Keeps the surest answer about it; of equal ones that of the oldest commit.</summary>
    public void Weigh(Confidence confidence, IReadOnlyList<string> reasons, int rank)
    {
        lock (gate)
        {
            int order =
                confidence != surest.Confidence ? surest.Confidence.CompareTo(confidence)
                : rank != surest.Commit ? rank.CompareTo(surest.Commit)
                : string.CompareOrdinal(string.Join('\n', reasons), string.Join('\n', surest.Reasons));
            if (order < 0 || surest.Commit == int.MaxValue)
            {
                surest = (confidence, rank, reasons);
            }
        }
    }

    /// <summary>Keeps the place if it is the first: by commit, then by path and line.</summary>
    public void Offer(SecretMatch place, WorkspaceFile inFile, int rank, int inBlob)
    {
        lock (gate)
        {
            if (rank < commit || (rank == commit && place.Location.CompareTo(first.Location) < 0))
            {
                (first, file, commit, blob) = (place, inFile, rank, inBlob);
            }
        }
    }

    /// <summary>After all versions were looked at.</summary>
    public HistorySecret Finish(GitHistory history)
    {
        lock (gate)
        {
            return new HistorySecret
            {
                Match = first with { Confidence = surest.Confidence, Reasons = surest.Reasons },
                File = file!,
                First = commit is int.MaxValue or < 0 ? null : history.Commit(commit),
                Versions = versions,
                IsAtHead = isAtHead,
                Reach = reach,
                Blob = blob,
                Commits = [.. commits.Order()],
                Paths = [.. paths.Order()],
            };
        }
    }
}
