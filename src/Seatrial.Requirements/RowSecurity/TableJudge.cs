using Seatrial.Engine.Findings;
using Seatrial.Requirements.RowSecurity.Conditions;
using Seatrial.Requirements.RowSecurity.Schema;

namespace Seatrial.Requirements.RowSecurity;

/// <summary>
/// Judges a table by what a holder of a client key may do. Permissive policies add up, restrictive ones narrow each; a command needs a
/// right of the role besides. Source: PostgreSQL manual, "Row Security Policies".
/// </summary>
internal sealed class TableJudge(SqlSchema schema, ConditionReader reader)
{
    public TableVerdict Judge(SqlTable table)
    {
        string name = table.Name.ToString();
        bool isReachable =
            table.Grants.AllowsClients() && SqlGrants.ClientRoles.Any(r => !schema.ClosedSchemas.Contains((r, table.Name.Schema)));
        if (!isReachable)
        {
            return new TableVerdict(name, table.Location, table.HasRowSecurity, "no role of clients has a right on it", []);
        }

        if (!table.HasRowSecurity)
        {
            return table.IsDeclared
                ? new TableVerdict(name, table.Location, HasRowSecurity: false, "row-level security is off", [Off(table)])
                : new TableVerdict(
                    name,
                    table.Location,
                    HasRowSecurity: false,
                    "it was made elsewhere, and whether row-level security is on is not known",
                    []
                );
        }

        var policies = table
            .Policies.Values.Where(p => p.IsForClients)
            .OrderBy(p => p.Location)
            .ThenBy(p => p.Name, StringComparer.Ordinal)
            .ToList();
        var problems = new List<RowProblem>();
        foreach (var policy in policies.Where(p => p.IsPermissive))
        {
            problems.AddRange(new PolicyJudge(table, policy, reader, policies).Problems());
        }

        if (problems.Count == 0 && PrivilegedColumnsJudge.Judge(schema, table, reader, policies) is { } privileged)
        {
            problems.Add(privileged);
        }

        string summary =
            policies.Count == 0
                ? "row-level security is on and no policy lets clients in (rls_enabled_no_policy): only the server reaches it"
                : $"row-level security is on with {policies.Count} {(policies.Count == 1 ? "policy" : "policies")} for clients";
        return new TableVerdict(name, table.Location, HasRowSecurity: true, summary, problems);
    }

    private static RowProblem Off(SqlTable table)
    {
        bool hasPolicies = table.Policies.Count > 0;
        var secret = DataWords.PrivateColumns(table);
        string what = secret.Count > 0 ? $", {string.Join(", ", secret.Take(3))} included" : "";
        return new RowProblem(
            RowSecurityRules.Off,
            Severity.Critical,
            table.SwitchedOff ?? table.Location,
            $"Row-level security of {table.Name} is off: whoever has the public key reads, changes and deletes all of its rows{what}.",
            $"alter table {table.Name.Quoted} enable row level security;",
            table.Name.ToString()
        )
        {
            Reasons =
            [
                hasPolicies
                    ? $"policy_exists_rls_disabled: its {table.Policies.Count} policies do nothing while row-level security is off"
                    : "rls_disabled_in_public: no statement enables row-level security, and the API serves the schema",
            ],
        };
    }
}
