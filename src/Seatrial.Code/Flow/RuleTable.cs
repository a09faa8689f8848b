using Seatrial.Code.Model;

namespace Seatrial.Code.Flow;

/// <summary>
/// Rows by name, apart for each language in which they count, in their order. The table of a language is made when it is asked for first.
/// Safe for concurrent use.
/// </summary>
/// <param name="rows">All rows.</param>
/// <param name="name">The name of a row.</param>
/// <param name="languages">Languages in which it counts; none for all.</param>
internal sealed class RuleTable<T>(IEnumerable<T> rows, Func<T, string> name, Func<T, IReadOnlyList<CodeLanguage>> languages)
{
    private readonly T[] all = [.. rows];
    private readonly Dictionary<string, T[]>?[] tables = new Dictionary<string, T[]>?[Enum.GetValues<CodeLanguage>().Length];

    public static RuleTable<T> Empty { get; } = new([], _ => "", _ => []);

    /// <summary>The name of rows that count for every name, behind its own; null where there are none such.</summary>
    public string? Common { get; init; }

    public bool IsEmpty => all.Length == 0;

    public T[] Of(string wanted, CodeLanguage language)
    {
        if (all.Length == 0)
        {
            return [];
        }

        // Made twice where two threads ask at once: both are the same.
        var table = tables[(int)language] ??= Make(language);
        return table.TryGetValue(wanted, out var rows) || (Common is not null && table.TryGetValue(Common, out rows)) ? rows : [];
    }

    private Dictionary<string, T[]> Make(CodeLanguage language)
    {
        var table = all.Where(r => languages(r) is { Count: 0 } || languages(r).Contains(language))
            .GroupBy(name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        if (Common is null || !table.TryGetValue(Common, out var common))
        {
            return table;
        }

        foreach (string own in table.Keys.Where(k => k != Common).ToList())
        {
            table[own] = [.. table[own], .. common];
        }

        return table;
    }
}
