using Seatrial.Engine.Facts;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Credentials;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Requirements.Secrets;

/// <summary>From what the secrets engine reports in a file to facts, whether the file was met in the tree or in a change.</summary>
internal static class SecretFacts
{
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
            : new CredentialFact(match.Location, match.Rule.Id, name, match.Masked, match.Identity, SecretSeverity.Of(match, file), match.Confidence, reason);
    }
}
