using Seatrial.Engine.Workspaces;
using Seatrial.Engine.Workspaces.Git.History;
using Seatrial.Engine.Workspaces.Git.Objects;
using Seatrial.Secrets.Exclusions;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Identity;
using Seatrial.Secrets.Policies;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Secrets.History;

/// <summary>Judges the matches of a version under each of its paths, as a scan of the tree would. One instance per thread.</summary>
/// <param name="policy">What the repository asks for.</param>
/// <param name="history">Where the versions are from.</param>
/// <param name="files">Their paths.</param>
/// <param name="found">Takes what is reported.</param>
/// <param name="leftOut">Takes what stands under paths that are left out.</param>
/// <param name="log">Takes what was found in which version under which path, for a later run; null where nobody wants to know.</param>
internal sealed class VersionReview(
    SecretPolicy policy,
    GitHistory history,
    HistoryFiles files,
    FoundSecrets found,
    FoundSecrets leftOut,
    List<(int Blob, int Path, SecretMatch Match)>? log
)
{
    private readonly SecretRuleSet rules = policy.Rules;
    private readonly IdentityKey key = policy.Key;
    private readonly VersionReading reading = new(policy.Rules);
    private readonly SecretScanner scanner = new(policy);
    private readonly List<ReportedCandidate> candidates = [];
    private readonly List<FoundSecret> counted = [];

    /// <summary>Judges a version, keeps what it holds, and answers what the versions derived from it need to know.</summary>
    public VersionState Judge(in VersionText version)
    {
        var matches = version.Matches;
        return matches.Count > 0 || version.HasWord || IsStore(version) ? JudgePaths(version) : VersionState.Plain(version.Kinds);
    }

    /// <summary>Text in another encoding: scanned whole under each of its paths.</summary>
    public void JudgeDecoded(ObjectContent content)
    {
        var matches = new List<SecretMatch>();
        counted.Clear();
        foreach (var place in files.Places(content.Number))
        {
            matches.Clear();
            if (RawContent.Decode(files.Of(place.Path), content.Bytes) is { } text)
            {
                scanner.Scan(text, matches);
            }

            foreach (var match in matches)
            {
                Keep(match, content.Number, place);
            }
        }
    }

    /// <summary>Takes what an earlier run found in a version.</summary>
    public void Recall(int blob, IEnumerable<(BlobPlace Place, SecretMatch Match)> known)
    {
        counted.Clear();
        foreach (var (place, match) in known)
        {
            Keep(match, blob, place);
        }
    }

    private bool IsStore(in VersionText version)
    {
        if (!rules.ReadsStructure || (version.OriginState is not null && !version.IsTextNew))
        {
            return false;
        }

        if (files.TryOnly(version.Content.Number, out var only))
        {
            return files.ReaderOf(only.Path) is { IsStore: true };
        }

        foreach (var place in files.PlacesInAnyOrder(version.Content.Number))
        {
            if (files.ReaderOf(place.Path) is { IsStore: true })
            {
                return true;
            }
        }

        return false;
    }

    private VersionState JudgePaths(in VersionText version)
    {
        bool isOnly = files.TryOnly(version.Content.Number, out var only);
        if (isOnly && IsUnchanged(version, only))
        {
            return version.OriginState!;
        }

        IReadOnlyList<BlobPlace> places = isOnly ? [only] : files.Places(version.Content.Number);
        var paths = new PathState[places.Count];
        counted.Clear();
        for (int i = 0; i < paths.Length; i++)
        {
            paths[i] = JudgeUnder(places[i], version, paths.AsSpan(0, i));
        }

        var matches = new PatternMatch[version.Matches.Count];
        int longest = 0;
        for (int i = 0; i < matches.Length; i++)
        {
            matches[i] = version.Matches[i].Match;
            longest = Math.Max(longest, matches[i].Whole.Length);
        }

        return new VersionState
        {
            Kinds = version.Kinds,
            Matches = matches,
            Longest = longest + 1,
            HasWord = version.HasWord,
            Paths = paths,
        };
    }

    /// <summary>Nothing was found in the base and nothing new is there that could be: most versions.</summary>
    private static bool IsUnchanged(in VersionText version, BlobPlace place) =>
        version.OriginState is { Paths: [{ IsFar: false } known], Matches: [] } state
        && place.Path == known.Path
        && !known.HasHits
        && known.Seen is []
        && version.Matches.Count == 0
        && version.NewWords.Count == 0
        && state.HasWord == version.HasWord
        && state.Kinds == version.Kinds;

    private PathState JudgeUnder(BlobPlace place, in VersionText version, ReadOnlySpan<PathState> others)
    {
        var known = version.OriginState?.Under(place.Path);
        var text = new FileContent(files.Of(place.Path), version.Content.Buffer, 1, version.Content.Length);
        var reader = rules.ReadsStructure ? files.ReaderOf(place.Path) : null;
        var ofMatches = OfMatches(version, known, text, reader is not null, out bool isNew);
        var read = reader is null ? ReadResult.Nothing : reading.Read(version, text, reader, known, others);
        isNew |= read.IsNew;
        var judged = new PathState(place.Path, ofMatches, read.Hits, reader, read.Seen);
        if (!judged.HasHits)
        {
            return judged;
        }

        judged = isNew || judged.HitCount != known!.HitCount ? Settle(judged) : judged;
        Keep(judged, version.Content.Number, text, place);
        return judged;
    }

    /// <summary>What was said of the base's matches is taken over; the others are judged.</summary>
    private PlacedHit?[] OfMatches(in VersionText version, PathState? known, FileContent text, bool isRead, out bool isNew)
    {
        isNew = false;
        var matches = version.Matches;
        var judged = matches.Count == 0 ? [] : new PlacedHit?[matches.Count];
        for (int i = 0; i < judged.Length; i++)
        {
            var (match, origin) = matches[i];
            if (known is not null && origin >= 0)
            {
                judged[i] = known.OfMatches[origin]?.MovedBy(match.Whole.Start - version.OriginState!.Matches[origin].Whole.Start);
            }
            else if (!isRead || !rules.Rules[match.RuleIndex].YieldsToReaders)
            {
                judged[i] = CandidateReview.Find(rules, text, match) is { } reported ? new PlacedHit(reported, IsWinner: false) : null;
                isNew |= judged[i] is not null;
            }
        }

        return judged;
    }

    /// <summary>Of candidates whose values overlap one stands.</summary>
    private PathState Settle(PathState judged)
    {
        candidates.Clear();
        candidates.AddRange(judged.Hits.Select(h => h.Candidate));
        var winners = OverlapResolver.Resolve(candidates).ToHashSet(ReferenceEqualityComparer.Instance);
        return judged with
        {
            OfMatches = [.. judged.OfMatches.Select(h => h is null ? null : h with { IsWinner = winners.Contains(h.Candidate) })],
            Read = [.. judged.Read.Select(h => h with { IsWinner = winners.Contains(h.Candidate) })],
        };
    }

    /// <summary>Where what stands under a path is collected.</summary>
    private FoundSecrets Under(BlobPlace place) => files.IsLeftOut(place.Path) ? leftOut : found;

    private void Keep(PathState judged, int blob, FileContent text, BlobPlace place)
    {
        foreach (var hit in judged.Hits)
        {
            if (hit.IsWinner)
            {
                // A cursor of its own for each: hits are not in the order of their places.
                var cursor = new LineCursor(text.Utf8);
                if (hit.Found is null)
                {
                    var match = MatchOf.Candidate(hit.Candidate, rules, key, text, ref cursor);
                    if (Exclusion.Find(policy.Exclusions, text, match) is not null)
                    {
                        continue;
                    }

                    hit.Found = Under(place).Get(match);
                }

                Count(hit.Found, blob, place);
                hit.Found.Weigh(hit.Candidate.Confidence, hit.Candidate.Reasons, place.Commit);
                if (log is not null || hit.Found.MayBeFirst(place.Commit))
                {
                    cursor = new LineCursor(text.Utf8);
                    var match = MatchOf.Candidate(hit.Candidate, rules, key, text, ref cursor);
                    hit.Found.Offer(match, text.File, place.Commit, blob);
                    log?.Add((blob, place.Path, match));
                }
            }
        }
    }

    private void Keep(SecretMatch match, int blob, BlobPlace place)
    {
        var secret = Under(place).Get(match);
        Count(secret, blob, place);
        secret.Weigh(match.Confidence, match.Reasons, place.Commit);
        secret.Offer(match, files.Of(place.Path), place.Commit, blob);
        log?.Add((blob, place.Path, match));
    }

    private void Count(FoundSecret secret, int blob, BlobPlace place)
    {
        if (!counted.Contains(secret))
        {
            counted.Add(secret);
            secret.CountVersion(history.IsAtHead(blob));
        }

        if (place.Commit >= 0)
        {
            secret.Note(place, history.Reach(place.Commit));
        }
    }
}
