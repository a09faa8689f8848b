using System.Collections.Frozen;
using Seatrial.Secrets.Values;

namespace Seatrial.Requirements.Sources;

/// <summary>
/// Tells by the words of a name whether a value may be known to everybody. Words that say so themselves (service role, private, public,
/// anon) come first, then issuers that give out keys for browsers, then issuers whose keys are for servers alone.
/// </summary>
internal static class ClientNames
{
    private static readonly FrozenSet<string> Passwords = Set("PASSWORD PASSWD PWD PASSPHRASE PASS PASSCODE");

    /// <summary>Somebody made these up so that they can be given away.</summary>
    private static readonly FrozenSet<string> Shown = Set("DEMO TEST GUEST SAMPLE EXAMPLE MOCK FAKE DUMMY DEFAULT PLAYGROUND SANDBOX");

    /// <summary>A key with one of these words beside it is published by design.</summary>
    private static readonly FrozenSet<string> PublicWords = Set(
        "PUBLIC PUBLISHABLE PUB ANON ANONYMOUS SITE WEBSITE SITEKEY DSN MEASUREMENT CLIENT BROWSER FRONTEND WRITE PK VAPID"
    );

    /// <summary>
    /// Issuers whose keys for browsers are no secret: analytics, maps, captchas, chat widgets, and identifiers of a project.
    /// </summary>
    private static readonly FrozenSet<string> PublicIssuers = Set(
        "FIREBASE POSTHOG RECAPTCHA CAPTCHA HCAPTCHA TURNSTILE MAPBOX MAPS MAP GMAPS MAPTILER MAPKIT CESIUM ARCGIS TOMTOM SENTRY ALGOLIA SEGMENT MIXPANEL AMPLITUDE HEAP HOTJAR CLARITY PLAUSIBLE UMAMI FATHOM "
            + "GA GTM GTAG ANALYTICS ADSENSE CLERK INTERCOM CRISP DRIFT ZENDESK TAWK LOGROCKET FULLSTORY BUGSNAG ROLLBAR LAUNCHDARKLY GROWTHBOOK STATSIG PUSHER ONESIGNAL REVENUECAT ADAPTY TINYMCE CKEDITOR FROALA "
            + "WALLETCONNECT WEB3MODAL REOWN THIRDWEB PRIVY DYNAMIC STREAM AGORA LIVEBLOCKS UPLOADCARE IMAGEKIT FINGERPRINT META FACEBOOK FB KAKAO NAVER SPLINE UNSPLASH PADDLE RAZORPAY GLITCHTIP DATADOG DD NEWRELIC "
            + "CHATWOOT APPWRITE EMAILJS GIPHY TENOR BRANCH ADJUST APPSFLYER CONVEX COGNITO"
    );

    /// <summary>Issuers whose API keys spend money or open data for whoever has them.</summary>
    private static readonly FrozenSet<string> ServerIssuers = Set(
        "OPENAI CHATGPT GPT ANTHROPIC CLAUDE GROQ MISTRAL COHERE DEEPSEEK OPENROUTER REPLICATE HUGGINGFACE HF ELEVENLABS ELEVEN PERPLEXITY TOGETHER FIREWORKS XAI GROK STABILITY ASSEMBLYAI DEEPGRAM PINECONE FAL "
            + "GEMINI GENAI VERTEX AZUREOPENAI LANGCHAIN LANGSMITH TAVILY SERPAPI SERPER FIRECRAWL VOYAGE JINA QDRANT WEAVIATE RUNWAY HEYGEN DID LEONARDO MIDJOURNEY SUNO RUNPOD MODAL CEREBRAS DASHSCOPE QWEN ZHIPU MOONSHOT KIMI "
            + "SENDGRID RESEND MAILGUN POSTMARK BREVO SENDINBLUE MAILCHIMP MANDRILL TWILIO VONAGE NEXMO MESSAGEBIRD TELNYX AWS S3 R2 B2 BACKBLAZE CLOUDFLARE DIGITALOCEAN HETZNER LINODE VULTR HEROKU VERCEL NETLIFY RENDER "
            + "GITHUB GH GITLAB BITBUCKET NOTION AIRTABLE SLACK DISCORD TELEGRAM JIRA ATLASSIAN LINEAR ASANA TRELLO HUBSPOT SALESFORCE ZOHO PIPEDRIVE PLAID BRAINTREE ADYEN XERO QUICKBOOKS SHIPPO EASYPOST UPSTASH NEON PLANETSCALE TURSO "
            + "SNOWFLAKE DATABRICKS MONGODB REDIS SUPABASE SHOPIFY BINANCE COINBASE KRAKEN"
    );

