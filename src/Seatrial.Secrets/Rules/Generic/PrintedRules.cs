namespace Seatrial.Secrets.Rules.Generic;

/// <summary>
/// Passwords and keys that a program or a page shows: <c>console.log("Admin password: …")</c>, <c>echo "Login: admin / …"</c>.
/// </summary>
internal static class PrintedRules
{
    private const string Nouns =
        @"pass(?:w(?:or)?d|wort|code|phrase)?|pwd|pw|senha|contrase\S{1,2}a|mot de passe|secret|token|api[ _-]?key";

    private const string Value = @"(?P<secret>[^\s""'`<>{}$%\\(,;:/][^\s""'`<>{}$%\\]{4,118}[^\s""'`<>{}$%\\.,;:)\]])";

    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "printed-credential",
            Title = "password or key in what is shown",
            Pattern =
                $@"(?i)(?:\\[nrt]|\b)(?P<name>(?:[a-z]{{1,16}}[ _-]){{0,2}}(?:{Nouns}))(?:[ ]{{0,2}}=[ ]{{0,2}}|(?:[ ]{{0,2}}(?::|[-=]>)(?:[""'`],)?[ ]{{0,6}}|[ ](?:is|was|set to)[: ]{{1,3}}|[ ])(?:[*""'`]{{0,2}}|<(?:code|b|strong|span|kbd|em)(?:\s[^<>]{{0,60}})?>)){Value}",
            IsGeneric = true,
            ExampleFile = "bootstrap.js",
            Judge = PrintedJudge.JudgeLabelled,
            Impact = "Whoever reads the source, or what it prints, logs in with it.",
            Revoke = GenericTexts.RevokePassword,
            PositiveExamples =
            [
                "console.log('Admin password: {base62:12}!7');",
                "print(\"API key: {base62:32}\")",
                "echo \"seeded admin with password {base62:10}#4\"",
                "console.log(\"Done.\\nPassword: {base62:10}#4\")",
                "console.log('Password:', '{base62:10}#4');",
                "console.log(`\n  Account\n  password: {base62:10}#4\n`)",
            ],
            NegativeExamples =
            [
                "console.log('Password: ' + password);",
                "console.log(`Password: ${{password}}`);",
                "print(\"Password must be 8 characters\")",
                "const label = 'Password: {base62:10}#4';",
                "# console.log('Password: {base62:10}#4')",
                "show('password (bcrypt/argon2)')",
                "debug(\"lookup(password='{base62:10}#4')\")",
                "echo \"Password: $PASSWORD\"",
            ],
        },
        new()
        {
            Id = "printed-login",
            Title = "user and password in what is shown",
            Pattern =
                $@"(?i)(?:\\[nrt]|\b)(?:log ?in|sign ?in|credentials?|superuser|admin(?:istrator)?|account|user(?:name)?)\b[^""'`\r\n<>{{}}]{{0,40}}?[ :>(][""]?(?P<name>[\w.+-]{{2,40}}(?:@[\w.-]{{3,40}})?)[ ]{{0,2}}[/|][ ]{{0,2}}(?P<secret>[^\s""'`<>{{}}$%\\/]{{5,79}}[^\s""'`<>{{}}$%\\/.,;:)\]])",
            IsGeneric = true,
            ExampleFile = "bootstrap.js",
            Judge = PrintedJudge.JudgeLogin,
            Impact = "Whoever reads the source, or what it prints, logs in with it.",
            Revoke = GenericTexts.RevokePassword,
            PositiveExamples = ["console.log('Login with admin@harbour.io / {base62:10}#4');", "echo \"Login: admin / {base62:10}#4\""],
            NegativeExamples =
            [
                "console.log('Login: admin / ' + password);",
                "console.log('login at http://harbour.io/login');",
                "print('user created / updated')",
            ],
        },
        new()
        {
            Id = "commented-password",
            Title = "password in a comment",
            Pattern =
                @"(?i)(?:#|//)[ \t]{0,4}(?:[\w'.-]{1,20}[ \t]){0,5}?(?P<name>pass(?:word|wd|phrase|wort)|pwd)[ \t]is[ \t]{0,2}:?[ \t]{1,3}[""'`]?(?P<secret>[^\s""'`<>{}$()]{7,79}[^\s""'`<>{}$().,;:!?])",
            IsGeneric = true,
            ExampleFile = "hosts.yaml",
            Judge = PrintedJudge.JudgeComment,
            Impact = "Whoever reads the file logs in with it.",
            Revoke = GenericTexts.RevokePassword,
            PositiveExamples = ["# password is: {base62:12}#4", "user: tides # the admin password is {base62:12}#4"],
            NegativeExamples =
            [
                "# password is: optional",
                "# the password is stored in /etc/tides/secret.yaml",
                "# the password is required and has 8 characters",
                "# password is: <your password>",
            ],
        },
    ];
}
