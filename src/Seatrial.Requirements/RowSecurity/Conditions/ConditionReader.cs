using System.Text.Json;
using Seatrial.Requirements.RowSecurity.Replay;
using Seatrial.Requirements.RowSecurity.Schema;

namespace Seatrial.Requirements.RowSecurity.Conditions;

/// <summary>
/// Understands the condition of a policy: what it asks of the row and of the caller. Functions are looked into for whether they ask for the
/// caller; a query on another table counts with the rules of that table. What is not understood is taken as a question about the row.
/// </summary>
internal sealed class ConditionReader(SqlSchema schema)
{
    private const int MaxDepth = 4;

    private static readonly string[] RoleWords =
    [
        "admin",
        "staff",
        "moderator",
        "role",
        "permission",
        "super",
        "owner_only",
        "privilege",
        "manager",
        "employee",
        "can_",
        "is_allowed",
        "authorize",
    ];

    private static readonly string[] PublishingWords =
    [
        "public",
        "publish",
        "visib",
        "shar",
        "approved",
        "listed",
        "featured",
        "status",
        "active",
        "enabled",
        "available",
        "verified",
        "live",
        "draft",
        "state",
        "is_open",
        "private",
        "confirmed",
        "moderat",
        "token",
        "code",
    ];

    private readonly Caller caller = new(schema);

    public Caller Caller => caller;

    /// <summary>The condition of a policy on a table; open where there is none.</summary>
    public Condition Read(JsonElement expression, SqlTable table) =>
        expression.Exists() ? Read(expression, new Scope(table, [], 0)) : Condition.Open;

    private Condition Read(JsonElement expression, Scope scope)
    {
        var (kind, fields) = expression.Open();
        if (IsBucketTest(expression, scope.Table))
        {
            return Condition.Open; // Which bucket a policy is for says nothing about which of its files.
        }

        switch (kind)
        {
            case "BoolExpr":
                return Logic(fields, scope);
            case "A_Const":
                return fields.Get("boolval").Exists()
                    ? (fields.Get("boolval").Is("boolval") ? Condition.Open : Condition.Never)
                    : Condition.Row;
            case "TypeCast":
                return SqlNode.StringOf(fields.Get("arg")) is "true" or "t" ? Condition.Open
                    : SqlNode.StringOf(fields.Get("arg")) is "false" or "f" ? Condition.Never
                    : Read(fields.Get("arg"), scope);
            case "NullTest":
                return caller.IsIn(fields.Get("arg"))
                    ? (fields.Text("nulltesttype") == "IS_NOT_NULL" ? Condition.SignedIn : Condition.Open)
                    : OfRow(fields);
            case "A_Expr":
                return Comparison(fields, scope);
            case "SubLink":
                return Query(fields, scope);
            case "FuncCall":
                return Call(fields, scope);
            case "CaseExpr" or "CoalesceExpr" or "BooleanTest":
                return caller.IsIn(fields) ? Condition.Owner with { TrustsUser = Caller.TrustsUser(fields) } : OfRow(fields);
            default:
                return OfRow(expression);
        }
    }

    private Condition Logic(JsonElement fields, Scope scope)
    {
        var parts = fields.Items("args").Select(a => Read(a, scope)).ToList();
        return fields.Text("boolop") switch
        {
            "AND_EXPR" => parts.Aggregate((a, b) => a.And(b)),
            "OR_EXPR" => parts.Aggregate((a, b) => a.Or(b)),
            _ => parts[0].Bond switch
            {
                Bond.None when caller.IsIn(fields) => Condition.SignedIn,
                Bond.None => Condition.Never,
                Bond.Never when !caller.IsIn(fields) => Condition.Open,
                Bond.Row => parts[0],
                _ => Condition.SignedIn,
            },
        };
    }

