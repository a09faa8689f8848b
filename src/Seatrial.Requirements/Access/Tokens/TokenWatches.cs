using Seatrial.Code.Flow;
using Seatrial.Code.Model;

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
            .. ScriptTokenWatches.Of(collector),
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
            new(
                "go:net/http",
                "Cookie",
                s => CookieSettings.Cookie(collector, s, CookieSettings.Member(s.Named("initializer"), "Name"), s.Named("initializer"))
            )
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
            new("*", "setcookie", s => CookieSettings.Cookie(collector, s, s[0], s[2])) { Languages = Php },
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
                            CookieSettings.Member(s.Named("payload") ?? s[0], "exp") is null
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
                            CookieSettings.Member(s.Named("options"), "verify_signature")?.Text is "false" or "False"
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

        yield return new("*", "set_cookie", s => CookieSettings.Cookie(collector, s, s.Named("key") ?? s[0], Named(s)))
        {
            Languages = Python,
        };
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
                            (n, CookieSettings.Member(s.Named("initializer"), n)?.Text ?? "not set")
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
        yield return Row("Append", s => CookieSettings.Cookie(collector, s, s[0], s[2]));
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
                    ("algorithm", SigningAlgorithm(s)),
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

    private static string SigningAlgorithm(CallSite site) =>
        TokenCollector.Word(site.Call?.Arguments.Select(a => a.Value).FirstOrDefault(IsAlgorithm));

    private static bool IsAlgorithm(Expression expression) =>
        expression is MemberExpression { Target: NameExpression { Name: "SignatureAlgorithm" } or MemberExpression { Name: "SIG" } };

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
}
