using System.Collections.Frozen;
using Seatrial.Engine.Workspaces;
using Seatrial.Engine.Workspaces.Git.Objects;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Secrets.History;

/// <summary>
/// Looks for credentials in the versions that one thread is shown. Of a version that is stored as a delta only what the delta brings is
/// searched; matches whose lines it copies are taken over with what was said of them.
/// </summary>
/// <param name="rules">What is looked for.</param>
/// <param name="kinds">Which of them count in which version.</param>
/// <param name="review">Judges what is found.</param>
/// <param name="log">Takes the versions that were searched, and their sizes; null where nobody wants to know.</param>
internal sealed class VersionScanner(SecretRuleSet rules, VersionKinds kinds, VersionReview review, List<(int Blob, int Size)>? log)
    : ObjectVisitor
{
    private readonly PatternMatcher matcher = new(rules.Compiled);
    private readonly PatternMatcher? addedMatcher = rules.Added is { } added ? new(added) : null;
    private readonly SeamWindows windows = new();
    private readonly FrozenDictionary<PatternKinds, AnchorReach> reaches = CompiledRules.Searches.ToFrozenDictionary(
        k => k,
        k => AnchorReach.Of(rules, k)
    );
    private readonly List<PatternMatch> found = [];
    private readonly List<CarriedMatch> matches = [];
    private readonly List<ByteRange> words = [];
    private readonly List<ByteRange> newWords = [];
    private bool isCut;

    /// <summary>Versions searched, and their bytes.</summary>
    public (long Versions, long Bytes) Searched { get; private set; }

    /// <summary>Versions that hold more than is kept of one text, so that the rest of them was not judged.</summary>
    public int Cut { get; private set; }

    /// <summary>Versions that could not be looked at, by obstacle.</summary>
    public Dictionary<ObjectObstacle, int> Missed { get; } = [];

    public override bool Passes(int number, int length, ReadOnlySpan<byte> head)
    {
        bool isBinary = RawContent.KindOf(head) == RawContentKind.Binary;
        if (isBinary)
        {
            Count(number, length);
        }

        return isBinary;
    }

    public override void VisitWhole(ObjectContent content, bool isWanted)
    {
        if (!isWanted)
        {
            content.State = VersionState.Opaque;
            return;
        }

        var counting = kinds.Of(content.Number);
        Count(content.Number, content.Length);
        content.IsAscii = IsAscii(content.Bytes);
        switch (content.IsAscii ? RawContentKind.Utf8 : RawContent.KindOf(content.Bytes))
        {
            case RawContentKind.Utf8:
                found.Clear();
                isCut = !matcher.Find(
                    content.Buffer.AsSpan(0, content.Length + 1 + FileContent.Padding),
                    content.Length,
                    found,
                    new TextQuestion(counting, ScanLimits.Default.MaxCandidates)
                );
                matches.Clear();
                TakeNew(content, isWhole: true);
                content.State = review.Judge(
                    new VersionText(content, matches)
                    {
                        Kinds = counting,
                        HasWord = words.Count > 0,
                        Words = words,
                        NewWords = words,
                        IsTextNew = true,
                    }
                );
                break;
            case RawContentKind.OtherText:
                content.State = VersionState.Opaque;
                review.JudgeDecoded(content);
                break;
            default:
                content.State = VersionState.Opaque;
                break;
        }
    }

    public override void VisitDerived(ObjectContent origin, ObjectContent content, ReadOnlySpan<DeltaPart> parts, bool isWanted)
    {
        var counting = isWanted ? kinds.Of(content.Number) : PatternKinds.None;
        if (
            !isWanted
            || origin.State is not VersionState { CanCarry: true } state
            || (state.Kinds & counting) != counting
            || !IsUtf8(origin, content, parts)
        )
        {
            VisitWhole(content, isWanted);
            return;
        }

        Count(content.Number, content.Length);
        matches.Clear();
        windows.Begin(parts, origin.Length, content.Bytes, reaches[counting]);
        Carry(origin, content, parts, state);
        windows.Finish(content.Length);
        found.Clear();
        matcher.Find(
            content.Buffer.AsSpan(0, content.Length + 1 + FileContent.Padding),
            content.Length,
            System.Runtime.InteropServices.CollectionsMarshal.AsSpan(windows.All),
            found,
            counting
        );
        isCut = false;
        TakeNew(content, isWhole: false);
        windows.Pick(content.Bytes, words, newWords);
        content.State = review.Judge(
            new VersionText(content, matches)
            {
                Kinds = counting,
                Origin = origin,
                Parts = parts,
                OriginState = state,
                HasWord = state.HasWord || words.Count > 0,
                Words = words,
                NewWords = newWords,
                IsTextNew = IsAnyNew(parts),
            }
        );
    }

    public override void Miss(int number, ObjectObstacle obstacle, ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty || RawContent.KindOf(head) != RawContentKind.Binary)
        {
            Missed[obstacle] = Missed.GetValueOrDefault(obstacle) + 1;
        }
    }

    private void Count(int number, int length)
    {
        Searched = (Searched.Versions + 1, Searched.Bytes + length);
        log?.Add((number, length));
    }

    /// <summary>A version is ASCII where its base is and what it brings is; of another every byte is looked at.</summary>
    private static bool IsUtf8(ObjectContent origin, ObjectContent content, ReadOnlySpan<DeltaPart> parts)
    {
        bool isAscii = origin.IsAscii;
        for (int i = 0; i < parts.Length && isAscii; i++)
        {
            isAscii = !parts[i].IsNew || IsAscii(content.Bytes.Slice(parts[i].Start, parts[i].Length));
        }

        content.IsAscii = isAscii;
        return isAscii || RawContent.KindOf(content.Bytes) == RawContentKind.Utf8;
    }

    /// <summary>Neither NUL nor anything beyond ASCII: text in UTF-8, whatever stands where.</summary>
    private static bool IsAscii(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyExceptInRange((byte)1, (byte)0x7F) < 0;

    private static bool IsAnyNew(ReadOnlySpan<DeltaPart> parts)
    {
        foreach (var part in parts)
        {
            if (part.IsNew)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes over the base's matches; one that a cut touches is searched again.</summary>
    private void Carry(ObjectContent origin, ObjectContent content, ReadOnlySpan<DeltaPart> parts, VersionState state)
    {
        if (state.Matches.Length == 0)
        {
            return;
        }

        foreach (var part in parts)
        {
            if (part.IsNew)
            {
                continue;
            }

            int sourceEnd = part.Source + part.Length;
            for (
                int i = FirstFrom(state.Matches, part.Source - state.Longest);
                i < state.Matches.Length && state.Matches[i].Whole.Start <= sourceEnd;
                i++
            )
            {
                var whole = state.Matches[i].Whole;
                if (MatchContext.IsWithin(MatchContext.Of(origin.Bytes, whole), part, origin.Length, content.Length))
                {
                    matches.Add(new CarriedMatch(CarriedMatch.Moved(state.Matches[i], part.Start - part.Source), i));
                }
                else if (whole.End + 1 >= part.Source)
                {
                    int move = part.Start - part.Source;
                    windows.Add(Math.Max(part.Start, whole.Start - 1 + move), Math.Min(part.End, whole.End + 1 + move));
                }
            }
        }
    }

    /// <summary>Adds the matches that were found and not taken over, notes the words of credentials, and sorts.</summary>
    private void TakeNew(ObjectContent content, bool isWhole)
    {
        int carried = matches.Count;
        words.Clear();
        foreach (var match in found)
        {
            if (words.Count + matches.Count >= ScanLimits.Default.MaxCandidates)
            {
                isCut = true;
                break;
            }

            if (rules.SelectsForReading(match.RuleIndex))
            {
                words.Add(match.Whole);
            }
            else if (!IsCarried(match, carried))
            {
                matches.Add(new CarriedMatch(match, CarriedMatch.New));
            }
        }

        TakeAdded(content, isWhole, carried);
        matches.Sort(static (a, b) => (a.Match.Whole.Start, a.Match.RuleIndex).CompareTo((b.Match.Whole.Start, b.Match.RuleIndex)));
        words.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        if (isCut)
        {
            // Its gap is to be named by every run.
            Cut++;
            log?.RemoveAt(log.Count - 1);
        }
    }

    /// <summary>The repository's own rules, which are searched for beside the known ones.</summary>
    private void TakeAdded(ObjectContent content, bool isWhole, int carried)
    {
        if (addedMatcher is null)
        {
            return;
        }

        found.Clear();
        ByteRange[] everything = [new ByteRange(0, content.Length)];
        addedMatcher.Find(
            content.Buffer.AsSpan(0, content.Length + 1 + FileContent.Padding),
            content.Length,
            isWhole ? everything : System.Runtime.InteropServices.CollectionsMarshal.AsSpan(windows.All),
            found
        );
        foreach (var own in found)
        {
            var match = own with { RuleIndex = own.RuleIndex + rules.KnownCount };
            if (!IsCarried(match, carried))
            {
                matches.Add(new CarriedMatch(match, CarriedMatch.New));
            }
        }
    }

    /// <summary>The matches that were taken over are in the order of their places, as the parts of the version are.</summary>
    private bool IsCarried(PatternMatch match, int carried)
    {
        int low = 0;
        for (int high = carried; low < high; )
        {
            int middle = (low + high) >>> 1;
            (low, high) = matches[middle].Match.Whole.Start < match.Whole.Start ? (middle + 1, high) : (low, middle);
        }

        for (; low < carried && matches[low].Match.Whole.Start == match.Whole.Start; low++)
        {
            if (matches[low].Match.RuleIndex == match.RuleIndex && matches[low].Match.Whole == match.Whole)
            {
                return true;
            }
        }

        return false;
    }

    private static int FirstFrom(PatternMatch[] sorted, int start)
    {
        int low = 0;
        int high = sorted.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = sorted[middle].Whole.Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
