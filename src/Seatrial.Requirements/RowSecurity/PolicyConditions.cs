using System.Text.Json;
using Seatrial.Requirements.RowSecurity.Conditions;
using Seatrial.Requirements.RowSecurity.Schema;

namespace Seatrial.Requirements.RowSecurity;

/// <summary>
/// What a permissive policy asks for a command, narrowed by the restrictive ones beside it. Source: PostgreSQL manual, "Row Security
/// Policies".
/// </summary>
internal static class PolicyConditions
{
    /// <summary>The policy's condition for rows that the command finds (<c>using</c>), or, for <c>insert</c>, that it writes.</summary>
    public static Condition Of(SqlPolicy policy, string command, SqlTable table, IEnumerable<SqlPolicy> all, ConditionReader reader) =>
        Of(policy, command, command == "insert" ? policy.Writes : policy.Using, table, all, reader);

    /// <summary>One condition of the policy, for a command.</summary>
    public static Condition Of(
        SqlPolicy policy,
        string command,
        JsonElement condition,
        SqlTable table,
        IEnumerable<SqlPolicy> all,
        ConditionReader reader
    )
    {
        var result = reader.Read(condition, table);
        foreach (var other in all.Where(p => !p.IsPermissive && p.Covers(command)))
        {
            result = result.And(reader.Read(command == "insert" ? other.Writes : other.Using, table));
        }

        return policy.IsForAnonymous ? result : result.And(Condition.Open with { NeedsAccount = true });
    }
}
