namespace Seatrial.Requirements.Frameworks.Sql;

/// <summary>Conditions of a query that compare a column with a constant: <c>published = TRUE</c>.</summary>
internal static class SqlConstants
{
    public static IReadOnlyList<(string Column, string Text)> In(List<SqlWord> words, int from, SqlTables? tables)
    {
        if (words.Skip(from).Any(w => w.Is("or")))
        {
            return [];
        }

        var found = new List<(string, string)>();
        for (int i = from; i + 2 < words.Count; i++)
        {
            if (words[i].IsName && words[i + 1].Text == "=" && words[i + 2].IsConstant && tables?.IsMain(words[i].Qualifier) != false)
            {
                found.Add((words[i].LastName, words[i + 2].Text.Trim('\'').ToLowerInvariant()));
            }
        }

        return found;
    }
}
