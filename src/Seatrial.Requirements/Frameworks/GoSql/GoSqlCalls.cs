using Seatrial.Code.Flow;
using Seatrial.Requirements.Frameworks.Go;
using Seatrial.Requirements.Frameworks.Sql;

namespace Seatrial.Requirements.Frameworks.GoSql;

/// <summary>
/// Calls that are given a statement, wherever it stands among their arguments. What the receiver is matters less than that the text is SQL.
/// </summary>
internal static class GoSqlCalls
{
    private const string RowType = "go:sql.Row()";
    private const string RowsType = "go:sql.Rows()";
    private const string ResultType = "go:sql.Result()";
    private const string StatementType = "go:sql.Statement()";
    private const int MaxTextAt = 3;

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        .. GoValues.Rules(
            "*",
            ["QueryRow", "QueryRowContext", "QueryRowx", "QueryRowxContext"],
            site => Run(site) is { } record ? Single(record) : null
        ),
        .. GoValues.Rules(
            "*",
            ["Query", "QueryContext", "Queryx", "QueryxContext", "NamedQuery", "NamedQueryContext"],
            site => Run(site) is { } record ? GoValues.Pair(site, Typed(record, RowsType)) : null
        ),
        .. GoValues.Rules(
            "*",
            ["Exec", "ExecContext", "MustExec", "NamedExec", "NamedExecContext"],
            site => Run(site) is { } record ? Executed(site, record) : null
        ),
        .. GoValues.Rules("*", ["Get", "GetContext", "Select", "SelectContext"], Into),
        .. GoValues.Rules("*", ["Prepare", "PrepareContext", "Preparex", "PreparexContext", "PrepareNamed"], Prepare),
        .. GoValues.Rules(StatementType, ["QueryRow", "QueryRowContext", "Query", "QueryContext", "Exec", "ExecContext"], RunPrepared),
        GoValues.Rule(RowType, "Scan", Scan),
        GoValues.Rule(RowType, "StructScan", Scan),
        GoValues.Rule(RowsType, "Scan", Scan),
        GoValues.Rule(RowsType, "StructScan", Scan),
        .. GoValues.Rules(RowsType, ["Next", "Close", "Err"], _ => Value.Unknown),
        .. GoValues.Rules(
            ResultType,
            ["RowsAffected", "LastInsertId"],
            site =>
                GoValues.Pair(
                    site,
                    new Value
                    {
                        Truth = new Test(
                            TestKind.Truth,
                            site.Receiver! with
                            {
                                Type = null,
                                Object = null,
                            },
                            null,
                            true,
                            site.File,
                            site.Place
                        ),
                    }
                )
        ),
        .. GoValues.Rules(
            "go:github.com/jackc/pgx*",
            ["CollectRows", "CollectOneRow", "CollectExactlyOneRow"],
            site => GoValues.Found(site, site[0] with { Type = null })
        ),
        .. GoValues.Rules("go:github.com/georgysavva/scany*", ["Get", "Select"], Into),
        .. GoValues.Rules(
            "go:github.com/georgysavva/scany*",
            ["ScanOne", "ScanAll"],
            site =>
            {
                GoValues.Fill(site, 0, site[1] with { Type = null });
                return GoValues.Missing(site, site[1]);
            }
        ),
    ];

    private static Value Single(Value record)
    {
        record.Loads[0].IsSingle = true;
        return Typed(record, RowType);
    }

    private static Value Typed(Value record, string type) =>
        record with
        {
            Type = new KnownType { External = type, IsInstance = true },
        };

    private static Value? Run(CallSite site) => TextAt(site, 0) is var at && at >= 0 ? Run(site, site[at], at + 1) : null;

    private static int TextAt(CallSite site, int from)
    {
        for (int i = from; i < site.Count && i <= MaxTextAt; i++)
        {
            if (site[i].Text is { } text && LooksLikeSql(text))
            {
                return i;
            }
        }

        return -1;
    }

    private static Value? Run(CallSite site, Value statement, int from) =>
        SqlAccess.Record(site, Plain(statement), name => Parameter(site, name, from));

    /// <summary>Queries of sqlc begin with a comment that names them.</summary>
    private static Value Plain(Value statement)
    {
        string text = statement.Text!.TrimStart();
        while (text.StartsWith("--", StringComparison.Ordinal) && text.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0)
        {
            text = text[(end + 1)..].TrimStart();
        }

        return text.Length == statement.Text.Length || statement.Parts.Count > 0 ? statement : statement with { Text = text };
    }

    /// <summary>By position; by name from a struct or map, or from <c>sql.Named</c>.</summary>
    private static Value Parameter(CallSite site, string name, int from)
    {
        if (int.TryParse(name, out int number))
        {
            // Arguments that are collected in a list first: args...
            var only = site.Count == from + 1 ? site[from] : Value.Unknown;
            return Evaluator.KnownElements(only) is { Count: > 0 } many && only.Type?.Class is null
                ? number <= many.Count
                    ? many[number - 1]
                    : Value.Unknown
                : from + number - 1 < site.Count
                    ? site[from + number - 1]
                    : only.Object is { Tag: null, Rest.Value: { } rest }
                        ? rest
                        : Value.Unknown;
        }

        var given = site[from];
        string plain = name.Replace("_", "", StringComparison.Ordinal);
        string? member =
            given
                .Type?.Class?.Class.Fields.FirstOrDefault(f =>
                    f.Name.Equals(plain, StringComparison.OrdinalIgnoreCase)
                    || f.Tag?.Contains($"db:\"{name}\"", StringComparison.Ordinal) == true
                )
                ?.Name
            ?? given.Object?.Members.Keys.FirstOrDefault(k =>
                k.Equals(name, StringComparison.OrdinalIgnoreCase) || k.Equals(plain, StringComparison.OrdinalIgnoreCase)
            );
        return member is null ? Value.Unknown : site.Evaluator.MemberOf(given, member, site.Place, false);
    }

    private static Value Executed(CallSite site, Value record) =>
        site.Name == "MustExec" ? Typed(record, ResultType) : GoValues.Pair(site, Typed(record, ResultType));

    /// <summary><c>db.Get(&amp;order, "SELECT …", id)</c>.</summary>
    private static Value? Into(CallSite site)
    {
        int at = TextAt(site, 1);
        if (at < 1 || Run(site, site[at], at + 1) is not { } record)
        {
            return null;
        }

        if (site.Name.StartsWith("Get", StringComparison.Ordinal))
        {
            record.Loads[0].IsSingle = true;
        }

        GoValues.Fill(site, at - 1, record);
        return GoValues.Missing(site, record);
    }

    private static Value? Prepare(CallSite site)
    {
        int at = TextAt(site, 0);
        return at < 0
            ? null
            : GoValues.Pair(
                site,
                new Value
                {
                    Type = new KnownType { External = StatementType, IsInstance = true },
                    Object = new AbstractObject(site.File, site.Place) { Tag = site[at] },
                }
            );
    }

    private static Value? RunPrepared(CallSite site)
    {
        int from = site.Name.EndsWith("Context", StringComparison.Ordinal) ? 1 : 0;
        if (site.Receiver?.Object?.Tag is not Value { Text: not null } statement || Run(site, statement, from) is not { } record)
        {
            return null;
        }

        return site.Name.StartsWith("QueryRow", StringComparison.Ordinal)
            ? Single(record)
            : GoValues.Pair(site, Typed(record, site.Name.StartsWith("Query", StringComparison.Ordinal) ? RowsType : ResultType));
    }

    private static Value Scan(CallSite site)
    {
        var record = site.Receiver! with { Type = null, Object = null };
        for (int i = 0; i < site.Count; i++)
        {
            GoValues.Fill(site, i, record);
        }

        return GoValues.Missing(site, record);
    }

    private static bool LooksLikeSql(string text)
    {
        var start = text.AsSpan().TrimStart();
        while (start.StartsWith("--"))
        {
            // Queries of sqlc begin with their name.
            int end = start.IndexOf('\n');
            start = end < 0 ? [] : start[(end + 1)..].TrimStart();
        }

        foreach (string word in (string[])["select", "insert", "update", "delete", "with", "replace"])
        {
            if (
                start.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && start.Length > word.Length
                && char.IsWhiteSpace(start[word.Length])
            )
            {
                return true;
            }
        }

        return false;
    }
}
