using Seatrial.Engine.Findings;

namespace Seatrial.Secrets.Rules;

/// <summary>What a judge says of a candidate, with the reason that a person is shown.</summary>
public readonly record struct CandidateVerdict
{
    public bool IsReported { get; private init; }

    public Confidence Confidence { get; private init; }

    public string Reason { get; private init; }

    /// <summary>The class, where the value itself decides it (a Supabase key by its role); null keeps the rule's.</summary>
    public SecretClass? Class { get; private init; }

    /// <summary>The id of another rule that the value turned out to be; null keeps the rule.</summary>
    public string? RuleId { get; private init; }

    public static CandidateVerdict Report(Confidence confidence, string reason, SecretClass? @class = null, string? ruleId = null) =>
        new()
        {
            IsReported = true,
            Confidence = confidence,
            Reason = reason,
            Class = @class,
            RuleId = ruleId,
        };

    public static CandidateVerdict Dismiss(string reason) => new() { Reason = reason };
}
