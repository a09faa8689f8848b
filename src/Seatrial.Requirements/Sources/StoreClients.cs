using System.Buffers;

namespace Seatrial.Requirements.Sources;

/// <summary>
/// How programs ask a secret store for a secret, from the documentation of its SDKs. The words alone would mean anything: they count in a
/// file that holds one of the marks of the SDK. <c>VALUE</c> is the secret's name or a constant of the file that holds it; longer patterns
/// come first.
/// </summary>
internal static class StoreClients
{
    public static IReadOnlyList<StoreClient> All { get; } =
    [
        new(
            "AWS Secrets Manager",
            "secretsmanager secrets-manager secrets_manager",
            "SecretId : aws . String ( VALUE | SecretId : & VALUE | SecretId : VALUE | SecretId = VALUE | 'SecretId' = > VALUE | 'SecretId' : VALUE | secret_id : VALUE"
                + " | secretId ( VALUE | withSecretId ( VALUE | setSecretId ( VALUE | secret_id ( VALUE | set_secret_id ( VALUE | getSecretString ( VALUE | get_secret_string ( VALUE | GetSecretString ( VALUE"
        ),
        new(
            "AWS Systems Manager Parameter Store",
            "ssm",
            "GetParameterCommand ( { Name : VALUE | getParameter ( { Name : VALUE | get_parameter ( Name = VALUE | get_parameter ( name : VALUE | get_parameter ( { name : VALUE"
                + " | getParameter ( [ 'Name' = > VALUE | GetParameterInput { Name : aws . String ( VALUE | GetParameterInput { Name : & VALUE | GetParameterRequest { Name = VALUE | GetParameterRequest . builder ( ) . name ( VALUE"
                + " | get_parameter ( ) . name ( VALUE | GetParameterRequest ( ) . withName ( VALUE",
            AreAllSecret: false
        ),
        new(
            "Google Secret Manager",
            "secretmanager secret-manager secret_manager SecretVersionName secretVersionName",
            "SecretVersionName . of ( VALUE , VALUE | SecretVersionName ( VALUE , VALUE | secretVersionName ( VALUE , VALUE"
                + " | secret_version_path ( VALUE , VALUE | secretVersionPath ( VALUE , VALUE | secret_version_path project : VALUE , secret : VALUE | secret_version_path ( project : VALUE , secret : VALUE"
        ),
        new(
            "Azure Key Vault",
            "keyvault azsecrets",
            "GetSecret ( ctx , VALUE | GetSecret ( context . Background ( ) , VALUE | GetSecret ( context . TODO ( ) , VALUE | get_secret ( name = VALUE"
                + " | getSecret ( VALUE | getSecretAsync ( VALUE | GetSecret ( VALUE | GetSecretAsync ( VALUE | get_secret ( VALUE"
        ),
        new(
            "Infisical",
            "infisical",
            "secretName : VALUE | secretName = VALUE | secret_name = VALUE | secret_name : VALUE | SecretKey : VALUE | getSecret ( VALUE | get_secret ( VALUE | GetSecret ( VALUE"
        ),
        new(
            "HashiCorp Vault",
            "hvac node-vault hashicorp/vault VaultSharp springframework.vault vaultrs vault-client Vault.logical Vault.kv bettercloud.vault",
            "read_secret_version ( path = VALUE | read_secret ( path = VALUE | read_secret_version ( VALUE | read_secret ( VALUE"
                + " | vault . read ( VALUE | vaultClient . read ( VALUE | client . read ( VALUE | Logical ( ) . Read ( VALUE | Logical ( ) . ReadWithContext ( ctx , VALUE | KVv2 ( VALUE ) . Get ( ctx , VALUE | KVv1 ( VALUE ) . Get ( ctx , VALUE"
                + " | KVv2 ( VALUE ) . Get ( context . Background ( ) , VALUE | ReadSecretAsync ( path : VALUE | ReadSecretAsync ( VALUE | vaultTemplate . read ( VALUE | vaultOperations . read ( VALUE | logical ( ) . read ( VALUE"
                + " | Vault . logical . read ( VALUE | Vault . kv ( VALUE ) . read ( VALUE | kv2 : : read ( & VALUE , VALUE , VALUE"
        ),
        new(
            "Doppler",
            "@dopplerhq dopplersdk",
            "secrets . get ( VALUE , VALUE , VALUE | secrets . get ( project = VALUE , config = VALUE , name = VALUE"
        ),
    ];

    /// <summary>Most files hold none of the marks: one search for all of them says so.</summary>
    private static readonly SearchValues<string> marks = SearchValues.Create(
        [.. All.SelectMany(c => c.Marks.Split(' '))],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>Clients whose SDK a file uses.</summary>
    public static IEnumerable<StoreClient> UsedIn(string text) => text.AsSpan().ContainsAny(marks) ? All.Where(c => c.IsUsedIn(text)) : [];
}

/// <summary>A row of <see cref="StoreClients"/>.</summary>
/// <param name="Store">As people call it.</param>
/// <param name="Marks">Texts of which a file that uses its SDK holds one, separated by spaces; case does not matter.</param>
/// <param name="Patterns">How it is asked, as <see cref="TokenPattern"/>.</param>
/// <param name="AreAllSecret">Whether it keeps nothing but secrets; else the name decides.</param>
internal sealed record StoreClient(string Store, string Marks, string Patterns, bool AreAllSecret = true)
{
    private readonly string[] marks = Marks.Split(' ');

    public TokenTable<string> Table { get; } = new((Patterns, Store));

    public bool IsUsedIn(string text) => Array.Exists(marks, m => text.Contains(m, StringComparison.OrdinalIgnoreCase));
}
