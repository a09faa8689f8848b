using Seatrial.Secrets.Identity;

namespace Seatrial.Requirements.Credentials;

/// <summary>A fact about a credential, of whatever class and wherever it stands.</summary>
public interface IIdentifiedFact
{
    SecretIdentity Identity { get; }
}
