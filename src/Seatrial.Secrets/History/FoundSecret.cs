using Seatrial.Engine.Workspaces;
using Seatrial.Engine.Workspaces.Git.History;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Secrets.History;

/// <summary>One credential of the history while it is being collected. Safe for concurrent use.</summary>
internal sealed class FoundSecret(SecretMatch match)
{
    private readonly Lock gate = new();
    private SecretMatch first = match;
    private SecretMatch surest = match;
    private WorkspaceFile? file;
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

    /// <summary>Notes from where a commit that brought it in is reached.</summary>
    public void Reach(CommitReach from)
    {
        lock (gate)
        {
            reach |= from;
        }
    }

    /// <summary>Keeps the place if it is the first: by commit, then by path and line.</summary>
    public void Offer(SecretMatch place, WorkspaceFile inFile, int rank)
    {
        lock (gate)
        {
            if (rank < commit || (rank == commit && place.Location.CompareTo(first.Location) < 0))
            {
                (first, file, commit) = (place, inFile, rank);
            }

            if (place.Confidence > surest.Confidence)
            {
                surest = place;
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
            };
        }
    }
}
