namespace Seatrial.Secrets.Rules;

public enum SecretClass
{
    /// <summary>Whoever holds it can act: must not be in the tree.</summary>
    Secret,

    /// <summary>Made to be public (publishable keys, anon keys, DSNs); information, with the condition that makes it safe.</summary>
    PublicByDesign,

    /// <summary>
    /// A credential by every sign that opens nothing which is not open already: a plain default of containers and services on the
    /// developer's machine, the password of an account that a script or a file of requests tries a program out with, what the publisher of
    /// a copied kit left in it. Information.
    /// </summary>
    OpensNothing,
}
