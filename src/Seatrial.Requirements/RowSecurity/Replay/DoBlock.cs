using System.Text;
using System.Text.Json;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.RowSecurity.Schema;
using Seatrial.Syntax.Postgres;

namespace Seatrial.Requirements.RowSecurity.Replay;

/// <summary>
/// Runs an anonymous block as far as literals decide it: its statements, EXECUTE of text made with <c>format</c>, loops over arrays, lists
/// of values and the tables of a schema. Branches are taken as if their condition held: they ask whether the work is already done. Trees of
/// libpg_query for PL/pgSQL.
/// </summary>
internal sealed class DoBlock(SqlSchema schema, Action<string, JsonElement> apply)
{
    private const int MostSteps = 5_000;

    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonElement> arrays = new(StringComparer.Ordinal);
    private readonly SortedSet<string> problems = new(StringComparer.Ordinal);
    private List<JsonElement> variables = [];
    private int steps;

    public IReadOnlyCollection<string> Problems => problems;

    public void Run(JsonElement function)
    {
        variables = [.. function.Items("datums")];
        foreach (var variable in variables.Select(v => v.Get("PLpgSQL_var")).Where(v => v.Exists()))
        {
            if (Expression(variable.Get("default_val")) is { } initial)
            {
                arrays[variable.Text("refname")] = initial;
                if (SqlText.Of(initial, values) is { } text)
                {
                    values[variable.Text("refname")] = text;
                }
            }
        }

        Block(function.Get("action").Get("PLpgSQL_stmt_block"));
    }

    private void Block(JsonElement block) => Statements(block.Items("body"));

    private void Statements(IEnumerable<JsonElement> statements)
    {
        foreach (var statement in statements)
        {
            if (++steps > MostSteps)
            {
                problems.Add("a DO block runs for too long to be followed");
                return;
            }

            var (kind, fields) = statement.Open();
            switch (kind)
            {
                case "PLpgSQL_stmt_block":
                    Block(fields);
                    break;
                case "PLpgSQL_stmt_if":
                    Statements(fields.Items("then_body"));
                    break;
                case "PLpgSQL_stmt_execsql":
                    Apply(fields.Get("sqlstmt").Get("PLpgSQL_expr").Text("query"));
                    break;
                case "PLpgSQL_stmt_dynexecute":
                    Dynamic(fields.Get("query"));
                    break;
                case "PLpgSQL_stmt_foreach_a":
                    Loop(NameOf(fields.Number("varno")), fields.Get("expr"), fields.Items("body"));
                    break;
                case "PLpgSQL_stmt_fors":
                    var (_, variable) = fields.Get("var").Open();
                    var names = variable
                        .Items("fields")
                        .Select(f => f.Text("name"))
                        .Append(variable.Text("refname"))
                        .Where(n => n.Length > 0);
                    Loop(names.FirstOrDefault() ?? "", fields.Get("query"), fields.Items("body"));
                    break;
            }
        }
    }

    /// <summary>Loops that change data alone are none of ours.</summary>
    private static bool MayChangeSchema(JsonElement statement) =>
        SqlNode.All(statement, "PLpgSQL_stmt_dynexecute").Any()
        || SqlNode
            .All(statement, "sqlstmt")
            .Any(s =>
                s.Get("PLpgSQL_expr").Text("query").TrimStart() is var sql
                && !sql.StartsWith("insert", StringComparison.OrdinalIgnoreCase)
                && !sql.StartsWith("update", StringComparison.OrdinalIgnoreCase)
                && !sql.StartsWith("delete", StringComparison.OrdinalIgnoreCase)
                && !sql.StartsWith("select", StringComparison.OrdinalIgnoreCase)
            );

    private string NameOf(int number) => number >= 0 && number < variables.Count ? variables[number].Open().Fields.Text("refname") : "";

    private void Loop(string name, JsonElement source, IEnumerable<JsonElement> body)
    {
        string query = source.Get("PLpgSQL_expr").Text("query");
        var inner = body.ToList();
        if (!inner.Exists(MayChangeSchema))
        {
            return;
        }

        var select = Select(query);
        if (PolicyRows.Of(select, schema) is { } policies)
        {
            foreach (var policy in policies)
            {
                (values[name], values[name + ".policyname"], values[name + ".tablename"], values[name + ".schemaname"]) = (
                    policy.Policy,
                    policy.Policy,
                    policy.Table.Name,
                    policy.Table.Schema
                );
                Statements(inner);
            }

            return;
        }

        var over = Expression(source) is { } value ? LoopValues.Of(value, arrays, schema) : LoopValues.OfQuery(select, arrays, schema);
        if (over is null)
        {
            problems.Add($"a loop of a DO block over {Shorten(query)} could not be followed");
            return;
        }

        foreach (string each in over)
        {
            values[name] = each;
            Statements(inner);
        }

        values.Remove(name);
    }

    private void Dynamic(JsonElement query)
    {
        if (Expression(query) is { } expression && SqlText.Of(expression, values) is { } sql)
        {
            Apply(sql);
        }
        else
        {
            problems.Add($"EXECUTE {Shorten(query.Get("PLpgSQL_expr").Text("query"))} could not be followed");
        }
    }

    private void Apply(string sql)
    {
        foreach (
            var statement in PostgresParser
                .Parse(Encoding.UTF8.GetBytes(sql))
                .Statements.Where(s => s.Status == PostgresStatus.Parsed && s.Kind != "DoStmt")
        )
        {
            apply(statement.Kind, statement.Tree);
        }
    }

    /// <summary>The one value of an expression of the block; null for a query.</summary>
    private static JsonElement? Expression(JsonElement node)
    {
        string query = node.Get("PLpgSQL_expr").Text("query");
        if (query.Length == 0 || query.TrimStart().StartsWith("select", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var select = Select("SELECT " + query);
        return
            select.Items("targetList").Select(t => t.Get("ResTarget").Get("val")).FirstOrDefault()
                is { ValueKind: JsonValueKind.Object } value
            && !select.Get("fromClause").Exists()
            ? value
            : null;
    }

    private static JsonElement Select(string query) =>
        query.Length > 0
        && PostgresParser.Parse(Encoding.UTF8.GetBytes(query)).Statements is [{ Status: PostgresStatus.Parsed, Kind: "SelectStmt" } only]
            ? only.Tree
            : default;

    private static string Shorten(string text) =>
        Fingerprints.Normalise(text) is var plain && plain.Length <= 60 ? plain : plain[..60] + "…";
}
