namespace Seatrial.Requirements.Frameworks.Sql;

/// <summary>The tables of a query under the names by which its columns are qualified, and which of them the rows are of.</summary>
internal sealed class SqlTables
{
    private static readonly HashSet<string> Clauses = new(StringComparer.OrdinalIgnoreCase)
    {
        "on",
        "using",
        "where",
        "join",
        "inner",
        "left",
        "right",
        "full",
        "outer",
        "cross",
        "natural",
        "lateral",
        "group",
        "order",
        "limit",
        "union",
        "set",
        "values",
        "returning",
        "as",
        "having",
        "for",
        "offset",
        "fetch",
        "select",
        "from",
        "when",
        "and",
    };

    private readonly Dictionary<string, string> byAlias = new(StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> outer = new(StringComparer.OrdinalIgnoreCase);

    private SqlTables() { }

    /// <summary>Name of the table whose rows are asked for; empty where it was not understood.</summary>
    public string Main { get; private set; } = "";

    /// <summary>Reads a query that selects.</summary>
    public static SqlTables Of(List<SqlWord> words, int first)
    {
        var tables = new SqlTables();
        for (int i = first; i < words.Count; i++)
        {
            if (words[i].Is("from") || words[i].Is("join"))
            {
                tables.Add(words, i + 1);
            }
            else if (words[i].Text == "," && tables.byAlias.Count > 0 && i + 1 < words.Count && IsInFrom(words, i))
            {
                tables.Add(words, i + 1);
            }
        }

        tables.Main =
            first + 1 < words.Count
            && words[first + 1] is { IsName: true, Qualifier: { Length: > 0 } chosen }
            && tables.byAlias.TryGetValue(chosen, out string? named)
                ? named
                : tables.byAlias.Values.FirstOrDefault() ?? "";
        return tables;
    }

    /// <summary>Whether a column is one of the rows that are asked for.</summary>
    public bool IsMain(string qualifier) =>
        qualifier.Length == 0 || byAlias.Count < 2 || !byAlias.TryGetValue(qualifier, out string? table) || table == Main;

    /// <summary>Whether a table may have no row: it stands behind an outer join.</summary>
    public bool IsOuter(string qualifier) => outer.Contains(byAlias.GetValueOrDefault(qualifier, qualifier));

    private void Add(List<SqlWord> words, int at)
    {
        bool isOuter =
            at > 1
            && words[at - 1].Is("join")
            && (words[at - 2].Is("left") || words[at - 2].Is("right") || words[at - 2].Is("full") || words[at - 2].Is("outer"));
        while (at < words.Count && (words[at].Text == "(" || words[at].Is("only") || words[at].Is("lateral")))
        {
            at++;
        }

        if (at >= words.Count || !words[at].IsName || Clauses.Contains(words[at].Text))
        {
            return;
        }

        string table = words[at].LastName;
        byAlias.TryAdd(table, table);
        if (isOuter)
        {
            outer.Add(table);
        }

        int next = at + 1 < words.Count && words[at + 1].Is("as") ? at + 2 : at + 1;
        if (next < words.Count && words[next].IsName && !Clauses.Contains(words[next].Text))
        {
            byAlias.TryAdd(words[next].LastName, table);
        }
    }

    /// <summary>Whether a comma stands between tables: nothing but names in front of it, up to the word FROM.</summary>
    private static bool IsInFrom(List<SqlWord> words, int comma)
    {
        for (int i = comma - 1; i >= 0 && comma - i < 24; i--)
        {
            if (words[i].Is("from"))
            {
                return true;
            }

            if (words[i].Text != "," && (!words[i].IsName || (Clauses.Contains(words[i].Text) && !words[i].Is("as"))))
            {
                return false;
            }
        }

        return false;
    }
}
