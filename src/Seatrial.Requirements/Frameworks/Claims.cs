using Seatrial.Code.Flow;

namespace Seatrial.Requirements.Frameworks;

/// <summary>
/// What a request says of its sender without a proof: an identity in a header, the content of a cookie that nobody signed, a token that is
/// decoded and not verified.
/// </summary>
public static class Claims
{
    private static readonly string[] Names =
    [
        "user",
        "username",
        "uid",
        "email",
        "isadmin",
        "admin",
        "role",
        "roles",
        "account",
        "id",
        "login",
        "loggedin",
        "authuser",
        "currentuser",
        "remoteuser",
        "xuser",
        "xusername",
        "xuseremail",
        "xuserrole",
    ];

    private static readonly string[] Endings = ["userid", "accountid", "tenantid", "orgid", "role", "isadmin", "username", "useremail"];

    /// <summary>The origins of a decoded token: whatever its sender wrote.</summary>
    public const Origins Token = Origins.Header | Origins.Body;

    /// <summary>What is read out of a header or cookie by decoding it, a secret no longer: base64, JSON.</summary>
    public static Value Decoded(Value sent) =>
        sent.Has(Origins.Header | Origins.Cookie) && !sent.Has(Origins.Principal | Origins.Stored | Origins.Argument) && !IsBasic(sent.Key)
            ? sent with
            {
                Origins = sent.Origins | Origins.Body,
                Text = null,
                Parts = [],
                Truth = null,
            }
            : sent;

    /// <summary>Whether a value is an unproved statement of the request about its sender.</summary>
    public static bool IsClaim(Value value) =>
        value.Has(Origins.Header | Origins.Cookie)
        && !value.Has(Origins.Principal | Origins.Stored)
        && (value.Has(Origins.Argument) || IsIdentity(value.Key));

    /// <summary>Whether a name of a header or cookie says that it holds who somebody is, not a secret.</summary>
    public static bool IsIdentity(string? key)
    {
        string name = (key ?? "").Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
        string plain = name.StartsWith("http", StringComparison.Ordinal) ? name[4..] : name;
        return Array.IndexOf(Names, plain) >= 0 || Array.Exists(Endings, e => plain.EndsWith(e, StringComparison.Ordinal));
    }

    /// <summary>User and password, which are proved by comparing them.</summary>
    private static bool IsBasic(string? key) => key?.Equals("authorization", StringComparison.OrdinalIgnoreCase) == true;
}
