using Seatrial.Secrets.Rules.Providers;

namespace Seatrial.Secrets.Rules;

/// <summary>The catalogue: every kind of credential that Seatrial knows.</summary>
public static class SecretRules
{
    /// <summary>Kinds with a format of their own, by provider.</summary>
    public static IReadOnlyList<SecretRule> Providers { get; } =
    [
        .. SourceControlRules.All,
        .. GitLabRules.All,
        .. PackageRegistriesRules.All,
        .. CloudAwsRules.All,
        .. CloudAzureRules.All,
        .. CloudGoogleRules.All,
        .. CloudOtherRules.All,
    ];

    public static SecretRuleSet All { get; } = new([.. Providers]);
}
