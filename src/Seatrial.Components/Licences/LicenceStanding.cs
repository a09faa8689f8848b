namespace Seatrial.Components.Licences;

/// <summary>What a policy says of a licence, from best to worst.</summary>
public enum LicenceStanding
{
    Allowed,

    /// <summary>The policy has a list of allowed licences, and this one is not on it.</summary>
    NotListed,

    Denied,

    /// <summary>The file states no licence, or none that can be read.</summary>
    Unknown,
}
