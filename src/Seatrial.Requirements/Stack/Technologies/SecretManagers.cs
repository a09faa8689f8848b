namespace Seatrial.Requirements.Stack.Technologies;

internal static class SecretManagers
{
    private const TechnologyKind Kind = TechnologyKind.SecretManager;

    public static IReadOnlyList<TechnologyEntry> Entries { get; } =
    [
        new(
            Kind,
            "vault",
            "HashiCorp Vault",
            "npm:node-vault npm:@litehex/node-vault pypi:hvac nuget:vaultsharp maven:org.springframework.cloud:spring-cloud-starter-vault-config maven:org.springframework.vault:* maven:io.quarkiverse.vault:* go:github.com/hashicorp/vault/api go:github.com/hashicorp/vault-client-go gem:vault gem:vault-rails composer:csharpru/vault-php cargo:vaultrs image:vault image:openbao"
        ),
        new(
            Kind,
            "aws-secrets-manager",
            "AWS Secrets Manager",
            "npm:@aws-sdk/client-secrets-manager npm:@aws-lambda-powertools/parameters pypi:aws-secretsmanager-caching nuget:awssdk.secretsmanager nuget:kralizek.extensions.configuration.awssecretsmanager maven:software.amazon.awssdk:secretsmanager maven:io.awspring.cloud:spring-cloud-aws-starter-secrets-manager go:github.com/aws/aws-sdk-go-v2/service/secretsmanager gem:aws-sdk-secretsmanager cargo:aws-sdk-secretsmanager"
        ),
        new(
            Kind,
            "aws-parameter-store",
            "AWS Parameter Store",
            "npm:@aws-sdk/client-ssm nuget:amazon.extensions.configuration.systemsmanager maven:io.awspring.cloud:spring-cloud-aws-starter-parameter-store go:github.com/aws/aws-sdk-go-v2/service/ssm gem:aws-sdk-ssm"
        ),
        new(
            Kind,
            "azure-key-vault",
            "Azure Key Vault",
            "npm:@azure/keyvault-secrets pypi:azure-keyvault-secrets pypi:azure-keyvault nuget:azure.security.keyvault.secrets nuget:azure.extensions.aspnetcore.configuration.secrets maven:com.azure:azure-security-keyvault-secrets maven:com.azure.spring:spring-cloud-azure-starter-keyvault-secrets go:github.com/Azure/azure-sdk-for-go/sdk/security/keyvault/azsecrets"
        ),
        new(
            Kind,
            "google-secret-manager",
            "Google Secret Manager",
            "npm:@google-cloud/secret-manager pypi:google-cloud-secret-manager nuget:google.cloud.secretmanager.v1 maven:com.google.cloud:google-cloud-secretmanager maven:com.google.cloud:spring-cloud-gcp-starter-secretmanager go:cloud.google.com/go/secretmanager"
        ),
        new(Kind, "doppler", "Doppler", "npm:@dopplerhq/node-sdk image:dopplerhq/cli"),
        new(
            Kind,
            "infisical",
            "Infisical",
            "npm:@infisical/sdk npm:infisical-node pypi:infisicalsdk pypi:infisical-python nuget:infisical.sdk go:github.com/infisical/go-sdk image:infisical image:infisical/cli"
        ),
        new(
            Kind,
            "1password",
            "1Password",
            "npm:@1password/sdk npm:@1password/connect pypi:onepassword-sdk pypi:onepasswordconnectsdk go:github.com/1password/onepassword-sdk-go image:1password/connect-api"
        ),
        new(
            Kind,
            "bitwarden-secrets",
            "Bitwarden Secrets Manager",
            "npm:@bitwarden/sdk-napi pypi:bitwarden-sdk nuget:bitwarden.secrets.sdk"
        ),
        new(Kind, "akeyless", "Akeyless", "npm:akeyless pypi:akeyless go:github.com/akeylesslabs/akeyless-go"),
        new(Kind, "cyberark-conjur", "CyberArk Conjur", "pypi:conjur-api go:github.com/cyberark/conjur-api-go image:conjur"),
        new(Kind, "dotenv-vault", "dotenvx", "npm:@dotenvx/dotenvx npm:dotenv-vault npm:dotenv-vault-core"),
        new(Kind, "rails-credentials", "Rails encrypted credentials", "gem:rails_credentials"),
        new(Kind, "sops", "SOPS", "go:github.com/getsops/sops go:go.mozilla.org/sops"),
    ];
}
