using Seatrial.Engine.Findings;

namespace Seatrial.Secrets.Rules.Generic;

/// <summary>
/// Hashes of passwords in the settings of what checks passwords with them: proxies in front of a service, directories, new machines.
/// </summary>
internal static class CheckedHashRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "checked-password-hash",
            Title = "password hash that a server checks passwords with",
            Pattern =
                @"(?P<secret>\$\$?2[abxy]\$\$?\d\d\$\$?[./A-Za-z0-9]{53}|\$\$?(?:apr1|1)\$\$?[./A-Za-z0-9]{1,8}\$\$?[./A-Za-z0-9]{22}|\$\$?5\$\$?(?:rounds=\d{1,9}\$\$?)?[./A-Za-z0-9]{1,16}\$\$?[./A-Za-z0-9]{43}|\$\$?6\$\$?(?:rounds=\d{1,9}\$\$?)?[./A-Za-z0-9]{1,16}\$\$?[./A-Za-z0-9]{86}|\{SSHA\}[A-Za-z0-9+/]{28,120}={0,2})",
            IsGeneric = true,
            Severity = Severity.Medium,
            ExampleFile = "docker-compose.yml",
            Judge = CheckedHashJudge.Judge,
            Impact = "Whoever holds the hash can guess the password offline, without limit.",
            Revoke = GenericTexts.RevokePassword,
            PositiveExamples =
            [
                "- \"traefik.http.middlewares.auth.basicauth.users=admin:$$2y$$05$${base62:53}\"",
                "basicAuth:\n  users:\n    - \"ops:$apr1${base62:8}${base62:22}\"",
                "rootpw {{SSHA}}{base64:32}",
                "passwd: $6${base62:8}${base62:86}",
                "basic_auth {{\n  ops $2a$14${base62:53}\n}}",
            ],
            NegativeExamples =
            [
                "- \"traefik.http.middlewares.auth.basicauth.users=${{USERS}}\"",
                "password_hash: $2b$12${base62:53}",
                "users:\n  - {{ name: ops, password: $6${base62:8}${base62:86} }}",
            ],
        },
        new()
        {
            // Four bytes of salt and 32 of SHA-256 (RabbitMQ's documentation, "Credentials and Passwords").
            Id = "rabbitmq-password-hash",
            Title = "password hash in definitions of RabbitMQ",
            Pattern = @"[""']password_hash[""']\s{0,3}:\s{0,3}[""'](?P<secret>[A-Za-z0-9+/]{48})[""']",
            IsGeneric = true,
            Severity = Severity.Medium,
            ExampleFile = "definitions.json",
            Judge = CheckedHashJudge.JudgeDefinition,
            Impact = "Whoever holds the hash can guess the password offline, without limit.",
            Revoke = GenericTexts.RevokePassword,
            PositiveExamples =
            [
                "{{\"vhosts\":[],\"users\":[{{\"name\":\"tides\",\"password_hash\":\"{base64:48}\",\"hashing_algorithm\":\"rabbit_password_hashing_sha256\"}}]}}",
            ],
            NegativeExamples =
            [
                "{{\"vhosts\":[],\"users\":[{{\"name\":\"guest\",\"password_hash\":\"{base64:48}\"}}]}}",
                "{{\"people\":[{{\"name\":\"tides\",\"password_hash\":\"{base64:48}\"}}]}}",
            ],
        },
    ];
}
