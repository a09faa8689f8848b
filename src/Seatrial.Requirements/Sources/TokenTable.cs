using System.Collections.Frozen;

namespace Seatrial.Requirements.Sources;

/// <summary>Patterns with what each means, found by their first word or text. Earlier rows win over later ones.</summary>
internal sealed class TokenTable<TMeaning>
{
    private readonly FrozenDictionary<string, (TokenPattern Pattern, TMeaning Meaning)[]> byFirst;
    private readonly FrozenDictionary<string, (TokenPattern Pattern, TMeaning Meaning)[]>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <summary>Rows of patterns separated by <c>" | "</c> and their meaning.</summary>
    public TokenTable(params ReadOnlySpan<(string Patterns, TMeaning Meaning)> rows)
    {
        var all = new List<(TokenPattern Pattern, TMeaning Meaning)>();
        foreach (var (patterns, meaning) in rows)
        {
            all.AddRange(patterns.Split(" | ").Select(p => (new TokenPattern(p), meaning)));
        }

        byFirst = all.GroupBy(p => p.Pattern.First, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        lookup = byFirst.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Every place where a pattern stands, from left to right; no token belongs to two.</summary>
    public IEnumerable<(TMeaning Meaning, int Token, int Start)> Find(SourceText source)
    {
        for (int i = 0; i < source.Count; )
        {
            int next = i + 1;
            if (Match(source, i, ref next) is { Token: >= 0 } found)
            {
                yield return (found.Meaning, found.Token, i);
            }

            i = next;
        }
    }

    private (TMeaning Meaning, int Token) Match(SourceText source, int at, ref int next)
    {
        if ((source.IsWord(at) || source.IsText(at)) && lookup.TryGetValue(source[at], out var candidates))
        {
            foreach (var (pattern, meaning) in candidates)
            {
                if (pattern.Match(source, at, out int end) is >= 0 and var token)
                {
                    next = end;
                    return (meaning, token);
                }
            }
        }

        return (default!, -1);
    }
}
