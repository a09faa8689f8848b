using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Frameworks.Go;

namespace Seatrial.Requirements.Frameworks.GoIdentity;

/// <summary>
/// Tokens: parsing verifies them, and the error says whether they are good. What a token says counts for the caller where the error or the
/// token's validity was tested. Source: package documentation of golang-jwt v5.
/// </summary>
internal static class TokenCalls
{
    private const string TokenType = "go:jwt.Token()";

    private static readonly string[] Libraries =
    [
        "go:github.com/golang-jwt/jwt*",
        "go:github.com/dgrijalva/jwt-go*",
        "go:github.com/form3tech-oss/jwt-go*",
    ];

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        .. Libraries.SelectMany(library =>
            (IEnumerable<CallRule>)
                [
                    GoValues.Rule(library, "Parse", site => Parsed(site, -1)),
                    GoValues.Rule(library, "ParseWithClaims", site => Parsed(site, 1)),
                    GoValues.Rule(library, "ParseUnverified", Unverified),
                ]
        ),
        .. GoValues.Rules(
            "go:github.com/golang-jwt/jwt/request*",
            ["ParseFromRequest", "ParseFromRequestWithClaims"],
            site => Parsed(site, -1)
        ),
        GoValues.Rule(TokenType, "SignedString", site => GoValues.Pair(site, Value.Unknown)),
        .. GoValues.Rules(
            TokenType,
            ["GetSubject", "GetIssuer", "GetAudience"],
            site => GoValues.Pair(site, site.Receiver! with { Key = "sub", Type = null, Object = null })
        ),
        // jwx, go-jose, OpenID Connect, Firebase, Google, AWS.
        .. GoValues.Rules(
            "go:github.com/lestrrat-go/jwx*",
            ["Parse", "ParseString", "ParseRequest", "ParseHeader", "VerifyToken"],
            site => Parsed(site, -1)
        ),
        .. GoValues.Rules("go:github.com/coreos/go-oidc*", ["Verify"], site => Parsed(site, -1)),
        .. GoValues.Rules(
            "go:firebase.google.com/go*",
            ["VerifyIDToken", "VerifyIDTokenAndCheckRevoked", "VerifySessionCookie"],
            site => Parsed(site, -1)
        ),
        .. GoValues.Rules("go:google.golang.org/api/idtoken", ["Validate"], site => Parsed(site, -1)),
        .. GoValues.Rules("go:github.com/o1egl/paseto*", ["Decrypt", "Verify"], site => Filled(site, 2)),
        .. GoValues.Rules("go:aidanwoods.dev/go-paseto*", ["ParseV4Local", "ParseV4Public"], site => Parsed(site, -1)),
        // jwtauth for chi.
        GoValues.Rule("go:github.com/go-chi/jwtauth", "Verifier", _ => Value.Function(Closure.From(static inner => inner[0]))),
        GoValues.Rule("go:github.com/go-chi/jwtauth", "Verify", _ => Value.Function(Closure.From(static inner => inner[0]))),
        GoValues.Rule(
            "go:github.com/go-chi/jwtauth",
            "Authenticator",
            site =>
                site[0].Functions.Count > 0
                    ? GoGuards.Demanding("jwtauth.Authenticator", site[0])
                    : Value.Function(Closure.From(static inner => GoGuards.Demanding("jwtauth.Authenticator", inner[0])))
        ),
        GoValues.Rule(
            "go:github.com/go-chi/jwtauth",
            "FromContext",
            site =>
            {
                var proof = Effects.Authenticated("jwtauth.FromContext", site.File, site.Place);
                return GoValues.Several(site, Token(proof), Value.Of(Origins.Principal), new Value { Truth = proof.Negated() });
            }
        ),
    ];

    public static IReadOnlyList<MemberRule> Members { get; } =
    [
        GoValues.Member(
            "go:github.com/go-chi/jwtauth",
            "Authenticator",
            _ => Value.Function(Closure.From(static site => GoGuards.Demanding("jwtauth.Authenticator", site[0])))
        ),
        GoValues.Member(TokenType, "Valid", site => site.Target with { Type = null, Object = null, Key = "valid" }),
        GoValues.Member(
            TokenType,
            "Claims",
            site =>
                site.Target.Object?.Members.GetValueOrDefault("Claims")?.Value
                ?? site.Target with
                {
                    Type = null,
                    Object = null,
                    Truth = null,
                    Key = null,
                }
        ),
    ];

    /// <summary>A token and the error that is there where it is not good. Claims are of the caller behind a test of either.</summary>
    private static Value Parsed(CallSite site, int claimsAt)
    {
        var proof = Effects.Authenticated("the signature of the token", site.File, site.Place);
        var token = Token(proof);
        if (claimsAt >= 0)
        {
            GoValues.Fill(site, claimsAt, Value.Of(Origins.Principal) with { MayBeAbsent = true });
            var written = site.Written(claimsAt);
            var claims = written is NameExpression ? site.Evaluator.Evaluate(written) : site[claimsAt];
            var holder = new AbstractObject(site.File, site.Place);
            site.Evaluator.Assign(
                holder.Member("Claims"),
                claims with
                {
                    Origins = claims.Origins | Origins.Principal,
                    MayBeAbsent = true,
                }
            );
            token = token with { Object = holder };
        }

        return GoValues.Several(site, token, new Value { Truth = proof.Negated() });
    }

    private static Value Token(Condition proof) =>
        new()
        {
            Origins = Origins.Principal,
            MayBeAbsent = true,
            Truth = proof,
            Type = new KnownType { External = TokenType, IsInstance = true },
        };

    private static Value Filled(CallSite site, int at)
    {
        var proof = Effects.Authenticated("the signature of the token", site.File, site.Place);
        GoValues.Fill(site, at, Value.Of(Origins.Principal) with { MayBeAbsent = true });
        return new Value { Truth = proof.Negated() };
    }

    /// <summary>What an unverified token says is whatever the sender wrote.</summary>
    private static Value Unverified(CallSite site)
    {
        GoValues.Fill(site, 1, Value.Of(Origins.Body, "token"));
        return GoValues.Several(site, Value.Of(Origins.Body, "token"), Value.Unknown, Value.Unknown);
    }
}
