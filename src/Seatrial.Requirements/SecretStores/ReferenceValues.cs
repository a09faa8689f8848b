namespace Seatrial.Requirements.SecretStores;

/// <summary>
/// Values in configuration that are no values but say which store keeps them, from the documentation of each store's integrations.
/// </summary>
internal static class ReferenceValues
{
    private static readonly (string Mark, string Store)[] Marks =
    [
        ("op://", "1Password"),
        ("{{resolve:secretsmanager:", "AWS Secrets Manager"),
        ("{{resolve:ssm", "AWS Systems Manager Parameter Store"),
        ("${secretsmanager:", "AWS Secrets Manager"),
        ("${ssm:", "AWS Systems Manager Parameter Store"),
        ("${aws:reference/secretsmanager", "AWS Secrets Manager"),
        ("arn:aws:secretsmanager:", "AWS Secrets Manager"),
        ("awssm://", "AWS Secrets Manager"),
        ("ref+awssecrets://", "AWS Secrets Manager"),
        ("ref+awsssm://", "AWS Systems Manager Parameter Store"),
        ("ref+gcpsecrets://", "Google Secret Manager"),
        ("ref+azurekeyvault://", "Azure Key Vault"),
        ("ref+vault://", "HashiCorp Vault"),
        ("ref+sops://", "SOPS"),
        ("${sm://", "Google Secret Manager"),
        ("sm://", "Google Secret Manager"),
        ("@Microsoft.KeyVault(", "Azure Key Vault"),
        ("${vault:", "HashiCorp Vault"),
        ("vault:secret/", "HashiCorp Vault"),
        ("vault://", "HashiCorp Vault"),
        ("infisical://", "Infisical"),
        ("bws://", "Bitwarden Secrets Manager"),
    ];

    /// <summary>The store that a value refers to; null where it is anything else.</summary>
    public static string? StoreOf(string value)
    {
        var text = value.AsSpan().Trim().Trim("\"'");
        foreach (var (mark, store) in Marks)
        {
            if (text.StartsWith(mark, StringComparison.Ordinal))
            {
                return store;
            }
        }

        return text.StartsWith("projects/", StringComparison.Ordinal) && text.Contains("/secrets/", StringComparison.Ordinal)
            ? "Google Secret Manager"
            : null;
    }

    /// <summary>Whether a text may hold a reference anywhere: cheap, and true for more than hold one.</summary>
    public static bool MayHold(string text) =>
        Array.Exists(Marks, m => text.Contains(m.Mark, StringComparison.Ordinal)) || text.Contains("/secrets/", StringComparison.Ordinal);
}
