using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Frameworks.Script;
using Seatrial.Requirements.Frameworks.Web;

namespace Seatrial.Requirements.Access.Tokens;

/// <summary>
/// Calls that make or check tokens, sessions and cookies. Sources: documentation of each library; names of cookie attributes after RFC
/// 6265bis.
/// </summary>
internal static class TokenWatches
{
    private static readonly CodeLanguage[] Python = [CodeLanguage.Python];
    private static readonly CodeLanguage[] CSharp = [CodeLanguage.CSharp];
    private static readonly CodeLanguage[] Java = [CodeLanguage.Java, CodeLanguage.Kotlin];
    private static readonly CodeLanguage[] Go = [CodeLanguage.Go];
    private static readonly CodeLanguage[] Php = [CodeLanguage.Php];
    private static readonly CodeLanguage[] Ruby = [CodeLanguage.Ruby];

    public static IReadOnlyList<CallWatch> Of(TokenCollector collector) =>
        [
            .. Script(collector),
            .. PythonRows(collector),
            .. DotNet(collector),
            .. JavaRows(collector),
            new(
                "go:github.com/golang-jwt/jwt*",
                "NewWithClaims",
                s => collector.Add(s, "golang-jwt sign", ("algorithm", TokenCollector.Word(s.Written(0))))
            )
            {
                Languages = Go,
            },
            new(
                "go:github.com/dgrijalva/jwt-go*",
                "NewWithClaims",
                s => collector.Add(s, "jwt-go sign", ("algorithm", TokenCollector.Word(s.Written(0))))
            )
            {
                Languages = Go,
            },
            new("*", "SignedString", s => collector.Add(s, "golang-jwt sign", ("key", collector.Key(s, s.Written(0))))) { Languages = Go },
            new("go:net/http", "Cookie", s => Cookie(collector, s, Member(s.Named("initializer"), "Name"), s.Named("initializer")))
            {
                Languages = Go,
            },
            new(
                "*",
                "encode",
                s =>
                    OnClass(
                        s,
                        "JWT",
                        () =>
                            collector.Add(
                                s,
                                "php-jwt sign",
                                ("algorithm", collector.Text(s[2], s.Written(2), s)),
                                ("key", collector.Key(s, s.Written(1)))
                            )
                    )
            )
            {
                Languages = Php,
            },
            new("*", "setcookie", s => Cookie(collector, s, s[0], s[2])) { Languages = Php },
            new(
                "*",
                "encode",
                s =>
                    OnClass(
                        s,
                        "JWT",
                        () =>
                            collector.Add(
                                s,
                                "ruby-jwt sign",
                                ("algorithm", collector.Text(s[2], s.Written(2), s)),
                                ("key", collector.Key(s, s.Written(1)))
                            )
                    )
            )
            {
                Languages = Ruby,
            },
            new(
                "*",
                "decode",
                s =>
                    OnClass(
                        s,
                        "JWT",
                        () =>
                            collector.Add(
                                s,
                                "ruby-jwt verify",
                                ("key", collector.Key(s, s.Written(1))),
                                ("verified", s[2].Text == "false" ? "no" : "yes")
                            )
                    )
            )
            {
                Languages = Ruby,
            },
        ];

