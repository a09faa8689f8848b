using System.Text;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Identity;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Scanning;

/// <summary>Makes of a winner what leaves the engine: masked, located, told apart by a keyed digest.</summary>
internal static class MatchOf
{
    /// <summary>The match of a winner; the cursor stands at or before it.</summary>
    public static SecretMatch Candidate(
        ReportedCandidate winner,
        SecretRuleSet rules,
        IdentityKey key,
        FileContent content,
        ref LineCursor cursor
    )
    {
        int knownPrefix = rules.KnownPrefix(winner.RuleIndex);
        var text = content.Utf8;
        var value = text.Slice(winner.Value.Start, winner.Value.Length);
        cursor.MoveTo(winner.Value.Start);
        (int line, int column) = (cursor.Line, cursor.Column);
        cursor.MoveTo(winner.Value.End);
        var canonical = CanonicalValue.Of(text, winner.Value.Start, winner.Value.Length);
        var identity = SecretIdentity.Of(key, winner.Rule.Family, canonical);
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
            Identity = identity,
            BareIdentity = winner.Rule.IsGeneric ? identity : SecretIdentity.Of(key, SecretRule.GenericFamily, canonical),
            Reasons = winner.Reasons,
        };
    }
}
