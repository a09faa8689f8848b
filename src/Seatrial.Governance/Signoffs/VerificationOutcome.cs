namespace Seatrial.Governance.Signoffs;

/// <summary>The answer to a question about a commit or a release.</summary>
/// <param name="Answer">Valid, not valid, or not to be told.</param>
/// <param name="Reasons">Sentences about the whole: what is missing, who rejected.</param>
/// <param name="Signoffs">Each sign-off that was found, most telling first.</param>
public sealed record VerificationOutcome(VerificationAnswer Answer, IReadOnlyList<string> Reasons, IReadOnlyList<SignoffVerdict> Signoffs);
