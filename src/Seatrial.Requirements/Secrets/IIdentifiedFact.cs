using Seatrial.Secrets.Identity;

namespace Seatrial.Requirements.Secrets;

/// <summary>A fact about a credential, of whatever class and wherever it stands.</summary>
public interface IIdentifiedFact
{
    SecretIdentity Identity { get; }
}
