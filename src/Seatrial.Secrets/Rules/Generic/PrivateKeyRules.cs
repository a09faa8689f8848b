using Seatrial.Engine.Findings;

namespace Seatrial.Secrets.Rules.Generic;

/// <summary>Private keys in their file formats. A key that is encrypted, cut off or a placeholder is not reported.</summary>
internal static class PrivateKeyRules
{
    private const string Impact =
        "Whoever holds it is its owner: logs in, signs, or reads what was encrypted to it, wherever the public half is trusted.";

    private const string Revoke =
        "Make a new key pair and replace the public half wherever it is trusted (authorized keys, certificate, service account, identity provider). "
        + "Revoke certificates on the old key. Keep the new key in the secret store. Look for use of the old one.";

    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "private-key",
            Title = "private key in PEM format",
            Pattern = @"(?P<secret>-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----[A-Za-z0-9+/=\s\\""',:-]{0,600})",
            IsGeneric = true,
            IsSelfEvident = true,
            Severity = Severity.Critical,
            Judge = PrivateKeyJudge.Judge,
            Impact = Impact,
            Revoke = Revoke,
            PositiveExamples = ["-----BEGIN PRIVATE KEY-----\n{base64:64}\n{base64:64}\n{base64:64}\n-----END PRIVATE KEY-----"],
            NegativeExamples =
            [
                "-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----",
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\n{base64:64}\n{base64:64}\n-----END ENCRYPTED PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\n{base64:64}\n{base64:64}",
                "-----BEGIN PUBLIC KEY-----\n{base64:64}\n{base64:64}\n-----END PUBLIC KEY-----",
            ],
        },
        new()
        {
            Id = "putty-private-key",
            Title = "private key of PuTTY",
            Pattern = @"PuTTY-User-Key-File-[123]: [a-z0-9@.-]{4,40}",
            IsGeneric = true,
            Severity = Severity.Critical,
            Judge = PrivateKeyJudge.JudgePutty,
            Impact = Impact,
            Revoke = Revoke,
            PositiveExamples =
            [
                "PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\nComment: key\nPublic-Lines: 1\n{base64:64}\nPrivate-Lines: 1\n{base64:64}\n",
            ],
            NegativeExamples =
            [
                "PuTTY-User-Key-File-2: ssh-rsa\nEncryption: aes256-cbc\nComment: key\nPublic-Lines: 1\n{base64:64}\nPrivate-Lines: 1\n{base64:64}\n",
            ],
        },
        new()
        {
            Id = "encoded-private-key",
            Title = "private key in base64",
            Pattern = @"\b(?P<secret>LS0tLS1CRUdJTi[A-Za-z0-9+/]{100,8000}={0,2})",
            IsGeneric = true,
            IsSelfEvident = true,
            Severity = Severity.Critical,
            Judge = PrivateKeyJudge.JudgeEncoded,
            Impact = Impact,
            Revoke = Revoke,
            PositiveExamples = ["KEY=LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0tCg{base64:120}"],
            NegativeExamples = ["CERT=LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCg{base64:120}"],
        },
        new()
        {
            Id = "der-private-key",
            Title = "private key in DER, as base64",
            Pattern =
                @"(?:^|[^A-Za-z0-9+/])(?P<secret>(?:MII[A-Za-z0-9+/]{2}[AQgw]IBA(?:AK[BC]|DANBgkqhkiG9w0BAQEF)|MHcCAQEEI|MIGHAgEAMBMGByqGSM49AgEG|MIG2AgEAMBAGByqGSM49AgEG|MC4CAQAwBQYDK2V)[A-Za-z0-9+/]{30,6000}={0,2})(?:[^A-Za-z0-9+/=]|$)",
            IsGeneric = true,
            IsSelfEvident = true,
            Severity = Severity.Critical,
            Judge = PrivateKeyJudge.JudgeBare,
            Impact = Impact,
            Revoke = Revoke,
            PositiveExamples = ["SIGNING_KEY={der:ed25519}", "key: \"{der:p256}\""],
            NegativeExamples = ["SIGNING_KEY=MC4CAQAwBQYDK2VwBCIEI{base64:20}", "MII{base64:60}"],
        },
        new()
        {
            Id = "pkcs12-bundle",
            Title = "PKCS#12 bundle with a private key, as base64",
            Pattern =
                @"(?:^|[^A-Za-z0-9+/])(?P<secret>MII[A-Za-z0-9+/]{2}[AQgw]IBAzCC[A-Za-z0-9+/]{3}GCSqGSIb3DQEHA[A-Za-z0-9+/]{200,16000}={0,2})",
            IsGeneric = true,
            IsSelfEvident = true,
            Severity = Severity.High,
            Confidence = Confidence.Medium,
            Impact = "Whoever guesses its password, which is often empty or beside it, owns the certificate and its private key.",
            Revoke = Revoke,
            PositiveExamples = ["PFX=MIIKOQIBAzCCCf8GCSqGSIb3DQEHAaCC{base64:240}"],
            NegativeExamples = ["CERT=MIIDazCCAlOgAwIBAgIU{base64:240}"],
        },
        new()
        {
            Id = "minisign-private-key",
            Title = "private key of minisign or signify",
            Pattern = @"\b(?P<secret>RWQAAEIy[A-Za-z0-9+/]{200,220}={0,2})",
            IsGeneric = true,
            Severity = Severity.Critical,
            Impact = Impact,
            Revoke = Revoke,
            PositiveExamples = ["untrusted comment: secret key\nRWQAAEIy{base64:204}"],
            NegativeExamples = ["untrusted comment: public key\nRWQ{base64:53}"],
        },
    ];
}
