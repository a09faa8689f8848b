using System.Text.Json;
using Seatrial.Requirements.RowSecurity.Schema;

namespace Seatrial.Requirements.RowSecurity.Replay;

/// <summary>The rows of <c>pg_policies</c> that a query asks for: loops over them drop what earlier migrations made.</summary>
internal static class PolicyRows
{
    /// <summary>Policies with their tables; null for any other query, and for conditions on more than names.</summary>
    public static IReadOnlyList<(TableName Table, string Policy)>? Of(JsonElement select, SqlSchema schema)
    {
        if (SqlNode.All(select.Get("fromClause"), "RangeVar").Select(r => r.Text("relname")).ToList() is not ["pg_policies"])
        {
            return null;
        }

        var rows = schema.Tables.Values.SelectMany(t => t.Policies.Values.Select(p => (Table: t.Name, Policy: p)));
        var (kind, fields) = select.Get("whereClause").Open();
        IEnumerable<JsonElement> parts =
            kind == "BoolExpr" && fields.Text("boolop") == "AND_EXPR" ? fields.Items("args")
            : kind.Length == 0 ? []
            : [select.Get("whereClause")];
        foreach (var part in parts.Select(p => p.Get("A_Expr")))
        {
            string column = part.Get("lexpr").Get("ColumnRef").Names("fields").LastOrDefault() ?? "";
            var texts = SqlNode.All(part.Get("rexpr"), "sval").Select(s => s.Text("sval")).ToHashSet(StringComparer.Ordinal);
            bool isNot = part.Names("name") is ["<>"];
            if (
                column is not ("schemaname" or "tablename" or "policyname" or "cmd")
                || texts.Count == 0
                || part.Text("kind") is not ("AEXPR_OP" or "AEXPR_IN" or "AEXPR_OP_ANY")
                || (part.Names("name") is not ["="] && !isNot)
            )
            {
                return null;
            }

            rows = rows.Where(r =>
                texts.Contains(
                    column switch
                    {
                        "schemaname" => r.Table.Schema,
                        "tablename" => r.Table.Name,
                        "cmd" => r.Policy.Command.ToUpperInvariant(),
                        _ => r.Policy.Name,
                    }
                ) != isNot
            );
        }

        return [.. rows.Select(r => (r.Table, r.Policy.Name)).OrderBy(r => r.Table).ThenBy(r => r.Name, StringComparer.Ordinal)];
    }
}
