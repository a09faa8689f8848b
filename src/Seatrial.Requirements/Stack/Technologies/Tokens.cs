using static Seatrial.Requirements.Stack.TechnologyKind;

namespace Seatrial.Requirements.Stack.Technologies;

/// <summary>Building blocks of authentication and authorization that are no identity model by themselves.</summary>
internal static class Tokens
{
    public static IReadOnlyList<TechnologyEntry> Entries { get; } =
    [
        new(
            TokenLibrary,
            "jsonwebtoken",
            "jsonwebtoken",
            "npm:jsonwebtoken npm:@nestjs/jwt npm:express-jwt npm:@fastify/jwt npm:koa-jwt npm:jwt-simple npm:fast-jwt npm:njwt cargo:jsonwebtoken"
        ),
        new(
            TokenLibrary,
            "jose",
            "jose",
            "npm:jose pypi:python-jose pypi:jwcrypto go:github.com/go-jose/go-jose go:github.com/lestrrat-go/jwx gem:json-jwt hex:joken hex:jose composer:web-token/jwt-framework maven:com.nimbusds:nimbus-jose-jwt nuget:jose-jwt"
        ),
        new(TokenLibrary, "pyjwt", "PyJWT", "pypi:pyjwt"),
        new(TokenLibrary, "golang-jwt", "golang-jwt", "go:github.com/golang-jwt/jwt go:github.com/dgrijalva/jwt-go"),
        new(TokenLibrary, "jjwt", "JJWT", "maven:io.jsonwebtoken:*"),
        new(TokenLibrary, "java-jwt", "Java JWT", "maven:com.auth0:java-jwt"),
        new(
            TokenLibrary,
            "identitymodel-jwt",
            "Microsoft IdentityModel",
            "nuget:system.identitymodel.tokens.jwt nuget:microsoft.identitymodel.jsonwebtokens nuget:microsoft.identitymodel.tokens"
        ),
        new(TokenLibrary, "ruby-jwt", "ruby-jwt", "gem:jwt"),
        new(TokenLibrary, "firebase-php-jwt", "php-jwt", "composer:firebase/php-jwt composer:lcobucci/jwt"),
        new(TokenLibrary, "paseto", "PASETO", "npm:paseto pypi:pyseto go:github.com/o1egl/paseto go:aidanwoods.dev/go-paseto"),
        new(
            TokenLibrary,
            "express-session",
            "express-session",
            "npm:express-session npm:cookie-session npm:@fastify/session npm:@fastify/secure-session npm:koa-session"
        ),
        new(TokenLibrary, "iron-session", "iron-session", "npm:iron-session"),
        new(TokenLibrary, "itsdangerous", "itsdangerous", "pypi:itsdangerous"),
        new(
            TokenLibrary,
            "gorilla-sessions",
            "gorilla/sessions",
            "go:github.com/gorilla/sessions go:github.com/gin-contrib/sessions go:github.com/alexedwards/scs"
        ),
        new(
            PasswordHasher,
            "bcrypt",
            "bcrypt",
            "npm:bcrypt npm:bcryptjs npm:@node-rs/bcrypt pypi:bcrypt nuget:bcrypt.net-next gem:bcrypt hex:bcrypt_elixir cargo:bcrypt maven:org.mindrot:jbcrypt maven:at.favre.lib:bcrypt pub:bcrypt"
        ),
        new(
            PasswordHasher,
            "argon2",
            "Argon2",
            "npm:argon2 npm:@node-rs/argon2 pypi:argon2-cffi nuget:konscious.security.cryptography.argon2 nuget:isopoh.cryptography.argon2 gem:argon2 hex:argon2_elixir cargo:argon2 cargo:rust-argon2 maven:de.mkammerer:argon2-jvm go:github.com/alexedwards/argon2id"
        ),
        new(PasswordHasher, "scrypt", "scrypt", "npm:scrypt npm:scrypt-js pypi:scrypt gem:scrypt cargo:scrypt"),
        new(PasswordHasher, "passlib", "Passlib", "pypi:passlib pypi:pwdlib"),
        new(PasswordHasher, "werkzeug", "Werkzeug", "pypi:werkzeug"),
        new(TechnologyKind.Authorization, "casl", "CASL", "npm:@casl/ability"),
        new(
            TechnologyKind.Authorization,
            "casbin",
            "Casbin",
            "npm:casbin pypi:casbin pypi:pycasbin nuget:casbin.net go:github.com/casbin/casbin maven:org.casbin:jcasbin cargo:casbin composer:casbin/casbin"
        ),
        new(
            TechnologyKind.Authorization,
            "open-policy-agent",
            "Open Policy Agent",
            "npm:@open-policy-agent/opa-wasm go:github.com/open-policy-agent/opa pypi:opa-python-client image:opa"
        ),
        new(
            TechnologyKind.Authorization,
            "openfga",
            "OpenFGA",
            "npm:@openfga/sdk pypi:openfga-sdk nuget:openfga.sdk go:github.com/openfga/go-sdk image:openfga"
        ),
        new(
            TechnologyKind.Authorization,
            "spicedb",
            "SpiceDB",
            "npm:@authzed/authzed-node pypi:authzed go:github.com/authzed/authzed-go image:spicedb"
        ),
        new(
            TechnologyKind.Authorization,
            "cerbos",
            "Cerbos",
            "npm:@cerbos/grpc npm:@cerbos/http pypi:cerbos go:github.com/cerbos/cerbos-sdk-go image:cerbos"
        ),
        new(TechnologyKind.Authorization, "permit", "Permit.io", "npm:permitio pypi:permit"),
        new(TechnologyKind.Authorization, "oso", "Oso", "npm:oso npm:oso-cloud pypi:oso pypi:oso-cloud go:github.com/osohq/go-oso"),
        new(TechnologyKind.Authorization, "accesscontrol", "AccessControl", "npm:accesscontrol"),
        new(TechnologyKind.Authorization, "pundit", "Pundit", "gem:pundit"),
        new(TechnologyKind.Authorization, "cancancan", "CanCanCan", "gem:cancancan"),
        new(TechnologyKind.Authorization, "action-policy", "Action Policy", "gem:action_policy"),
        new(TechnologyKind.Authorization, "rolify", "Rolify", "gem:rolify"),
        new(TechnologyKind.Authorization, "spatie-permission", "laravel-permission", "composer:spatie/laravel-permission"),
        new(TechnologyKind.Authorization, "django-guardian", "django-guardian", "pypi:django-guardian"),
        new(TechnologyKind.Authorization, "rules", "django-rules", "pypi:rules"),
        new(TechnologyKind.Authorization, "bodyguard", "Bodyguard", "hex:bodyguard"),
    ];
}
