using System.Text;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Identity;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Scanning;

/// <summary>Finds credentials in one text. One instance per worker: it owns scratch memory; the rule set behind it is shared and immutable.</summary>
/// <param name="rules">What to look for.</param>
/// <param name="key">Under which credentials are told apart; the default one when left out.</param>
public sealed class SecretScanner(SecretRuleSet rules, IdentityKey? key = null)
{
    private readonly PatternMatcher matcher = new(rules.Compiled);
    private readonly IdentityKey key = key ?? IdentityKey.Default;
    private readonly List<PatternMatch> found = [];
    private readonly List<ReportedCandidate> candidates = [];

    /// <summary>Appends the matches of the text in order of position.</summary>
    public void Scan(FileContent content, ICollection<SecretMatch> matches) => Scan(content, matches, null);

    /// <summary>The same scan with every candidate and what was said of it, in order of position.</summary>
    public IReadOnlyList<TracedCandidate> Explain(FileContent content)
    {
        var trace = new ScanTrace(rules);
        var matches = new List<SecretMatch>();
        Scan(content, matches, trace);
        return trace.Finish(content, matches);
    }

    private void Scan(FileContent content, ICollection<SecretMatch> matches, ScanTrace? trace)
    {
        found.Clear();
        matcher.Find(content.Padded, content.Utf8.Length, found);
        if (found.Count == 0)
        {
            return;
        }

        candidates.Clear();
        foreach (var match in found)
        {
            var outcome = CandidateReview.Review(rules, content, match);
            trace?.Add(match, outcome);
            if (outcome.Reported is { } candidate)
            {
                candidates.Add(candidate);
            }
        }

        var cursor = new LineCursor(content.Utf8);
        foreach (var winner in OverlapResolver.Resolve(candidates))
        {
            matches.Add(ToMatch(winner, content, ref cursor));
        }
    }

    private SecretMatch ToMatch(ReportedCandidate winner, FileContent content, ref LineCursor cursor)
    {
        int knownPrefix = rules.Compiled.Program(winner.RuleIndex).KnownPrefix;
        var text = content.Utf8;
        var value = text.Slice(winner.Value.Start, winner.Value.Length);
        cursor.MoveTo(winner.Value.Start);
        (int line, int column) = (cursor.Line, cursor.Column);
        cursor.MoveTo(winner.Value.End);
        return new SecretMatch
        {
            Rule = winner.Rule,
            Class = winner.Class,
            Confidence = winner.Confidence,
            Location = new SourceLocation(content.File.Path, line, column, cursor.Line, cursor.Column),
            Start = winner.Value.Start,
            Length = winner.Value.Length,
            Masked = SecretMask.Mask(value, knownPrefix),
            Name = Encoding.UTF8.GetString(text.Slice(winner.Name.Start, winner.Name.Length)),
            Identity = SecretIdentity.Of(key, winner.Rule.Id, value),
            Reasons = winner.Reasons,
        };
    }
}
