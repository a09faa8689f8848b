using Seatrial.Engine.Findings;
using Seatrial.Secrets.Reading;

namespace Seatrial.Secrets.Rules.Generic;

/// <summary>Passwords, keys and tokens of any origin that are written beside their name.</summary>
internal static class AssignmentRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "hardcoded-password",
            Title = "password in a string",
            Pattern = GenericShape.Quoted(GenericShape.PasswordWord),
            Confidence = Confidence.Medium,
            IsGeneric = true,
            YieldsToReaders = true,
            ExampleFile = "server.js",
            Judge = NamedValueJudge.Quoted,
            Impact = GenericTexts.Impact,
            Revoke = GenericTexts.RevokePassword,
            PositiveExamples =
            [
                "const password = \"{base62:12}!7\";",
                "{{ 'DB_PASSWORD': '{base62:14}#3' }}",
                "define('DB_PASSWORD', '{base62:14}#3');",
                "account.setPassword(\"{base62:11}?9\");",
                "DB_PASSWORD ?= \"{base62:14}#3\"",
            ],
            NegativeExamples =
            [
                "const password = process.env.DB_PASSWORD;",
                "password: 'Enter your password',",
                "const password = \"${{input}}\";",
                "passwordField = \"{base62:14}#3\"",
                "<input type=\"password\" name=\"password\" placeholder=\"Password\">",
            ],
        },
        new()
        {
            Id = "hardcoded-secret",
            Title = "secret, token or key in a string",
            Pattern = GenericShape.Quoted(GenericShape.SecretWord),
            Confidence = Confidence.Medium,
            IsGeneric = true,
            YieldsToReaders = true,
            ExampleFile = "server.js",
            Judge = NamedValueJudge.Quoted,
            Impact = GenericTexts.Impact,
            Revoke = GenericTexts.Revoke,
            PositiveExamples =
            [
                "const apiKey = \"{base62:32}\";",
                "SECRET_KEY = '{base62:50}'",
                "const secret = process.env.JWT_SECRET || \"{hex:40}\";",
                "{{\"client_secret\": \"{base62:40}\"}}",
            ],
            NegativeExamples =
            [
                "const primaryKey = \"{hex:40}\";",
                "const apiKey = \"your-api-key\";",
                "nextPageToken: \"{base64url:40}\"",
                "publishableKey: \"pk_live_{base62:24}\"",
            ],
        },
        new()
        {
            Id = "plaintext-password",
            Title = "password in a configuration",
            Pattern = GenericShape.Bare(GenericShape.PasswordWord),
            Confidence = Confidence.Medium,
            IsGeneric = true,
            YieldsToReaders = true,
            Judge = NamedValueJudge.Bare,
            Impact = GenericTexts.Impact,
            Revoke = GenericTexts.RevokePassword,
            PositiveExamples = ["DB_PASSWORD={base62:14}", "spring.datasource.password: {base62:14}"],
            NegativeExamples = ["DB_PASSWORD=${{DB_PASSWORD}}", "password: !vault", "PASSWORD_FILE={base62:14}"],
        },
        new()
        {
            Id = "plaintext-secret",
            Title = "secret, token or key in a configuration",
            Pattern = GenericShape.Bare(GenericShape.SecretWord),
            Confidence = Confidence.Medium,
            IsGeneric = true,
            YieldsToReaders = true,
            Judge = NamedValueJudge.Bare,
            Impact = GenericTexts.Impact,
            Revoke = GenericTexts.Revoke,
            PositiveExamples = ["API_KEY={base62:32}", "cookie_secret: {hex:64}", "JWT_SECRET={base64:44}"],
            NegativeExamples = ["API_KEY=", "API_KEY=changeme", "cache_key: {hex:32}", "NEXT_PUBLIC_ANON_KEY={base62:40}"],
        },
        new()
        {
            Id = "credential-element",
            Title = "credential in an XML element",
            Pattern =
                $@"(?i)<(?P<name>[\w.:-]{{0,40}}?(?:{GenericShape.PasswordWord}|{GenericShape.SecretWord})[\w.-]{{0,20}})(?:\s[^<>\r\n]{{0,80}})?>\s{{0,20}}(?P<secret>[^<>\s][^<>\r\n]{{3,300}})\s{{0,20}}</",
            Confidence = Confidence.Medium,
            IsGeneric = true,
            YieldsToReaders = true,
            Judge = AssignmentJudge.Paired,
            Impact = GenericTexts.Impact,
            Revoke = GenericTexts.Revoke,
            PositiveExamples =
            [
                "<password>{base62:14}</password>",
                "<apiKey>{base62:32}</apiKey>",
                "<clientSecret>\n    {base62:32}\n</clientSecret>",
            ],
            NegativeExamples = ["<password>${{db.password}}</password>", "<passwordField>{base62:14}</passwordField>"],
        },
        new()
        {
            Id = "credential-pair",
            Title = "credential in a name and value pair",
            Pattern =
                $@"(?i)\b(?:name|key)[""']?\s{{0,4}}[:=]\s{{0,4}}[""']?(?P<name>[\w.-]{{0,40}}?(?:{GenericShape.PasswordWord}|{GenericShape.SecretWord})[\w.-]{{0,30}})[""']?\s{{0,4}},?\s{{1,40}}[""']?value[""']?\s{{0,4}}[:=]\s{{0,4}}[""']?(?P<secret>[^""'\s]{{4,300}})",
            Confidence = Confidence.Medium,
            IsGeneric = true,
            YieldsToReaders = true,
            Judge = AssignmentJudge.Paired,
            Impact = GenericTexts.Impact,
            Revoke = GenericTexts.Revoke,
            PositiveExamples = ["- name: DB_PASSWORD\n  value: {base62:16}", "<add key=\"ApiKey\" value=\"{base62:32}\" />"],
            NegativeExamples =
            [
                "- name: DB_PASSWORD\n  valueFrom:\n    secretKeyRef:\n      name: db",
                "<add key=\"PrimaryKey\" value=\"{hex:32}\" />",
            ],
        },
        new()
        {
            Id = "terraform-variable-default",
            Title = "credential as the default of a variable",
            Pattern =
                $@"(?i)\bvariable\s{{1,4}}""(?P<name>[\w-]{{0,40}}?(?:{GenericShape.PasswordWord}|{GenericShape.SecretWord})[\w-]{{0,30}})""\s{{0,4}}\{{[^{{}}]{{0,300}}?\bdefault\s{{0,12}}=\s{{0,12}}""(?P<secret>[^""\s]{{4,300}})""",
            Confidence = Confidence.Medium,
            IsGeneric = true,
            YieldsToReaders = true,
            Judge = AssignmentJudge.Paired,
            Impact = GenericTexts.Impact,
            Revoke = GenericTexts.Revoke,
            PositiveExamples = ["variable \"registry_api_token\" {{\n  type    = string\n  default = \"{base62:40}\"\n}}"],
            NegativeExamples =
            [
                "variable \"registry_api_token\" {{\n  type    = string\n  default = \"\"\n}}",
                "variable \"token_ttl\" {{ default = \"3600s\" }}",
            ],
        },
    ];
}
