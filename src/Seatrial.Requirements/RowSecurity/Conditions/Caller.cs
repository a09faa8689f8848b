using System.Text.Json;
using Seatrial.Requirements.RowSecurity.Replay;
using Seatrial.Requirements.RowSecurity.Schema;

namespace Seatrial.Requirements.RowSecurity.Conditions;

/// <summary>Where an expression asks who the caller is. Source: Supabase documentation, "Row Level Security", helper functions.</summary>
internal sealed class Caller(SqlSchema schema)
{
    private const int MaxDepth = 5;

    private readonly Dictionary<TableName, bool> bound = [];

    /// <summary>Whether something in it comes from the caller's session.</summary>
    public bool IsIn(JsonElement expression) => SqlNode.All(expression, "FuncCall").Any(IsCaller);

    /// <summary>Whether it is the name of the caller's database role, which tells accounts from visitors and from the server.</summary>
    public static bool IsRole(JsonElement expression)
    {
        var names = SqlNode.All(expression, "FuncCall").Select(Name).ToList();
        return names.Contains("auth.role")
            || (
                names.Exists(n => n is "auth.jwt" or "current_setting")
                && SqlNode.All(expression, "sval").Any(v => v.Text("sval") is "role" or "request.jwt.claim.role")
                && !SqlNode.All(expression, "sval").Any(v => v.Text("sval").EndsWith("_metadata", StringComparison.Ordinal))
            )
            || SqlNode.All(expression, "SQLValueFunction").Any(f => f.Text("op").EndsWith("_USER", StringComparison.Ordinal));
    }

    public static bool TrustsUser(JsonElement expression) =>
        SqlNode.All(expression, "sval").Any(v => v.Text("sval") is "user_metadata" or "raw_user_meta_data");

    /// <summary>Whether the body of a function asks for the caller, itself or through another function.</summary>
    public bool IsBound(SqlFunction function, int depth = 0)
    {
        if (bound.TryGetValue(function.Name, out bool known))
        {
            return known;
        }

        bool answer =
            function.Body.AsksForCaller
            || (
                depth < MaxDepth
                && schema.Functions.Values.Any(f =>
                    f.Name != function.Name
                    && (function.Body.Mentions(f.Name.Name) || function.Body.Mentions(f.Name.ToString()))
                    && IsBound(f, depth + 1)
                )
            );
        if (depth == 0)
        {
            bound[function.Name] = answer;
        }

        return answer;
    }

    public static string Name(JsonElement call) => string.Join('.', call.Names("funcname"));

    private bool IsCaller(JsonElement call)
    {
        string name = Name(call);
        if (name is "auth.uid" or "auth.jwt" or "auth.email" or "auth.role" or "requesting_user_id" or "current_setting")
        {
            return true;
        }

        var parts = call.Names("funcname");
        return parts.Count > 0 && schema.Function(SqlNode.Qualified(parts, TableName.Public)) is { } function && IsBound(function);
    }
}
