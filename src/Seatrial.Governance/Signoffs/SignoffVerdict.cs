using Seatrial.Governance.Trust;

namespace Seatrial.Governance.Signoffs;

/// <summary>One sign-off, judged.</summary>
/// <param name="File">Its name.</param>
/// <param name="State">What it is worth.</param>
/// <param name="Signoff">What it says; null where it cannot be read or its signature does not hold, since then it says nothing.</param>
/// <param name="Person">Whose key signed it; null where no trusted key did.</param>
/// <param name="Key">That key.</param>
/// <param name="Reasons">Sentences: why it is not valid, or what else is worth knowing.</param>
/// <param name="HasSshSignature">Whether a second signature by an SSH key of the same person holds.</param>
public sealed record SignoffVerdict(
    string File,
    SignoffState State,
    Signoff? Signoff,
    TrustedPerson? Person,
    TrustedKey? Key,
    IReadOnlyList<string> Reasons,
    bool HasSshSignature = false
)
{
    public bool IsApproval => Signoff?.Decision == SignoffDecision.Approve;
}
