using System.Text.Json;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.RowSecurity.Schema;

namespace Seatrial.Requirements.RowSecurity.Replay;

/// <summary>
/// Applies statements in order to an empty Supabase database, as PostgreSQL would. What a statement names and no other made is taken as
/// made elsewhere. Nothing is evaluated but loops over literals in DO blocks.
/// </summary>
internal sealed class SchemaReplay
{
    private readonly SqlSchema schema = new();
    private readonly RightsReplay rights;
    private readonly RoutineReplay routines;
    private string current = TableName.Public;
    private string path = "";

    private SchemaReplay()
    {
        rights = new RightsReplay(schema);
        routines = new RoutineReplay(schema, (statement, line) => Apply(statement, line));
    }

    public static SqlSchema Run(IEnumerable<SchemaScriptFact> scripts)
    {
        var replay = new SchemaReplay();
        foreach (var script in scripts)
        {
            replay.path = script.Location.Path;
            replay.current = TableName.Public;
            foreach (var statement in WithoutRolledBack(script.Statements))
            {
                replay.Apply(statement, statement.Line);
            }
        }

        return replay.schema;
    }

    /// <summary>A transaction that ends in ROLLBACK has changed nothing.</summary>
    private static IEnumerable<SchemaStatement> WithoutRolledBack(IReadOnlyList<SchemaStatement> statements)
    {
        var pending = new List<SchemaStatement>();
        foreach (var statement in statements)
        {
            if (statement.Kind != "TransactionStmt")
            {
                pending.Add(statement);
                continue;
            }

            if (statement.Tree.Text("kind") != "TRANS_STMT_ROLLBACK")
            {
                foreach (var done in pending)
                {
                    yield return done;
                }
            }

            pending.Clear();
        }

        foreach (var done in pending)
        {
            yield return done;
        }
    }

    private void Apply(SchemaStatement statement, int line)
    {
        var at = new SourceLocation(path, line);
        var tree = statement.Tree;
        switch (statement.Kind)
        {
            case "CreateStmt":
                CreateTable(tree, at);
                break;
            case "CreateTableAsStmt" when tree.Text("objtype") == "OBJECT_MATVIEW":
                var materialized = tree.Get("into").Get("rel").Relation(current);
                schema.Views.TryAdd(materialized, new SqlView(materialized, at, tree.Get("query"), IsInvoker: false, IsMaterialized: true));
                break;
            case "CreateTableAsStmt":
                Declare(tree.Get("into").Get("rel").Relation(current), at, ifNotExists: true);
                break;
            case "AlterTableStmt":
                Alter(tree, at);
                break;
            case "RenameStmt":
                Rename(tree);
                break;
            case "AlterObjectSchemaStmt":
                Move(tree);
                break;
            case "DropStmt":
                Drop(tree);
                break;
            case "ViewStmt":
                CreateView(tree, at);
                break;
            case "VariableSetStmt" when tree.Text("name") == "search_path":
                current = tree.Items("args").Select(SqlNode.StringOf).FirstOrDefault(s => s.Length > 0) ?? TableName.Public;
                break;
            case "CreatePolicyStmt" or "AlterPolicyStmt" or "GrantStmt" or "AlterDefaultPrivilegesStmt":
                rights.Apply(statement.Kind, tree, at, current);
                break;
            case "CreateFunctionStmt" or "AlterFunctionStmt" or "CreateTrigStmt" or "DoStmt":
                routines.Apply(statement, at, current);
                break;
            case "InsertStmt" or "UpdateStmt" or "DeleteStmt" when tree.Get("relation").Text("relname") == "buckets":
                StorageBuckets.Apply(statement.Kind, tree, schema.Buckets);
                break;
        }
    }

    private SqlTable? Declare(TableName name, SourceLocation at, bool ifNotExists)
    {
        if (ifNotExists && schema.Tables.TryGetValue(name, out var known) && known.IsDeclared)
        {
            return null;
        }

        var table = schema.Table(name, at);
        table.IsDeclared = true;
        table.Location = at;
        return table;
    }

    private void CreateTable(JsonElement tree, SourceLocation at)
    {
        var relation = tree.Get("relation");
        if (relation.Text("relpersistence") == "t" || Declare(relation.Relation(current), at, tree.Is("if_not_exists")) is not { } table)
        {
            return;
        }

        foreach (var element in tree.Items("tableElts"))
        {
            AddElement(table, element, at.Line);
        }

        if (tree.Items("inhRelations").FirstOrDefault().Get("RangeVar") is { ValueKind: JsonValueKind.Object } parent)
        {
            table.Parent = parent.Relation(current);
        }
    }

    private void AddElement(SqlTable table, JsonElement element, int line)
    {
        var (kind, fields) = element.Open();
        if (kind == "ColumnDef")
        {
            var constraints = fields.Items("constraints").Select(c => c.Get("Constraint")).ToList();
            var key = constraints.Find(c => c.Text("contype") == "CONSTR_FOREIGN");
            string name = fields.Text("colname");
            table.Columns.TryAdd(
                name,
                new SqlColumn(
                    name,
                    fields.Get("typeName").Names("names").LastOrDefault() ?? "",
                    key.Exists() ? key.Get("pktable").Relation(current) : null,
                    constraints.Exists(c => c.Text("contype") is "CONSTR_GENERATED" or "CONSTR_IDENTITY"),
                    line
                )
            );
        }
        else if (kind == "Constraint" && fields.Text("contype") == "CONSTR_FOREIGN")
        {
            foreach (string name in fields.Names("fk_attrs"))
            {
                if (table.Columns.TryGetValue(name, out var column))
                {
                    table.Columns[name] = column with { References = fields.Get("pktable").Relation(current) };
                }
            }
        }
    }

