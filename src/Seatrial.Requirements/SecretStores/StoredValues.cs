using Seatrial.Engine.Configuration;

namespace Seatrial.Requirements.SecretStores;

/// <summary>Finds what stores say of the secrets that an application uses, whose names in a store are often others.</summary>
internal sealed class StoredValues
{
    private readonly Dictionary<string, StoredSecretFact> found = new(StringComparer.Ordinal);

    /// <summary>Each entry goes to the secret that it means.</summary>
    /// <param name="facts">What stores say.</param>
    /// <param name="names">The secrets in use.</param>
    /// <param name="declared">What people declare of them: a source that ends in the store's own name for a secret decides.</param>
    public StoredValues(
        IEnumerable<StoredSecretFact> facts,
        IReadOnlyList<string> names,
        IReadOnlyDictionary<string, SecretDeclaration> declared
    )
    {
        var byName = names.ToLookup(Folded, StringComparer.Ordinal);
        foreach (var fact in facts)
        {
            string[] meant = [.. declared.Values.Where(d => d.Source is { } source && EndsIn(source, fact.Name)).Select(d => d.Name)];
            meant =
                meant.Length > 0
                    ? meant
                    :
                    [
                        .. byName[Folded(fact.Name)]
                            .Where(n => declared.GetValueOrDefault(n)?.Source is not { } source || !HasPath(source)),
                    ];

            // One day for several secrets does not say which of them was replaced.
            if (meant is [var name] && (!found.TryGetValue(name, out var other) || fact.Day < other.Day))
            {
                found[name] = fact;
            }
        }
    }

    /// <summary>The entry about a secret; of several stores or stages the one with the oldest value.</summary>
    public StoredSecretFact? Of(string name) => found.GetValueOrDefault(name);

    private static bool EndsIn(string source, string name) =>
        source.EndsWith(name, StringComparison.OrdinalIgnoreCase)
        && (source.Length == name.Length || source[^(name.Length + 1)] is ' ' or '/' or ':');

    private static bool HasPath(string source) => source.Contains('/', StringComparison.Ordinal);

    /// <summary>The last part of a path in capitals with underscores: <c>prod/stripe-secret-key</c> is <c>STRIPE_SECRET_KEY</c>.</summary>
    private static string Folded(string name) =>
        string.Create(
            name.Length - (name.LastIndexOf('/') + 1),
            name,
            static (span, text) =>
            {
                int from = text.Length - span.Length;
                for (int i = 0; i < span.Length; i++)
                {
                    char c = text[from + i];
                    span[i] = char.IsAsciiLetterOrDigit(c) ? char.ToUpperInvariant(c) : '_';
                }
            }
        );
}
