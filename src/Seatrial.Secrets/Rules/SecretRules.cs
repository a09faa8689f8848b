using Seatrial.Secrets.Reading;
using Seatrial.Secrets.Rules.Generic;
using Seatrial.Secrets.Rules.Providers;
using Seatrial.Secrets.Surroundings;

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
        .. CloudAzureUnsignedRules.All,
        .. CloudGoogleRules.All,
        .. CloudOtherRules.All,
        .. CloudRegionalRules.All,
        .. PaymentsRules.All,
        .. CommerceRules.All,
        .. MessagingRules.All,
        .. TelephonyRules.All,
        .. EmailRules.All,
        .. AiModelsRules.All,
        .. AiToolsRules.All,
        .. DatabasesRules.All,
        .. SearchAndDataRules.All,
        .. IdentityRules.All,
        .. AppSigningRules.All,
        .. InfrastructureRules.All,
        .. PlatformsRules.All,
        .. CiCdRules.All,
        .. QualityRules.All,
        .. ObservabilityRules.All,
        .. TelemetryRules.All,
        .. AnalyticsRules.All,
        .. WalletsRules.All,
        .. BlockchainRules.All,
        .. ProductivityRules.All,
        .. FilesRules.All,
        .. MarketingRules.All,
        .. ContentRules.All,
        .. SocialRules.All,
        .. DataApisRules.All,
        .. DevicesRules.All,
        .. ServiceTokensRules.All,
    ];

    /// <summary>All kinds, judged in their surroundings.</summary>
    public static SecretRuleSet All { get; } = new([.. Providers, .. GenericRules.All], SurroundingsJudge.Judge, CredentialWords.Pattern);
}
