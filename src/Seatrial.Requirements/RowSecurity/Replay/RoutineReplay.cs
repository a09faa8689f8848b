using System.Text.Json;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.RowSecurity.Schema;

namespace Seatrial.Requirements.RowSecurity.Replay;

/// <summary>Applies functions, triggers and DO blocks; what a block executes goes back to <paramref name="apply"/>.</summary>
internal sealed class RoutineReplay(SqlSchema schema, Action<SchemaStatement, int> apply)
{
    private const int BeforeRow = 2;
    private const int Writes = 4 | 16; // Bits of PostgreSQL's pg_trigger.h: INSERT and UPDATE.

    public void Apply(SchemaStatement statement, SourceLocation at, string current)
    {
        var tree = statement.Tree;
        switch (statement.Kind)
        {
            case "CreateFunctionStmt":
                Create(tree, at, current);
                break;
            case "AlterFunctionStmt":
                if (schema.Function(SqlNode.Qualified(tree.Get("func").Names("objname"), current)) is { } function)
                {
                    schema.Functions[function.Name] = With(function, tree.Items("actions"));
                }

                break;
            case "CreateTrigStmt":
                if ((tree.Number("timing") & BeforeRow) != 0 && (tree.Number("events") & Writes) != 0)
                {
                    schema.Table(tree.Get("relation").Relation(current), at).Guards[tree.Text("trigname")] = SqlNode.Qualified(
                        tree.Names("funcname"),
                        TableName.Public
                    );
                }

                break;
            default:
                Execute(statement, at);
                break;
        }
    }

    private void Create(JsonElement tree, SourceLocation at, string current)
    {
        var name = SqlNode.Qualified(tree.Names("funcname"), current);
        var options = tree.Items("options").Select(o => o.Get("DefElem")).ToList();
        var written = options.Find(o => o.Text("defname") == "as").Get("arg");
        string text = string.Join(' ', SqlNode.ListItems(written).Select(SqlNode.StringOf));
        if (tree.Get("sql_body").Exists())
        {
            text = string.Join(' ', SqlNode.All(tree.Get("sql_body"), "FuncCall").Select(c => string.Join('.', c.Names("funcname"))));
        }

        var returns = tree.Get("returnType");
        var inputs = tree.Items("parameters").Select(p => p.Get("FunctionParameter")).ToList();
        var function = new SqlFunction
        {
            Name = name,
            Location = at,
            Returns = returns.Names("names").LastOrDefault() ?? "",
            ReturnsRows =
                returns.Is("setof")
                || inputs.Exists(p => p.Text("mode") == "FUNC_PARAM_TABLE")
                || returns.Names("names").LastOrDefault() is "json" or "jsonb" or "record",
            IsDefiner = false,
            FixesSearchPath = false,
            Inputs = inputs.Count(p => p.Text("mode") is "" or "FUNC_PARAM_DEFAULT" or "FUNC_PARAM_IN" or "FUNC_PARAM_INOUT"),
            Body = new FunctionBody(text),
            Revoked = schema.Functions.TryGetValue(name, out var known) ? known.Revoked : new HashSet<string>(),
        };
        schema.Functions[name] = With(function, tree.Items("options"));
    }

    private static SqlFunction With(SqlFunction function, IEnumerable<JsonElement> options)
    {
        foreach (var option in options.Select(o => o.Get("DefElem")))
        {
            string name = option.Text("defname");
            if (name == "security")
            {
                function = function with { IsDefiner = SqlNode.OptionText(option.Get("arg")) == "true" };
            }
            else if (name == "set" && option.Get("arg").Get("VariableSetStmt").Text("name") == "search_path")
            {
                function = function with { FixesSearchPath = true };
            }
        }

        return function;
    }

    private void Execute(SchemaStatement statement, SourceLocation at)
    {
        if (statement.Routines.ValueKind != JsonValueKind.Array)
        {
            schema.Skipped.Add((at, "the body of a DO block could not be read"));
            return;
        }

        var block = new DoBlock(schema, (kind, tree) => apply(new SchemaStatement(kind, tree, at.Line, default), at.Line));
        foreach (var routine in statement.Routines.EnumerateArray())
        {
            block.Run(routine.Get("PLpgSQL_function"));
        }

        schema.Skipped.AddRange(block.Problems.Select(p => (at, p)));
    }
}
