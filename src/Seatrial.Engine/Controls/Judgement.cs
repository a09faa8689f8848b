using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Engine.Controls;

/// <summary>
/// The answer to a control. A status without evidence cannot be made: pass names what satisfied it, fail names each offending place,
/// unknown names what was missing, not-applicable names the fact that makes it so.
/// </summary>
public sealed record Judgement
{
    private Judgement(ControlStatus status, IReadOnlyList<Evidence> evidence, IReadOnlyList<Finding> findings, string? reason)
    {
        Status = status;
        Evidence = evidence;
        Findings = findings;
        Reason = reason;
    }

    public ControlStatus Status { get; }

    /// <summary>What supports the status; for <c>unknown</c> the hints that were seen and did not suffice.</summary>
    public IReadOnlyList<Evidence> Evidence { get; }

    /// <summary>Not empty exactly when the status is <c>fail</c>.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>For <c>unknown</c>: what was missing, and what would decide it.</summary>
    public string? Reason { get; }

    /// <summary>For <c>unknown</c>: what kind of obstacle it is, so that outputs can say once what many controls have in common.</summary>
    public UnknownCause Cause { get; private init; }

    public static Judgement Pass(params IReadOnlyList<Evidence> evidence) =>
        evidence.Count > 0
            ? new(ControlStatus.Pass, evidence, [], null)
            : throw new ArgumentException("A pass needs evidence.", nameof(evidence));

    public static Judgement Fail(params IReadOnlyList<Finding> findings) =>
        findings.Count > 0
            ? new(ControlStatus.Fail, [], findings, null)
            : throw new ArgumentException("A failure needs an offending place.", nameof(findings));

    public static Judgement Unknown(string reason, params IReadOnlyList<Evidence> hints) =>
        !string.IsNullOrWhiteSpace(reason)
            ? new(ControlStatus.Unknown, hints, [], reason)
            : throw new ArgumentException("Unknown needs a reason.", nameof(reason));

    public static Judgement Unknown(UnknownCause cause, string reason, params IReadOnlyList<Evidence> hints) =>
        Unknown(reason, hints) with
        {
            Cause = cause,
        };

    public static Judgement NotApplicable(params IReadOnlyList<Evidence> evidence) =>
        evidence.Count > 0
            ? new(ControlStatus.NotApplicable, evidence, [], null)
            : throw new ArgumentException("Not applicable needs the fact that makes it so.", nameof(evidence));

    /// <summary>The same judgement with each finding replaced, as when fingerprints are assigned.</summary>
    public Judgement WithFindings(Func<Finding, Finding> replace) =>
        Findings.Count == 0 ? this : new(Status, Evidence, [.. Findings.Select(replace)], Reason) { Cause = Cause };
}
