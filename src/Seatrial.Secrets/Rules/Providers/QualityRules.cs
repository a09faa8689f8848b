using Seatrial.Engine.Findings;
using static Seatrial.Secrets.Rules.Shape;

namespace Seatrial.Secrets.Rules.Providers;

/// <summary>Credentials of test, translation and app-building services.</summary>
internal static class QualityRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "postman-api-key",
            Title = "Postman API key",
            Pattern = Token("PMAK-[a-f0-9]{24}-[a-f0-9]{34}"),
            Impact = "Reads collections and environments, which often hold further credentials.",
            Revoke = "Revoke the key in the Postman account settings and check what its environments hold.",
            PositiveExamples = ["POSTMAN_API_KEY=PMAK-{hex:24}-{hex:34}"],
            NegativeExamples = ["PMAK-{hex:9}"],
        },
        new()
        {
            Id = "browserstack-access-key",
            Title = "BrowserStack access key",
            Pattern = Assigned("browserstack", "key|token|secret", "[A-Za-z0-9]{20}"),
            Impact = "Runs sessions on the account and reads their recordings.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["BROWSERSTACK_ACCESS_KEY={base62:20}"],
            NegativeExamples = ["BROWSERSTACK_USER=shop"],
        },
        new()
        {
            Id = "sauce-access-key",
            Title = "Sauce Labs access key",
            Pattern = Assigned("sauce", "key|token|secret", "[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}"),
            Impact = "Runs sessions on the account and reads their recordings.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["SAUCE_ACCESS_KEY={uuid}"],
            NegativeExamples = ["SAUCE_BUILD_ID={uuid}"],
        },
        new()
        {
            Id = "percy-token",
            Title = "Percy token",
            Pattern = Assigned("percy", "token", "(?:web|app|auto|ss|vmw|res)_[a-f0-9]{64}|[a-f0-9]{64}"),
            Severity = Severity.Low,
            Impact = "Uploads and reads visual snapshots.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["PERCY_TOKEN=web_{hex:64}"],
            NegativeExamples = ["PERCY_TOKEN=web_{hex:9}"],
        },
        new()
        {
            Id = "nx-cloud-token",
            Title = "Nx Cloud access token",
            Pattern = Named("nx_cloud_(?:auth|access)_token|nxCloudAccessToken", "[A-Za-z0-9]{40,90}={0,2}"),
            Impact = "Writes the build cache, so that others' builds take altered results.",
            Revoke = "Delete the token in the Nx Cloud workspace settings and give pull requests a read-only one.",
            PositiveExamples = ["NX_CLOUD_ACCESS_TOKEN={base62:64}"],
            NegativeExamples = ["NX_CLOUD_ACCESS_TOKEN=env"],
        },
        new()
        {
            Id = "expo-access-token",
            Title = "Expo access token",
            Pattern = Assigned("expo|eas_", "token", "[A-Za-z0-9_-]{40}"),
            Severity = Severity.Critical,
            Impact = "Builds and publishes the owner's apps.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["EXPO_TOKEN={base64url:40}"],
            NegativeExamples = ["EXPO_PUBLIC_TOKEN_URL=https://x.example.com"],
        },
        new()
        {
            Id = "bitrise-token",
            Title = "Bitrise access token",
            Pattern = Assigned("bitrise", "token|key", "[A-Za-z0-9_-]{86}"),
            Impact = "Reads and starts builds and their secrets.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["BITRISE_API_TOKEN={base64url:86}"],
            NegativeExamples = ["BITRISE_APP_SLUG={hex:16}"],
        },
        new()
        {
            Id = "crowdin-token",
            Title = "Crowdin access token",
            Pattern = Assigned("crowdin", "token|key", "[a-f0-9]{80}"),
            Severity = Severity.Medium,
            Impact = "Reads and changes translations.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["CROWDIN_PERSONAL_TOKEN={hex:80}"],
            NegativeExamples = ["CROWDIN_PROJECT_ID=12"],
        },
    ];
}
