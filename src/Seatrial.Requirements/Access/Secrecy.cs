using Seatrial.Code.Flow;

namespace Seatrial.Requirements.Access;

/// <summary>Records that the request finds by something which only who it was given to can know, without an account: a link to reset a password, an invitation, a share.</summary>
internal static class Secrecy
{
    private static readonly string[] Anywhere = ["token", "otp", "nonce", "sharekey", "sharelink", "shareid", "publicid", "magiclink", "signature"];

    private static readonly string[] Beginnings = ["reset", "verif", "confirm", "activat", "invit", "magic", "unsub", "recover"];

    private static readonly string[] Endings = ["code", "key", "hash", "link", "secret"];

    public static bool FindsIt(Load load)
        => load.Filters.Any(f => !f.IsOptional && !f.Value.MayBeAbsent && f.Value.Has(Origins.Input) && !f.Value.Has(Origins.Stored) && Names(f.Field));

    private static bool Names(string field)
    {
        string plain = field[(field.LastIndexOf('.') + 1)..].Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
        return Array.Exists(Anywhere, w => plain.Contains(w, StringComparison.Ordinal))
            || (Array.Exists(Beginnings, b => plain.StartsWith(b, StringComparison.Ordinal)) && Array.Exists(Endings, e => plain.EndsWith(e, StringComparison.Ordinal)));
    }
}
