using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Exclusions;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Identity;
using Seatrial.Secrets.Policies;
using Seatrial.Secrets.Reading;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Scanning;

/// <summary>
/// Finds credentials in one text. One instance per worker: it owns scratch memory; the rule set behind it is shared and immutable.
/// </summary>
/// <param name="rules">What to look for.</param>
/// <param name="key">Under which credentials are told apart; the default one when left out.</param>
/// <param name="exclusions">What the repository leaves out on purpose; asked about what would be reported.</param>
/// <param name="limits">How much of one text is kept; <see cref="ScanLimits.Default"/> when left out.</param>
public sealed class SecretScanner(
    SecretRuleSet rules,
    IdentityKey? key = null,
    IReadOnlyList<Exclusion>? exclusions = null,
    ScanLimits? limits = null
)
{
    private readonly ScanLimits limits = limits ?? ScanLimits.Default;
    private readonly PatternMatcher matcher = new(rules.Compiled);
    private readonly IdentityKey key = key ?? IdentityKey.Default;
    private readonly List<PatternMatch> found = [];
    private readonly List<ReportedCandidate> candidates = [];
    private readonly List<ByteRange> words = [];
    private readonly List<LeftOutSecret> leftOut = [];
    private readonly PatternMatcher? addedMatcher = rules.Added is { } added ? new(added) : null;
    private readonly NamedValueScan named = new(rules);

    public SecretScanner(SecretPolicy policy)
        : this(policy.Rules, policy.Key, policy.Exclusions) { }

    /// <summary>What the last scan found and left out.</summary>
    public IReadOnlyList<LeftOutSecret> LeftOut => leftOut;

    /// <summary>What of the last text was not judged; null where all of it was.</summary>
    public CoverageGap? Gap { get; private set; }

    /// <summary>Entries for which scratch memory is held between texts.</summary>
    internal int HeldCapacity => found.Capacity + words.Capacity + candidates.Capacity + named.HeldCapacity;

    /// <summary>Appends the matches of the text in order of position.</summary>
    public void Scan(FileContent content, ICollection<SecretMatch> matches) => Scan(content, matches, null);

    /// <summary>The same scan with every candidate and what was said of it, in order of position.</summary>
    public IReadOnlyList<TracedCandidate> Explain(FileContent content)
    {
        var trace = new ScanTrace(rules);
        var matches = new List<SecretMatch>();
        Scan(content, matches, trace);
        return trace.Finish(content, matches, leftOut);
    }

    private void Scan(FileContent content, ICollection<SecretMatch> matches, ScanTrace? trace)
    {
        leftOut.Clear();
        Gap = null;
        try
        {
            Find(content, matches, trace);
        }
        finally
        {
            ScanLimits.Empty(found);
            ScanLimits.Empty(words);
            ScanLimits.Empty(candidates);
        }
    }

    private void Find(FileContent content, ICollection<SecretMatch> matches, ScanTrace? trace)
    {
        var reader = rules.ReadsStructure ? Readers.Find(content.File) : null;
        Match(matcher, content, QuestionOf(reader));
        if (found.Count == 0 && reader is not { IsStore: true } && addedMatcher is null)
        {
            return;
        }

        bool isSelected = ReviewMatches(content, isRead: reader is not null, trace);
        if (reader is not null && (isSelected || reader.IsStore))
        {
            named.Scan(content, reader, words, (in candidate, ruleIndex, name) => Take(candidate, ruleIndex, name, trace));
            if (named.IsCut)
            {
                SetGap(content, "More values than are kept stand in this file; the names of further credentials were not judged");
            }
        }

        ReviewAdded(content, trace);
        if (candidates.Count >= limits.MaxCredentials)
        {
            SetGap(content, $"{limits.MaxCredentials} credentials or more were found in this file; the rest was not judged");
        }

        var cursor = new LineCursor(content.Utf8);
        foreach (var winner in OverlapResolver.Resolve(candidates))
        {
            var match = MatchOf.Candidate(winner, rules, key, content, ref cursor);
            if (Exclusion.Find(exclusions, content, match) is { } source)
            {
                leftOut.Add(new LeftOutSecret(match, source));
            }
            else
            {
                matches.Add(match);
            }
        }
    }

    private void ReviewAdded(FileContent content, ScanTrace? trace)
    {
        if (addedMatcher is null)
        {
            return;
        }

        found.Clear();
        Match(addedMatcher, content, new TextQuestion(PatternKinds.All, limits.MaxCandidates));
        foreach (var own in found)
        {
            if (candidates.Count >= limits.MaxCredentials)
            {
                return;
            }

            var match = own with { RuleIndex = own.RuleIndex + rules.KnownCount };
            Keep(Review(content, match, trace));
        }
    }

    /// <summary>What a reader knows better is not searched for, nor whether to read what nobody reads or what is read anyway.</summary>
    internal TextQuestion QuestionOf(FormatReader? reader)
    {
        var kinds =
            reader is null ? PatternKinds.Anywhere | PatternKinds.Unread
            : reader.IsStore && reader.Language is null ? PatternKinds.Anywhere
            : PatternKinds.Anywhere | PatternKinds.Selecting;
        return new TextQuestion(kinds, limits.MaxCandidates, StopsSelecting: reader is { Language: null });
    }

    private void Match(PatternMatcher patterns, FileContent content, TextQuestion question)
    {
        if (!patterns.Find(content.Padded, content.Utf8.Length, found, question))
        {
            SetGap(content, $"More than {limits.MaxCandidates} candidates stand in this file; the rest was not judged");
        }
    }

    private void SetGap(FileContent content, string what) =>
        Gap ??= new CoverageGap(
            content.File.Path,
            GapKind.LimitReached,
            $"{what}. Split the file, or exclude it on purpose in .seatrialignore."
        );

    /// <summary>Answers whether a match tells that the file is worth reading by its structure.</summary>
    private bool ReviewMatches(FileContent content, bool isRead, ScanTrace? trace)
    {
        foreach (var match in found)
        {
            if (rules.SelectsForReading(match.RuleIndex))
            {
                words.Add(match.Whole);
            }
            else if (candidates.Count < limits.MaxCredentials && (!isRead || !rules.Rules[match.RuleIndex].YieldsToReaders))
            {
                Keep(Review(content, match, trace));
            }
        }

        return words.Count > 0;
    }

    private void Take(in SecretCandidate candidate, int ruleIndex, ByteRange name, ScanTrace? trace)
    {
        if (candidates.Count >= limits.MaxCredentials)
        {
            return;
        }

        if (trace is null)
        {
            Keep(CandidateReview.Find(rules, candidate, ruleIndex, name));
            return;
        }

        var outcome = CandidateReview.Review(rules, candidate, ruleIndex, name);
        trace.Add(ruleIndex, candidate.Place, name, outcome);
        Keep(outcome.Reported);
    }

    private ReportedCandidate? Review(FileContent content, PatternMatch match, ScanTrace? trace)
    {
        if (trace is null)
        {
            return CandidateReview.Find(rules, content, match);
        }

        var outcome = CandidateReview.Review(rules, content, match);
        trace.Add(match, outcome);
        return outcome.Reported;
    }

    private void Keep(ReportedCandidate? reported)
    {
        if (reported is { } candidate && candidates.Count < limits.MaxCredentials)
        {
            candidates.Add(candidate);
        }
    }
}
