using static Seatrial.Requirements.Stack.TechnologyKind;

namespace Seatrial.Requirements.Stack.Technologies;

/// <summary>Identity providers and authentication frameworks: what can be an application's identity model.</summary>
internal static class Identity
{
    public static IReadOnlyList<TechnologyEntry> Entries { get; } =
    [
        // Hosted identity
        new(
            AuthProvider,
            "clerk",
            "Clerk",
            "npm:@clerk/nextjs npm:@clerk/clerk-sdk-node npm:@clerk/express npm:@clerk/fastify npm:@clerk/backend npm:@clerk/clerk-react npm:@clerk/remix npm:@clerk/astro npm:@clerk/tanstack-react-start pypi:clerk-backend-api go:github.com/clerk/clerk-sdk-go nuget:clerk.backendapi gem:clerk-sdk-ruby"
        ),
        new(
            AuthProvider,
            "auth0",
            "Auth0",
            "npm:@auth0/nextjs-auth0 npm:@auth0/auth0-react npm:@auth0/auth0-spa-js npm:auth0 npm:express-openid-connect npm:express-oauth2-jwt-bearer npm:@auth0/auth0-angular npm:@auth0/auth0-vue npm:react-native-auth0 pypi:auth0-python nuget:auth0.aspnetcore.authentication maven:com.auth0:auth0 maven:com.auth0:mvc-auth-commons go:github.com/auth0/go-jwt-middleware go:github.com/auth0/go-auth0 gem:omniauth-auth0 composer:auth0/login composer:auth0/auth0-php"
        ),
        new(
            AuthProvider,
            "supabase-auth",
            "Supabase Auth",
            "npm:@supabase/auth-helpers-nextjs npm:@supabase/ssr npm:@supabase/auth-ui-react npm:@supabase/auth-js pypi:gotrue pypi:supabase-auth image:supabase/gotrue image:gotrue"
        ),
        new(
            AuthProvider,
            "firebase-auth",
            "Firebase Authentication",
            "npm:firebase npm:firebase-admin npm:@react-native-firebase/auth npm:next-firebase-auth-edge npm:@angular/fire pypi:firebase-admin nuget:firebaseadmin maven:com.google.firebase:firebase-admin go:firebase.google.com/go pub:firebase_auth composer:kreait/firebase-php"
        ),
        new(
            AuthProvider,
            "cognito",
            "Amazon Cognito",
            "npm:amazon-cognito-identity-js npm:@aws-sdk/client-cognito-identity-provider npm:aws-amplify npm:@aws-amplify/auth npm:aws-jwt-verify nuget:amazon.aspnetcore.identity.cognito nuget:awssdk.cognitoidentityprovider pypi:warrant pypi:pycognito pub:amplify_auth_cognito"
        ),
        new(
            AuthProvider,
            "entra-id",
            "Microsoft Entra ID",
            "npm:@azure/msal-node npm:@azure/msal-browser npm:@azure/msal-react npm:@azure/msal-angular npm:passport-azure-ad pypi:msal pypi:fastapi-azure-auth nuget:microsoft.identity.web nuget:microsoft.identity.client maven:com.azure.spring:spring-cloud-azure-starter-active-directory"
        ),
        new(
            AuthProvider,
            "okta",
            "Okta",
            "npm:@okta/okta-auth-js npm:@okta/okta-react npm:@okta/oidc-middleware npm:@okta/jwt-verifier nuget:okta.aspnetcore maven:com.okta.spring:okta-spring-boot-starter pypi:okta-jwt-verifier go:github.com/okta/okta-jwt-verifier-golang"
        ),
        new(
            AuthProvider,
            "workos",
            "WorkOS",
            "npm:@workos-inc/node npm:@workos-inc/authkit-nextjs pypi:workos go:github.com/workos/workos-go gem:workos composer:workos/workos-php"
        ),
        new(AuthProvider, "stytch", "Stytch", "npm:stytch npm:@stytch/nextjs pypi:stytch go:github.com/stytchauth/stytch-go"),
        new(
            AuthProvider,
            "kinde",
            "Kinde",
            "npm:@kinde-oss/kinde-auth-nextjs npm:@kinde-oss/kinde-auth-react npm:@kinde-oss/kinde-node-express pypi:kinde-python-sdk"
        ),
        new(AuthProvider, "descope", "Descope", "npm:@descope/nextjs-sdk npm:@descope/react-sdk npm:@descope/node-sdk pypi:descope"),
        new(AuthProvider, "logto", "Logto", "npm:@logto/next npm:@logto/node npm:@logto/react npm:@logto/express image:logto"),
        new(
            AuthProvider,
            "propelauth",
            "PropelAuth",
            "npm:@propelauth/nextjs npm:@propelauth/express pypi:propelauth-fastapi pypi:propelauth-flask"
        ),
        new(AuthProvider, "frontegg", "Frontegg", "npm:@frontegg/nextjs npm:@frontegg/react npm:@frontegg/client"),
        new(AuthProvider, "magic", "Magic", "npm:magic-sdk npm:@magic-sdk/admin"),
        new(AuthProvider, "privy", "Privy", "npm:@privy-io/react-auth npm:@privy-io/server-auth"),
        new(AuthProvider, "stack-auth", "Stack Auth", "npm:@stackframe/stack"),
        new(AuthProvider, "convex-auth", "Convex Auth", "npm:@convex-dev/auth"),
        // Self-hosted identity servers
        new(
            AuthProvider,
            "keycloak",
            "Keycloak",
            "npm:keycloak-connect npm:keycloak-js npm:nest-keycloak-connect npm:@react-keycloak/web pypi:python-keycloak pypi:fastapi-keycloak nuget:keycloak.authservices.authentication maven:org.keycloak:* go:github.com/nerzal/gocloak go:github.com/Nerzal/gocloak image:keycloak"
        ),
        new(
            AuthProvider,
            "zitadel",
            "Zitadel",
            "npm:@zitadel/node go:github.com/zitadel/oidc go:github.com/zitadel/zitadel-go image:zitadel"
        ),
        new(AuthProvider, "ory", "Ory", "npm:@ory/client npm:@ory/kratos-client go:github.com/ory/client-go image:kratos image:hydra"),
        new(AuthProvider, "authentik", "authentik", "image:ghcr.io/goauthentik/server"),
        new(AuthProvider, "authelia", "Authelia", "image:authelia"),
        new(AuthProvider, "dex", "Dex", "image:dexidp/dex image:ghcr.io/dexidp/dex"),
        new(AuthProvider, "fusionauth", "FusionAuth", "npm:@fusionauth/typescript-client pypi:fusionauth-client image:fusionauth-app"),
        new(
            AuthProvider,
            "supertokens",
            "SuperTokens",
            "npm:supertokens-node npm:supertokens-auth-react pypi:supertokens-python go:github.com/supertokens/supertokens-golang image:supertokens-postgresql"
        ),
        new(AuthProvider, "oauth2-proxy", "OAuth2 Proxy", "image:oauth2-proxy"),
        new(AuthProvider, "identityserver", "Duende IdentityServer", "nuget:duende.identityserver nuget:identityserver4"),
        new(AuthProvider, "openiddict", "OpenIddict", "nuget:openiddict nuget:openiddict.aspnetcore"),
        // Libraries: JavaScript
        new(
            AuthProvider,
            "auth-js",
            "Auth.js / NextAuth",
            "npm:next-auth npm:@auth/core npm:@auth/express npm:@auth/sveltekit npm:@auth/solid-start npm:@auth/prisma-adapter"
        ),
        new(AuthProvider, "better-auth", "Better Auth", "npm:better-auth"),
        new(AuthProvider, "passport", "Passport", "npm:passport npm:@nestjs/passport npm:koa-passport npm:@fastify/passport"),
        new(AuthProvider, "lucia", "Lucia", "npm:lucia npm:lucia-auth"),
        new(AuthProvider, "grant", "Grant", "npm:grant"),
        new(AuthProvider, "remix-auth", "Remix Auth", "npm:remix-auth"),
        new(AuthProvider, "nuxt-auth", "Nuxt auth", "npm:@sidebase/nuxt-auth npm:nuxt-auth-utils"),
        new(AuthProvider, "openid-client", "openid-client", "npm:openid-client npm:oidc-client-ts"),
        new(AuthProvider, "oidc-provider", "oidc-provider", "npm:oidc-provider"),
        new(AuthProvider, "adonis-auth", "AdonisJS Auth", "npm:@adonisjs/auth"),
        new(AuthProvider, "arctic", "Arctic", "npm:arctic"),
        new(AuthProvider, "simplewebauthn", "SimpleWebAuthn", "npm:@simplewebauthn/server"),
        // Libraries: Python
        new(AuthProvider, "django-allauth", "django-allauth", "pypi:django-allauth"),
        new(AuthProvider, "simple-jwt", "Simple JWT", "pypi:djangorestframework-simplejwt"),
        new(AuthProvider, "dj-rest-auth", "dj-rest-auth", "pypi:dj-rest-auth pypi:djoser pypi:django-rest-auth"),
        new(AuthProvider, "flask-login", "Flask-Login", "pypi:flask-login"),
        new(AuthProvider, "flask-security", "Flask-Security", "pypi:flask-security pypi:flask-security-too"),
        new(AuthProvider, "flask-jwt-extended", "Flask-JWT-Extended", "pypi:flask-jwt-extended"),
        new(AuthProvider, "fastapi-users", "FastAPI Users", "pypi:fastapi-users"),
        new(AuthProvider, "authlib", "Authlib", "pypi:authlib"),
        new(AuthProvider, "social-auth", "Python Social Auth", "pypi:social-auth-app-django pypi:social-auth-core"),
        new(AuthProvider, "django-oauth-toolkit", "Django OAuth Toolkit", "pypi:django-oauth-toolkit"),
        // Libraries: .NET, JVM, Go
        new(
            AuthProvider,
            "asp-net-identity",
            "ASP.NET Core Identity",
            "nuget:microsoft.aspnetcore.identity.entityframeworkcore nuget:microsoft.aspnetcore.identity.ui nuget:microsoft.extensions.identity.core nuget:microsoft.aspnetcore.identity"
        ),
        new(AuthProvider, "asp-net-jwt-bearer", "ASP.NET Core JWT bearer", "nuget:microsoft.aspnetcore.authentication.jwtbearer"),
        new(AuthProvider, "asp-net-oidc", "ASP.NET Core OpenID Connect", "nuget:microsoft.aspnetcore.authentication.openidconnect"),
        new(
            AuthProvider,
            "spring-security",
            "Spring Security",
            "maven:org.springframework.boot:spring-boot-starter-security maven:org.springframework.security:* maven:org.springframework.boot:spring-boot-starter-oauth2-resource-server maven:org.springframework.boot:spring-boot-starter-oauth2-client"
        ),
        new(AuthProvider, "shiro", "Apache Shiro", "maven:org.apache.shiro:*"),
        new(AuthProvider, "pac4j", "pac4j", "maven:org.pac4j:*"),
        new(AuthProvider, "sa-token", "Sa-Token", "maven:cn.dev33:*"),
        new(AuthProvider, "quarkus-oidc", "Quarkus OIDC", "maven:io.quarkus:quarkus-oidc maven:io.quarkus:quarkus-smallrye-jwt"),
        new(AuthProvider, "micronaut-security", "Micronaut Security", "maven:io.micronaut.security:*"),
        new(AuthProvider, "ktor-auth", "Ktor authentication", "maven:io.ktor:ktor-server-auth*"),
        new(AuthProvider, "go-oidc", "go-oidc", "go:github.com/coreos/go-oidc"),
        new(AuthProvider, "goth", "Goth", "go:github.com/markbates/goth"),
        new(AuthProvider, "authboss", "Authboss", "go:github.com/volatiletech/authboss go:github.com/aarondl/authboss"),
        new(AuthProvider, "gin-jwt", "gin-jwt", "go:github.com/appleboy/gin-jwt"),
        new(AuthProvider, "jwtauth", "jwtauth", "go:github.com/go-chi/jwtauth go:github.com/labstack/echo-jwt"),
        // Libraries: Ruby, PHP, Elixir, Rust
        new(AuthProvider, "devise", "Devise", "gem:devise gem:devise-jwt gem:devise_token_auth"),
        new(AuthProvider, "omniauth", "OmniAuth", "gem:omniauth"),
        new(AuthProvider, "doorkeeper", "Doorkeeper", "gem:doorkeeper"),
        new(AuthProvider, "rodauth", "Rodauth", "gem:rodauth gem:rodauth-rails"),
        new(AuthProvider, "clearance", "Clearance", "gem:clearance"),
        new(AuthProvider, "sorcery", "Sorcery", "gem:sorcery"),
        new(AuthProvider, "authlogic", "Authlogic", "gem:authlogic"),
        new(AuthProvider, "sanctum", "Laravel Sanctum", "composer:laravel/sanctum"),
        new(AuthProvider, "passport-laravel", "Laravel Passport", "composer:laravel/passport"),
        new(AuthProvider, "fortify", "Laravel Fortify", "composer:laravel/fortify composer:laravel/jetstream composer:laravel/breeze"),
        new(AuthProvider, "socialite", "Laravel Socialite", "composer:laravel/socialite"),
        new(AuthProvider, "tymon-jwt", "jwt-auth", "composer:tymon/jwt-auth composer:php-open-source-saver/jwt-auth"),
        new(
            AuthProvider,
            "symfony-security",
            "Symfony Security",
            "composer:symfony/security-bundle composer:lexik/jwt-authentication-bundle"
        ),
        new(AuthProvider, "guardian", "Guardian", "hex:guardian"),
        new(AuthProvider, "pow", "Pow", "hex:pow"),
        new(AuthProvider, "ueberauth", "Ueberauth", "hex:ueberauth"),
        new(AuthProvider, "axum-login", "axum-login", "cargo:axum-login"),
    ];
}
