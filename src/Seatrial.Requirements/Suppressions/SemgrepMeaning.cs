namespace Seatrial.Requirements.Suppressions;

/// <summary>
/// Which controls ask for the same as a rule of semgrep, by the words of its id: the ids of its registry name the weakness.
/// </summary>
internal static class SemgrepMeaning
{
    private static readonly (string[] Words, string[] Controls)[] Table =
    [
        (["sql", "sqli", "injection", "command", "exec", "eval", "ssrf", "traversal", "deserialization", "xxe", "template"], ["VAL-2"]),
        (["xss", "escape", "html", "innerhtml", "stacktrace", "traceback"], ["VAL-4", "VAL-2"]),
        (["upload"], ["VAL-3"]),
        (["csrf", "cors", "origin"], ["IDN-7"]),
        (["jwt", "cookie", "session", "token"], ["IDN-3"]),
        (["password", "bcrypt", "md5", "sha1", "hash"], ["IDN-4"]),
        (["debug", "bypass"], ["IDN-6"]),
        (["authentication", "unauthenticated", "auth", "login"], ["IDN-2", "AUZ-2"]),
        (["authorization", "permission", "idor", "ownership", "access"], ["AUZ-1", "AUZ-2", "IDN-2"]),
        (["mass", "assignment"], ["AUZ-4"]),
        (["rls", "firebase", "supabase"], ["AUZ-3"]),
        (["dockerfile", "docker", "unpinned", "pinned", "image"], ["DEP-6"]),
    ];

    /// <summary>Null for a mark that names no rule, which is about all of them; none where nothing is known of what it names.</summary>
    public static IReadOnlyList<string>? Controls(string ids)
    {
        string[] words = ids.Split([',', ' ', '.', '-', '_'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Length == 0
            ? null
            :
            [
                .. Table
                    .Where(r => r.Words.Intersect(words, StringComparer.OrdinalIgnoreCase).Any())
                    .SelectMany(r => r.Controls)
                    .Distinct(StringComparer.Ordinal),
            ];
    }
}
