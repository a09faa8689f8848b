using Seatrial.Engine.Findings;
using Seatrial.Requirements.RowSecurity.Conditions;
using Seatrial.Requirements.RowSecurity.Schema;

namespace Seatrial.Requirements.RowSecurity;

/// <summary>
/// Judges functions that clients call and that run with the rights of their owner, above all policies, without asking for the caller.
/// </summary>
internal static class DefinerJudge
{
    public static TableVerdict? Judge(SqlFunction function, SqlSchema schema, ConditionReader reader)
    {
        if (!function.IsDefiner || !function.IsCallable || reader.Caller.IsBound(function))
        {
            return null;
        }

        var changed = function
            .Body.Changes()
            .Select(c => (c.Command, Table: schema.Find(c.Table)))
            .FirstOrDefault(c => c.Table is { } t && IsSensitive(t));
        var read =
            function.ReturnsRows && function.Inputs > 0
                ? function.Body.Sources().Select(schema.Find).FirstOrDefault(t => t is not null && IsSensitive(t))
                : null;
        if (changed.Table is null && read is null)
        {
            return null;
        }

        string what = changed.Table is { } table
            ? $"{changed.Command switch { "insert" => "adds rows to", "delete" => "deletes rows of", _ => "changes" }} {table.Name}"
            : $"reads {read!.Name}";
        var problem = new RowProblem(
            RowSecurityRules.Definer,
            Severity.High,
            function.Location,
            $"Function {function.Name} {what} with the rights of its owner and never asks who calls: whoever has the public key calls it with any argument.",
            $"revoke execute on function {function.Name.Quoted} from public, anon, authenticated;",
            function.Name.ToString()
        )
        {
            Confidence = Confidence.Medium,
            Reasons = function.FixesSearchPath
                ? ["security definer goes around the policies of the table"]
                : ["security definer goes around the policies of the table", "function_search_path_mutable: its search_path is not set"],
        };
        return new TableVerdict(
            function.Name.ToString(),
            function.Location,
            HasRowSecurity: false,
            "a function with the rights of its owner",
            [problem]
        );
    }

    private static bool IsSensitive(SqlTable table) =>
        table.HasRowSecurity
        && (DataWords.PrivateColumns(table).Count > 0 || (DataWords.OwnerColumns(table).Count > 0 && !DataWords.IsPublished(table)));
}
