using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Exclusions;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Identity;
using Seatrial.Secrets.Policies;
using Seatrial.Secrets.Reading;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Scanning;

/// <summary>Finds credentials in one text. One instance per worker: it owns scratch memory; the rule set behind it is shared and immutable.</summary>
/// <param name="rules">What to look for.</param>
/// <param name="key">Under which credentials are told apart; the default one when left out.</param>
/// <param name="exclusions">What the repository leaves out on purpose; asked about what would be reported.</param>
public sealed class SecretScanner(SecretRuleSet rules, IdentityKey? key = null, IReadOnlyList<Exclusion>? exclusions = null)
{
    private readonly PatternMatcher matcher = new(rules.Compiled);
    private readonly IdentityKey key = key ?? IdentityKey.Default;
    private readonly List<PatternMatch> found = [];
    private readonly List<ReportedCandidate> candidates = [];
    private readonly List<ByteRange> words = [];
    private readonly List<LeftOutSecret> leftOut = [];
    private readonly PatternMatcher? addedMatcher = rules.Added is { } added ? new(added) : null;
    private readonly NamedValueScan named = new(rules);

    public SecretScanner(SecretPolicy policy)
        : this(policy.Rules, policy.Key, policy.Exclusions)
    {
    }

    /// <summary>What the last scan found and left out.</summary>
    public IReadOnlyList<LeftOutSecret> LeftOut => leftOut;

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
        found.Clear();
        leftOut.Clear();
        matcher.Find(content.Padded, content.Utf8.Length, found);
        var reader = rules.ReadsStructure ? Readers.Find(content.File) : null;
        if (found.Count == 0 && reader is not { IsStore: true } && addedMatcher is null)
        {
            return;
        }

        candidates.Clear();
        bool isSelected = ReviewMatches(content, isRead: reader is not null, trace);
        if (reader is not null && (isSelected || reader.IsStore))
        {
            named.Scan(content, reader, words, (in candidate, ruleIndex, name) => Take(candidate, ruleIndex, name, trace));
        }

        ReviewAdded(content, trace);
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
        addedMatcher.Find(content.Padded, content.Utf8.Length, found);
        foreach (var own in found)
        {
            var match = own with { RuleIndex = own.RuleIndex + rules.KnownCount };
            var outcome = CandidateReview.Review(rules, content, match);
            trace?.Add(match, outcome);
            Keep(outcome);
        }
    }

    /// <summary>Answers whether a match tells that the file is worth reading by its structure.</summary>
    private bool ReviewMatches(FileContent content, bool isRead, ScanTrace? trace)
    {
        words.Clear();
        foreach (var match in found)
        {
            if (rules.SelectsForReading(match.RuleIndex))
            {
                words.Add(match.Whole);
            }
            else if (!isRead || !rules.Rules[match.RuleIndex].YieldsToReaders)
            {
                var outcome = CandidateReview.Review(rules, content, match);
                trace?.Add(match, outcome);
                Keep(outcome);
            }
        }

        return words.Count > 0;
    }

    private void Take(in SecretCandidate candidate, int ruleIndex, ByteRange name, ScanTrace? trace)
    {
        var outcome = CandidateReview.Review(rules, candidate, ruleIndex, name);
        trace?.Add(ruleIndex, candidate.Place, name, outcome);
        Keep(outcome);
    }

    private void Keep(ReviewOutcome outcome)
    {
        if (outcome.Reported is { } candidate)
        {
            candidates.Add(candidate);
        }
    }
}
