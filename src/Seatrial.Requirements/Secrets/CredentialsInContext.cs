using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Credentials;

namespace Seatrial.Requirements.Secrets;

/// <summary>
/// The credentials of a scan that are weighed once more by other files of the tree: what stands beside one says what it is worth, and no
/// file says that of itself.
/// </summary>
internal sealed class CredentialsInContext(ScanResult scan, Workspace workspace)
{
    private readonly Dictionary<Fact, Fact> weighed = new(ReferenceEqualityComparer.Instance);
    private readonly FileReader files = workspace.CreateReader();

    /// <summary>The scan with what was weighed in the place of what was read.</summary>
    public ScanResult Result =>
        weighed.Count == 0 ? scan : scan with { Facts = new FactSet([.. scan.Facts.All.Select(f => weighed.GetValueOrDefault(f, f))]) };

    /// <summary>The text of another file; null where it has none.</summary>
    public string? TextOf(WorkspaceFile file) =>
        files.ReadBytes(file, out var gap) is { } bytes && gap is null && RawContent.Decode(file, bytes.Span) is { } content
            ? content.Text
            : null;

    /// <summary>It opens nothing that is not open already.</summary>
    public void MakeIdle(CredentialFact credential, string why) =>
        weighed[credential] = new IdleCredentialFact(
            credential.Location,
            credential.Kind,
            credential.Name,
            credential.Masked,
            credential.Identity,
            $"{credential.Reason}; {why}"
        );

    /// <summary>It is listed, and fails no gate by itself.</summary>
    public void MakeUncertain(CredentialFact credential, string why) =>
        weighed[credential] = credential with { Confidence = Confidence.Low, Reason = $"{credential.Reason}; {why}" };
}
