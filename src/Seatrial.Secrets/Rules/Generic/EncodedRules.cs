using Seatrial.Engine.Findings;

namespace Seatrial.Secrets.Rules.Generic;

/// <summary>Credentials that carry a structure inside of base64, as Kubernetes Secrets and variables of CI hold them.</summary>
internal static class EncodedRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "encoded-json-web-token",
            Title = "JSON Web Token in base64",
            Pattern = @"\b(?P<secret>ZXlK[A-Za-z0-9+/]{80,8000}={0,2})",
            IsGeneric = true,
            IsSelfEvident = true,
            Judge = EncodedJudge.JudgeToken,
            Impact =
                "Whoever holds it acts as the user or service that it was issued to, until it expires: for a service account of Kubernetes, often the whole namespace.",
            Revoke =
                "End the session or delete the key at the issuer named in the claim 'iss'; for a service account of Kubernetes delete its token Secret. Issue a new one into the secret store.",
            PositiveExamples = ["token: {jwt64:sub=system:serviceaccount:shop:deployer,role=writer}"],
            NegativeExamples = ["token: ZXlK{base64:120}"],
        },
        new()
        {
            Id = "encoded-registry-login",
            Title = "registry login in base64",
            Pattern = @"\b(?P<secret>eyJhdXRocyI6[A-Za-z0-9+/]{40,8000}={0,2})",
            IsGeneric = true,
            IsSelfEvident = true,
            Severity = Severity.High,
            Judge = EncodedJudge.JudgeRegistryLogin,
            Impact = "Signs in to the container registry with user name and password.",
            Revoke = "Change the password or token at the registry, and let the cluster get it from a secret store.",
            PositiveExamples = [".dockerconfigjson: {registry64:}"],
            NegativeExamples = [".dockerconfigjson: eyJhdXRocyI6{base64:120}"],
        },
    ];
}
