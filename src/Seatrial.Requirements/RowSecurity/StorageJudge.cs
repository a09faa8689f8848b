using Seatrial.Engine.Findings;
using Seatrial.Requirements.RowSecurity.Conditions;
using Seatrial.Requirements.RowSecurity.Replay;
using Seatrial.Requirements.RowSecurity.Schema;

namespace Seatrial.Requirements.RowSecurity;

/// <summary>
/// Judges the policies on files in buckets. Everybody may read public buckets by design; what clients may overwrite or delete has to be
/// bound to them. Source: Supabase documentation, "Storage Access Control".
/// </summary>
internal sealed class StorageJudge(SqlSchema schema, ConditionReader reader)
{
    public TableVerdict Judge(SqlTable objects)
    {
        var problems = new List<RowProblem>();
        foreach (
            var policy in objects
                .Policies.Values.Where(p => p.IsPermissive && p.IsForClients)
                .OrderBy(p => p.Location)
                .ThenBy(p => p.Name, StringComparer.Ordinal)
        )
        {
            var restrictive = objects.Policies.Values.Where(p => !p.IsPermissive && (p.Covers(policy.Command) || policy.Command == "all"));
            var condition = restrictive.Aggregate(
                reader.Read(policy.Command == "insert" ? policy.Writes : policy.Using, objects),
                (c, p) => c.And(reader.Read(p.Using.Exists() ? p.Using : p.Check, objects))
            );
            if (!condition.IsBound && What(policy, condition) is { } what)
            {
                problems.Add(Report(objects, policy, condition, what));
            }
        }

        return new TableVerdict(
            objects.Name.ToString(),
            objects.Location,
            HasRowSecurity: true,
            $"{objects.Policies.Count} policies on files in buckets",
            problems
        );
    }

    private string? What(SqlPolicy policy, Condition condition)
    {
        var named = SqlNode
            .All(policy.Command == "insert" ? policy.Writes : policy.Using, "sval")
            .Select(v => v.Text("sval"))
            .Where(schema.Buckets.ContainsKey)
            .ToList();
        return policy.Command switch
        {
            "select" => condition.Bond != Bond.Row && named.Count > 0 && named.TrueForAll(b => !schema.Buckets[b])
                ? $"read all files of the private bucket {named[0]}"
                : null,
            "insert" => policy.IsForAnonymous && !reader.Read(policy.Writes, schema.Tables[TableName.StorageObjects]).NeedsAccount
                ? "store files of any kind and size"
                : null,
            "delete" => "delete files of others",
            "update" => "overwrite files of others",
            _ => "read, overwrite and delete files of others",
        };
    }

    private static RowProblem Report(SqlTable objects, SqlPolicy policy, Condition condition, string what)
    {
        bool needsAccount = condition.NeedsAccount || !policy.IsForAnonymous;
        string bound = "(storage.foldername(name))[1] = (select auth.uid())::text";
        string clause = policy.Command switch
        {
            "insert" => $"with check ({bound})",
            "select" or "delete" => $"using ({bound})",
            _ => $"using ({bound}) with check ({bound})",
        };
        return new RowProblem(
            RowSecurityRules.Storage,
            needsAccount ? Severity.Medium : Severity.High,
            policy.Location,
            $"Policy \"{policy.Name}\" on {objects.Name}: {(needsAccount ? "every signed-in account" : "everybody, without an account,")} may {what}.",
            $"alter policy {TableName.Quote(policy.Name)} on storage.objects to authenticated {clause};",
            $"{objects.Name} {policy.Name}"
        )
        {
            Confidence = Confidence.Medium,
            Reasons = ["the condition asks for the bucket and not for the owner of the file"],
        };
    }
}
