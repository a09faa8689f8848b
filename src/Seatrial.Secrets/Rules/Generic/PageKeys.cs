using Seatrial.Engine.Findings;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Rules.Generic;

/// <summary>
/// Keys by which widgets, counters of visitors, maps, payments and stores know the page or app that they are part of. Their makers say that
/// they are shown to everybody who loads it; most have no form of their own, so that the name has to tell, or the call around them.
/// </summary>
internal static class PageKeys
{
    /// <summary>The kind that they are reported as.</summary>
    public const string RuleId = "page-key";

    /// <summary>Bytes before and behind a value in which the widget around it is named.</summary>
    private const int Beside = 300;

    private const int LongestName = WordSplitter.MaxLength + (2 * WordSplitter.MaxWords) + 2;

    /// <summary>Names in words, by what they belong to; run together they count as well.</summary>
    private static readonly string[] Names = Rows(
        // Chat and help: Chatwoot, Tidio, Smartsupp, Zendesk, Freshchat, Trengo, Userback, Zoho SalesIQ, Olark, Userlike, LiveChat.
        "website token, tidio key, smartsupp key, zendesk widget key, zendesk snippet key, freshchat token, freshchat widget token, trengo key, trengo widget key, userback token, userback access token, siq widget code, userlike widget key",
        // Counting and recording visitors: Amplitude, Mixpanel, Heap, Pendo, Userpilot, Userflow, Usetiful, Countly, AppMetrica, Smartlook,
        // RudderStack, June.
        "amplitude key, amplitude api key, amplitude browser key, mixpanel token, mixpanel project token, pendo key, pendo api key, userpilot token, userpilot app token, userflow token, userflow client token, usetiful token, countly app key, appmetrica key, appmetrica api key, rudderstack key, june key",
        // Errors of pages: TrackJS, Raygun, Airbrake, Datadog's browser kit.
        "trackjs token, track js token, raygun api key, airbrake project key, datadog client token, dd client token, rum client token",
        // Attribution in apps: AppsFlyer, Adjust, Airbridge, CleverTap, Branch.
        "appsflyer dev key, apps flyer dev key, adjust app token, airbridge app token, clevertap token, clever tap token, branch key, branch live key, branch test key",
        // Search of a site: Algolia, Typesense and Meilisearch give out keys that can only search.
        "algolia search key, algolia search api key, algolia api search key, search only key, search only api key, typesense search key, typesense search api key, meilisearch search key, meilisearch search api key, meili search key, docsearch key, docsearch api key, doc search api key",
        // Forms and mail without a server: Web3Forms, EmailJS, Static Forms, Formcarry.
        "web3forms key, web3forms access key, web 3 forms access key, web 3 forms key, staticforms access key, emailjs key, emailjs user key",
        // Payment in the browser: Paddle, Razorpay, PayPal, Braintree, Midtrans, PayU, Square, Xendit.
        "paddle client token, paddle client side token, client side token, razorpay key, razorpay key id, razor pay key id, paypal client key, braintree tokenization key, tokenization key, midtrans client key, square application key",
        // Chat, calls and streams as a service: Stream, PubNub, Pusher, OneSignal, Agora.
        "stream api key, stream chat key, stream chat api key, getstream key, getstream api key, pubnub publish key, pubnub subscribe key, pusher key, pusher app key, onesignal app key, agora app key",
        // Maps and editors, bound to the pages that may use them: MapTiler, Kakao, TinyMCE, FullCalendar.
        "maptiler key, maptiler api key, map tiler key, map tiler api key, kakao js key, kakao javascript key, kakao map key, kakao maps key, tinymce key, tinymce api key, tiny mce api key, tiny api key, scheduler license key",
        // Uploads from the browser: Filestack, Transloadit, Uploadcare; New Relic's and Braze's kits for pages; Transak's window.
        "filestack key, filestack api key, transloadit key, transloadit auth key, uploadcare key, new relic browser key, new relic browser license key, braze sdk key, transak api key, mux env key, mux data key"
    );

