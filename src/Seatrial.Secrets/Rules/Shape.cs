namespace Seatrial.Secrets.Rules;

/// <summary>The recurring outlines of patterns, each written once.</summary>
internal static class Shape
{
    private const string CredentialWord = "key|token|secret|passw|pwd|auth|cred|bearer|signature|salt|license";

    /// <summary>
    /// What may stand between a name and its value: assignment, pair, argument, call or fallback, in any common language.
    /// </summary>
    private const string Binding =
        "[\"'`)\\]* \\t]{0,4}(?::? ?[Ss]tring ?)?(?:=>|[:?.+]{0,3}=|:|,|\\(|\\|\\||\\?\\?|\\bor\\b|>\\s{0,12})[ \\t(\\[*]{0,5}(?:[Bb]earer |[Tt]oken )?[\"'`]?";

    /// <summary>A token that is known by itself and ends where its word ends.</summary>
    public static string Token(string body) => $@"\b(?P<secret>{body})\b";

    /// <summary>A token whose alphabet has '-' or '_': it ends where neither those nor letters and digits follow.</summary>
    public static string UrlToken(string body) => $@"\b(?P<secret>{body})(?:[^A-Za-z0-9_-]|$)";

    /// <summary>A token in base64 with '+', '/' and '='.</summary>
    public static string Base64Token(string body) => $@"(?:^|[^A-Za-z0-9+/])(?P<secret>{body})(?:[^A-Za-z0-9+/=]|$)";

    /// <summary>
    /// A value without a mark of its own, known by the name that it is assigned to: the provider's name and a word such as key or token in
    /// the same identifier.
    /// </summary>
    /// <param name="provider">Alternatives for the provider's name, at least four letters each; letter case does not matter.</param>
    /// <param name="value">Pattern of the value.</param>
    public static string Assigned(string provider, string value) => Assigned(provider, CredentialWord, value);

    /// <summary>As above, with the words that tell a credential of this provider from its other settings.</summary>
    /// <param name="provider">Alternatives for the provider's name.</param>
    /// <param name="word">Alternatives for the word that has to follow the provider's name in the same identifier.</param>
    /// <param name="value">Pattern of the value.</param>
    public static string Assigned(string provider, string word, string value) =>
        $@"(?P<name>[\w.-]{{0,40}}?(?i:{Whole(provider)})[\w .-]{{0,24}}?(?i:{word})[\w.-]{{0,16}}){Binding}(?P<secret>{value})(?:[^A-Za-z0-9+/=_-]|$)";

    /// <summary>A value that is known by one whole identifier.</summary>
    public static string Named(string identifier, string value) =>
        $@"(?P<name>[\w.-]{{0,40}}?(?i:{Whole(identifier)})[\w.-]{{0,16}}){Binding}(?P<secret>{value})(?:[^A-Za-z0-9+/=_-]|$)";

    /// <summary>
    /// Alternatives that begin with a short word of their own begin where a word does: <c>dd_api</c> is not in <c>add_api</c>.
    /// </summary>
    private static string Whole(string alternatives) =>
        alternatives.Contains('(', StringComparison.Ordinal)
            ? alternatives
            : string.Join('|', alternatives.Split('|').Select(a => BeginsShortly(a) ? $@"(?:\b|[_.\d-]){a}" : a));

    private static bool BeginsShortly(string alternative)
    {
        int end = alternative.AsSpan().IndexOfAny('_', '-');
        return end is 2 or 3
            && alternative.AsSpan(0, end).IndexOfAnyExceptInRange('a', 'z') < 0
            && alternative.Length > end + 1
            && alternative[end + 1] != '?';
    }
}
