using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Reading;
using Seatrial.Secrets.Reading.Formats;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Secrets.History;

/// <summary>
/// Reads versions by their structure. What the base gave is taken over where its lines were copied; a version is read again only where
/// something near a change can be a credential, or where one that the base has was touched. Where the base stands under another path, what
/// was seen in it is judged again. One instance per thread.
/// </summary>
internal sealed class VersionReading(SecretRuleSet rules)
{
    /// <summary>So many places of values are remembered of a version; one with more is read again under another path.</summary>
    private const int MaxSeen = 200;

    private readonly NamedValueScan named = new(rules);
    private readonly PatternMatcher wordMatcher = new(rules.Compiled);
    private readonly NewWords newWords = new();
    private readonly List<PatternMatch> wordMatches = [];
    private readonly List<ByteRange> allWords = [];
    private readonly List<ByteRange> places = [];
    private readonly List<ByteRange> seen = [];

    /// <summary>Names of columns stand far from the values, and a store of logins may have none: every change counts.</summary>
    public static bool IsFar(FormatReader reader) => reader.IsStore || reader.Read == TableText.Read || reader.Read == SqlText.Read;

    /// <summary>Reads a version under a path.</summary>
    /// <param name="version">What it is derived from, and where words of credentials stand.</param>
    /// <param name="text">The version as the file that it is under the path.</param>
    /// <param name="reader">Who reads that.</param>
    /// <param name="known">The base under the same path; null where it does not stand there.</param>
    /// <param name="others">This version under paths that were judged before.</param>
    public ReadResult Read(in VersionText version, FileContent text, FormatReader reader, PathState? known, ReadOnlySpan<PathState> others)
    {
        if (!version.HasWord && !reader.IsStore)
        {
            return ReadResult.Nothing;
        }

        bool isFar = IsFar(reader);
        if (known is not null && !(isFar && version.IsTextNew) && TryCarry(known.Read, version, out var carried))
        {
            return ReadChange(version, text, reader, carried, Moved(known.Seen, version));
        }

        if (known is null && !isFar)
        {
            if (StateOf(others, reader) is { } same)
            {
                return same.Seen is { } inText ? ReadSeen(version, text, reader, inText, []) : ReadAll(version, text, reader);
            }

            if (version.OriginState is { } state && SeenIn(state, reader) is { } inBase)
            {
                return ReadSeen(version, text, reader, Moved(inBase, version)!, newWords.Pick(version, reader));
            }
        }

        return ReadAll(version, text, reader);
    }

    private ReadResult ReadAll(in VersionText version, FileContent text, FormatReader reader)
    {
        var all = Scan(text, reader, version.Origin is null ? version.Words : FindWords(text, reader), places: null);
        return new ReadResult(all, Seen([]), all.Length > 0);
    }

    /// <summary>Reads what a change brought to what was taken over.</summary>
    private ReadResult ReadChange(
        in VersionText version,
        FileContent text,
        FormatReader reader,
        PlacedHit[] carried,
        ByteRange[]? seenBefore
    )
    {
        var counting = newWords.Pick(version, reader);
        if (counting.Count == 0)
        {
            return new ReadResult(carried, seenBefore, IsNew: false);
        }

        // A program is lexed from its beginning, for values around the words near a change.
        bool isPart = reader.ReadPart is not null || reader.Language is not null;
        var read = Scan(text, reader, counting, version.NewWords);
        return isPart
            ? new ReadResult(
                [.. read, .. carried.Where(c => !IsInPart(c) && !Array.Exists(read, r => IsSame(r, c)))],
                seenBefore is null ? null : Seen(seenBefore),
                read.Length > 0
            )
            : new ReadResult(read, Seen([]), read.Length > 0);
    }

    /// <summary>Judges what was seen under another path, and reads what a change brought to it.</summary>
    /// <param name="version">The version.</param>
    /// <param name="text">As the file of this path.</param>
    /// <param name="reader">Who reads it.</param>
    /// <param name="before">Where values stand that were seen, in this version.</param>
    /// <param name="counting">Words near the change that can name a value.</param>
    private ReadResult ReadSeen(in VersionText version, FileContent text, FormatReader reader, ByteRange[] before, List<ByteRange> counting)
    {
        if (before.Length == 0 && counting.Count == 0)
        {
            return ReadResult.Nothing;
        }

        if (before.Length > 0 && reader.ReadPart is null)
        {
            return ReadAll(version, text, reader);
        }

        places.Clear();
        places.AddRange(before);
        places.AddRange(counting.Count > 0 ? version.NewWords : []);
        places.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        var read = Scan(text, reader, counting, places);
        return new ReadResult(read, Seen([]), read.Length > 0);
    }

