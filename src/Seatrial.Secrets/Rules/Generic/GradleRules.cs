using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Rules.Generic;

/// <summary>
/// Passwords in Gradle's Groovy scripts, where a setting is a call without parentheses: signing keys of apps, logins of repositories.
/// </summary>
internal static class GradleRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "gradle-password",
            Title = "password in a Gradle script",
            Pattern = @"(?i)\b(?P<name>(?:store|key)?password)(?:[ \t]{1,8}|[ \t]{0,8}=[ \t]{0,8})[""'](?P<secret>[^""'\r\n]{4,120})[""']",
            IsGeneric = true,
            ExampleFile = "build.gradle",
            Judge = JudgeScript,
            Impact = "Whoever reads it signs apps as the publisher once the key store leaks, or logs in to the package repository.",
            Revoke =
                "Change the password of the key store or the account, and read it from the environment or from a properties file outside of the repository.",
            PositiveExamples =
            [
                "storePassword '{base62:14}'",
                "keyPassword = \"{base62:14}\"",
                "credentials {{\n  username 'ci'\n  password '{base62:14}'\n}}",
            ],
            NegativeExamples = ["storePassword 'android'", "keyPassword \"$keyPass\"", "password 'password'"],
        },
        new()
        {
            Id = "gradle-build-field",
            Title = "credential in a field that Gradle writes into the app",
            Pattern =
                @"(?i)\b(?:buildConfigField|resValue)\s{0,2}\(?\s{0,4}[""'](?:java\.lang\.)?string[""']\s{0,3},\s{0,3}[""'](?P<name>[\w.-]{2,60})[""']\s{0,3},\s{0,3}[""'\\]{1,4}(?P<secret>[^""'\\\s$]{8,300})",
            IsGeneric = true,
            ExampleFile = "build.gradle",
            Judge = AssignmentJudge.Paired,
            Impact = "Everybody who has the app can read the credential out of it.",
            Revoke = GenericTexts.Revoke,
            PositiveExamples =
            [
                "buildConfigField \"String\", \"API_KEY\", \"\\\"{base62:32}\\\"\"",
                "buildConfigField('String', 'MAPS_SECRET', '\"{base62:32}\"')",
            ],
            NegativeExamples =
            [
                "buildConfigField \"String\", \"API_KEY\", \"\\\"${{apiKey}}\\\"\"",
                "buildConfigField \"String\", \"CACHE_KEY\", \"\\\"{base62:32}\\\"\"",
            ],
        },
    ];

    private static CandidateVerdict JudgeScript(in SecretCandidate candidate) =>
        candidate.File.Extension is ".gradle" or ".kts"
            ? UserAndPassword.JudgePassword(candidate.Value, ValueStrength.Weak, "the build script gives it as the password")
            : CandidateVerdict.Dismiss("no Gradle script");
}
