using System.Text.Json;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.RowSecurity.Conditions;
using Seatrial.Requirements.RowSecurity.Replay;
using Seatrial.Requirements.RowSecurity.Schema;

namespace Seatrial.Requirements.RowSecurity;

/// <summary>Judges one permissive policy of a table, narrowed by the restrictive ones beside it.</summary>
internal sealed class PolicyJudge(SqlTable table, SqlPolicy policy, ConditionReader reader, IReadOnlyList<SqlPolicy> all)
{
    public IEnumerable<RowProblem> Problems()
    {
        var read = Effective("select", policy.Using);
        var change = Effective("update", policy.Using);
        var written = Effective("insert", policy.Writes);
        if (
            (policy.Covers("update") && Allows("update") && IsOpenForChange(change))
            || (policy.Covers("delete") && Allows("delete") && IsOpenForChange(Effective("delete", policy.Using)))
        )
        {
            yield return Changes(policy.Covers("update") ? change : Effective("delete", policy.Using));
            yield break;
        }

        if (policy.Covers("select") && Allows("select") && IsOpenForReading(read))
        {
            yield return Reading(read);
        }

        if (policy.Covers("insert") && Allows("insert") && IsOpenForInsert(written))
        {
            yield return Inserts(written);
        }
        else if (
            policy.Command == "update"
            && Allows("update")
            && policy.Check.Exists()
            && change.Bond == Bond.Owner
            && Effective("update", policy.Check) is { Bond: Bond.None or Bond.SignedIn } loose
        )
        {
            yield return Report(
                RowSecurityRules.Insert,
                Severity.Medium,
                loose,
                "may give own rows to somebody else, because the check does not ask whose the row will be",
                Confidence.Medium
            );
        }

        if (read.TrustsUser || written.TrustsUser)
        {
            yield return Report(
                RowSecurityRules.Read,
                Severity.High,
                read,
                "passes the policy with metadata that users write themselves (rls_references_user_metadata)",
                Confidence.High
            );
        }
    }

    private IReadOnlyList<string> Owners => DataWords.OwnerColumns(table);

    private bool Allows(string command) =>
        policy
            .Roles.SelectMany(r => r == "public" ? SqlGrants.ClientRoles : [r])
            .Where(r => SqlGrants.ClientRoles.Contains(r, StringComparer.Ordinal))
            .Any(r => table.Grants.Allows(r, command));

    private Condition Effective(string command, JsonElement condition) =>
        PolicyConditions.Of(policy, command, condition, table, all, reader);

    private static bool IsOpenForChange(Condition condition) => !condition.IsBound && !condition.TrustsUser;

    private bool IsOpenForReading(Condition condition)
    {
        if (condition.IsBound || condition.TrustsUser)
        {
            return false;
        }

        bool isPrivate = DataWords.PrivateColumns(table).Count > 0;
        bool isOwned = Owners.Count > 0 && !DataWords.IsPublished(table);
        return condition is { Bond: Bond.Row, IsPublishing: true } ? false : isPrivate || isOwned;
    }

    /// <summary>
    /// A row in somebody's name without asking who writes it, or a row that everybody sees. What nobody owns and clients can't read is an
    /// inbox: contact forms, waiting lists.
    /// </summary>
    private bool IsOpenForInsert(Condition condition)
    {
        if (condition.IsBound || condition.TrustsUser)
        {
            return false;
        }

        return Owners.Count > 0 || all.Any(p => p.IsPermissive && p.Covers("select") && !Effective("select", p.Using).IsBound);
    }

    private RowProblem Changes(Condition condition)
    {
        string verb = policy.Command switch
        {
            "update" => "change",
            "delete" => "delete",
            _ => "read, change and delete",
        };
        var severity = condition.NeedsAccount ? Severity.High : Severity.Critical;
        return Report(
            RowSecurityRules.Change,
            condition.Bond == Bond.Row ? Severity.High : severity,
            condition,
            $"may {verb} {Rows(condition)}",
            condition.Bond == Bond.Row ? Confidence.Medium : Confidence.High
        );
    }

    private RowProblem Reading(Condition condition)
    {
        var secret = DataWords.PrivateColumns(table);
        string what = secret.Count > 0 ? $", with {string.Join(", ", secret.Take(3))}" : $", whose owner {Owners[0]} names";
        bool isHigh = secret.Count > 0;
        return Report(
            RowSecurityRules.Read,
            isHigh ? Severity.High : Severity.Medium,
            condition,
            $"may read {Rows(condition)}{what}",
            isHigh && condition.Bond != Bond.Row ? Confidence.High : Confidence.Medium
        );
    }

    private RowProblem Inserts(Condition condition) =>
        Report(
            RowSecurityRules.Insert,
            Severity.Medium,
            condition,
            Owners.Count > 0
                ? $"may add rows in the name of others: nothing compares {Owners[0]} with the caller"
                : "may add rows that everybody sees",
            Owners.Count > 0 ? Confidence.High : Confidence.Medium
        );

    private static string Rows(Condition condition) =>
        condition.Bond == Bond.Row ? "rows of others, because the condition does not ask who the caller is" : "all rows";

    private RowProblem Report(RuleDescriptor rule, Severity severity, Condition condition, string what, Confidence confidence)
    {
        string who = condition.NeedsAccount ? "every signed-in account" : "everybody, without an account,";
        return new RowProblem(
            rule,
            severity,
            policy.Location,
            $"Policy \"{policy.Name}\" on {table.Name}: {who} {what}.",
            Fix(),
            $"{table.Name} {policy.Name}"
        )
        {
            Confidence = confidence,
            Reasons =
            [
                $"the policy is for {policy.Command} to {string.Join(", ", policy.Roles)}, and its condition {Describe(condition)}",
                .. Lint(condition),
            ],
        };
    }

    private IEnumerable<string> Lint(Condition condition) =>
        condition.Bond == Bond.None && policy.Command != "select" ? ["rls_policy_always_true: the condition holds for every row"] : [];

    private static string Describe(Condition condition) =>
        condition.Bond switch
        {
            Bond.None => "always holds",
            Bond.SignedIn => "asks only for a sign-in",
            Bond.Row => "asks only about the row",
            _ => "is bound to the caller",
        };

    private string Fix()
    {
        string bound = Owners.Count > 0 ? $"(select auth.uid()) = {TableName.Quote(Owners[0])}" : "";
        string name = TableName.Quote(policy.Name);
        string on = table.Name.Quoted;
        if (bound.Length == 0)
        {
            return policy.Command is "select"
                ? $"drop policy {name} on {on};"
                : $"drop policy {name} on {on}; -- write on the server, with the service role";
        }

        string conditions = policy.Command switch
        {
            "insert" => $"with check ({bound})",
            "select" or "delete" => $"using ({bound})",
            _ => $"using ({bound}) with check ({bound})",
        };
        return $"alter policy {name} on {on} to authenticated {conditions};";
    }
}
