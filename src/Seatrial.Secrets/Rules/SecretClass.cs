namespace Seatrial.Secrets.Rules;

public enum SecretClass
{
    /// <summary>Whoever holds it can act: must not be in the tree.</summary>
    Secret,
    /// <summary>Made to be public (publishable keys, anon keys, DSNs); information, with the condition that makes it safe.</summary>
    PublicByDesign,
}