    /// <summary>Widgets, hosts and calls around a key that is called no more than that.</summary>
    private static readonly byte[][] Calls =
    [
        "web3forms"u8.ToArray(),
        "staticforms"u8.ToArray(),
        "fcWidget"u8.ToArray(),
        "wchat.freshchat"u8.ToArray(),
        "_smartsupp"u8.ToArray(),
        "static.zdassets.com"u8.ToArray(),
        "window.Trengo"u8.ToArray(),
        "static.userback.io"u8.ToArray(),
        "cdn.pendo.io"u8.ToArray(),
        "docsearch("u8.ToArray(),
        "<DocSearch"u8.ToArray(),
        "searchPagePath"u8.ToArray(),
        "contextualSearch"u8.ToArray(),
        "trackjs"u8.ToArray(),
        "TrackJS"u8.ToArray(),
        "datadogRum.init"u8.ToArray(),
        "datadogLogs.init"u8.ToArray(),
        "Paddle.Initialize"u8.ToArray(),
        "initializePaddle"u8.ToArray(),
        "StreamChat.getInstance"u8.ToArray(),
        "mixpanel.init"u8.ToArray(),
        "cloud.umami.is"u8.ToArray(),
        "cdn.tiny.cloud"u8.ToArray(),
        "tinymce-react"u8.ToArray(),
        "emailjs.init"u8.ToArray(),
        "api.maptiler.com"u8.ToArray(),
    ];

    private static readonly WordSet PlainNames = new("key token apikey api_key access_key accesskey access_token clienttoken");

    /// <summary>What an issuer of such keys has beside them, for those who administer.</summary>
    private static readonly WordSet Administering = new(
        "secret private server rest admin administrator management master password hmac webhook"
    );

    /// <summary>The verdict on a key or token that is one of them, as information; another is left as it is.</summary>
    public static CandidateVerdict Weigh(in SecretCandidate candidate, CandidateVerdict verdict)
    {
        NameKind kind = (candidate.Named.IsRead ? candidate.Named.Name : CredentialName.Read(candidate.Name)).Kind;
        return
            kind is NameKind.Key or NameKind.Token or NameKind.Auth
            && !Administering.ContainsWordOf(candidate.Name)
            && (IsName(candidate.Name) || IsCalled(candidate))
            ? CandidateVerdict.Report(
                Confidence.Medium,
                "the page or app shows it to everybody: it names the account that a widget, counter or form belongs to",
                SecretClass.PublicByDesign,
                RuleId
            )
            : verdict;
    }

    /// <summary>Whether the name says so.</summary>
    public static bool IsName(ReadOnlySpan<byte> name)
    {
        Span<char> lower = stackalloc char[WordSplitter.MaxLength];
        Span<Range> words = stackalloc Range[WordSplitter.MaxWords];
        Span<char> joined = stackalloc char[LongestName];
        int count = WordSplitter.Split(name.Length > WordSplitter.MaxLength ? name[^WordSplitter.MaxLength..] : name, lower, words);
        int length = 0;
        foreach (Range word in words[..count])
        {
            joined[length++] = ' ';
            lower[word].CopyTo(joined[length..]);
            length += lower[word].Length;
        }

        joined[length++] = ' ';
        ReadOnlySpan<char> spaced = joined[..length];
        foreach (string row in Names)
        {
            if (spaced.IndexOf(row, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A call, an element or an address of the widget stands around it.</summary>
    private static bool IsCalled(in SecretCandidate candidate)
    {
        if (!PlainNames.Contains(candidate.Name[(candidate.Name.LastIndexOf((byte)'.') + 1)..]))
        {
            return false;
        }

        int end = candidate.Start + candidate.Length;
        ReadOnlySpan<byte> around = candidate.Text[Math.Max(0, candidate.Start - Beside)..Math.Min(candidate.Text.Length, end + Beside)];
        foreach (byte[] mark in Calls)
        {
            if (around.IndexOf(mark) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Each name with spaces around and between its words, and once more as one word.</summary>
    private static string[] Rows(params string[] lists) =>
        [
            .. lists
                .SelectMany(l => l.Split(", "))
                .SelectMany(n => new[] { $" {n} ", $" {n.Replace(" ", "", StringComparison.Ordinal)} " })
                .Distinct(StringComparer.Ordinal),
        ];
}
