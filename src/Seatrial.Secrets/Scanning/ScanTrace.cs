using System.Text;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Exclusions;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Scanning;

/// <summary>Takes down every candidate of one scan with what was said of it.</summary>
internal sealed class ScanTrace(SecretRuleSet rules)
{
    private readonly List<Entry> entries = [];

    /// <summary>A match of a pattern.</summary>
    public void Add(PatternMatch match, ReviewOutcome outcome) =>
        Add(match.RuleIndex, match.Secret.IsEmpty ? match.Whole : match.Secret, match.Name, outcome);

    /// <summary>A candidate, whoever saw it.</summary>
    /// <param name="ruleIndex">Of the rule under which it was judged.</param>
    /// <param name="value">Where it stands.</param>
    /// <param name="name">Where the name stands that it is assigned to; empty when there is none.</param>
    /// <param name="outcome">What was said of it.</param>
    public void Add(int ruleIndex, ByteRange value, ByteRange name, ReviewOutcome outcome) =>
        entries.Add(new Entry(ruleIndex, value, name, outcome));

    /// <summary>The candidates in order of position, each with the match that it became or lost to.</summary>
    public IReadOnlyList<TracedCandidate> Finish(
        FileContent content,
        IReadOnlyList<SecretMatch> matches,
        IReadOnlyList<LeftOutSecret> leftOut
    )
    {
        SecretMatch[] all = [.. matches, .. leftOut.Select(l => l.Match)];
        var traced = new List<TracedCandidate>(entries.Count);
        foreach (var entry in entries.OrderBy(e => e.Value.Start).ThenByDescending(e => e.Value.Length).ThenBy(e => e.RuleIndex))
        {
            var candidate = Trace(entry, content, all);
            traced.Add(candidate with { LeftOutBy = leftOut.FirstOrDefault(l => ReferenceEquals(l.Match, candidate.Match))?.Source });
        }

        return traced;
    }

    private TracedCandidate Trace(Entry entry, FileContent content, IReadOnlyList<SecretMatch> matches)
    {
        var text = content.Utf8;
        var value = entry.Value;
        var winner = entry.Outcome.Reported is null ? null : matches.FirstOrDefault(m => value.Overlaps(new ByteRange(m.Start, m.Length)));
        bool won =
            winner is not null
            && winner.Start == value.Start
            && winner.Length == value.Length
            && winner.Rule == entry.Outcome.Reported!.Rule;
        return new TracedCandidate
        {
            Rule = rules.Rules[entry.RuleIndex],
            Location = content.Lines.Location(value.Start, value.Length),
            Start = value.Start,
            Length = value.Length,
            Name = Encoding.UTF8.GetString(text.Slice(entry.Name.Start, entry.Name.Length)),
            Masked = SecretMask.Mask(text.Slice(value.Start, value.Length), rules.KnownPrefix(entry.RuleIndex)),
            Meaning = CandidateMeaning.Of(
                rules.Rules[entry.RuleIndex],
                text.Slice(entry.Name.Start, entry.Name.Length),
                text.Slice(value.Start, value.Length)
            ),
            Surroundings = entry.Outcome.Surroundings,
            Own = entry.Outcome.Own,
            Match = won ? winner : null,
            LostTo = won ? null : winner?.Rule,
        };
    }

    private readonly record struct Entry(int RuleIndex, ByteRange Value, ByteRange Name, ReviewOutcome Outcome);
}
