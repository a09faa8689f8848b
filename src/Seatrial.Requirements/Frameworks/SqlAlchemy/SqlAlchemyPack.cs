using Seatrial.Code.Flow;
using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.SqlAlchemy;

/// <summary>
/// SQLAlchemy in both styles, Flask-SQLAlchemy and SQLModel. Source: SQLAlchemy 2.0 documentation, "ORM Querying Guide" and "Legacy Query
/// API"; Flask-SQLAlchemy and SQLModel documentation.
/// </summary>
internal static class SqlAlchemyPack
{
    private static readonly CodeLanguage[] Python = [CodeLanguage.Python];

    private static readonly string[] Builders =
    [
        "options",
        "order_by",
        "limit",
        "offset",
        "distinct",
        "group_by",
        "having",
        "with_for_update",
        "execution_options",
        "unique",
        "scalars",
        "mappings",
        "tuples",
        "enable_eagerloads",
        "yield_per",
        "subquery",
        "alias",
        "returning",
        "select_from",
        "params",
        "populate_existing",
    ];
    private static readonly string[] Singles =
    [
        "first",
        "one",
        "one_or_none",
        "scalar",
        "scalar_one",
        "scalar_one_or_none",
        "first_or_404",
        "one_or_404",
        "exists",
        "fetchone",
    ];
    private static readonly string[] Lists = ["all", "fetchall", "fetchmany", "paginate", "count", "partitions"];

    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = "sqlalchemy",
            Title = "SQLAlchemy, Flask-SQLAlchemy, SQLModel",
            Kind = PackKind.Data,
            Languages = Python,
            Calls =
            [
                new("*", "query", SqlQueries.Query) { Languages = Python },
                new("*", "select", SqlQueries.Select) { Languages = Python },
                new("*", "update", site => SqlQueries.Statement(site, LoadOperation.Update)) { Languages = Python },
                new("*", "delete", SqlQueries.Delete) { Languages = Python },
                new("*", "insert", site => SqlQueries.Statement(site, LoadOperation.Create)) { Languages = Python },
                new("*", "exists", SqlQueries.Select) { Languages = Python },
                new(SqlQuery.Type, "filter", SqlQueries.Where),
                new(SqlQuery.Type, "where", SqlQueries.Where),
                new(SqlQuery.Type, "filter_by", SqlQueries.FilterBy),
                new(SqlQuery.Type, "join", SqlQueries.Join),
                new(SqlQuery.Type, "outerjoin", SqlQueries.Join),
                new(SqlQuery.Type, "values", SqlQueries.Values),
                new(SqlQuery.Type, "get", SqlQueries.ById),
                new(SqlQuery.Type, "get_or_404", SqlQueries.ById),
                new(SqlQuery.Type, "update", site => SqlQueries.Change(site, LoadOperation.Update)),
                new(SqlQuery.Type, "delete", site => SqlQueries.Change(site, LoadOperation.Delete)),
                .. Builders.Select(b => new CallRule(SqlQuery.Type, b, Effects.Fluent)),
                .. Singles.Select(s => new CallRule(SqlQuery.Type, s, site => SqlQueries.Result(site, isSingle: true))),
                .. Lists.Select(s => new CallRule(SqlQuery.Type, s, site => SqlQueries.Result(site, isSingle: false))),
                new("*", "execute", SqlSessions.Execute) { Languages = Python },
                new("*", "scalars", SqlSessions.Execute) { Languages = Python },
                new("*", "exec", SqlSessions.Execute) { Languages = Python },
                new("*", "scalar", SqlSessions.Single) { Languages = Python },
                new("*", "get", SqlSessions.ById) { Languages = Python },
                new("*", "get_one", SqlSessions.ById) { Languages = Python },
                new("*", "get_or_404", SqlSessions.ById) { Languages = Python },
                new("*", "first_or_404", SqlSessions.Single) { Languages = Python },
                new("*", "add", SqlSessions.Add) { Languages = Python },
                new("*", "add_all", SqlSessions.Add) { Languages = Python },
                new("*", "merge", SqlSessions.Add) { Languages = Python },
                new("*", "delete", SqlSessions.Delete) { Languages = Python },
                new("*", "commit", ChangedRecords.Write) { Languages = Python },
                new("*", "flush", ChangedRecords.Write) { Languages = Python },
                new("*", "drop_all", Store.Wipe) { Languages = Python },
                new("*", "refresh", _ => Value.Unknown) { Languages = Python },
                new("", "setattr", SqlSessions.SetAttribute) { Languages = Python },
            ],
            Members = [new("*", "query", SqlQueries.OfModel) { Languages = Python }],
            Entities = SqlAlchemyEntities.Read,
            Limits =
            [
                "Queries of text are read for their tables and compared columns only.",
                "Conditions that a hybrid property or an event listener adds are not seen.",
            ],
        };
}
