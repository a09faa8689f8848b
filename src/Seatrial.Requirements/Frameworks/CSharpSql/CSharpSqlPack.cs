using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Frameworks.Sql;

namespace Seatrial.Requirements.Frameworks.CSharpSql;

/// <summary>
/// Dapper, commands of ADO.NET, and statements that Entity Framework is given. Source: documentation of Dapper and of System.Data.Common.
/// </summary>
internal static class CSharpSqlPack
{
    private const string Command = "cs:DbCommand()";
    private const string Parameters = "cs:DbParameters()";
    private const string Text = "CommandText";

    private static readonly CodeLanguage[] CSharp = [CodeLanguage.CSharp];
    private static readonly string[] Commands =
    [
        "SqlCommand",
        "SqliteCommand",
        "SQLiteCommand",
        "NpgsqlCommand",
        "MySqlCommand",
        "OracleCommand",
        "OleDbCommand",
        "OdbcCommand",
        "DbCommand",
        "IDbCommand",
    ];
    private static readonly string[] Adapters =
    [
        "SqlDataAdapter",
        "SQLiteDataAdapter",
        "MySqlDataAdapter",
        "NpgsqlDataAdapter",
        "OleDbDataAdapter",
    ];

    private static readonly string[] Queries =
    [
        "Query",
        "QueryFirst",
        "QueryFirstOrDefault",
        "QuerySingle",
        "QuerySingleOrDefault",
        "QueryMultiple",
        "Execute",
        "ExecuteScalar",
        "ExecuteReader",
        "ExecuteSqlRaw",
        "ExecuteSqlInterpolated",
        "ExecuteSql",
        "SqlQueryRaw",
        "SqlQuery",
        "ExecuteSqlCommand",
    ];

    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = "dotnet-sql",
            Title = "Dapper, ADO.NET",
            Kind = PackKind.Data,
            Languages = CSharp,
            Calls =
            [
                .. Queries
                    .SelectMany(n => (string[])[n, n + "Async"])
                    .Select(n => new CallRule("*", n, site => Executed(site) ?? Query(site)) { Languages = CSharp }),
                .. (
                    (string[])
                        [
                            "ExecuteNonQuery",
                            "ExecuteNonQueryAsync",
                            "ExecuteReader",
                            "ExecuteReaderAsync",
                            "ExecuteScalar",
                            "ExecuteScalarAsync",
                            "Fill",
                            "FillAsync",
                        ]
                ).Select(n => new CallRule("*", n, Executed) { Languages = CSharp }),
                .. Commands.Concat(Adapters).Select(n => new CallRule("*", n, Made) { Languages = CSharp }),
                new("*", "CreateCommand", Made) { Languages = CSharp },
                .. ((string[])["AddWithValue", "Add"]).Select(n => new CallRule(Parameters, n, Bound) { Languages = CSharp }),
                .. (
                    (string[])
                        [
                            "Read",
                            "ReadAsync",
                            "GetString",
                            "GetInt32",
                            "GetInt64",
                            "GetGuid",
                            "GetDateTime",
                            "GetDecimal",
                            "GetDouble",
                            "GetBoolean",
                            "GetValue",
                            "GetFieldValue",
                        ]
                ).Select(n => new CallRule(
                    "*",
                    n,
                    site => site.Receiver is { Loads.Count: > 0, Object: null } rows ? rows with { Truth = null } : null
                )
                {
                    Languages = CSharp,
                }),
                new(
                    "*",
                    "Format",
                    site =>
                        site.Receiver?.Text is null && site[0].Text is { } text && text.Contains('{', StringComparison.Ordinal)
                            ? TextFormats.Braces(text, name => int.TryParse(name, out int at) ? site[at + 1] : Value.Unknown)
                            : null
                )
                {
                    Languages = CSharp,
                },
            ],
            Types = [.. Commands.Select(n => new TypeRule(n, site => Instance(site.File, site.Place)) { Languages = CSharp })],
        };

    /// <summary><c>connection.Query&lt;Order&gt;("… @id", new { id })</c>.</summary>
    private static Value? Query(CallSite site)
    {
        var written = site[0];
        if (written.Text is null || SqlAccess.Record(site, written, name => SqlParameters.Of(site, 1, name)) is not { } rows)
        {
            return null;
        }

        rows.Loads[0].IsSingle |=
            site.Name.Contains("Single", StringComparison.Ordinal) || site.Name.Contains("First", StringComparison.Ordinal);
        return rows;
    }

    private static Value Instance(CodeFile file, Place place) =>
        new()
        {
            Type = new KnownType { External = Command, IsInstance = true },
            Object = new AbstractObject(file, place),
        };

    /// <summary>A command with its text, and the parameters that it will be given.</summary>
    private static Value? Made(CallSite site)
    {
        if (site.Call is { Kind: not CallKind.Construction } && site.Name != "CreateCommand")
        {
            return null;
        }

        var command = Instance(site.File, site.Place);
        if (site.Count > 0)
        {
            site.Evaluator.Assign(command.Object!.Member(Text), site[0]);
        }

        if (site.Named("initializer")?.Object is { } initial)
        {
            foreach (var (name, cell) in initial.Members)
            {
                site.Evaluator.Assign(command.Object!.Member(name), cell.Value ?? Value.Unknown);
            }
        }

        site.Evaluator.Assign(
            command.Object!.Member("Parameters"),
            new Value
            {
                Type = new KnownType { External = Parameters, IsInstance = true },
                Object = new AbstractObject(site.File, site.Place),
            }
        );
        return command;
    }

    private static Value? Bound(CallSite site)
    {
        if (site.Receiver?.Object is not { } parameters)
        {
            return null;
        }

        // The value may be a parameter object, whose arguments are name and value, or be set afterwards.
        if (site.Count > 1 && site[0].Text is { } name)
        {
            site.Evaluator.Assign(parameters.Member(name.TrimStart('@', ':')), site.Name == "AddWithValue" ? site[1] : Value.Unknown);
        }
        else if (
            site.Written(0) is CallExpression { Arguments: [{ Value: LiteralExpression { Text: var written } }, { Value: var value }, ..] }
        )
        {
            site.Evaluator.Assign(parameters.Member(written.TrimStart('@', ':')), site.Evaluator.Evaluate(value));
        }

        return Value.Unknown;
    }

    private static Value? Executed(CallSite site)
    {
        if (
            site.Receiver is not { Type.External: Command, Object: { } command }
            || command.Members.GetValueOrDefault(Text)?.Value is not { Text: not null } written
        )
        {
            return null;
        }

        var given = command.Members.GetValueOrDefault("Parameters")?.Value ?? Value.Unknown;
        return SqlAccess.Record(site, written, name => SqlParameters.InList(given, name, 0) ?? Value.Unknown);
    }
}
