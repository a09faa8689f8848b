using System.Text.Json;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.RowSecurity.Conditions;
using Seatrial.Requirements.RowSecurity.Replay;
using Seatrial.Requirements.RowSecurity.Schema;

namespace Seatrial.Requirements.RowSecurity;

/// <summary>
/// Finds columns that give power and that the owner of a row may write: row-level security decides on rows alone, columns need rights of
/// their own, a check that compares them, or a trigger that keeps them.
/// </summary>
internal static class PrivilegedColumnsJudge
{
    public static RowProblem? Judge(SqlSchema schema, SqlTable table, ConditionReader reader, IReadOnlyList<SqlPolicy> policies)
    {
        var columns = DataWords.PrivilegedColumns(table);
        if (columns.Count == 0)
        {
            return null;
        }

        foreach (var policy in policies.Where(p => p.IsPermissive))
        {
            bool updates =
                policy.Covers("update")
                && reader.Read(policy.Using, table).Bond == Bond.Owner
                && reader.Read(policy.Writes, table).Bond <= Bond.Owner;
            bool joins = policy.Covers("insert") && DataWords.IsMembership(table) && reader.Read(policy.Writes, table).Bond == Bond.Owner;
            string command = updates ? "update" : "insert";
            if (!updates && !joins)
            {
                continue;
            }

            var open = columns
                .Where(c =>
                    SqlGrants.ClientRoles.Any(r => table.Grants.Allows(r, command, c)) && !IsKept(schema, table, policies, policy, c)
                )
                .ToList();
            if (open.Count > 0)
            {
                return Report(table, policy, command, open);
            }
        }

        return null;
    }

    /// <summary>Whether a check names the column, or a trigger that runs before the write does.</summary>
    private static bool IsKept(SqlSchema schema, SqlTable table, IReadOnlyList<SqlPolicy> policies, SqlPolicy policy, string column) =>
        policies.Where(p => p == policy || !p.IsPermissive).Any(p => Names(p.Writes, column))
        || table
            .Guards.Values.Select(schema.Function)
            .Any(f => f is not null && (f.Body.Mentions("new." + column) || f.Body.Mentions("old." + column)));

    private static bool Names(JsonElement condition, string column) =>
        SqlNode.All(condition, "ColumnRef").Any(c => c.Names("fields").LastOrDefault() == column);

    private static RowProblem Report(SqlTable table, SqlPolicy policy, string command, List<string> open)
    {
        string list = string.Join(", ", open.Select(TableName.Quote));
        string verb = command == "update" ? "may set" : "may add a row for itself with any value of";
        string fix =
            command == "update"
                ? $"revoke update on {table.Name.Quoted} from anon, authenticated; grant update (/* every column but {list} */) on {table.Name.Quoted} to authenticated;"
                : $"drop policy {TableName.Quote(policy.Name)} on {table.Name.Quoted}; -- let the server add such rows";
        return new RowProblem(
            RowSecurityRules.PrivilegedColumns,
            Severity.High,
            policy.Location,
            $"Policy \"{policy.Name}\" on {table.Name}: every account {verb} {string.Join(", ", open)} of its own row.",
            fix,
            $"{table.Name} {policy.Name}"
        )
        {
            Confidence = Confidence.Medium,
            Reasons = ["the policy binds the row to its owner and leaves the columns open; no column right, check or trigger keeps them"],
        };
    }
}
