using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Frameworks.Sql;

namespace Seatrial.Requirements.Frameworks.PythonSql;

/// <summary>
/// Drivers of databases for Python that take SQL: what PEP 249 describes, asyncpg, databases, texts of SQLAlchemy. Source: PEP 249;
/// documentation of asyncpg and databases.
/// </summary>
internal static class PythonSqlPack
{
    private const string Cursor = "py:dbapi.Cursor()";
    private const string Rows = "rows";

    private static readonly CodeLanguage[] Python = [CodeLanguage.Python];

    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = "python-sql",
            Title = "SQL in Python",
            Kind = PackKind.Data,
            Languages = Python,
            Calls =
            [
                new(
                    "*",
                    "cursor",
                    site =>
                        site.Receiver is { Object.Tag: null } or { Object: null }
                            ? new Value
                            {
                                Type = new KnownType { External = Cursor, IsInstance = true },
                                Object = new AbstractObject(site.File, site.Place),
                            }
                            : null
                )
                {
                    Languages = Python,
                },
                .. (
                    (string[])
                        [
                            "execute",
                            "executemany",
                            "executescript",
                            "exec_driver_sql",
                            "fetch",
                            "fetchrow",
                            "fetchval",
                            "fetch_one",
                            "fetch_all",
                            "fetch_val",
                            "iterate",
                            "read_sql",
                            "read_sql_query",
                            "execute_sql",
                        ]
                ).Select(n => new CallRule("*", n, Execute) { Languages = Python }),
                .. ((string[])["fetchone", "fetchall", "fetchmany"]).Select(n => new CallRule(
                    Cursor,
                    n,
                    site => site.Receiver?.Object?.Members.GetValueOrDefault(Rows)?.Value is { } rows ? Fetched(rows, n) : null
                )
                {
                    Languages = Python,
                }),
                .. (
                    (string[])
                        [
                            "fetchone",
                            "fetchall",
                            "fetchmany",
                            "first",
                            "all",
                            "one",
                            "one_or_none",
                            "scalar",
                            "scalar_one",
                            "scalar_one_or_none",
                            "mappings",
                            "scalars",
                            "_asdict",
                        ]
                ).Select(n => new CallRule(
                    "*",
                    n,
                    site =>
                        site.Receiver is { Loads.Count: > 0, Object: null, Type: null } rows && site.Count <= 1 ? Fetched(rows, n) : null
                )
                {
                    Languages = Python,
                }),
                new("*", "raw", Raw) { Languages = Python },
                new("py:sqlalchemy*", "text", Effects.Pass()),
                new("py:django.db.models*", "RawSQL", Effects.Pass()),
                new(
                    "*",
                    "format",
                    site =>
                        site.Receiver is { Text: { } text }
                            ? TextFormats.Braces(
                                text,
                                name => int.TryParse(name, out int at) ? site[at] : site.Named(name) ?? Value.Unknown
                            )
                            : null
                )
                {
                    Languages = Python,
                },
            ],
            Limits = ["Statements that stand in files of their own are not read."],
        };

    private static Value? Execute(CallSite site)
    {
        var written = site.Count > 0 ? site[0] : site.Named("query") ?? site.Named("sql") ?? Value.Unknown;
        var values = site.Named("values") ?? site.Named("parameters") ?? site.Named("params");
        if (
            written.Text is null
            || SqlAccess.Record(
                site,
                written,
                name =>
                    values is null
                        ? SqlParameters.Of(site, 1, name)
                        : SqlParameters.InList(values, name, int.TryParse(name, out int at) ? at : 0) ?? values
            )
                is not { } rows
        )
        {
            return null;
        }

        if (site.Receiver is { Type.External: Cursor, Object: { } cursor })
        {
            site.Evaluator.Assign(cursor.Member(Rows), rows);
        }

        return rows;
    }

    private static Value Fetched(Value rows, string name)
    {
        if (name is "fetchone" or "first" or "one" or "one_or_none" or "scalar" or "scalar_one" or "scalar_one_or_none")
        {
            rows.Loads[0].IsSingle = true;
        }

        return rows with
        {
            Truth = null,
        };
    }

    /// <summary><c>Order.objects.raw('… %s', [id])</c>.</summary>
    private static Value? Raw(CallSite site) =>
        site[0].Text is null ? null : SqlAccess.Record(site, site[0], name => SqlParameters.Of(site, 1, name));
}
