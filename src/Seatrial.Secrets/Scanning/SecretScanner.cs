using System.Security.Cryptography;
using System.Text;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Scanning;

/// <summary>Finds credentials in one text. One instance per worker: it owns scratch memory; the rule set behind it is shared and immutable.</summary>
public sealed class SecretScanner(SecretRuleSet rules)
{
    private readonly PatternMatcher matcher = new(rules.Compiled);
    private readonly List<PatternMatch> found = [];
    private readonly List<ReportedCandidate> candidates = [];

    /// <summary>Appends the matches of the text in order of position.</summary>
    public void Scan(FileContent content, ICollection<SecretMatch> matches)
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
            if (CandidateReview.Review(rules, content, match) is { } candidate)
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
        int knownPrefix = rules.Compiled.Program(winner.Match.RuleIndex).KnownPrefix;
        var text = content.Utf8;
        var value = text.Slice(winner.Value.Start, winner.Value.Length);
        cursor.MoveTo(winner.Value.Start);
        (int line, int column) = (cursor.Line, cursor.Column);
        cursor.MoveTo(winner.Value.End);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(value, digest);
        return new SecretMatch
        {
            Rule = winner.Rule,
            Class = winner.Class,
            Confidence = winner.Confidence,
            Location = new SourceLocation(content.File.Path, line, column, cursor.Line, cursor.Column),
            Start = winner.Value.Start,
            Length = winner.Value.Length,
            Masked = SecretMask.Mask(value, knownPrefix),
            Name = Encoding.UTF8.GetString(text.Slice(winner.Match.Name.Start, winner.Match.Name.Length)),
            DigestBits = (ushort)((digest[0] << 8) | digest[1]),
            Reasons = winner.Reasons,
        };
    }
}
