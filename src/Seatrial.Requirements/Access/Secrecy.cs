using Seatrial.Code.Flow;

namespace Seatrial.Requirements.Access;

/// <summary>
/// Records that the request finds by something which only who it was given to can know, without an account: a link to reset a password, an
/// invitation, a share.
/// </summary>
internal static class Secrecy
{
    private const int MaxDepth = 2;

    private static readonly string[] Anywhere =
    [
        "token",
        "otp",
        "nonce",
        "sharekey",
        "sharelink",
        "shareid",
        "publicid",
        "magiclink",
        "signature",
        "trackingnumber",
        "trackingcode",
    ];

    private static readonly string[] Beginnings = ["reset", "verif", "confirm", "activat", "invit", "magic", "unsub", "recover"];

    private static readonly string[] Endings = ["code", "key", "hash", "link", "secret"];

    public static bool FindsIt(Load load) => FindsIt(load, 0);

    /// <summary>By itself, or through a record that is found so: the account of a link.</summary>
    private static bool FindsIt(Load load, int depth) =>
        load.Filters.Any(f =>
            !f.IsOptional
            && !f.Value.MayBeAbsent
            && (
                (f.Value.Has(Origins.Input) && !f.Value.Has(Origins.Stored) && (Names(f.Field) || (f.Value.Key is { } sent && Says(sent))))
                || (
                    depth < MaxDepth
                    && f.Value.Loads.Count > 0
                    && f.Value.Loads.All(l => l != load && l.Operation == LoadOperation.Read && FindsIt(l, depth + 1))
                )
            )
        );

    /// <summary>Whether the request itself calls it a secret.</summary>
    private static bool Says(string name)
    {
        string plain = name.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
        return plain.Contains("token", StringComparison.Ordinal) || plain is "otp" or "nonce" or "signature";
    }

    private static bool Names(string field)
    {
        string plain = field[(field.LastIndexOf('.') + 1)..].Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
        return Array.Exists(Anywhere, w => plain.Contains(w, StringComparison.Ordinal))
            || (
                Array.Exists(Beginnings, b => plain.StartsWith(b, StringComparison.Ordinal))
                && Array.Exists(Endings, e => plain.EndsWith(e, StringComparison.Ordinal))
            );
    }
}
