using Seatrial.Engine.Findings;
using Seatrial.Requirements.RowSecurity.Conditions;
using Seatrial.Requirements.RowSecurity.Replay;
using Seatrial.Requirements.RowSecurity.Schema;

namespace Seatrial.Requirements.RowSecurity;

/// <summary>Judges views that are read with the rights of their owner and so show rows that the tables' own policies hide.</summary>
internal static class ViewJudge
{
    public static TableVerdict? Judge(SqlView view, SqlSchema schema, ConditionReader reader)
    {
        if (view.IsInvoker || !view.Grants.AllowsClients("select") || reader.Caller.IsIn(view.Query))
        {
            return null;
        }

        var sources = SqlNode.All(view.Query, "RangeVar").Select(r => r.Relation(TableName.Public)).Distinct().ToList();
        var hidden = sources
            .Select(n => schema.Tables.GetValueOrDefault(n))
            .FirstOrDefault(t => t is { HasRowSecurity: true } && IsHidden(t, reader) && ShowsPrivate(view, t));
        bool showsAccounts = sources.Contains(TableName.AuthUsers);
        if (hidden is null && !showsAccounts)
        {
            return null;
        }

        string from = showsAccounts ? TableName.AuthUsers.ToString() : hidden!.Name.ToString();
        string lint =
            showsAccounts ? "auth_users_exposed"
            : view.IsMaterialized ? "materialized_view_in_api"
            : "security_definer_view";
        var problem = new RowProblem(
            RowSecurityRules.View,
            Severity.High,
            view.Location,
            $"View {view.Name} shows rows of {from} to whoever has the public key: it is read with the rights of its owner, and the policies of the table do not hold.",
            view.IsMaterialized || showsAccounts
                ? $"revoke all on {view.Name.Quoted} from anon, authenticated;"
                : $"alter view {view.Name.Quoted} set (security_invoker = on);",
            view.Name.ToString()
        )
        {
            Confidence = showsAccounts ? Confidence.High : Confidence.Medium,
            Reasons = [lint],
        };
        return new TableVerdict(
            view.Name.ToString(),
            view.Location,
            HasRowSecurity: false,
            "a view with the rights of its owner",
            [problem]
        );
    }

    /// <summary>Whether clients don't see every row of the table itself.</summary>
    private static bool IsHidden(SqlTable table, ConditionReader reader) =>
        table
            .Policies.Values.Where(p => p.IsPermissive && p.IsForClients && p.Covers("select"))
            .All(p => reader.Read(p.Using, table).IsBound);

    /// <summary>Whether the view names a private column or the owner of the table, or all columns; sums and counts show no rows.</summary>
    private static bool ShowsPrivate(SqlView view, SqlTable table)
    {
        var select = view.Query.Get("SelectStmt");
        if (select.Get("groupClause").Exists())
        {
            return false;
        }

        var shown = select.Items("targetList").SelectMany(t => SqlNode.All(t, "ColumnRef")).ToList();
        var wanted = DataWords
            .PrivateColumns(table)
            .Concat(DataWords.IsPublished(table) ? [] : DataWords.OwnerColumns(table))
            .ToHashSet(StringComparer.Ordinal);
        return wanted.Count > 0
            && shown.Exists(c =>
                c.Items("fields").Any(f => f.Get("A_Star").Exists()) || wanted.Contains(c.Names("fields").LastOrDefault() ?? "")
            );
    }
}
