using Seatrial.Code.Flow;

namespace Seatrial.Requirements.Frameworks.Sql;

/// <summary>Accesses that are written as SQL.</summary>
public static class SqlAccess
{
    /// <summary>
    /// Records what a statement does with the values of its placeholders and what the program put into it; null where the text is no
    /// statement.
    /// </summary>
    /// <param name="site">The call.</param>
    /// <param name="written">The statement.</param>
    /// <param name="valueOf">The value of a placeholder, by its number from 1 or its name.</param>
    public static Value? Record(CallSite site, Value written, Func<string, Value> valueOf)
    {
        if (SqlText.Of(written) is not { } text || !SqlText.IsStatement(text.Text))
        {
            return null;
        }

        Value Put(string name) => text.Values.TryGetValue(name, out var value) ? value : valueOf(name);
        return Record(site, text.Text, Put);
    }

    /// <summary>Records what a statement does with the values of its placeholders; null where the text is no statement.</summary>
    /// <param name="site">The call.</param>
    /// <param name="text">The statement.</param>
    /// <param name="valueOf">The value of a placeholder, by its number from 1 or its name.</param>
    public static Value? Record(CallSite site, string text, Func<string, Value> valueOf)
    {
        if (SqlSentence.Read(text) is not { } sentence)
        {
            return null;
        }

        var load = Store.Begin(site, sentence.Table, sentence.Operation, sentence.IsSingle);
        foreach (var term in sentence.Conditions)
        {
            if (term.Column.Length == 0)
            {
                load.IsForKnownCallers |= Store.IsCaller(valueOf(term.Placeholder));
                continue;
            }

            // Through a session or membership that the caller alone can name, the rows are the caller's.
            var value =
                term.IsThrough && Store.IsCaller(valueOf(term.Placeholder))
                    ? Value.Of(Origins.Principal, term.Column)
                    : valueOf(term.Placeholder);
            load.AddFilter(term.Column, value, term.IsOptional || value.MayBeAbsent);
        }

        foreach (var (column, constant) in sentence.Constants)
        {
            load.AddFilter(column, Value.Constant(constant));
        }

        if (sentence.Columns.Count > 0)
        {
            var data = new AbstractObject(site.File, site.Place);
            foreach (var term in sentence.Columns)
            {
                site.Evaluator.Assign(data.Member(term.Column), valueOf(term.Placeholder));
            }

            load.Data = new Value { Object = data };
        }

        return Store.Result(load);
    }
}
