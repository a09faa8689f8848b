using System.Buffers;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Rules.Generic;

/// <summary>Names and values that are made for browsers and apps: measured, mapped, verified or published with.</summary>
internal static class PublicIdentifiers
{
    private static readonly SearchValues<byte> AdSenseDigits = SearchValues.Create("0123456789~/"u8);

    /// <summary>
    /// Prefixes by which build tools put a variable into the browser's bundle. What stands there is a question of its own (a server-side
    /// secret in a bundle), not of a value without a format.
    /// </summary>
    public static bool IsPublicKeyName(ReadOnlySpan<byte> name) =>
        Bytes.Contains(name, "anon"u8)
        || Bytes.Contains(name, "publishable"u8)
        || Bytes.Contains(name, "public"u8)
        || Bytes.Contains(name, "site_key"u8)
        || Bytes.Contains(name, "sitekey"u8)
        || Bytes.Contains(name, "client_key"u8)
        || Bytes.Contains(name, "pusher"u8)
        || Bytes.Contains(name, "facebookclienttoken"u8)
        || Bytes.Contains(name, "facebook_client_token"u8)
        || Bytes.Contains(name, "writekey"u8)
        || Bytes.Contains(name, "write_key"u8)
        || IsOfSegment(name)
        || IsOfSheet(name)
        || Bytes.EndsWith(name, "instrumentationkey"u8)
        || Bytes.EndsWith(name, "instrumentation_key"u8)
        || Bytes.Contains(name, "vapid"u8) && !Bytes.Contains(name, "private"u8);

    /// <summary>Segment measures pages and apps with a key that can only write (segment.com/docs, "find your write key").</summary>
    private static bool IsOfSegment(ReadOnlySpan<byte> name) =>
        Bytes.Contains(name, "segment_api_key"u8)
        || Bytes.Contains(name, "segmentapikey"u8)
        || Bytes.Contains(name, "segment_key"u8)
        || Bytes.Contains(name, "segmentkey"u8);

    /// <summary>The part of a spreadsheet's address by which Google Sheets knows it: whoever may read it is said elsewhere.</summary>
    private static bool IsOfSheet(ReadOnlySpan<byte> name) =>
        Bytes.Contains(name, "spreadsheet_key"u8)
        || Bytes.Contains(name, "spreadsheetkey"u8)
        || Bytes.Contains(name, "sheet_key"u8)
        || Bytes.Contains(name, "sheetkey"u8);

    /// <summary>The end of a strong name of .NET: a digest of the key that signed the assembly.</summary>
    public static bool IsStrongName(ReadOnlySpan<byte> name) =>
        Bytes.Contains(name, "publickeytoken"u8) || Bytes.Contains(name, "public_key_token"u8);

    /// <summary>
    /// What a value stands for that has the form of reCAPTCHA's keys: the site's key and the secret one look the same, and the name alone
    /// tells.
    /// </summary>
    public static bool IsPublic(ReadOnlySpan<byte> value, ReadOnlySpan<byte> name) =>
        IsPublic(value) && !(value.StartsWith("6L"u8) && (Bytes.Contains(name, "secret"u8) || Bytes.Contains(name, "private"u8)));

    /// <summary>
    /// What Lark and Feishu call the part of an address by which they know a document (open.feishu.cn, "Base overview"): who may read it is
    /// said elsewhere.
    /// </summary>
    public static bool IsDocument(ReadOnlySpan<byte> name) =>
        Bytes.Contains(name, "bitable"u8)
        || Bytes.Contains(name, "spreadsheet_token"u8)
        || Bytes.Contains(name, "folder_token"u8)
        || Bytes.Contains(name, "wiki_token"u8)
        || Bytes.Contains(name, "docx_token"u8);

    /// <summary>What issuers that also have secret tokens mark as the public ones: Mapbox, Stripe, Supabase, PostHog.</summary>
    public static bool IsPublicToken(ReadOnlySpan<byte> value) =>
        value.StartsWith("pk.eyJ"u8)
        || value.StartsWith("pk_live_"u8)
        || value.StartsWith("pk_test_"u8)
        || value.StartsWith("sb_publishable"u8)
        || value.StartsWith("phc_"u8)
        || IsOfMercadoPago(value);

    /// <summary>
    /// Stripe, Clerk and others publishable keys; Firebase web keys; PostHog project keys; Google analytics and tag ids; reCAPTCHA and
    /// hCaptcha site keys; keys of Intercom's kits for phones; PubNub's keys to publish and subscribe with, Flutterwave's and Midtrans'
    /// keys of pages, New Relic's key of browsers; the keys by which RevenueCat knows an app of Apple's and Google's stores; ids of
    /// Mistral's agents; the ids of Razorpay's keys, which its checkout shows.
    /// </summary>
    private static bool IsPublic(ReadOnlySpan<byte> value) =>
        value.StartsWith("pk_"u8)
        || value.StartsWith("pk."u8)
        || value.StartsWith("phc_"u8)
        || value.StartsWith("AIza"u8)
        || value.StartsWith("6L"u8) && value.Length == 40
        || value.StartsWith("G-"u8)
        || value.StartsWith("UA-"u8)
        || value.StartsWith("GTM-"u8)
        || value.StartsWith("pub_"u8)
        || value.StartsWith("sb_publishable"u8)
        || value.StartsWith("appl_"u8)
        || value.StartsWith("goog_"u8)
        || value.StartsWith("ag:"u8)
        || value.StartsWith("pub-c-"u8)
        || value.StartsWith("sub-c-"u8)
        || value.StartsWith("FLWPUBK"u8)
        || value.StartsWith("NRJS-"u8)
        || value.StartsWith("Mid-client-"u8)
        || value.StartsWith("SB-Mid-client-"u8)
        || value.StartsWith("rzp_test_"u8)
        || value.StartsWith("rzp_live_"u8)
        || value.StartsWith("ios_sdk-"u8)
        || value.StartsWith("android_sdk-"u8)
        || Bytes.EndsWith(value, ".apps.googleusercontent.com"u8)
        || IsOfAdSense(value)
        || IsOfMercadoPago(value);

    /// <summary>The id of a publisher or of an app at AdSense and AdMob, which every page and every app shows.</summary>
    private static bool IsOfAdSense(ReadOnlySpan<byte> value)
    {
        int pub = value.IndexOf("pub-"u8);
        return pub >= 0
            && (pub == 0 || value.StartsWith("ca-"u8))
            && value.Length - pub > 19
            && value[(pub + 4)..].IndexOfAnyExcept(AdSenseDigits) < 0;
    }

    /// <summary>
    /// Mercado Pago's public key, a UUID behind a prefix; its access tokens have a number there (mercadopago.com developers,
    /// "Credentials").
    /// </summary>
    private static bool IsOfMercadoPago(ReadOnlySpan<byte> value) =>
        (value.StartsWith("APP_USR-"u8) || value.StartsWith("TEST-"u8)) && KnownFormats.IsUuid(value[(value.IndexOf((byte)'-') + 1)..]);
}
