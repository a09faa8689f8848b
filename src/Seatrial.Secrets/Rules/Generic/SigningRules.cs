using Seatrial.Engine.Findings;

namespace Seatrial.Secrets.Rules.Generic;

/// <summary>Keys and passwords given as arguments by position: the function says what they are.</summary>
internal static class SigningRules
{
    private const string Argument =
        @"(?:\{[^{}]{0,300}\}|""[^""\r\n]{0,120}""|'[^'\r\n]{0,120}'|[^;""'`{},()]{1,80}(?:\([^()""'`;]{0,60}\))?)";

    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "hardcoded-signing-key",
            Title = "signing key as a literal",
            Pattern =
                $@"(?i)\b(?:jwt|jsonwebtoken|jose)\.(?:sign|verify|encode|decode)\(\s{{0,20}}{Argument}\s{{0,20}},\s{{0,20}}b?[""'`](?P<secret>[^""'`\r\n]{{4,300}})[""'`]",
            IsGeneric = true,
            YieldsToReaders = true,
            Severity = Severity.Critical,
            ExampleFile = "server.js",
            Judge = PositionalJudge.JudgeKey,
            Impact = "Whoever reads it makes tokens for any user and any role.",
            Revoke = GenericTexts.RevokeSigningKey,
            PositiveExamples =
            [
                "const token = jwt.sign({{ id: user.id }}, '{lower:14}');",
                "jwt.encode(payload, \"{base62:24}\", algorithm=\"HS256\")",
            ],
            NegativeExamples = ["jwt.sign({{ id: user.id }}, process.env.JWT_SECRET);", "jwt.verify(token, '${{secret}}')"],
        },
        new()
        {
            Id = "express-session-secret",
            Title = "session secret as a literal",
            Pattern =
                @"(?i)\b(?:session|cookieSession|cookieParser|cookie-session)\(\s{0,20}\{[^{}]{0,300}?\bsecret\s{0,4}:\s{0,4}[""'`](?P<secret>[^""'`\r\n]{4,300})[""'`]",
            IsGeneric = true,
            YieldsToReaders = true,
            ExampleFile = "server.js",
            Judge = PositionalJudge.JudgeKey,
            Impact = "Whoever reads it forges sessions of any user.",
            Revoke = GenericTexts.RevokeSigningKey,
            PositiveExamples = ["app.use(session({{ resave: false, secret: '{lower:12}' }}));"],
            NegativeExamples = ["app.use(session({{ secret: process.env.SESSION_SECRET }}));"],
        },
        new()
        {
            Id = "hardcoded-hmac-key",
            Title = "encryption or HMAC key as a literal",
            Pattern =
                @"(?i)\b(?:createHmac|createCipheriv|createDecipheriv|createCipher|CryptoJS\.(?:AES\.(?:en|de)crypt|HmacSHA\d{1,3}))\(\s{0,10}[^,;\r\n]{1,80},\s{0,10}(?:Buffer\.from\(\s{0,4})?[""'`](?P<secret>[^""'`\r\n]{4,300})[""'`]",
            IsGeneric = true,
            YieldsToReaders = true,
            ExampleFile = "server.js",
            Judge = PositionalJudge.JudgeKey,
            Impact = "Whoever reads it forges the signatures, or reads what was encrypted.",
            Revoke = GenericTexts.RevokeSigningKey,
            PositiveExamples = ["crypto.createHmac('sha256', '{base62:24}').update(body)", "CryptoJS.AES.encrypt(text, '{base62:16}')"],
            NegativeExamples = ["crypto.createHmac('sha256', key).update(body)"],
        },
        new()
        {
            Id = "positional-password",
            Title = "password as an argument",
            Pattern =
                @"(?i)(?:\.login|\.authenticate|\.auth|\.basic_auth|\bHTTPBasicAuth|\bmysqli_connect|\bmysql_connect|\bnew\s{1,3}(?:mysqli|PDO)|\.getConnection|\bDirectoryEntry|\bnew\s{1,3}Credential)\(\s{0,10}(?:[""'][^""'\r\n]{0,120}[""']|[\w.$]{1,60})\s{0,4},\s{0,40}(?:[""'][^""'\r\n]{0,120}[""']\s{0,4},\s{0,40})?[""'](?P<secret>[^""'\r\n]{4,120})[""']|(?i:NetworkCredential)\(\s{0,10}(?:[""'][^""'\r\n]{0,120}[""']|[\w.$]{1,60})\s{0,4},\s{0,40}[""'](?P<secret>[^""'\r\n]{4,120})[""']",
            IsGeneric = true,
            YieldsToReaders = true,
            Judge = UserAndPassword.JudgePlain,
            Impact = GenericTexts.Impact,
            Revoke = GenericTexts.RevokePassword,
            PositiveExamples =
            [
                "conn.login('sync@host.net', '{base62:14}')",
                "requests.get(u, auth=HTTPBasicAuth('sync', '{base62:14}'))",
                "mysqli_connect('db1', 'app', '{base62:14}', 'app')",
                "new-object System.Net.NetworkCredential(\"app\", \"{base62:14}\", \"corp\")",
            ],
            NegativeExamples = ["conn.login('user', password)", "passport.authenticate('local', 'options')"],
        },
    ];
}
