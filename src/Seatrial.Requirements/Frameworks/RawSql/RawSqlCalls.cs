using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Frameworks.Script;
using Seatrial.Requirements.Frameworks.Sql;

namespace Seatrial.Requirements.Frameworks.RawSql;

/// <summary>Calls whose argument is a statement. What the receiver is matters less than that the text is SQL.</summary>
internal static class RawSqlCalls
{
    private const string Statement = "js:sql.Statement()";

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        .. (
            (string[])
                [
                    "query",
                    "execute",
                    "raw",
                    "run",
                    "all",
                    "get",
                    "each",
                    "unsafe",
                    "any",
                    "one",
                    "oneOrNone",
                    "many",
                    "manyOrNone",
                    "none",
                    "queryOne",
                    "queryAll",
                    "$queryRawUnsafe",
                    "$executeRawUnsafe",
                ]
        ).Select(n => Rule("*", n, site => Query(site))),
        Rule("*", "prepare", Prepare),
        .. ((string[])["get", "all", "run", "iterate", "first", "bind"]).Select(n => Rule(Statement, n, Run)),
        .. ((string[])["$queryRaw", "$executeRaw", "sql", "query", "execute"]).Select(n => Rule("*", n, Tagged)),
        Rule("npm:postgres()", "", Tagged),
        Rule("npm:@neondatabase/serverless.neon()", "", Tagged),
        Rule("npm:@vercel/postgres", "sql", Tagged),
    ];

    private static CallRule Rule(string target, string name, Effect effect) =>
        new(target, name, effect) { Languages = ScriptLanguages.All };

    /// <summary><c>pool.query('… $1', [id])</c>, <c>db.get('… ?', id, callback)</c>, <c>pool.query({ text, values })</c>.</summary>
    private static Value? Query(CallSite site)
    {
        var first = site[0];
        var written = first.Text is not null ? first : ScriptValues.Member(first, "text") ?? ScriptValues.Member(first, "sql");
        if (written?.Text is null || site.Call?.Kind == CallKind.TaggedTemplate)
        {
            return null;
        }

        var values = first.Text is null
            ? ScriptValues.Member(first, "values") ?? Value.Unknown
            : ScriptValues.Member(site[1], "replacements") ?? ScriptValues.Member(site[1], "bind") ?? site[1];
        var result = SqlAccess.Record(site, written, name => Parameter(site, values, name, from: 1));
        if (result is null)
        {
            return null;
        }

        // A callback is given the rows; of mysql2 and Sequelize a list with the rows first is the result.
        if (site[site.Count - 1] is { Functions.Count: > 0 } callback)
        {
            site.Evaluator.InvokeAny(callback.Functions, [new ArgumentValue(Value.Null), new ArgumentValue(result)], site);
        }

        return result;
    }

    private static Value Unbound(CallSite site, AbstractObject bound)
    {
        var values = new AbstractObject(site.File, site.Place);
        foreach (var (name, cell) in bound.Members)
        {
            site.Evaluator.Assign(values.Member(name), cell.Value ?? Value.Unknown);
        }

        return new Value { Object = values };
    }

    private static Value? Prepare(CallSite site) =>
        site[0].Text is { } text && SqlText.IsStatement(text)
            ? new Value
            {
                Type = new KnownType { External = Statement, IsInstance = true },
                Object = new AbstractObject(site.File, site.Place) { Tag = site[0] },
            }
            : null;

    private static Value? Run(CallSite site)
    {
        if (site.Receiver?.Object?.Tag is not Value { Text: not null } written)
        {
            return null;
        }

        // D1: the values are bound first, then the statement is run.
        if (site.Name == "bind")
        {
            var bound = new AbstractObject(site.File, site.Place) { Tag = written };
            for (int i = 0; i < site.Count; i++)
            {
                site.Evaluator.Assign(bound.Member(i.ToString()), site[i]);
            }

            return site.Receiver with
            {
                Object = bound,
            };
        }

        var values =
            site.Count == 1 && site[0].Object is { Tag: null } ? site[0]
            : site.Receiver.Object.Members.Count > 0 ? Unbound(site, site.Receiver.Object)
            : Value.Unknown;
        return SqlAccess.Record(site, written, name => Parameter(site, values, name, from: 0));
    }

    /// <summary><c>sql`… ${id}`</c>: the values stand in the text.</summary>
    private static Value? Tagged(CallSite site) =>
        site.Call is { Kind: CallKind.TaggedTemplate, Arguments: [{ Value: TemplateExpression }] }
            ? SqlAccess.Record(site, site[0], static _ => Value.Unknown)
            : null;

    private static Value Parameter(CallSite site, Value values, string name, int from)
    {
        if (values.Object is { Tag: null } known)
        {
            string key = int.TryParse(name, out int number) ? (number - 1).ToString() : name;
            return known.Members.TryGetValue(key, out var cell) ? cell.Value ?? Value.Unknown : Value.Unknown;
        }

        return int.TryParse(name, out int position) && from + position - 1 < site.Count ? site[from + position - 1] : Value.Unknown;
    }
}
