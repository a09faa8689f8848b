using static Seatrial.Requirements.Stack.TechnologyKind;

namespace Seatrial.Requirements.Stack.Technologies;

/// <summary>Rate limiters, security headers and upload handling.</summary>
internal static class Protections
{
    public static IReadOnlyList<TechnologyEntry> Entries { get; } =
    [
        new(RateLimiter, "express-rate-limit", "express-rate-limit", "npm:express-rate-limit npm:express-slow-down npm:express-brute"),
        new(RateLimiter, "rate-limiter-flexible", "rate-limiter-flexible", "npm:rate-limiter-flexible"),
        new(RateLimiter, "fastify-rate-limit", "@fastify/rate-limit", "npm:@fastify/rate-limit npm:fastify-rate-limit"),
        new(RateLimiter, "nestjs-throttler", "@nestjs/throttler", "npm:@nestjs/throttler"),
        new(RateLimiter, "koa-ratelimit", "koa-ratelimit", "npm:koa-ratelimit"),
        new(RateLimiter, "hono-rate-limiter", "hono-rate-limiter", "npm:hono-rate-limiter npm:elysia-rate-limit"),
        new(RateLimiter, "upstash-ratelimit", "Upstash Ratelimit", "npm:@upstash/ratelimit pypi:upstash-ratelimit"),
        new(RateLimiter, "arcjet", "Arcjet", "npm:@arcjet/next npm:@arcjet/node npm:@arcjet/nest npm:@arcjet/bun npm:@arcjet/sveltekit"),
        new(RateLimiter, "unkey-ratelimit", "Unkey", "npm:@unkey/ratelimit npm:@unkey/api"),
        new(RateLimiter, "slowapi", "SlowAPI", "pypi:slowapi pypi:fastapi-limiter"),
        new(RateLimiter, "flask-limiter", "Flask-Limiter", "pypi:flask-limiter"),
        new(RateLimiter, "django-ratelimit", "django-ratelimit", "pypi:django-ratelimit"),
        new(RateLimiter, "django-axes", "django-axes", "pypi:django-axes pypi:django-defender"),
        new(RateLimiter, "aspnetcore-ratelimit", "AspNetCoreRateLimit", "nuget:aspnetcoreratelimit nuget:redisratelimiting.aspnetcore"),
        new(
            RateLimiter,
            "bucket4j",
            "Bucket4j",
            "maven:com.bucket4j:* maven:com.github.vladimir-bukhtoyarov:* maven:com.giffing.bucket4j.spring.boot.starter:*"
        ),
        new(RateLimiter, "resilience4j", "Resilience4j", "maven:io.github.resilience4j:*"),
        new(RateLimiter, "httprate", "httprate", "go:github.com/go-chi/httprate"),
        new(RateLimiter, "tollbooth", "Tollbooth", "go:github.com/didip/tollbooth"),
        new(RateLimiter, "ulule-limiter", "ulule/limiter", "go:github.com/ulule/limiter"),
        new(RateLimiter, "x-time-rate", "x/time/rate", "go:golang.org/x/time"),
        new(RateLimiter, "redis-rate", "redis_rate", "go:github.com/go-redis/redis_rate"),
        new(RateLimiter, "rack-attack", "Rack::Attack", "gem:rack-attack"),
        new(RateLimiter, "symfony-rate-limiter", "Symfony RateLimiter", "composer:symfony/rate-limiter"),
        new(RateLimiter, "tower-governor", "tower_governor", "cargo:tower-governor cargo:actix-governor cargo:governor"),
        new(RateLimiter, "hammer", "Hammer", "hex:hammer hex:plug_attack"),
        new(SecurityHeaders, "helmet", "Helmet", "npm:helmet npm:@fastify/helmet npm:koa-helmet npm:elysia-helmet"),
        new(
            SecurityHeaders,
            "cors",
            "CORS middleware",
            "npm:cors npm:@fastify/cors npm:@koa/cors npm:@elysiajs/cors pypi:flask-cors pypi:django-cors-headers go:github.com/rs/cors go:github.com/gin-contrib/cors go:github.com/go-chi/cors gem:rack-cors composer:fruitcake/laravel-cors composer:nelmio/cors-bundle hex:cors_plug hex:corsica cargo:actix-cors"
        ),
        new(
            SecurityHeaders,
            "csrf",
            "CSRF protection",
            "npm:csurf npm:csrf-csrf npm:csrf-sync npm:lusca npm:@fastify/csrf-protection npm:@edge-csrf/nextjs pypi:fastapi-csrf-protect go:github.com/gorilla/csrf go:github.com/justinas/nosurf"
        ),
        new(SecurityHeaders, "talisman", "Talisman", "pypi:flask-talisman pypi:talisman pypi:secure"),
        new(SecurityHeaders, "django-csp", "django-csp", "pypi:django-csp"),
        new(SecurityHeaders, "secure-headers", "secure_headers", "gem:secure_headers"),
        new(
            SecurityHeaders,
            "netescapades-headers",
            "NetEscapades security headers",
            "nuget:netescapades.aspnetcore.securityheaders nuget:nwebsec.aspnetcore.middleware"
        ),
        new(SecurityHeaders, "unrolled-secure", "unrolled/secure", "go:github.com/unrolled/secure"),
        new(SecurityHeaders, "nuxt-security", "Nuxt Security", "npm:nuxt-security"),
        new(
            SecurityHeaders,
            "dompurify",
            "HTML sanitizer",
            "npm:dompurify npm:isomorphic-dompurify npm:sanitize-html npm:xss pypi:bleach pypi:nh3 nuget:htmlsanitizer maven:com.googlecode.owasp-java-html-sanitizer:* maven:org.owasp.encoder:* go:github.com/microcosm-cc/bluemonday gem:sanitize gem:loofah composer:ezyang/htmlpurifier cargo:ammonia hex:html_sanitize_ex"
        ),
        new(
            SecurityHeaders,
            "recaptcha",
            "CAPTCHA",
            "npm:react-google-recaptcha npm:react-google-recaptcha-v3 npm:@hcaptcha/react-hcaptcha npm:@marsidev/react-turnstile pypi:django-recaptcha gem:recaptcha"
        ),
        new(Upload, "multer", "Multer", "npm:multer npm:@fastify/multipart npm:@koa/multer npm:fastify-multer"),
        new(Upload, "busboy", "busboy", "npm:busboy"),
        new(Upload, "formidable", "formidable", "npm:formidable npm:express-fileupload npm:multiparty"),
        new(Upload, "python-multipart", "python-multipart", "pypi:python-multipart"),
        new(
            Upload,
            "active-storage",
            "Active Storage and friends",
            "gem:carrierwave gem:shrine gem:paperclip gem:activestorage gem:refile"
        ),
        new(Upload, "tus", "tus", "npm:@tus/server go:github.com/tus/tusd"),
        new(Upload, "spatie-media-library", "laravel-medialibrary", "composer:spatie/laravel-medialibrary composer:vich/uploader-bundle"),
    ];
}
