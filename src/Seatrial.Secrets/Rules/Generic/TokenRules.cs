using Seatrial.Engine.Findings;

namespace Seatrial.Secrets.Rules.Generic;

/// <summary>Tokens of HTTP: JSON Web Tokens, Basic and Bearer headers.</summary>
internal static class TokenRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "json-web-token",
            Title = "JSON Web Token",
            Pattern = @"\b(?P<secret>eyJ[A-Za-z0-9_-]{10,3000}\.eyJ[A-Za-z0-9_-]{10,3000}\.[A-Za-z0-9_-]{10,1000})",
            IsGeneric = true,
            Judge = JsonWebToken.Judge,
            Impact = "Whoever holds it acts as the user or service that it was issued to, until it expires.",
            Revoke =
                "End the session or delete the key at the issuer named in the claim 'iss'; where that is not possible, rotate the signing key. Issue a new one into the secret store.",
            PositiveExamples = ["token = \"{jwt:sub=svc-7731,role=writer}\""],
        },
        new()
        {
            Id = "wrapped-json-web-token",
            Title = "JSON Web Token over several lines",
            Pattern =
                @"\b(?P<secret>eyJ[A-Za-z0-9_-]{16,600}\.eyJ[A-Za-z0-9_-]{120,3000}(?:\.[A-Za-z0-9_-]{0,80})?)(?:[""'`]?[ \t]{0,4}[+\\]?[ \t]{0,4}[\r\n]|$)",
            IsGeneric = true,
            Confidence = Confidence.Medium,
            Judge = JsonWebToken.JudgeBeginning,
            Impact = "Whoever holds it acts as the user or service that it was issued to, until it expires.",
            Revoke =
                "End the session or delete the key at the issuer named in the claim 'iss'; where that is not possible, rotate the signing key. Issue a new one into the secret store.",
            PositiveExamples = ["{jwt-head:sub=svc-7731,role=writer}{base64url:120}\" +\n"],
            NegativeExamples = ["eyJ{base64url:40}.eyJ{base64url:160}\n", "{jwt-head:sub=1234567890,role=writer}{base64url:120}\n"],
        },
        new()
        {
            Id = "ntlm-authentication",
            Title = "answer of NTLM authentication",
            Pattern = @"\b(?P<secret>TlRMTVNTUAADAAAA[A-Za-z0-9+/]{80,2000}={0,2})",
            IsGeneric = true,
            Confidence = Confidence.Medium,
            Severity = Severity.Medium,
            Impact = "The password behind it can be guessed without asking anybody, and the answer may be replayed to other services.",
            Revoke = GenericTexts.RevokePassword,
            PositiveExamples = ["Authorization: NTLM TlRMTVNTUAADAAAA{base64:140}"],
            NegativeExamples = ["Authorization: NTLM TlRMTVNTUAABAAAA{base64:140}"],
        },
        new()
        {
            Id = "basic-authorization",
            Title = "user and password of HTTP Basic authentication",
            Pattern =
                @"(?i)(?:\b(?:authorization|auth|header|headers|h)\b[^\r\n]{0,40}?\b|[""'`])basic\s{1,4}(?P<secret>[A-Za-z0-9+/]{8,300}={0,2})",
            IsGeneric = true,
            Judge = UserAndPassword.JudgeEncoded,
            Impact = GenericTexts.Impact,
            Revoke = GenericTexts.RevokePassword,
            PositiveExamples = ["Authorization: Basic {basic64}"],
            NegativeExamples = ["Authorization: Basic ${{credentials}}", "Authorization: Basic dXNlcjpwYXNz"],
        },
        new()
        {
            Id = "bearer-authorization",
            Title = "token in an Authorization header",
            Pattern =
                @"(?i)(?:\bauthorization\b[^\r\n]{0,20}?\b(?:bearer|token|apikey|api-key|key|ssws)|[""'`]bearer)\s{1,4}(?P<secret>[\w.~+/-]{16,2000}={0,2})",
            IsGeneric = true,
            Judge = BearerJudge.Judge,
            Impact = GenericTexts.Impact,
            Revoke = GenericTexts.Revoke,
            PositiveExamples = ["'Authorization': 'Bearer {base62:40}'", "curl -H \"Authorization: token {hex:40}\""],
            NegativeExamples = ["Authorization: Bearer ${{token}}", "Authorization: Bearer your-access-token-here"],
        },
        new()
        {
            Id = "header-credential",
            Title = "credential in an HTTP header",
            Pattern = @"(?i)[""'](?P<name>[a-z][\w-]{0,30}?(?:key|token|secret|auth)):\s{0,2}(?P<secret>[^\s""'`$<>{}]{8,200})[""']",
            IsGeneric = true,
            ExampleFile = "run.sh",
            Judge = AssignmentJudge.Paired,
            Impact = GenericTexts.Impact,
            Revoke = GenericTexts.Revoke,
            PositiveExamples = ["curl -X POST --header \"Api-Token: {base62:24}\" https://host/path"],
            NegativeExamples =
            [
                "curl --header \"Api-Token: $TOKEN\" https://host/path",
                "curl --header \"Cache-Key: {base62:24}\" https://host/path",
            ],
        },
    ];
}
