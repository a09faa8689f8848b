using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.RawSql;

/// <summary>
/// Drivers of databases for Node.js that take SQL: pg, mysql2, better-sqlite3, sqlite3, postgres, and raw queries of mappers.
/// </summary>
internal static class RawSqlPack
{
    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = "node-sql",
            Title = "SQL in Node.js",
            Kind = PackKind.Data,
            Languages = ScriptLanguages.All,
            Calls = RawSqlCalls.Rules,
        };
}
