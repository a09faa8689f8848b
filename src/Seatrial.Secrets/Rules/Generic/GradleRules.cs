using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Rules.Generic;

/// <summary>Passwords in Gradle's Groovy scripts, where a setting is a call without parentheses: signing keys of apps, logins of repositories.</summary>
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
            Revoke = "Change the password of the key store or the account, and read it from the environment or from a properties file outside of the repository.",
            PositiveExamples = ["storePassword '{base62:14}'", "keyPassword = \"{base62:14}\"", "credentials {{\n  username 'ci'\n  password '{base62:14}'\n}}"],
            NegativeExamples = ["storePassword 'android'", "keyPassword \"$keyPass\"", "password 'password'"],
        },
    ];

    private static CandidateVerdict JudgeScript(in SecretCandidate candidate)
        => candidate.File.Extension is ".gradle" or ".kts"
            ? UserAndPassword.JudgePassword(candidate.Value, ValueStrength.Weak, "the build script gives it as the password")
            : CandidateVerdict.Dismiss("no Gradle script");
}
