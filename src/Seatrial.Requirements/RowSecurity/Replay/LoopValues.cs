using System.Text.Json;
using Seatrial.Requirements.RowSecurity.Schema;

namespace Seatrial.Requirements.RowSecurity.Replay;

/// <summary>What a loop of a DO block runs over, where it can be told without a database.</summary>
internal static class LoopValues
{
    private static readonly HashSet<string> Catalogues = new(StringComparer.Ordinal) { "pg_tables", "tables", "pg_class" };

    /// <summary>The elements of an array, in place or in a variable; null when they are not known.</summary>
    public static IReadOnlyList<string>? Of(JsonElement value, Dictionary<string, JsonElement> arrays, SqlSchema schema)
    {
        var (kind, fields) = value.Open();
        return kind switch
        {
            "A_ArrayExpr" => fields.Items("elements").Select(SqlNode.StringOf).ToList() is var texts && !texts.Contains("") ? texts : null,
            "TypeCast" => Of(fields.Get("arg"), arrays, schema),
            "ColumnRef"
                when fields.Names("fields") is [var name]
                    && arrays.TryGetValue(name, out var known)
                    && known.Get("ColumnRef").ValueKind == JsonValueKind.Undefined => Of(known, arrays, schema),
            "A_Const" when SqlNode.StringOf(value) is ['{', .. var inner, '}'] => [.. inner.Split(',').Select(p => p.Trim().Trim('"'))],
            "FuncCall" when fields.Names("funcname") is [.., "unnest"] => fields.Items("args").FirstOrDefault()
                is { ValueKind: JsonValueKind.Object } array
                ? Of(array, arrays, schema)
                : null,
            _ => null,
        };
    }

    /// <summary>The rows of a query: of <c>unnest</c>, of VALUES, of the catalogue of tables.</summary>
    public static IReadOnlyList<string>? OfQuery(JsonElement select, Dictionary<string, JsonElement> arrays, SqlSchema schema)
    {
        if (select.Get("valuesLists").Exists())
        {
            var rows = select.Items("valuesLists").Select(r => SqlNode.StringOf(SqlNode.ListItems(r).FirstOrDefault())).ToList();
            return rows.Contains("") ? null : rows;
        }

        var calls = SqlNode.All(select, "FuncCall").Where(c => c.Names("funcname") is [.., "unnest"]).ToList();
        if (calls.Count == 1)
        {
            return calls[0].Items("args").FirstOrDefault() is { ValueKind: JsonValueKind.Object } array ? Of(array, arrays, schema) : null;
        }

        var sources = SqlNode.All(select.Get("fromClause"), "RangeVar").Select(r => r.Text("relname")).ToList();
        if (sources is [var source] && Catalogues.Contains(source))
        {
            return Tables(select.Get("whereClause"), schema);
        }

        var list = SqlNode.All(select.Get("fromClause"), "valuesLists").ToList();
        return
            list.Count == 1
            && list[0].EnumerateArray().Select(r => SqlNode.StringOf(SqlNode.ListItems(r).FirstOrDefault())).ToList() is var values
            && !values.Contains("")
            ? values
            : null;
    }

    /// <summary>Tables of the schema that a condition names; null when it asks for more than schema, kind and lists of names.</summary>
    private static List<string>? Tables(JsonElement condition, SqlSchema schema)
    {
        string named = TableName.Public;
        HashSet<string>? only = null;
        HashSet<string> not = [];
        var (kind, fields) = condition.Open();
        var parts = kind == "BoolExpr" && fields.Text("boolop") == "AND_EXPR" ? fields.Items("args") : [condition];
        foreach (var part in parts.Select(p => p.Get("A_Expr")))
        {
            string column = part.Get("lexpr").Get("ColumnRef").Names("fields").LastOrDefault() ?? "";
            string how = part.Text("kind") + " " + part.Names("name").FirstOrDefault();
            var texts = SqlNode
                .All(part.Get("rexpr"), "sval")
                .Select(s => s.Text("sval"))
                .Where(s => s.Length > 0)
                .ToHashSet(StringComparer.Ordinal);
            switch (column, how)
            {
                case ("schemaname" or "table_schema", "AEXPR_OP =") when texts.Count == 1:
                    named = texts.First();
                    break;
                case ("table_type" or "relkind", _):
                    break;
                case ("tablename" or "table_name" or "relname", "AEXPR_IN =" or "AEXPR_OP_ANY ="):
                    only = texts;
                    break;
                case ("tablename" or "table_name" or "relname", "AEXPR_IN <>" or "AEXPR_OP <>"):
                    not.UnionWith(texts);
                    break;
                default:
                    return null;
            }
        }

        return
        [
            .. schema
                .Tables.Values.Where(t =>
                    t.IsDeclared && t.Name.Schema == named && only?.Contains(t.Name.Name) != false && !not.Contains(t.Name.Name)
                )
                .Select(t => t.Name.Name)
                .Order(StringComparer.Ordinal),
        ];
    }
}
