using System.Runtime.CompilerServices;
using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using CallSite = Seatrial.Code.Flow.CallSite;

namespace Seatrial.Requirements.Frameworks.AspNetCore;

/// <summary>
/// Requests that a mediator hands to their handler: <c>Send(new X())</c> runs <c>Handle</c> of the class that implements
/// <c>IRequestHandler&lt;X&gt;</c>.
/// </summary>
internal static class Mediator
{
    private static readonly ConditionalWeakTable<CodeBase, Dictionary<string, List<ClassSymbol>>> known = [];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        .. new[] { "Send", "SendAsync", "Publish", "InvokeAsync", "Dispatch", "DispatchAsync", "QueryAsync", "ExecuteAsync" }.Select(
            n => new CallRule("*", n, Sent) { Languages = [CodeLanguage.CSharp] }
        ),
    ];

    private static Value? Sent(CallSite site)
    {
        var code = site.Evaluator.Code;
        if (site[0].Type?.Class is not { } request || !known.GetValue(code, Index).TryGetValue(request.Class.Name, out var handlers))
        {
            return null;
        }

        Demand(site, request);
        Value? result = null;
        foreach (var handler in handlers.Take(4))
        {
            if (
                (code.Method(handler, "Handle") ?? code.Method(handler, "HandleAsync") ?? code.Method(handler, "ExecuteAsync")) is
                { Function.Body: not null } method
            )
            {
                var self = new Value
                {
                    Type = new KnownType { Class = handler, IsInstance = true },
                    Object = new AbstractObject(handler.File, handler.Class.Place),
                };
                var value = site.Evaluator.Invoke(
                    Closure.Of(method.Function, method.File, method.Owner ?? handler, self),
                    site.Arguments,
                    site.Place,
                    site
                );
                result = result is null ? value : Value.Union(result, value);
            }
        }

        return result;
    }

    /// <summary>A request that is marked as guarded is, where a behaviour of the pipeline looks at that mark.</summary>
    private static void Demand(CallSite site, ClassSymbol request)
    {
        foreach (var mark in request.Class.Decorators.Where(d => d.Name is "Authorize"))
        {
            if (
                site.Evaluator.Code.Classes.Any(c =>
                    c.Class.Name.Contains("Authori", StringComparison.Ordinal) && c.Class.Bases.Any(b => b.ShortName == "IPipelineBehavior")
                )
            )
            {
                site.Evaluator.Assume(Effects.Authenticated($"[Authorize] of {request.Class.Name}", request.File, mark.Place));
                if (mark.Arguments.Any(a => a.Name is "Roles" or "Policy"))
                {
                    site.Evaluator.Assume(Effects.Role($"[Authorize] of {request.Class.Name}", request.File, mark.Place));
                }
            }
        }
    }

    private static Dictionary<string, List<ClassSymbol>> Index(CodeBase code)
    {
        var index = new Dictionary<string, List<ClassSymbol>>(StringComparer.Ordinal);
        foreach (
            var type in code.Classes.Where(c =>
                c.File.Language == CodeLanguage.CSharp && c.Class.Kind == ClassKind.Class && !c.Class.Has(ClassTraits.Abstract)
            )
        )
        {
            foreach (
                var handled in type.Class.Bases.Where(b =>
                    b.ShortName.EndsWith("Handler", StringComparison.Ordinal) && b.Arguments.Count > 0
                )
            )
            {
                string name = handled.Arguments[0].ShortName;
                if (!index.TryGetValue(name, out var list))
                {
                    index[name] = list = [];
                }

                list.Add(type);
            }
        }

        return index;
    }
}