    private Condition Comparison(JsonElement fields, Scope scope)
    {
        var (left, right) = (fields.Get("lexpr"), fields.Get("rexpr"));
        bool isEqual =
            fields.Names("name") is ["="]
            || fields.Text("kind") is "AEXPR_NOT_DISTINCT"
            || fields.Names("name") is ["@>"] or ["<@"] or ["&&"] or ["?"] or ["~~"] or ["~~*"];
        var (mine, other) = caller.IsIn(left) ? (left, right) : (right, left);
        if (!caller.IsIn(mine))
        {
            if (Caller.IsRole(left) || Caller.IsRole(right))
            {
                return Condition.Role; // The database's own user: the server's connection.
            }

            return IsSame(left, right) && isEqual ? Condition.Open : OfRow(fields);
        }

        bool trusts = Caller.TrustsUser(mine);
        if (
            Caller.IsRole(mine)
            && !HasColumn(other)
            && !SqlNode.All(mine, "SubLink").Any(s => s.Get("subselect").Get("SelectStmt").Get("fromClause").Exists())
        )
        {
            var texts = SqlNode.All(other, "sval").Select(v => v.Text("sval")).ToList();
            return !isEqual ? Condition.SignedIn
                : texts.Contains("anon") ? Condition.Open
                : texts.Contains("authenticated") ? Condition.SignedIn
                : texts.Exists(t => t is "service_role" or "supabase_admin" or "postgres") ? Condition.Never
                : Condition.Role;
        }

        if (!isEqual)
        {
            return SqlNode.All(mine, "SubLink").Any() || SqlNode.All(mine, "A_Expr").Any()
                ? Condition.Role
                : Condition.SignedIn.And(OfRow(fields));
        }

        if (trusts)
        {
            return Condition.SignedIn with { TrustsUser = true };
        }

        return caller.IsIn(other) && IsSame(left, right) ? Condition.SignedIn
            : HasColumn(other) ? Condition.Owner
            : Condition.Role;
    }

    /// <summary>EXISTS and IN over a query: the query's own condition, and the rules that hold for the tables that it asks.</summary>
    private Condition Query(JsonElement fields, Scope scope)
    {
        var select = fields.Get("subselect").Get("SelectStmt");
        var test = fields.Get("testexpr");
        if (!select.Get("fromClause").Exists())
        {
            return
                select.Items("targetList").Select(t => t.Get("ResTarget").Get("val")).FirstOrDefault()
                    is { ValueKind: JsonValueKind.Object } only
                ? test.Exists()
                    ? Condition.Row.And(Read(only, scope))
                    : Read(only, scope)
                : Condition.Row;
        }

        if (test.Exists() && caller.IsIn(test))
        {
            return Caller.TrustsUser(test) ? Condition.SignedIn with { TrustsUser = true }
                : SqlNode.All(select, "ColumnRef").Any(c => c.Names("fields")[0] == scope.Table.Name.Name) ? Condition.Owner
                : Condition.Role;
        }

        var tables = SqlNode
            .All(select.Get("fromClause"), "RangeVar")
            .Select(r => schema.Tables.GetValueOrDefault(r.Relation(TableName.Public)))
            .ToList();
        var inner = Read(select.Get("whereClause"), scope, tables);
        foreach (var join in SqlNode.All(select.Get("fromClause"), "JoinExpr").Select(j => j.Get("quals")).Where(q => q.Exists()))
        {
            inner = inner.And(Read(join, scope, tables));
        }

        foreach (var call in SqlNode.All(select.Get("fromClause"), "FuncCall"))
        {
            inner =
                caller.IsIn(call)
                || schema.Function(SqlNode.Qualified(call.Names("funcname"), TableName.Public)) is { } f && caller.IsBound(f)
                    ? inner.And(Condition.Owner)
                    : inner;
        }

        if (inner.Bond is Bond.None or Bond.Row && scope.Depth < MaxDepth)
        {
            foreach (var parent in tables.Where(t => t is { HasRowSecurity: true } && !scope.Seen.Contains(t.Name)))
            {
                inner = inner.And(ReadOf(parent!, new Scope(scope.Table, [.. scope.Seen, parent!.Name], scope.Depth + 1)));
            }
        }

        if (inner.Bond is Bond.Owner or Bond.Role && AsksForRole(select))
        {
            return Condition.Role with { TrustsUser = inner.TrustsUser };
        }

        bool isCorrelated = test.Exists() || IsCorrelated(select, scope.Table, tables);
        return inner.Bond == Bond.Owner && !isCorrelated ? Condition.SignedIn
            : inner.Bond is Bond.None ? Condition.Row.And(inner)
            : inner;
    }

    private Condition Read(JsonElement condition, Scope scope, List<SqlTable?> tables) =>
        condition.Exists() ? Read(condition, scope with { Inner = tables }) : Condition.Open;

    /// <summary>What the policies of a table ask before they show a row to a client.</summary>
    private Condition ReadOf(SqlTable table, Scope scope)
    {
        var policies = table.Policies.Values.Where(p => p.IsPermissive && p.IsForClients && p.Covers("select")).ToList();
        return policies.Count == 0
            ? Condition.Never
            : policies
                .Select(p => p.Using.Exists() ? Read(p.Using, scope with { Table = table }) : Condition.Open)
                .Aggregate((a, b) => a.Or(b));
    }

