using Seatrial.Code.Flow;

namespace Seatrial.Requirements.Frameworks.Sql;

/// <summary>Accesses that are written as SQL.</summary>
public static class SqlAccess
{
    /// <summary>Records what a statement does with the values of its placeholders; null where the text is no statement.</summary>
    /// <param name="site">The call.</param>
    /// <param name="text">The statement, with a star for what the program puts into it.</param>
    /// <param name="valueOf">The value of a placeholder, by its number from 1 or its name.</param>
    /// <param name="inlined">What the program puts into the text, as far as it is known: its origins.</param>
    public static Value? Record(CallSite site, string text, Func<string, Value> valueOf, Value? inlined = null)
    {
        if (SqlSentence.Read(text) is not { } sentence)
        {
            return null;
        }

        var load = Store.Begin(site, sentence.Table, sentence.Operation, sentence.IsSingle);
        foreach (var (column, placeholder, isOptional) in sentence.Conditions)
        {
            var value = valueOf(placeholder);
            load.AddFilter(column, ReferenceEquals(value, Value.Unknown) && inlined is not null ? inlined : value, isOptional || value.MayBeAbsent);
        }

        if (sentence.Columns.Count > 0)
        {
            var data = new AbstractObject(site.File, site.Place);
            foreach (var (column, placeholder, _) in sentence.Columns)
            {
                site.Evaluator.Assign(data.Member(column), valueOf(placeholder));
            }

            load.Data = new Value { Object = data };
        }

        return Store.Result(load);
    }
}