    private static IEnumerable<CallWatch> Script(TokenCollector collector)
    {
        CallWatch Row(string target, string name, Action<CallSite> seen) => new(target, name, seen) { Languages = ScriptLanguages.All };
        yield return Row(
            "npm:jsonwebtoken",
            "sign",
            s =>
                collector.Add(
                    s,
                    "jsonwebtoken sign",
                    ("algorithm", collector.Option(s, 2, "algorithm")),
                    ("expires", Member(s[0], "exp") is null ? collector.Option(s, 2, "expiresIn") : "in the claims"),
                    ("key", collector.Key(s, s.Written(1)))
                )
        );
        yield return Row(
            "npm:jsonwebtoken",
            "verify",
            s =>
                collector.Add(
                    s,
                    "jsonwebtoken verify",
                    ("algorithms", collector.Option(s, 2, "algorithms")),
                    ("expiry", Member(s[2], "ignoreExpiration")?.Text == "true" ? "ignored" : "checked"),
                    ("key", collector.Key(s, s.Written(1)))
                )
        );
        yield return Row(
            "npm:jose*",
            "setProtectedHeader",
            s => collector.Add(s, "jose sign", ("algorithm", collector.Option(s, 0, "alg")))
        );
        yield return Row(
            "npm:jose*",
            "setExpirationTime",
            s => collector.Add(s, "jose sign", ("expires", collector.Text(s[0], s.Written(0), s)))
        );
        yield return Row("npm:jose*", "sign", s => collector.Add(s, "jose sign", ("key", collector.Key(s, s.Written(0)))));
        yield return Row(
            "npm:jose",
            "jwtVerify",
            s =>
                collector.Add(
                    s,
                    "jose verify",
                    ("algorithms", collector.Option(s, 2, "algorithms")),
                    ("key", collector.Key(s, s.Written(1)))
                )
        );
        yield return Row(
            "npm:hono/jwt",
            "sign",
            s =>
                collector.Add(
                    s,
                    "hono/jwt sign",
                    ("algorithm", collector.Text(s[2], s.Written(2), s)),
                    ("key", collector.Key(s, s.Written(1)))
                )
        );
        yield return Row(
            "npm:hono/jwt",
            "jwt",
            s =>
                collector.Add(
                    s,
                    "hono/jwt verify",
                    ("algorithm", collector.Option(s, 0, "alg")),
                    ("key", collector.KeyOption(s, 0, "secret"))
                )
        );
        foreach (string name in (string[])["register", "registerAsync"])
        {
            yield return Row(
                "npm:@nestjs/jwt*",
                name,
                s =>
                    collector.Add(
                        s,
                        "@nestjs/jwt",
                        ("key", collector.KeyOption(s, 0, "secret")),
                        ("expires", collector.Text(Member(Member(s[0], "signOptions"), "expiresIn"), null, s))
                    )
            );
        }

        yield return Row(
            "npm:fastify()",
            "register",
            s =>
            {
                if (s[0].Type?.External is "npm:@fastify/jwt" or "npm:fastify-jwt" or "npm:@fastify/jwt.fastifyJwt")
                {
                    collector.Add(
                        s,
                        "@fastify/jwt",
                        ("key", collector.KeyOption(s, 1, "secret")),
                        ("expires", collector.Text(Member(Member(s[1], "sign"), "expiresIn"), null, s))
                    );
                }
                else if (s[0].Type?.External is "npm:@fastify/session" or "npm:@fastify/secure-session")
                {
                    Session(collector, s, "@fastify/session", 1, "secret");
                }
            }
        );
        yield return Row("npm:express-session", "", s => Session(collector, s, "express-session", 0, "secret"));
        yield return Row(
            "npm:cookie-session",
            "",
            s => collector.Add(s, "cookie-session", [("key", collector.KeyOption(s, 0, "secret", "keys")), .. Flags(s[0])])
        );
        yield return Row(
            "npm:iron-session*",
            "getIronSession",
            s =>
                collector.Add(
                    s,
                    "iron-session",
                    [
                        ("key", collector.KeyOption(s, 2, "password")),
                        ("expires", collector.Text(Member(s[2], "ttl"), null, s)),
                        .. Flags(Member(s[2], "cookieOptions")),
                    ]
                )
        );
        yield return Row(
            "npm:next-auth*",
            "",
            s =>
                collector.Add(
                    s,
                    "Auth.js",
                    ("strategy", collector.Text(Member(Member(s[0], "session"), "strategy"), null, s)),
                    ("expires", collector.Text(Member(Member(s[0], "session"), "maxAge"), null, s))
                )
        );
        yield return Row("*", "cookie", s => Cookie(collector, s, s[0], s[2]));
        yield return Row("npm:hono/cookie", "setCookie", s => Cookie(collector, s, s[1], s[3]));
        yield return Row(
            "*",
            "set",
            s =>
            {
                // Next.js, SvelteKit, Astro: set(name, value, options), or all of it in one object.
                if (IsCookieStore(s))
                {
                    Cookie(collector, s, Member(s[0], "name") ?? s[0], Member(s[0], "name") is null ? s[2] : s[0]);
                }
            }
        );
    }

