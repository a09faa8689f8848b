using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Frameworks.Script;
using Seatrial.Requirements.Frameworks.Web;

namespace Seatrial.Requirements.Access.Tokens;

/// <summary>Libraries of JavaScript that make or check tokens, sessions and cookies. Sources: documentation of each library.</summary>
internal static class ScriptTokenWatches
{
    public static IEnumerable<CallWatch> Of(TokenCollector collector)
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
                    ("expires", CookieSettings.Member(s[0], "exp") is null ? collector.Option(s, 2, "expiresIn") : "in the claims"),
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
                    ("expiry", CookieSettings.Member(s[2], "ignoreExpiration")?.Text == "true" ? "ignored" : "checked"),
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
                        ("expires", collector.Text(CookieSettings.Member(CookieSettings.Member(s[0], "signOptions"), "expiresIn"), null, s))
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
                        ("expires", collector.Text(CookieSettings.Member(CookieSettings.Member(s[1], "sign"), "expiresIn"), null, s))
                    );
                }
                else if (s[0].Type?.External is "npm:@fastify/session" or "npm:@fastify/secure-session")
                {
                    CookieSettings.Session(collector, s, "@fastify/session", 1, "secret");
                }
            }
        );
        yield return Row("npm:express-session", "", s => CookieSettings.Session(collector, s, "express-session", 0, "secret"));
        yield return Row(
            "npm:cookie-session",
            "",
            s => collector.Add(s, "cookie-session", [("key", collector.KeyOption(s, 0, "secret", "keys")), .. CookieSettings.Flags(s[0])])
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
                        ("expires", collector.Text(CookieSettings.Member(s[2], "ttl"), null, s)),
                        .. CookieSettings.Flags(CookieSettings.Member(s[2], "cookieOptions")),
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
                    ("strategy", collector.Text(CookieSettings.Member(CookieSettings.Member(s[0], "session"), "strategy"), null, s)),
                    ("expires", collector.Text(CookieSettings.Member(CookieSettings.Member(s[0], "session"), "maxAge"), null, s))
                )
        );
        yield return Row("*", "cookie", s => CookieSettings.Cookie(collector, s, s[0], s[2]));
        yield return Row("npm:hono/cookie", "setCookie", s => CookieSettings.Cookie(collector, s, s[1], s[3]));
        yield return Row(
            "*",
            "set",
            s =>
            {
                // Next.js, SvelteKit, Astro: set(name, value, options), or all of it in one object.
                if (IsCookieStore(s))
                {
                    CookieSettings.Cookie(
                        collector,
                        s,
                        CookieSettings.Member(s[0], "name") ?? s[0],
                        CookieSettings.Member(s[0], "name") is null ? s[2] : s[0]
                    );
                }
            }
        );
    }

    /// <summary><c>cookies()</c> whatever it was kept in, and what is written <c>response.cookies</c> or <c>cookies</c>.</summary>
    private static bool IsCookieStore(CallSite site) =>
        site.Targets.Contains(FetchRequest.CookiesType)
        || site.Call?.Receiver is MemberExpression { Name: "cookies" } or NameExpression { Name: "cookies" };
}
