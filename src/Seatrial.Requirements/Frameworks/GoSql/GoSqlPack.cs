using Seatrial.Requirements.Frameworks.Go;

namespace Seatrial.Requirements.Frameworks.GoSql;

/// <summary>SQL in Go: database/sql, sqlx, pgx, and what sqlc generates for them.</summary>
internal static class GoSqlPack
{
    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = "go-sql",
            Title = "SQL in Go: database/sql, sqlx, pgx, sqlc",
            Kind = PackKind.Data,
            Languages = GoValues.Languages,
            Calls = [.. Squirrel.Rules, .. GoSqlCalls.Rules],
        };
}
