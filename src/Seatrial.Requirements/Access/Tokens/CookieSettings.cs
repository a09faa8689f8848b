using Seatrial.Code.Flow;

namespace Seatrial.Requirements.Access.Tokens;

/// <summary>Attributes of cookies, and of the sessions that are kept in them. Source of their names: RFC 6265bis.</summary>
internal static class CookieSettings
{
    /// <summary>A session: where its key comes from, and the attributes of its cookie.</summary>
    public static void Session(TokenCollector collector, CallSite site, string name, int at, string key) =>
        collector.Add(site, name, [("key", collector.KeyOption(site, at, key)), .. Flags(Member(site[at], "cookie"))]);

    /// <summary>A cookie whose name says that it carries who calls.</summary>
    public static void Cookie(TokenCollector collector, CallSite site, Value? name, Value? options)
    {
        if (name?.Text is { Length: > 0 and <= 60 } text && TokenCollector.SoundsLikeIdentity(text))
        {
            collector.Add(site, $"cookie {text}", Flags(options));
        }
    }

    /// <summary>The attributes that options set, under one name each.</summary>
    public static (string Name, string Value)[] Flags(Value? options)
    {
        string Flag(params string[] names) =>
            names.Select(n => Member(options, n)).FirstOrDefault(v => v is not null) is { } given
                ? given.Text?.ToLowerInvariant() ?? "computed"
            : options is null || options.Object is not null || ReferenceEquals(options, Value.Unknown) ? "not set"
            : "computed";
        return
        [
            ("httpOnly", Flag("httpOnly", "httponly", "HttpOnly")),
            ("secure", Flag("secure", "Secure")),
            ("sameSite", Flag("sameSite", "samesite", "SameSite")),
            ("expires", Flag("maxAge", "max_age", "MaxAge", "expires", "Expires")),
        ];
    }

    /// <summary>A member of an object of options; null where it is not among them.</summary>
    public static Value? Member(Value? value, string name) =>
        value?.Object is { } made && made.Members.TryGetValue(name, out var cell) ? cell.Value ?? Value.Unknown : null;
}
