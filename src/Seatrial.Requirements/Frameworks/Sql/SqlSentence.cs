using Seatrial.Code.Flow;

namespace Seatrial.Requirements.Frameworks.Sql;

/// <summary>
/// What one statement of SQL does, read from its words: enough for queries that programs write as texts. Values are placeholders
/// (<c>$1</c>, <c>?</c>, <c>:id</c>, <c>@id</c>, <c>%s</c>) or the star that stands for what the program puts in. Linear; knows no dialect.
/// </summary>
/// <param name="Operation">What it does.</param>
/// <param name="Table">The first table, without schema and quotes; empty where none was read.</param>
/// <param name="Conditions">Columns that are compared with values, in the order of the text.</param>
/// <param name="Columns">Columns that are written, with their values.</param>
/// <param name="IsSingle">Whether it asks for one row.</param>
public sealed record SqlSentence(
    LoadOperation Operation,
    string Table,
    IReadOnlyList<SqlTerm> Conditions,
    IReadOnlyList<SqlTerm> Columns,
    bool IsSingle
)
{
    /// <summary>Columns that have to be equal to constants.</summary>
    public IReadOnlyList<(string Column, string Text)> Constants { get; init; } = [];

    /// <summary>Longer texts are not read, in characters.</summary>
    private const int MaxLength = 16_384;

    private static readonly HashSet<string> Clauses = new(StringComparer.OrdinalIgnoreCase)
    {
        "group",
        "order",
        "limit",
        "returning",
        "having",
        "union",
        "offset",
        "fetch",
        "on",
        "for",
    };

    /// <summary>Null for what is no statement that reads or writes rows.</summary>
    public static SqlSentence? Read(string text)
    {
        if (text.Length > MaxLength)
        {
            return null;
        }

        var words = SqlWords.Of(text);
        int first = words.FindIndex(w => w.Is("select") || w.Is("insert") || w.Is("update") || w.Is("delete") || w.Is("replace"));
        if (first < 0)
        {
            return null;
        }

        var operation = words[first].Text.ToLowerInvariant() switch
        {
            "insert" or "replace" => LoadOperation.Create,
            "update" => LoadOperation.Update,
            "delete" => LoadOperation.Delete,
            _ => LoadOperation.Read,
        };
        int placeholder = 0;
        var numbers = words.Select(w => w.IsValue ? w.Numbered(ref placeholder) : null).ToList();
        var tables = operation == LoadOperation.Read ? SqlTables.Of(words, first) : null;
        string table = tables is { Main.Length: > 0 } ? tables.Main : TableOf(words, first, operation);
        int where = words.FindIndex(first, w => w.Is("where"));
        var columns = operation switch
        {
            LoadOperation.Create => Inserted(words, numbers, first),
            LoadOperation.Update => Terms(
                words,
                numbers,
                words.FindIndex(first, w => w.Is("set")) + 1,
                where < 0 ? words.Count : where,
                isCondition: false
            ),
            _ => [],
        };
        int from = tables is null ? where : words.FindIndex(first, w => w.Is("from"));
        var conditions = from < 0 ? [] : Terms(words, numbers, from + 1, words.Count, isCondition: true, tables);
        int limit = words.FindIndex(first, w => w.Is("limit"));
        return new SqlSentence(operation, table, conditions, columns, limit >= 0 && limit + 1 < words.Count && words[limit + 1].Text == "1")
        {
            Constants = from < 0 ? [] : SqlConstants.In(words, from + 1, tables),
        };
    }

    private static string TableOf(List<SqlWord> words, int first, LoadOperation operation)
    {
        int at =
            operation == LoadOperation.Update
                ? first
                : words.FindIndex(first, w => w.Is(operation == LoadOperation.Create ? "into" : "from"));
        for (at++; at > 0 && at < words.Count; at++)
        {
            if (words[at].Is("only") || words[at].Is("ignore") || words[at].Text == "(")
            {
                continue;
            }

            return words[at].IsName ? words[at].LastName : "";
        }

        return "";
    }

    /// <summary><c>column = value</c>, <c>column IN (value)</c>, <c>value = ANY(column)</c>; those beside OR are optional.</summary>
    private static List<SqlTerm> Terms(
        List<SqlWord> words,
        List<string?> numbers,
        int from,
        int to,
        bool isCondition,
        SqlTables? tables = null
    )
    {
        var terms = new List<SqlTerm>();
        bool hasAlternative = false;
        int end = from;
        for (; end < to && !(isCondition && Clauses.Contains(words[end].Text) && !(tables is not null && words[end].Is("on"))); end++)
        {
            hasAlternative |= isCondition && words[end].Is("or");
        }

        var links = tables is null ? [] : SqlLinks.In(words, from, end, tables);

        for (int i = from; i < end; i++)
        {
            if (numbers[i] is not { } number)
            {
                continue;
            }

            int left = i - 1;
            while (
                left >= from
                && (
                    words[left].Text is "(" or "=" or "," or "lower" or "::"
                    || words[left].Is("in")
                    || words[left].Is("any")
                    || words[left].Is("like")
                    || words[left].Is("ilike")
                    || numbers[left] is not null
                )
            )
            {
                left--;
            }

            bool isNegated = left >= from && words[left].Is("not");
            SqlWord? column =
                left >= from && words[left].IsName && !words[left].Is("and") && !words[left].Is("or") && !words[left].Is("not")
                    ? words[left]
                : i + 2 < end && words[i + 1].Text == "=" && words[i + 2].IsName ? words[i + 2]
                : null;
            if (isNegated || column is not { } named)
            {
                continue;
            }

            if (tables?.IsMain(named.Qualifier) != false)
            {
                terms.Add(new SqlTerm(named.LastName, number, hasAlternative));
            }
            else if (links.GetValueOrDefault(named.Qualifier) is { } linked)
            {
                // A row of another table is found, to which the rows have to belong.
                terms.Add(new SqlTerm(linked, number, hasAlternative) { IsThrough = true });
            }
            else if (!hasAlternative && tables?.IsOuter(named.Qualifier) == false)
            {
                terms.Add(new SqlTerm("", number, false));
            }
        }

        return terms;
    }

    private static List<SqlTerm> Inserted(List<SqlWord> words, List<string?> numbers, int first)
    {
        int open = words.FindIndex(first, w => w.Text == "(");
        int values = words.FindIndex(first, w => w.Is("values"));
        if (open < 0 || values < open)
        {
            return [];
        }

        string[] names = [.. words[open..values].Where(w => w.IsName).Select(w => w.LastName)];
        var terms = new List<SqlTerm>();
        int column = 0;
        for (int i = values + 1; i < words.Count && column < names.Length; i++)
        {
            if (words[i].Text == ",")
            {
                column++;
            }
            else if (numbers[i] is { } number)
            {
                terms.Add(new SqlTerm(names[column], number, false));
            }
        }

        return terms;
    }
}

/// <summary>A column and the placeholder that it meets: a number from 1, or a name.</summary>
public sealed record SqlTerm(string Column, string Placeholder, bool IsOptional)
{
    /// <summary>
    /// Whether the value selects a row of a joined table, which the column refers to; without a column, one without which there are no
    /// rows.
    /// </summary>
    public bool IsThrough { get; init; }
}
