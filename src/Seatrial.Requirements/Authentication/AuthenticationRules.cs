using Seatrial.Engine.Findings;
using Seatrial.Requirements.Deployment;
using Seatrial.Requirements.Judging;

namespace Seatrial.Requirements.Authentication;

/// <summary>What configuration can show about bypasses, sessions and cross-origin policy.</summary>
internal static class AuthenticationRules
{
    public static RuleDescriptor DefaultAccount { get; } =
        new()
        {
            Id = "authentication/default-account",
            Title = "A published service has a password that everybody knows",
            ControlId = "IDN-6",
            Severity = Severity.High,
            Why =
                "Default passwords of databases and consoles are the first that scanners try; a service on a published port is found within hours.",
            HowToFix =
                "Set a long random password from the platform's secret store, and publish the port on the host's loopback address only, or not at all.",
            Cwe = [1392, 521],
        };

    public static RuleDescriptor SwitchedOff { get; } =
        new()
        {
            Id = "authentication/switched-off",
            Title = "A deployed configuration switches authentication off",
            ControlId = "IDN-6",
            Severity = Severity.Critical,
            Why = "A switch that skips authentication works for everybody who reaches the application, not only for its developers.",
            HowToFix = "Remove the switch from the code that ships; give developers and tests real identities instead.",
            Cwe = [306, 489],
            PositiveExamples = ["FROM node:22\nENV DISABLE_AUTH=true\n"],
            NegativeExamples = ["FROM node:22\nENV DISABLE_AUTH=false\n", "FROM node:22\n# ENV DISABLE_AUTH=true\n"],
        };

    public static RuleDescriptor Console { get; } =
        new()
        {
            Id = "authentication/database-console-open",
            Title = "A database console answers to other machines",
            ControlId = "IDN-6",
            Severity = Severity.High,
            Why =
                "The H2 console runs any SQL, and through it code, for whoever opens it; 'web-allow-others' takes away the limit to the local machine.",
            HowToFix = "Switch the console off outside development: set it in application-dev.properties only.",
            Cwe = [306, 489],
            PositiveExamples = ["spring.h2.console.enabled=true\nspring.h2.console.settings.web-allow-others=true\n"],
            NegativeExamples =
            [
                "spring.h2.console.enabled=true\n",
                "spring.h2.console.enabled=false\nspring.h2.console.settings.web-allow-others=true\n",
            ],
        };

    public static RuleDescriptor Cookie { get; } =
        new()
        {
            Id = "authentication/insecure-session-cookie",
            Title = "Session cookies are sent or read where they must not be",
            ControlId = "IDN-3",
            Severity = Severity.Medium,
            Why = "Without Secure a session travels over plain HTTP; without HttpOnly any script on the page can take it.",
            HowToFix = "Set Secure and HttpOnly for the session cookie wherever the application is deployed.",
            Cwe = [614, 1004],
            PositiveExamples = ["server.servlet.session.cookie.http-only=false\n"],
            NegativeExamples = ["server.servlet.session.cookie.http-only=true\n", "%dev.server.servlet.session.cookie.http-only=false\n"],
        };

    public static RuleDescriptor CrossOrigin { get; } =
        new()
        {
            Id = "authentication/any-origin-with-credentials",
            Title = "Every web site may call with the user's credentials",
            ControlId = "IDN-7",
            Severity = Severity.High,
            Why =
                "When any origin is accepted together with credentials, every page that a signed-in user opens can read and change data in the user's name.",
            HowToFix = "List the origins that may call, and allow credentials for those only.",
            Cwe = [942, 346],
            PositiveExamples = ["INSTALLED_APPS = []\nCORS_ALLOW_ALL_ORIGINS = True\nCORS_ALLOW_CREDENTIALS = True\n"],
            NegativeExamples =
            [
                "INSTALLED_APPS = []\nCORS_ALLOW_ALL_ORIGINS = True\n",
                "INSTALLED_APPS = []\nCORS_ALLOWED_ORIGINS = ['https://shop.example']\nCORS_ALLOW_CREDENTIALS = True\n",
            ],
        };

    private static readonly string[] AuthenticationSwitches =
    [
        "SKIP_AUTH",
        "AUTH_SKIP",
        "DISABLE_AUTH",
        "AUTH_DISABLED",
        "BYPASS_AUTH",
        "AUTH_BYPASS",
        "NO_AUTH",
    ];