    /// <summary><c>cookies()</c> whatever it was kept in, and what is written <c>response.cookies</c> or <c>cookies</c>.</summary>
    private static bool IsCookieStore(CallSite site) =>
        site.Targets.Contains(FetchRequest.CookiesType)
        || site.Call?.Receiver is MemberExpression { Name: "cookies" } or NameExpression { Name: "cookies" };

    private static IEnumerable<CallWatch> PythonRows(TokenCollector collector)
    {
        foreach (
            var (target, library) in ((string, string)[])[("py:jwt*", "PyJWT"), ("py:jose*", "python-jose"), ("py:authlib*", "Authlib")]
        )
        {
            yield return new(
                target,
                "encode",
                s =>
                    collector.Add(
                        s,
                        $"{library} sign",
                        ("algorithm", collector.Text(s.Named("algorithm") ?? s[2], null, s)),
                        (
                            "expires",
                            Member(s.Named("payload") ?? s[0], "exp") is null
                            && (s.Named("claims") ?? s[0]).Object is { Members.Count: > 0 }
                                ? "not set"
                                : "in the claims"
                        ),
                        ("key", collector.Key(s, NamedOrAt(s, "key", 1)))
                    )
            )
            {
                Languages = Python,
            };
            yield return new(
                target,
                "decode",
                s =>
                    collector.Add(
                        s,
                        $"{library} verify",
                        ("algorithms", collector.Text(s.Named("algorithms") ?? s[2], null, s)),
                        (
                            "verified",
                            Member(s.Named("options"), "verify_signature")?.Text is "false" or "False"
                            || s.Named("verify")?.Text is "false" or "False"
                                ? "no"
                                : "yes"
                        ),
                        ("key", collector.Key(s, NamedOrAt(s, "key", 1)))
                    )
            )
            {
                Languages = Python,
            };
        }

        yield return new("*", "set_cookie", s => Cookie(collector, s, s.Named("key") ?? s[0], Named(s))) { Languages = Python };
    }

    private static IEnumerable<CallWatch> DotNet(TokenCollector collector)
    {
        CallWatch Row(string name, Action<CallSite> seen) => new("*", name, seen) { Languages = CSharp };
        yield return Row(
            "TokenValidationParameters",
            s =>
                collector.Add(
                    s,
                    ".NET JWT verify",
                    [
                        .. ((string[])["ValidateIssuer", "ValidateAudience", "ValidateLifetime", "ValidateIssuerSigningKey"]).Select(n =>
                            (n, Member(s.Named("initializer"), n)?.Text ?? "not set")
                        ),
                    ]
                )
        );
        yield return Row(
            "JwtSecurityToken",
            s => collector.Add(s, ".NET JWT sign", ("expires", s.Named("expires") is null && s.Count < 5 ? "not set" : "set"))
        );
        yield return Row("SigningCredentials", s => collector.Add(s, ".NET JWT sign", ("algorithm", TokenCollector.Word(s.Written(1)))));
        yield return Row("SymmetricSecurityKey", s => collector.Add(s, ".NET JWT key", ("key", collector.Key(s, s.Written(0)))));
        yield return Row("Append", s => Cookie(collector, s, s[0], s[2]));
    }

