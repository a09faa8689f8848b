using Seatrial.Engine.Facts;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Credentials;
using Seatrial.Secrets.Identity;
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
    /// <param name="set">The identity of the data set that it is one of; null where it stands for itself.</param>
    public static Fact Of(SecretMatch match, WorkspaceFile file, string? remark = null, SecretIdentity? set = null)
    {
        string reason = string.Join("; ", remark is null ? match.Reasons : [.. match.Reasons, remark]);
        string name = EnvironmentNames.Shown(match.Name);
        SecretIdentity identity = set ?? match.Identity;
        return match.Class switch
        {
            SecretClass.PublicByDesign => new PublicIdentifierFact(match.Location, match.Rule.Id, name, match.Masked, identity, reason),
            SecretClass.OpensNothing => new IdleCredentialFact(match.Location, match.Rule.Id, name, match.Masked, identity, reason),
            _ => new CredentialFact(
                match.Location,
                match.Rule.Id,
                name,
                match.Masked,
                identity,
                SecretSeverity.Of(match, file),
                match.Confidence,
                reason
            )
            {
                BareIdentity = set is null ? match.BareIdentity : null,
            },
        };
    }
}