    private void Alter(JsonElement tree, SourceLocation at)
    {
        var name = tree.Get("relation").Relation(current);
        if (schema.Views.TryGetValue(name, out var view))
        {
            var options = tree.Items("cmds")
                .Select(c => c.Get("AlterTableCmd"))
                .Where(c => c.Text("subtype") == "AT_SetRelOptions")
                .SelectMany(c => SqlNode.ListItems(c.Get("def")));
            foreach (var option in options)
            {
                schema.Views[name] = view with { IsInvoker = IsInvoker(option) ?? view.IsInvoker };
            }

            return;
        }

        if (tree.Text("objtype") is "OBJECT_VIEW" or "OBJECT_SEQUENCE" or "OBJECT_INDEX")
        {
            return;
        }

        var table = schema.Table(name, at);
        foreach (var command in tree.Items("cmds").Select(c => c.Get("AlterTableCmd")))
        {
            switch (command.Text("subtype"))
            {
                case "AT_EnableRowSecurity":
                    (table.HasRowSecurity, table.SwitchedOff) = (true, null);
                    break;
                case "AT_DisableRowSecurity":
                    (table.HasRowSecurity, table.SwitchedOff) = (false, at);
                    break;
                case "AT_AddColumn" or "AT_AddConstraint":
                    AddElement(table, command.Get("def"), at.Line);
                    break;
                case "AT_DropColumn":
                    table.Columns.Remove(command.Text("name"));
                    break;
            }
        }
    }

    private void Rename(JsonElement tree)
    {
        var relation = tree.Get("relation");
        string to = tree.Text("newname");
        switch (tree.Text("renameType"))
        {
            case "OBJECT_TABLE":
                var before = relation.Relation(current);
                MoveTable(before, before with { Name = to });
                break;
            case "OBJECT_VIEW" or "OBJECT_MATVIEW" when schema.Views.Remove(relation.Relation(current), out var view):
                schema.Views[view.Name with { Name = to }] = view with { Name = view.Name with { Name = to } };
                break;
            case "OBJECT_COLUMN"
                when schema.Tables.TryGetValue(relation.Relation(current), out var table)
                    && table.Columns.Remove(tree.Text("subname"), out var column):
                table.Columns[to] = column with { Name = to };
                break;
            case "OBJECT_POLICY"
                when schema.Tables.TryGetValue(relation.Relation(current), out var table)
                    && table.Policies.Remove(tree.Text("subname"), out var policy):
                table.Policies[to] = policy with { Name = to };
                break;
            case "OBJECT_SCHEMA":
                foreach (var name in schema.Tables.Keys.Where(n => n.Schema == tree.Text("subname")).ToList())
                {
                    MoveTable(name, name with { Schema = to });
                }

                break;
        }
    }

    private void Move(JsonElement tree)
    {
        var before = tree.Get("relation").Relation(current);
        if (tree.Text("objectType") == "OBJECT_TABLE")
        {
            MoveTable(before, before with { Schema = tree.Text("newschema") });
        }
    }

    private void MoveTable(TableName before, TableName to)
    {
        if (schema.Tables.Remove(before, out var table))
        {
            table.Name = to;
            schema.Tables[to] = table;
        }
    }

    private void Drop(JsonElement tree)
    {
        string kind = tree.Text("removeType");
        foreach (var item in tree.Items("objects"))
        {
            var (node, fields) = item.Open();
            List<string> parts = node switch
            {
                "List" => fields.Names("items"),
                "ObjectWithArgs" => fields.Names("objname"),
                "String" => [fields.Text("sval")],
                _ => [],
            };
            if (parts.Count == 0)
            {
                continue;
            }

            switch (kind)
            {
                case "OBJECT_TABLE":
                    schema.Tables.Remove(SqlNode.Qualified(parts, current));
                    break;
                case "OBJECT_VIEW" or "OBJECT_MATVIEW":
                    schema.Views.Remove(SqlNode.Qualified(parts, current));
                    break;
                case "OBJECT_FUNCTION" or "OBJECT_ROUTINE":
                    schema.Functions.Remove(SqlNode.Qualified(parts, current));
                    break;
                case "OBJECT_POLICY" when schema.Tables.TryGetValue(SqlNode.Qualified(parts[..^1], current), out var table):
                    table.Policies.Remove(parts[^1]);
                    break;
                case "OBJECT_TRIGGER" when schema.Tables.TryGetValue(SqlNode.Qualified(parts[..^1], current), out var table):
                    table.Guards.Remove(parts[^1]);
                    break;
                case "OBJECT_SCHEMA":
                    foreach (var name in schema.Tables.Keys.Where(n => n.Schema == parts[0]).ToList())
                    {
                        schema.Tables.Remove(name);
                    }

                    break;
            }
        }
    }

    private void CreateView(JsonElement tree, SourceLocation at)
    {
        var name = tree.Get("view").Relation(current);
        bool isInvoker = tree.Items("options").Any(o => IsInvoker(o) == true);
        var grants = schema.Views.TryGetValue(name, out var known) ? known.Grants : new SqlGrants();
        schema.Views[name] = new SqlView(name, at, tree.Get("query"), isInvoker, IsMaterialized: false) { Grants = grants };
    }

    private static bool? IsInvoker(JsonElement option) =>
        option.Get("DefElem") is { ValueKind: JsonValueKind.Object } element && element.Text("defname") == "security_invoker"
            ? SqlNode.OptionText(element.Get("arg")).ToLowerInvariant() is "true" or "on" or "1" or "yes"
            : null;
}
