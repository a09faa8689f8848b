using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Requirements.Secrets;

/// <summary>From what the secrets engine reports in a file to facts, whether the file was met in the tree or in a change.</summary>
internal static class SecretFacts
{
    private const FileRole NotDeployed = FileRole.Test | FileRole.Fixture | FileRole.Documentation | FileRole.Example;

    /// <summary>The fact of a match.</summary>
    /// <param name="match">What was found.</param>
    /// <param name="file">Where.</param>
    /// <param name="remark">What else is known, such as the commit that brought it.</param>
    public static Fact Of(SecretMatch match, WorkspaceFile file, string? remark = null)
    {
        string reason = string.Join("; ", remark is null ? match.Reasons : [.. match.Reasons, remark]);
        string name = EnvironmentNames.Shown(match.Name);
        return match.Class == SecretClass.PublicByDesign
            ? new PublicIdentifierFact(match.Location, match.Rule.Id, name, match.Masked, match.Identity, reason)
            : new CredentialFact(match.Location, match.Rule.Id, name, match.Masked, match.Identity, SeverityOf(match, file.Role), match.Confidence, reason);
    }

    /// <summary>The kind's own severity; at most medium where nothing is deployed from, one step less where confidence is low.</summary>
    private static Severity SeverityOf(SecretMatch match, FileRole role)
    {
        Severity severity = match.Rule.Severity;
        if ((role & NotDeployed) != FileRole.None && severity > Severity.Medium)
        {
            severity = Severity.Medium;
        }

        return match.Confidence == Confidence.Low && severity > Severity.Low ? severity - 1 : severity;
    }
}
