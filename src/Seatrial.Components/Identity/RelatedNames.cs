using Seatrial.Engine.Findings;

namespace Seatrial.Components.Identity;

/// <summary>
/// Names that hold a popular one whole. Forks, ports and plugins are called like that as often as traps are, so the likeness is said with
/// low confidence.
/// </summary>
internal static class RelatedNames
{
    /// <summary>In how many repositories a name must be used to be confused with.</summary>
    private const int LeastUses = 10;

    private const int LeastLetters = 5;

    private static readonly string[] Prefixes = ["node-", "js-", "python-", "python3-", "py-", "py", "go-", "rust-"];

    private static readonly string[] Suffixes = ["-js", "js", ".js", "-node", "-npm", "-py", "-python", "-python3", "-lib"];

    public static Lookalike? Find(PopularNames popular, string name, string letters)
    {
        foreach (var (stripped, signal) in Stripped(name))
        {
            if (stripped.Length >= LeastLetters && popular.Uses(stripped) >= LeastUses)
            {
                return new Lookalike(name, stripped, Confidence.Low, [signal]);
            }
        }

        string[] words = NameParts.Words(name);
        string scoped = words.Length > 1 ? $"@{words[0]}/{name[(words[0].Length + 1)..]}" : "";
        if (scoped.Length > 0 && popular.Uses(scoped) >= LeastUses)
        {
            return new Lookalike(name, scoped, Confidence.Low, ["a scope is written as part of the name"]);
        }

        ulong mask = NameParts.Mask(letters);
        foreach (var target in popular.All)
        {
            if (
                target.Uses >= LeastUses
                && target.Mask == mask
                && target.Letters.Length == letters.Length
                && letters.Length >= LeastLetters
            )
            {
                if (target.Letters == letters)
                {
                    return new Lookalike(name, target.Name, Confidence.Low, ["only the separators differ"]);
                }

                if (
                    words.Length > 1
                    && words
                        .Order(StringComparer.Ordinal)
                        .SequenceEqual(NameParts.Words(target.Name).Order(StringComparer.Ordinal), StringComparer.Ordinal)
                )
                {
                    return new Lookalike(name, target.Name, Confidence.Low, ["the same words in another order"]);
                }
            }
        }

        return null;
    }

    private static IEnumerable<(string Name, string Signal)> Stripped(string name)
    {
        foreach (string prefix in Prefixes.Where(p => name.StartsWith(p, StringComparison.Ordinal)))
        {
            yield return (name[prefix.Length..], $"\"{prefix}\" is put before it");
        }

        foreach (string suffix in Suffixes.Where(s => name.EndsWith(s, StringComparison.Ordinal)))
        {
            yield return (name[..^suffix.Length], $"\"{suffix}\" is put behind it");
        }
    }
}
