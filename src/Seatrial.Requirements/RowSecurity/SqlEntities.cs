using System.Text.Json;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.RowSecurity.Replay;
using Seatrial.Requirements.RowSecurity.Schema;

namespace Seatrial.Requirements.RowSecurity;

/// <summary>The tables that statements create, and the columns and references that later ones add.</summary>
internal static class SqlEntities
{
    public static IEnumerable<EntityFact> Of(string path, IEnumerable<SchemaStatement> statements)
    {
        foreach (var statement in statements)
        {
            IEnumerable<JsonElement> elements = statement.Kind switch
            {
                "CreateStmt" => statement.Tree.Items("tableElts"),
                "AlterTableStmt" => statement.Tree.Items("cmds").Select(c => c.Get("AlterTableCmd").Get("def")),
                _ => [],
            };
            var fields = elements.SelectMany(e => Fields(e, statement.Line)).ToList();
            if (fields.Count > 0)
            {
                string name = statement.Tree.Get("relation").Relation(TableName.Public).Name;
                yield return new EntityFact(
                    new SourceLocation(path, statement.Line),
                    new Entity(name, path, statement.Line) { Fields = fields }
                );
            }
        }
    }

    private static IEnumerable<EntityField> Fields(JsonElement element, int line)
    {
        var (kind, fields) = element.Open();
        if (kind == "ColumnDef")
        {
            var key = fields
                .Items("constraints")
                .Select(c => c.Get("Constraint"))
                .FirstOrDefault(c => c.Text("contype") == "CONSTR_FOREIGN");
            return [new EntityField(fields.Text("colname"), key.Exists() ? key.Get("pktable").Text("relname") : null) { Line = line }];
        }

        return kind == "Constraint" && fields.Text("contype") == "CONSTR_FOREIGN"
            ? fields.Names("fk_attrs").Select(n => new EntityField(n, fields.Get("pktable").Text("relname")) { Line = line })
            : [];
    }
}