    /// <summary>Of the issuers whose keys may be public those that give servers one of their own, called by the same words.</summary>
    private static readonly FrozenSet<string> IssuersForBoth = Set(
        "ONESIGNAL REVENUECAT ADAPTY APPWRITE PADDLE INTERCOM ZENDESK FACEBOOK FB META KAKAO LAUNCHDARKLY CONVEX DATADOG DD NEWRELIC CHATWOOT ROLLBAR BUGSNAG ADJUST BRANCH APPSFLYER STATSIG GROWTHBOOK TAWK CRISP DRIFT UNSPLASH"
    );

    private static readonly FrozenSet<string> Powerful = Set("ADMIN MASTER ROOT ENCRYPTION SIGNING JWT");

    private static readonly FrozenSet<string> Keys = Set("KEY KEYS APIKEY TOKEN TOKENS SECRET PAT BEARER CREDENTIALS");

    public static ClientNameKind Classify(string name)
    {
        string[] words = [.. Words(name)];
        if (words.Length == 0)
        {
            return ClientNameKind.Harmless;
        }

        bool Has(string word) => Array.IndexOf(words, word) >= 0;
        bool HasOf(FrozenSet<string> set) => Array.Exists(words, set.Contains);
        bool endsInKey = Keys.Contains(words[^1]);
        bool isServiceRole = (Has("SERVICE") && (Has("ROLE") || endsInKey)) || Has("SERVICEROLE");
        if (isServiceRole && (endsInKey || words[^1] is "ROLE" or "SERVICEROLE"))
        {
            return ClientNameKind.ServerSide;
        }

        bool hasPassword = Passwords.Contains(words[^1]);
        bool isPublic = endsInKey && HasOf(PublicWords) && !Has("SECRET") && !Has("PRIVATE");
        if (!CredentialNames.IsCredential(name))
        {
            return isPublic || (endsInKey && HasOf(PublicIssuers)) ? ClientNameKind.PublicByDesign : ClientNameKind.Harmless;
        }

        if ((CredentialNames.IsConnection(name) && !Has("FIREBASE")) || (Has("PRIVATE") && endsInKey))
        {
            return ClientNameKind.ServerSide;
        }

        bool saysSecret = Has("SECRET") || hasPassword || (endsInKey && Array.Exists(words, Powerful.Contains));
        return isPublic ? ClientNameKind.PublicByDesign
            : saysSecret ? (HasOf(Shown) ? ClientNameKind.Undecided : ClientNameKind.ServerSide)
            : Has("SENTRY") && Has("AUTH") ? ClientNameKind.ServerSide
            : CredentialNames.IsConnection(name) ? ClientNameKind.Harmless
            : HasOf(PublicIssuers) || words is ["SUPABASE", "KEY" or "TOKEN"] or ["SUPABASE", "API", "KEY"] ? ClientNameKind.PublicByDesign
            : HasOf(ServerIssuers) || (Has("GOOGLE") && Has("AI")) ? ClientNameKind.ServerSide
            : ClientNameKind.Undecided;
    }

    /// <summary>
    /// Whether a name that nothing makes public belongs to what a server keeps: <c>ONESIGNAL_API_KEY</c> is the key that sends.
    /// </summary>
    public static bool IsKeptByServers(string name)
    {
        string[] words = [.. Words(name)];
        return PublicPrefixes.Of(name, hasPublic: true) is null
            && CredentialNames.IsCredential(name)
            && Array.Exists(words, IssuersForBoth.Contains)
            && !Array.Exists(words, PublicWords.Contains);
    }

    /// <summary>The words behind a public prefix.</summary>
    private static IEnumerable<string> Words(string name)
    {
        string rest = PublicPrefixes.Of(name, hasPublic: false) is { } found ? name[found.Prefix.Length..] : name;
        rest = rest.StartsWith("PUBLIC_", StringComparison.Ordinal) && rest.Length == name.Length ? rest["PUBLIC_".Length..] : rest;
        return rest.Split(['_', '-', '.', ':'], StringSplitOptions.RemoveEmptyEntries).SelectMany(Camel).Select(w => w.ToUpperInvariant());
    }

    private static IEnumerable<string> Camel(string part)
    {
        if (!part.Any(char.IsAsciiLetterLower))
        {
            yield return part;
            yield break;
        }

        int start = 0;
        for (int i = 1; i <= part.Length; i++)
        {
            if (i == part.Length || (char.IsAsciiLetterUpper(part[i]) && !char.IsAsciiLetterUpper(part[i - 1])))
            {
                yield return part[start..i];
                start = i;
            }
        }
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
