namespace Seatrial.Requirements.Frameworks.Sql;

/// <summary>
/// Columns of the rows that are asked for by which they belong to rows of other tables: <c>sessions.user_id = orders.user_id</c>.
/// </summary>
internal static class SqlLinks
{
    /// <summary>The column for each table or alias. What stands behind the ON of an outer join selects nothing.</summary>
    public static Dictionary<string, string> In(List<SqlWord> words, int from, int end, SqlTables tables)
    {
        var links = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        bool isOuter = false;
        for (int i = from; i + 2 < end; i++)
        {
            if (words[i].Is("join"))
            {
                isOuter =
                    i > 0 && (words[i - 1].Is("left") || words[i - 1].Is("right") || words[i - 1].Is("full") || words[i - 1].Is("outer"));
            }
            else if (words[i].Is("where"))
            {
                isOuter = false;
            }

            if (isOuter || words[i + 1].Text != "=" || !words[i].IsName || !words[i + 2].IsName)
            {
                continue;
            }

            var (left, right) = (words[i], words[i + 2]);
            if (left.Qualifier.Length > 0 && right.Qualifier.Length > 0 && tables.IsMain(left.Qualifier) != tables.IsMain(right.Qualifier))
            {
                var (own, other) = tables.IsMain(left.Qualifier) ? (left, right) : (right, left);
                links.TryAdd(other.Qualifier, own.LastName);
            }
        }

        return links;
    }
}
