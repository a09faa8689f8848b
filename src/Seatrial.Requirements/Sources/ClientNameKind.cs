namespace Seatrial.Requirements.Sources;

/// <summary>What a name that clients can read says about its value.</summary>
internal enum ClientNameKind
{
    /// <summary>No credential: an address, a flag, an identifier.</summary>
    Harmless,

    /// <summary>A key that its issuer makes to be public.</summary>
    PublicByDesign,

    /// <summary>A key of which the name does not say whether its issuer wants it kept.</summary>
    Undecided,

    /// <summary>Belongs on a server.</summary>
    ServerSide,
}