    private static PathState? StateOf(ReadOnlySpan<PathState> states, FormatReader reader)
    {
        foreach (var state in states)
        {
            if (ReferenceEquals(state.Reader, reader))
            {
                return state;
            }
        }

        return null;
    }

    /// <summary>Where values stand in a version that this reader read; null where it did not.</summary>
    private static ByteRange[]? SeenIn(VersionState state, FormatReader reader) => !state.HasWord ? [] : StateOf(state.Paths, reader)?.Seen;

    private static bool IsSame(PlacedHit one, PlacedHit other) =>
        one.Candidate.RuleIndex == other.Candidate.RuleIndex && one.Candidate.Value == other.Candidate.Value;

    private bool IsInPart(PlacedHit hit)
    {
        foreach (var part in named.Parts)
        {
            if (part.Start <= hit.Range.Start && hit.Range.End <= part.End)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The same places in a version that is derived from the one that they are in; those that a cut touches are left out.
    /// </summary>
    private static ByteRange[]? Moved(ByteRange[]? places, in VersionText version)
    {
        if (places is null or [])
        {
            return places;
        }

        var moved = new List<ByteRange>(places.Length);
        foreach (var place in places)
        {
            foreach (var part in version.Parts)
            {
                if (!part.IsNew && part.Source <= place.Start && place.End <= part.Source + part.Length)
                {
                    moved.Add(CarriedMatch.Moved(place, part.Start - part.Source));
                    break;
                }
            }
        }

        moved.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return [.. moved];
    }

    /// <summary>False where a cut touches the lines of one of them.</summary>
    private static bool TryCarry(PlacedHit[] known, in VersionText version, out PlacedHit[] carried)
    {
        carried = known.Length == 0 ? known : new PlacedHit[known.Length];
        for (int i = 0; i < known.Length; i++)
        {
            var context = MatchContext.Of(version.Origin!.Bytes, known[i].Range);
            int at = -1;
            for (int part = 0; part < version.Parts.Length && at < 0; part++)
            {
                at =
                    !version.Parts[part].IsNew
                    && MatchContext.IsWithin(context, version.Parts[part], version.Origin.Length, version.Content.Length)
                        ? part
                        : -1;
            }

            if (at < 0)
            {
                return false;
            }

            carried[i] = known[i].MovedBy(version.Parts[at].Start - version.Parts[at].Source);
        }

        return true;
    }

    private PlacedHit[] Scan(FileContent text, FormatReader reader, List<ByteRange> words, List<ByteRange>? places)
    {
        var hits = new List<PlacedHit>();
        seen.Clear();
        named.Scan(
            text,
            reader,
            words,
            (in candidate, ruleIndex, name) =>
            {
                if (seen.Count <= MaxSeen)
                {
                    seen.Add(candidate.Named is { IsRead: false } hidden ? hidden.Place : new ByteRange(candidate.Start, candidate.Length));
                }

                if (
                    hits.Count < ScanLimits.Default.MaxCredentials
                    && CandidateReview.Find(rules, candidate, ruleIndex, name) is { } reported
                )
                {
                    hits.Add(new PlacedHit(reported, IsWinner: false));
                }
            },
            places
        );
        return [.. hits];
    }

    /// <summary>What the last reading saw, and what was seen before; null for too much.</summary>
    private ByteRange[]? Seen(ByteRange[] before)
    {
        if (seen.Count == 0)
        {
            return before;
        }

        seen.AddRange(before);
        return seen.Count > MaxSeen ? null : [.. seen.Distinct().OrderBy(s => s.Start)];
    }

    /// <summary>Programs are read around their words; a search of new text alone did not see all of them.</summary>
    private List<ByteRange> FindWords(FileContent text, FormatReader reader)
    {
        allWords.Clear();
        if (reader.Language is null)
        {
            return allWords;
        }

        wordMatches.Clear();
        wordMatcher.Find(text.Padded, text.Utf8.Length, wordMatches, new TextQuestion(PatternKinds.Selecting, int.MaxValue));
        allWords.AddRange(wordMatches.Select(m => m.Whole));
        return allWords;
    }
}
