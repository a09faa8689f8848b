namespace Seatrial.Secrets.Rules.Generic;

/// <summary>Files that clients and servers keep credentials in, each with its own layout.</summary>
internal static class CredentialFileRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "netrc-password",
            Title = "password in a .netrc file",
            Pattern = @"(?i)\bmachine\s{1,4}[\w.:-]{1,100}\s{1,20}login\s{1,4}\S{1,100}\s{1,20}password\s{1,4}(?P<secret>\S{4,200})",
            IsGeneric = true,
            Judge = UserAndPassword.JudgeUsed,
            Impact = GenericTexts.Impact,
            Revoke = GenericTexts.RevokePassword,
            PositiveExamples = ["machine api.host.net login deploy password {base62:16}"],
            NegativeExamples = ["machine api.host.net login deploy password ${{TOKEN}}"],
        },
        new()
        {
            Id = "pgpass-password",
            Title = "password in a .pgpass file",
            Pattern = @"(?m)^[\w.*-]{1,100}:(?:\d{2,5}|\*):[\w.*-]{1,63}:[\w.*-]{1,63}:(?P<secret>[^\s:]{4,200})$",
            IsGeneric = true,
            Judge = CredentialFileJudge.JudgePgpass,
            Impact = GenericTexts.Impact,
            Revoke = GenericTexts.RevokePassword,
            ExampleFile = ".pgpass",
            PositiveExamples = ["db.internal.net:5432:app:deploy:{base62:16}"],
            NegativeExamples = ["# hostname:port:database:username:password"],
        },
        new()
        {
            Id = "password-file-hash",
            Title = "password hash in a password file",
            Pattern = @"(?m)^[\w.@-]{1,80}:(?P<secret>\$(?:apr1|1|5|6|y|2[abxy]|sha1|argon2(?:id|i|d))\$[^\s:]{8,200})",
            IsGeneric = true,
            Severity = Engine.Findings.Severity.Medium,
            Judge = CredentialFileJudge.JudgePasswordFile,
            Impact = "Whoever holds the hash can guess the password offline, without limit.",
            Revoke = GenericTexts.RevokePassword,
            ExampleFile = ".htpasswd",
            PositiveExamples = ["editor:$apr1${base62:8}${base62:22}"],
            NegativeExamples = ["editor:!"],
        },
        new()
        {
            Id = "rails-master-key-file",
            Title = "master key file of Rails credentials",
            Pattern = @"(?m)^(?P<secret>[0-9a-f]{32})\s{0,2}$",
            IsGeneric = true,
            Severity = Engine.Findings.Severity.Critical,
            Judge = CredentialFileJudge.JudgeMasterKey,
            Impact = "Whoever holds it decrypts the application's credentials file, with every credential in it.",
            Revoke =
                "Rotate every credential in the encrypted file. Make a new master key (rails credentials:edit with the old file removed) and keep it in the secret store.",
            ExampleFile = "config/master.key",
            PositiveExamples = ["{hex:32}"],
            NegativeExamples = ["{hex:31}"],
        },
    ];
}
