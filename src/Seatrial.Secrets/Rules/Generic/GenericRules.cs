namespace Seatrial.Secrets.Rules.Generic;

/// <summary>Kinds of credential that belong to no provider: known by their structure, their place or their name.</summary>
public static class GenericRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        .. PrivateKeyRules.All,
        .. TokenRules.All,
        .. EncodedRules.All,
        .. ConnectionRules.All,
        .. CommandLineRules.All,
        .. CredentialFileRules.All,
        .. SigningRules.All,
        .. GradleRules.All,
        .. AssignmentRules.All,
        .. LabelledValueRules.All,
        .. PrintedRules.All,
        .. CheckedHashRules.All,
        .. PinRules.All,
    ];
}