    public static IReadOnlyList<SettingRule> Bypasses { get; } =
    [
        .. AuthenticationSwitches.Select(name => new SettingRule(
            SwitchedOff,
            SettingTechnology.Environment,
            "{0}={1} is set for what is deployed.",
            $"remove {name}",
            new SettingCondition(name, Switches.On)
        )),
        new(
            Console,
            SettingTechnology.Java,
            "The H2 console is on and answers to other machines ({0}={1}).",
            "spring.h2.console.enabled=false",
            new SettingCondition("spring.h2.console.settings.web-allow-others", Switches.On),
            new SettingCondition("spring.h2.console.enabled", Switches.On)
        ),
    ];

    public static IReadOnlyList<SettingRule> Sessions { get; } =
    [
        Session(SettingTechnology.Django, "SESSION_COOKIE_SECURE", v => v == "False", "SESSION_COOKIE_SECURE = True"),
        Session(SettingTechnology.Django, "SESSION_COOKIE_HTTPONLY", v => v == "False", "SESSION_COOKIE_HTTPONLY = True"),
        Session(SettingTechnology.Java, "server.servlet.session.cookie.secure", Switches.Off, "server.servlet.session.cookie.secure=true"),
        Session(
            SettingTechnology.Java,
            "server.servlet.session.cookie.http-only",
            Switches.Off,
            "server.servlet.session.cookie.http-only=true"
        ),
        Session(SettingTechnology.Laravel, "session.http_only", v => v == "false", "'http_only' => true,"),
        Session(SettingTechnology.Laravel, "session.secure", v => v == "false", "'secure' => true,"),
        Session(SettingTechnology.Environment, "SESSION_SECURE_COOKIE", Switches.Off, "SESSION_SECURE_COOKIE=true"),
        Session(
            SettingTechnology.WebConfig,
            "httpCookies@httpOnlyCookies",
            Switches.Off,
            "<httpCookies httpOnlyCookies=\"true\" requireSSL=\"true\" />"
        ),
    ];

    public static IReadOnlyList<SettingRule> Origins { get; } =
    [
        Origin(
            SettingTechnology.Django,
            ("CORS_ALLOW_ALL_ORIGINS", v => v == "True"),
            ("CORS_ALLOW_CREDENTIALS", v => v == "True"),
            "CORS_ALLOWED_ORIGINS = ['https://your-frontend']"
        ),
        Origin(
            SettingTechnology.Django,
            ("CORS_ORIGIN_ALLOW_ALL", v => v == "True"),
            ("CORS_ALLOW_CREDENTIALS", v => v == "True"),
            "CORS_ALLOWED_ORIGINS = ['https://your-frontend']"
        ),
        Origin(
            SettingTechnology.Laravel,
            ("cors.allowed_origins", Switches.Any),
            ("cors.supports_credentials", v => v == "true"),
            "'allowed_origins' => [env('FRONTEND_URL')],"
        ),
        Origin(
            SettingTechnology.Nginx,
            ("Access-Control-Allow-Origin", v => v == "$http_origin"),
            ("Access-Control-Allow-Credentials", Switches.On),
            "map $http_origin to the origins that you list, and send only those"
        ),
        Origin(
            SettingTechnology.Java,
            ("quarkus.http.cors.origins", v => v is "/.*/"),
            ("quarkus.http.cors.access-control-allow-credentials", Switches.On),
            "quarkus.http.cors.origins=https://your-frontend"
        ),
        Origin(
            SettingTechnology.EdgeHeaders,
            ("Access-Control-Allow-Origin", Switches.Any),
            ("Access-Control-Allow-Credentials", Switches.On),
            "send Access-Control-Allow-Origin with the one origin that may call"
        ) with
        {
            Confidence = Confidence.Medium,
        },
    ];

    public static IReadOnlyList<RuleDescriptor> All { get; } = [DefaultAccount, SwitchedOff, Console, Cookie, CrossOrigin];

    private static SettingRule Session(string technology, string name, Func<string, bool> isBad, string remedy) =>
        new(Cookie, technology, "{0} is {1} for what is deployed.", remedy, new SettingCondition(name, isBad));

    private static SettingRule Origin(
        string technology,
        (string Name, Func<string, bool> Holds) origin,
        (string Name, Func<string, bool> Holds) credentials,
        string remedy
    ) =>
        new(
            CrossOrigin,
            technology,
            "{0} is {1} while credentials are allowed.",
            remedy,
            new SettingCondition(origin.Name, origin.Holds),
            new SettingCondition(credentials.Name, credentials.Holds)
        );
}
