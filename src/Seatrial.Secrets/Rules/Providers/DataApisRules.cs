using Seatrial.Engine.Findings;
using static Seatrial.Secrets.Rules.Shape;

namespace Seatrial.Secrets.Rules.Providers;

/// <summary>Credentials of maps, data, search and security services.</summary>
internal static class DataApisRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "mapbox-secret-token",
            Title = "Mapbox secret token",
            Pattern = Token(@"[st]k\.eyJ1Ijoi[A-Za-z0-9_-]{20,120}\.[A-Za-z0-9_-]{22}"),
            Impact = "Changes maps, data sets and tokens of the account.",
            Revoke = "Delete the token in the Mapbox account and create one with the least scopes.",
            PositiveExamples = ["MAPBOX_SECRET_TOKEN=sk.eyJ1Ijoi{base62:70}.{base62:22}"],
            NegativeExamples = ["sk.eyJ1Ijoi{base62:9}"],
        },
        new()
        {
            Id = "mapbox-public-token",
            Title = "Mapbox public token",
            Pattern = Token(@"pk\.eyJ1Ijoi[A-Za-z0-9_-]{20,120}\.[A-Za-z0-9_-]{22}"),
            Class = SecretClass.PublicByDesign,
            Severity = Severity.Info,
            Impact = "Only loads maps in browsers; it is meant to be public and should be limited to the site's own addresses.",
            Revoke = "Nothing is needed; add URL restrictions to the token in the Mapbox account.",
            PositiveExamples = ["NEXT_PUBLIC_MAPBOX_TOKEN=pk.eyJ1Ijoi{base62:70}.{base62:22}"],
            NegativeExamples = ["pk.eyJ1Ijoi{base62:9}"],
        },
        new()
        {
            Id = "here-api-key",
            Title = "HERE API key",
            Pattern = Assigned("here_?api|here_?maps|here_?app", "key|code|token|secret", "[A-Za-z0-9_-]{43}"),
            Severity = Severity.Medium,
            Impact = "Calls maps on the account's quota.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["HERE_API_KEY={base64url:43}"],
            NegativeExamples = ["HERE_APP_ID={base62:20}"],
        },
        new()
        {
            Id = "tomtom-api-key",
            Title = "TomTom API key",
            Pattern = Assigned("tomtom", "[A-Za-z0-9]{32}"),
            Severity = Severity.Low,
            Impact = "Calls maps on the account's quota.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["TOMTOM_API_KEY={base62:32}"],
            NegativeExamples = ["TOMTOM_KEY=env"],
        },
        new()
        {
            Id = "openweather-api-key",
            Title = "OpenWeather API key",
            Pattern =
                Assigned(@"open_?weather(?:map)?|\bowm_", "key|appid|token|api", "[a-f0-9]{32}")
                + @"|\bopenweathermap\.org/[^\s""'`<>]{0,200}?[?&]appid=(?P<secret>[a-f0-9]{32})\b",
            Severity = Severity.Low,
            Impact = "Reads weather on the account's quota.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["OPENWEATHER_API_KEY={hex:32}", "https://api.openweathermap.org/data/2.5/weather?q=x&appid={hex:32}"],
            NegativeExamples = ["OPENWEATHER_URL=x"],
        },
        new()
        {
            Id = "rapidapi-key",
            Title = "RapidAPI key",
            Pattern = Assigned(
                "rapid_?api|x-rapidapi",
                "key|token",
                "[a-f0-9]{10}msh[a-f0-9]{15}p[a-f0-9]{6}jsn[a-f0-9]{12}|[A-Za-z0-9]{50}"
            ),
            Severity = Severity.Medium,
            Impact = "Calls every subscribed API on the account's bill.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["RAPIDAPI_KEY={hex:10}msh{hex:15}p{hex:6}jsn{hex:12}"],
            NegativeExamples = ["RAPIDAPI_HOST=x.p.rapidapi.com"],
        },
        new()
        {
            Id = "serpapi-key",
            Title = "SerpApi or Serper key",
            Pattern = Assigned("serp_?api|serper|serpstack", "key|token", "[a-f0-9]{64}|[a-f0-9]{40}"),
            Severity = Severity.Medium,
            Impact = "Searches the web on the account's bill.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["SERPAPI_API_KEY={hex:64}"],
            NegativeExamples = ["SERPER_KEY={hex:9}"],
        },
        new()
        {
            Id = "scraping-api-key",
            Title = "ScrapingBee, ScraperAPI, ZenRows or scrape.do key",
            Pattern = Assigned("scraping_?bee|scraper_?api|zenrows|scrape_?do", "key|token", "[A-Z0-9]{80}|[a-f0-9]{32}|[a-f0-9]{40}"),
            Severity = Severity.Medium,
            Impact = "Reads the web on the account's bill.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["SCRAPINGBEE_KEY={upper-alnum:80}", "SCRAPER_API_KEY={hex:32}"],
            NegativeExamples = ["SCRAPERAPI_URL=x"],
        },
        new()
        {
            Id = "apify-token",
            Title = "Apify API token",
            Pattern = Token("apify_api_[A-Za-z0-9]{36}"),
            Impact = "Runs actors and reads their data on the account.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["token: \"apify_api_{base62:36}\""],
            NegativeExamples = ["apify_api_{base62:9}"],
        },
        new()
        {
            Id = "newsapi-key",
            Title = "NewsAPI key",
            Pattern = Assigned("news_?api", "[a-f0-9]{32}"),
            Severity = Severity.Low,
            Impact = "Reads news on the account's quota.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["NEWS_API_KEY={hex:32}"],
            NegativeExamples = ["NEWSAPI_KEY={hex:9}"],
        },
        new()
        {
            Id = "market-data-api-key",
            Title = "Finnhub, Polygon, Alpha Vantage or FMP key",
            Pattern = Assigned(
                @"finnhub|polygon_?(?:io)?|alpha_?vantage|financial_?modeling|\bfmp_|tiingo|twelve_?data|iex_?cloud",
                "key|token",
                "[a-z0-9]{20}|[A-Za-z0-9_]{32}|[A-Z0-9]{16}|[a-f0-9]{40}|[sp]k_[a-f0-9]{32}"
            ),
            Severity = Severity.Low,
            Impact = "Reads market data on the account's bill.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["FINNHUB_API_KEY={alnum:20}", "POLYGON_API_KEY={base62:32}"],
            NegativeExamples = ["POLYGON_RPC=x"],
        },
        new()
        {
            Id = "alpaca-secret",
            Title = "Alpaca trading API key or secret",
            Pattern = Assigned(@"alpaca|\bapca", "secret", "[A-Za-z0-9]{40}"),
            Severity = Severity.Critical,
            Impact = "Trades on the brokerage account.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["ALPACA_SECRET_KEY={base62:40}"],
            NegativeExamples = ["APCA_API_KEY_ID=PK{upper-alnum:18}"],
        },
        new()
        {
            Id = "ipinfo-token",
            Title = "IPinfo or ipstack token",
            Pattern = Assigned("ipinfo|ipstack|ipdata|ipgeolocation|abstract_?api", "key|token", "[a-f0-9]{14}|[a-f0-9]{32}|[a-f0-9]{56}"),
            Severity = Severity.Low,
            Impact = "Looks addresses up on the account's quota.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["IPINFO_TOKEN={hex:14}"],
            NegativeExamples = ["IPINFO_HOST=x"],
        },
        new()
        {
            Id = "maxmind-license-key",
            Title = "MaxMind licence key",
            Pattern = Token("[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk"),
            Severity = Severity.Low,
            Impact = "Downloads databases on the account.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["MAXMIND_LICENSE_KEY={base62:6}_{base62:29}_mmk"],
            NegativeExamples = ["{base62:6}_mmk"],
        },
        new()
        {
            Id = "scrapfly-api-key",
            Title = "Scrapfly key",
            Pattern = Token("scp-(?:live|test)-[a-f0-9]{32}"),
            Severity = Severity.Medium,
            Impact = "Reads the web on the account's bill.",
            Revoke = "Revoke it in the provider's settings, create one with the least permissions, and check the activity log.",
            PositiveExamples = ["client = ScrapflyClient(key='scp-live-{hex:32}')"],
            NegativeExamples = ["scp-live-{hex:8}"],
        },
    ];
}
