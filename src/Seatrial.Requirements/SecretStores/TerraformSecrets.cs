namespace Seatrial.Requirements.SecretStores;

/// <summary>
/// Variables that Terraform fills from a store, read line by line: <c>NAME = data.aws_secretsmanager_secret_version.db.secret_string</c>,
/// and a <c>name</c> that a <c>valueFrom</c>, a <c>secret_key_ref</c> or a <c>secret_name</c> follows (ECS, Cloud Run, Container Apps).
/// </summary>
internal sealed class TerraformSecrets
{
    private const int Farthest = 6;

    private static readonly (string Mark, string Store)[] Sources =
    [
        ("aws_secretsmanager_secret", "AWS Secrets Manager"),
        (":secretsmanager:", "AWS Secrets Manager"),
        ("aws_ssm_parameter", "AWS Systems Manager Parameter Store"),
        (":ssm:", "AWS Systems Manager Parameter Store"),
        ("google_secret_manager_secret", "Google Secret Manager"),
        ("azurerm_key_vault_secret", "Azure Key Vault"),
        ("vault_generic_secret", "HashiCorp Vault"),
        ("vault_kv_secret", "HashiCorp Vault"),
        ("doppler_secrets", "Doppler"),
        ("infisical_secrets", "Infisical"),
        ("onepassword_item", "1Password"),
        ("sops_file", "SOPS"),
    ];

    private string? name;
    private int age;

    /// <summary>What the next line of the file says, if anything.</summary>
    public (string Name, string Store)? Next(ReadOnlySpan<char> line)
    {
        age++;
        string? found = null;
        int equals = line.IndexOfAny('=', ':');
        string key = equals < 0 ? "" : line[..equals].Trim(" {\"").ToString();
        var value = equals < 0 ? default : line[(equals + 1)..].Trim(" ,\"}");
        if (line.IndexOf("name") is var at and >= 0 && Quoted(line[(at + 4)..]) is { } quoted && IsNameKey(line, at))
        {
            (name, age) = (quoted, 0);
        }

        bool isReference =
            line.Contains("valueFrom", StringComparison.Ordinal)
            || line.Contains("value_from", StringComparison.Ordinal)
            || line.Contains("secret_key_ref", StringComparison.Ordinal)
            || line.StartsWith("secret_name");
        if (isReference && age <= Farthest)
        {
            found = name;
        }

        string? store = null;
        foreach (var (mark, known) in Sources)
        {
            store ??= line.Contains(mark, StringComparison.Ordinal) ? known : null;
        }

        return found is not null
                ? (
                    found,
                    store
                        ?? (
                            line.Contains("valueFrom", StringComparison.Ordinal) ? "AWS secret store"
                            : line.StartsWith("secret_name") ? "Azure Container Apps secrets"
                            : "secret reference of the platform"
                        )
                )
            : store is not null && key.Length > 0 && value.Contains('.') ? (key, store)
            : null;
    }

    private static bool IsNameKey(ReadOnlySpan<char> line, int at) =>
        (at == 0 || line[at - 1] is ' ' or '"' or '{')
        && line[(at + 4)..].TrimStart("\" ") is { IsEmpty: false } rest
        && rest[0] is '=' or ':';

    private static string? Quoted(ReadOnlySpan<char> text)
    {
        int equals = text.IndexOfAny('=', ':');
        var rest = equals < 0 ? default : text[(equals + 1)..].TrimStart();
        int end = rest.StartsWith("\"") ? rest[1..].IndexOf('"') : -1;
        return end <= 0 ? null : rest.Slice(1, end).ToString();
    }
}
