using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Frameworks.Sql;

namespace Seatrial.Requirements.Frameworks.JavaSql;

/// <summary>
/// JDBC, JdbcTemplate and JdbcClient of Spring, queries of JPA that are written as texts. Source: documentation of Spring Framework, "JDBC
/// Core"; Jakarta Persistence, "Query".
/// </summary>
internal static class JavaSqlPack
{
    private const string Statement = "java:Statement()";
    private const string Text = "text";

    private static readonly CodeLanguage[] Java = [CodeLanguage.Java];

    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = "java-sql",
            Title = "JDBC, JdbcTemplate",
            Kind = PackKind.Data,
            Languages = Java,
            Calls =
            [
                .. (
                    (string[])
                        [
                            "query",
                            "queryForObject",
                            "queryForList",
                            "queryForMap",
                            "queryForRowSet",
                            "queryForStream",
                            "update",
                            "batchUpdate",
                            "execute",
                            "executeQuery",
                            "executeUpdate",
                        ]
                ).Select(n => new CallRule("*", n, site => Executed(site) ?? Query(site)) { Languages = Java }),
                .. ((string[])["prepareStatement", "prepareCall", "createQuery", "createNativeQuery", "createSQLQuery", "sql"]).Select(
                    n => new CallRule("*", n, Prepare) { Languages = Java }
                ),
                .. (
                    (string[])
                        [
                            "setString",
                            "setInt",
                            "setLong",
                            "setObject",
                            "setBoolean",
                            "setDouble",
                            "setBigDecimal",
                            "setDate",
                            "setTimestamp",
                            "setParameter",
                            "param",
                            "params",
                        ]
                ).Select(n => new CallRule(Statement, n, Bound) { Languages = Java }),
                .. (
                    (string[])
                        [
                            "getSingleResult",
                            "getResultList",
                            "getResultStream",
                            "getFirstResult",
                            "uniqueResult",
                            "list",
                            "single",
                            "optional",
                            "execute",
                            "setMaxResults",
                            "setFirstResult",
                        ]
                ).Select(n => new CallRule(Statement, n, Executed) { Languages = Java }),
                new("*", "addValue", site => Put(site)) { Languages = Java },
                new(
                    "*",
                    "format",
                    site =>
                        site[0].Text is { } text && text.Contains('%', StringComparison.Ordinal)
                            ? TextFormats.Percent(text, name => int.TryParse(name, out int at) ? site[at + 1] : Value.Unknown)
                            : null
                )
                {
                    Languages = Java,
                },
                new(
                    "*",
                    "formatted",
                    site =>
                        site.Receiver?.Text is { } text
                            ? TextFormats.Percent(text, name => int.TryParse(name, out int at) ? site[at] : Value.Unknown)
                            : null
                )
                {
                    Languages = Java,
                },
                .. (
                    (string[])
                        [
                            "next",
                            "getString",
                            "getInt",
                            "getLong",
                            "getObject",
                            "getDate",
                            "getTimestamp",
                            "getBigDecimal",
                            "getDouble",
                            "getBoolean",
                            "first",
                        ]
                ).Select(n => new CallRule(
                    "*",
                    n,
                    site =>
                        site.Receiver is { Loads.Count: > 0, Object: null } rows && rows.Has(Origins.Stored) && rows.Type?.Class is null
                            ? rows with
                            {
                                Truth = null,
                            }
                            : null
                )
                {
                    Languages = Java,
                }),
            ],
        };

    /// <summary>
    /// <c>jdbcTemplate.queryForObject("… ?", mapper, id)</c>, <c>named.query("… :id", params, mapper)</c>,
    /// <c>statement.executeQuery("…")</c>.
    /// </summary>
    private static Value? Query(CallSite site)
    {
        if (site[0].Text is null)
        {
            return null;
        }

        // Mappers and classes stand among the values.
        Value[] given =
        [
            .. site
                .Arguments.Skip(1)
                .Select(a => a.Value)
                .Where(v => v.Functions.Count == 0 && v.Type is not { IsInstance: false } && !IsMapper(v)),
        ];
        var rows = SqlAccess.Record(
            site,
            site[0],
            name =>
            {
                int number = int.TryParse(name, out int at) ? at : 0;
                foreach (var value in given)
                {
                    if (SqlParameters.InList(value, name, number) is { } member)
                    {
                        return member;
                    }
                }

                return number > 0 && number <= given.Length ? given[number - 1] : Value.Derived(given);
            }
        );
        if (rows is not null && site.Name is "queryForObject" or "queryForMap")
        {
            rows!.Loads[0].IsSingle = true;
        }

        // A mapper is given the rows.
        foreach (var function in site.Arguments.Select(a => a.Value).Where(v => v.Functions.Count > 0))
        {
            if (rows is not null)
            {
                site.Evaluator.MaybeInvoke(function.Functions, rows, site);
            }
        }

        return rows;
    }

    private static bool IsMapper(Value value) =>
        (value.Type?.Declared ?? value.Type?.Class?.Class.Name ?? value.Type?.External ?? "") is var name
        && (name.Contains("Mapper", StringComparison.Ordinal) || name.Contains("Extractor", StringComparison.Ordinal));

    private static Value? Prepare(CallSite site)
    {
        if (
            site[0].Text is not { } text
            || SqlText.Of(site[0]) is not { } statement
            || (!SqlText.IsStatement(statement.Text) && !text.TrimStart().StartsWith("from ", StringComparison.OrdinalIgnoreCase))
        )
        {
            return null;
        }

        var made = new AbstractObject(site.File, site.Place);
        site.Evaluator.Assign(made.Member(Text), site[0]);
        return new Value
        {
            Type = new KnownType { External = Statement, IsInstance = true },
            Object = made,
        };
    }

    private static Value? Bound(CallSite site)
    {
        if (site.Receiver?.Object is { } statement && site.Count > 1 && site[0].Text is { } name)
        {
            site.Evaluator.Assign(statement.Member("#" + name.TrimStart(':')), site[1]);
        }

        return site.Receiver;
    }

    private static Value? Put(CallSite site)
    {
        if (site.Receiver is { Object: { Tag: null } held } && site[0].Text is { } name)
        {
            site.Evaluator.Assign(held.Member(name), site[1]);
        }

        return site.Receiver;
    }

    private static Value? Executed(CallSite site)
    {
        if (
            site.Receiver is not { Type.External: Statement, Object: { } statement }
            || statement.Members.GetValueOrDefault(Text)?.Value is not { } written
        )
        {
            return null;
        }

        if (site.Name is "setMaxResults" or "setFirstResult" or "query")
        {
            return site.Receiver;
        }

        var rows = SqlAccess.Record(site, written, name => statement.Members.GetValueOrDefault("#" + name)?.Value ?? Value.Unknown);
        if (rows is not null && site.Name is "getSingleResult" or "uniqueResult" or "single" or "optional")
        {
            rows!.Loads[0].IsSingle = true;
        }

        return rows;
    }
}
