namespace Seatrial.Governance.Trust;

/// <summary>Somebody who may sign.</summary>
/// <param name="Name">As it stands in sign-offs.</param>
/// <param name="Email">Null where it is not said.</param>
/// <param name="Roles">In which roles; empty where any may be claimed.</param>
/// <param name="Keys">At least one.</param>
/// <param name="IsNamedByFile">Whether nothing is known of the person but the name of a key's file.</param>
public sealed record TrustedPerson(
    string Name,
    string? Email,
    IReadOnlyList<string> Roles,
    IReadOnlyList<TrustedKey> Keys,
    bool IsNamedByFile = false
);
