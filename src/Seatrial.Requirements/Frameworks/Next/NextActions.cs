using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Next;

/// <summary>
/// Server actions: what a file that says 'use server' exports, and functions that say so themselves. Whoever knows their address may call
/// them with any arguments. Source: Next.js documentation, "Data security": exported actions are public endpoints.
/// </summary>
internal static class NextActions
{
    public static void Add(EndpointDiscovery discovery, CodeFile file)
    {
        if (file.Directives.Contains("use server"))
        {
            foreach (var export in file.Exports.DistinctBy(e => e.Name))
            {
                // Types are exported too; they are no functions.
                if (
                    export.Module is null
                    && ScriptExport.Of(discovery.Evaluator, file, export.Name) is { Value.Functions.Count: > 0 } action
                )
                {
                    Add(discovery, action);
                }
            }

            return;
        }

        foreach (var function in Inline(file))
        {
            var closure = Closure.Of(function, file);
            Add(discovery, new ScriptExport(function.Name, Value.Function(closure), closure, file, function.Place).At(function));
        }
    }

    private static void Add(EndpointDiscovery discovery, ScriptExport action)
    {
        string name = action.Name == "default" ? action.Inner?.Function?.Name ?? "default" : action.Name;
        discovery.Add(NextEndpoints.Made(action, "ACTION", name, EndpointTraits.None, [NextSteps.Action(action)]));
    }

    /// <summary>Functions with the directive in their own body, at the top level or inside of components.</summary>
    private static IEnumerable<Function> Inline(CodeFile file) =>
        file.TopLevel.Body is { } body && file.Functions.Concat(DeclaredIn(body, 0)).Distinct() is var all
            ? all.Where(f => f.Directives.Contains("use server") && f.Name.Length > 0)
            : [];

    private static IEnumerable<Function> DeclaredIn(Statement statement, int depth)
    {
        if (depth > 6)
        {
            return [];
        }

        switch (statement)
        {
            case Block block:
                return block.Statements.SelectMany(s => DeclaredIn(s, depth + 1));
            case FunctionStatement { Function: var function }:
                return function.Body is null ? [function] : [function, .. DeclaredIn(function.Body, depth + 1)];
            case ExpressionStatement
            {
                Expression: AssignmentExpression { Value: FunctionExpression { Function: { Body: { } inner } value } }
            }:
                return value.Name.Length > 0 ? [value, .. DeclaredIn(inner, depth + 1)] : DeclaredIn(inner, depth + 1);
            default:
                return [];
        }
    }
}