    private static IEnumerable<CallWatch> JavaRows(TokenCollector collector)
    {
        CallWatch Row(string name, Action<CallSite> seen) => new("*", name, seen) { Languages = Java };
        yield return Row(
            "signWith",
            s =>
                collector.Add(
                    s,
                    "jjwt sign",
                    ("algorithm", Java2(s, TokenCollector.Word)),
                    ("key", collector.Key(s, s.Call?.Arguments.Select(a => a.Value).FirstOrDefault(e => !IsAlgorithm(e))))
                )
        );
        foreach (string name in (string[])["setExpiration", "expiration"])
        {
            yield return Row(
                name,
                s =>
                {
                    if (s.Count == 1)
                    {
                        collector.Add(s, "jjwt sign", ("expires", "set"));
                    }
                }
            );
        }

        yield return Row("withExpiresAt", s => collector.Add(s, "java-jwt sign", ("expires", "set")));
        foreach (string name in (string[])["HMAC256", "HMAC384", "HMAC512"])
        {
            yield return Row(
                name,
                s =>
                    OnClass(
                        s,
                        "Algorithm",
                        () => collector.Add(s, "java-jwt", ("algorithm", name), ("key", collector.Key(s, s.Written(0))))
                    )
            );
        }

        yield return Row("setHttpOnly", s => collector.Add(s, "cookies", ("httpOnly", s[0].Text ?? "computed")));
        yield return Row("setSecure", s => collector.Add(s, "cookies", ("secure", s[0].Text ?? "computed")));
    }

    private static string Java2(CallSite site, Func<Expression?, string> word) =>
        site.Call?.Arguments.Select(a => a.Value).FirstOrDefault(IsAlgorithm) is { } algorithm ? word(algorithm) : "not set";

    private static bool IsAlgorithm(Expression expression) =>
        expression is MemberExpression { Target: NameExpression { Name: "SignatureAlgorithm" } or MemberExpression { Name: "SIG" } };

    private static void Session(TokenCollector collector, CallSite site, string name, int at, string key) =>
        collector.Add(site, name, [("key", collector.KeyOption(site, at, key)), .. Flags(Member(site[at], "cookie"))]);

    /// <summary>A cookie whose name says that it carries who calls.</summary>
    private static void Cookie(TokenCollector collector, CallSite site, Value? name, Value? options)
    {
        if (name?.Text is { Length: > 0 and <= 60 } text && TokenCollector.SoundsLikeIdentity(text))
        {
            collector.Add(site, $"cookie {text}", Flags(options));
        }
    }

    private static (string Name, string Value)[] Flags(Value? options)
    {
        string Flag(params string[] names) =>
            names.Select(n => Member(options, n)).FirstOrDefault(v => v is not null) is { } given
                ? given.Text?.ToLowerInvariant() ?? "computed"
            : options is null || options.Object is not null || ReferenceEquals(options, Value.Unknown) ? "not set"
            : "computed";
        return
        [
            ("httpOnly", Flag("httpOnly", "httponly", "HttpOnly")),
            ("secure", Flag("secure", "Secure")),
            ("sameSite", Flag("sameSite", "samesite", "SameSite")),
            ("expires", Flag("maxAge", "max_age", "MaxAge", "expires", "Expires")),
        ];
    }

    /// <summary>Named arguments as one object.</summary>
    private static Value Named(CallSite site)
    {
        var all = new AbstractObject(site.File, site.Place);
        foreach (var argument in site.Arguments.Where(a => a.Name is not null))
        {
            site.Evaluator.Assign(all.Member(argument.Name!), argument.Value);
        }

        return new Value { Object = all };
    }

    private static Expression? NamedOrAt(CallSite site, string name, int at) =>
        site.Call?.Arguments.FirstOrDefault(a => a.Name == name)?.Value ?? site.Written(at);

    private static void OnClass(CallSite site, string name, Action then)
    {
        if (site.Call?.Receiver is NameExpression receiver && receiver.Name == name)
        {
            then();
        }
    }

    private static Value? Member(Value? value, string name) =>
        value?.Object is { } made && made.Members.TryGetValue(name, out var cell) ? cell.Value ?? Value.Unknown : null;
}