    private Condition Call(JsonElement fields, Scope scope)
    {
        string name = Caller.Name(fields).ToLowerInvariant();
        var arguments = fields.Items("args").ToList();
        if (name.EndsWith("coalesce", StringComparison.Ordinal) && arguments.Count > 0)
        {
            return Read(arguments[0], scope);
        }

        var function = schema.Function(SqlNode.Qualified(fields.Names("funcname"), TableName.Public));
        bool isCaller = arguments.Exists(a => caller.IsIn(a)) || (function is not null && caller.IsBound(function));
        if (!isCaller && function is not null)
        {
            var row = OfRow(fields);
            return row with
            {
                IsPublishing = row.IsPublishing || IsPublishing(function.Name.Name) || function.Body.Words.Any(IsPublishing),
            };
        }

        bool asksRole =
            arguments.Exists(a => SqlNode.StringOf(a).Length > 0)
            || Array.Exists(RoleWords, w => name.Contains(w, StringComparison.Ordinal));
        return asksRole || !arguments.Exists(HasColumn) ? Condition.Role : Condition.Owner;
    }

    private static Condition OfRow(JsonElement expression)
    {
        var words = SqlNode.All(expression, "ColumnRef").Select(c => c.Names("fields").LastOrDefault() ?? "").ToList();
        return Condition.Row with { IsPublishing = words.Exists(IsPublishing) };
    }

    private static bool IsPublishing(string name) =>
        Array.Exists(PublishingWords, p => name.Contains(p, StringComparison.OrdinalIgnoreCase));

    private static bool IsBucketTest(JsonElement expression, SqlTable table) =>
        table.Name == TableName.StorageObjects
        && SqlNode.All(expression, "ColumnRef").Select(c => c.Names("fields").LastOrDefault()).ToList() is { Count: > 0 } columns
        && columns.TrueForAll(c => c == "bucket_id")
        && !SqlNode.All(expression, "FuncCall").Any()
        && !SqlNode.All(expression, "SubLink").Any();

    /// <summary>A query that compares a role with literals asks for a role, not for the owner.</summary>
    private static bool AsksForRole(JsonElement select) =>
        SqlNode
            .All(select, "A_Expr")
            .Any(e =>
                SqlNode
                    .All(e.Get("lexpr"), "ColumnRef")
                    .Select(c => c.Names("fields").LastOrDefault() ?? "")
                    .Any(n =>
                        Array.Exists(RoleWords, w => n.Contains(w, StringComparison.OrdinalIgnoreCase))
                        || n is "type" or "user_type" or "account_type"
                    )
                && !SqlNode.All(e.Get("rexpr"), "ColumnRef").Any()
                && e.Get("rexpr").Exists()
            )
        || SqlNode
            .All(select.Get("whereClause"), "BoolExpr")
            .SelectMany(b => b.Items("args"))
            .Any(a =>
                a.Get("ColumnRef").Names("fields").LastOrDefault() is { } flag && flag.Contains("admin", StringComparison.OrdinalIgnoreCase)
            );

    /// <summary>
    /// Whether the query asks about the row that is judged: with its table's name in front of a column, or with a column that only the row
    /// has.
    /// </summary>
    private static bool IsCorrelated(JsonElement select, SqlTable outer, List<SqlTable?> inner)
    {
        if (inner.Exists(t => t is null || t.Columns.Count == 0))
        {
            return true;
        }

        return SqlNode
            .All(select, "ColumnRef")
            .Select(c => c.Names("fields"))
            .Any(f => f.Count > 1 ? f[^2] == outer.Name.Name : f.Count == 1 && !inner.Exists(t => t!.Columns.ContainsKey(f[0])));
    }

    private static bool HasColumn(JsonElement expression) => SqlNode.All(expression, "ColumnRef").Any();

    private static bool IsSame(JsonElement left, JsonElement right) =>
        left.Open() is (not "", _) and var a
        && right.Open() is var b
        && a.Kind == b.Kind
        && a.Kind switch
        {
            "ColumnRef" => a.Fields.Names("fields").SequenceEqual(b.Fields.Names("fields"), StringComparer.Ordinal),
            "A_Const" => WithoutPlaces(left) == WithoutPlaces(right),
            "FuncCall" => Caller.Name(a.Fields) == Caller.Name(b.Fields),
            _ => false,
        };

    private static string WithoutPlaces(JsonElement constant) =>
        constant.Get("A_Const") is var c && c.Get("sval").Exists()
            ? "s" + c.Get("sval").Text("sval")
            : "i" + c.Get("ival").Number("ival").ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The row that is judged, and the tables whose rules were asked on the way.</summary>
    private sealed record Scope(SqlTable Table, IReadOnlyList<TableName> Seen, int Depth)
    {
        public IReadOnlyList<SqlTable?> Inner { get; init; } = [];
    }
}
