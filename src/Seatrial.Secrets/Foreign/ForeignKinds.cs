using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Foreign;

/// <summary>Which kinds another tool means by the name of one of its rules.</summary>
internal static class ForeignKinds
{
    private static readonly (string Word, string Ours)[] Words =
    [
        ("privatekey", "private-key"),
        ("private-key", "private-key"),
        ("basicauth", "url"),
        ("database-connection-string", "connection"),
        ("jwt", "json-web-token"),
        ("gcp", "google"),
        ("curl", "curl"),
        ("openai", "openai"),
    ];

    /// <summary>A rule about values of no provider: whatever it found may be of any kind here.</summary>
    private static readonly string[] Generic = ["generic-api-key", "pattern", "secretlint-rule-pattern"];

    /// <summary>
    /// By the first word of both names, the provider's; a generic rule means every kind, and a kind without provider is meant by every
    /// rule.
    /// </summary>
    public static bool Fits(string foreignId, SecretRule rule)
    {
        if (rule.IsGeneric || Array.Exists(Generic, g => g == foreignId))
        {
            return true;
        }

        var (word, ours) = Array.Find(Words, w => foreignId.StartsWith(w.Word, StringComparison.OrdinalIgnoreCase));
        return word is not null
            ? rule.Id.Contains(ours, StringComparison.Ordinal)
            : FirstWord(foreignId).Equals(FirstWord(rule.Id), StringComparison.OrdinalIgnoreCase);
    }

    private static ReadOnlySpan<char> FirstWord(string id)
    {
        int end = id.AsSpan().IndexOfAny("-_ ");
        return end < 0 ? id : id.AsSpan(0, end);
    }
}
