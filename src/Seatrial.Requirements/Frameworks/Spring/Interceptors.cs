using System.Runtime.CompilerServices;
using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.Spring;

/// <summary>
/// Interceptors of the repository, with the paths for which they are registered: <c>preHandle</c> is followed, and what it found out holds
/// where it lets the request through.
/// </summary>
internal static class Interceptors
{
    private static readonly ConditionalWeakTable<CodeBase, List<Registration>> known = [];

    public static IEnumerable<EndpointStep> For(Evaluator evaluator, string path, string route)
    {
        foreach (var registration in known.GetValue(evaluator.Code, Read))
        {
            if (
                SecurityRules.ModuleOf(registration.File.Path) == SecurityRules.ModuleOf(path)
                && (registration.Included.Count == 0 || registration.Included.Any(p => AntPattern.Covers(p, route)))
                && !registration.Excluded.Any(p => AntPattern.Covers(p, route))
                && evaluator.Code.Method(registration.Type, "preHandle") is { Function.Body: not null } method
            )
            {
                yield return Step(registration, method, route);
            }
        }
    }

    private static EndpointStep Step(Registration registration, FunctionSymbol method, string route) =>
        new(
            registration.Type.Class.Name,
            registration.File,
            registration.Place.Line,
            run =>
            {
                var evaluator = run.Evaluator;
                var type = registration.Type;
                var self = new Value
                {
                    Type = new KnownType { Class = type, IsInstance = true },
                    Object = new AbstractObject(type.File, type.Class.Place),
                };
                var asked = new AbstractObject(type.File, type.Class.Place);
                evaluator.Assign(asked.Member(SpringRules.PathMember), Value.Constant(route));
                var request = new Value
                {
                    Type = new KnownType { Declared = "HttpServletRequest", IsInstance = true },
                    Object = asked,
                };
                var passes = evaluator.InModule(
                    type.File,
                    () =>
                        evaluator.Invoke(
                            Closure.Of(method.Function, method.File, method.Owner ?? type, self),
                            [new ArgumentValue(request), new ArgumentValue(Value.Unknown), new ArgumentValue(Value.Unknown)],
                            registration.Place
                        )
                );
                if (passes?.Truth is { } truth)
                {
                    evaluator.Assume(truth);
                }

                return passes?.Truth is not { IsNever: true };
            }
        )
        {
            IsFollowed = true,
        };

    private static List<Registration> Read(CodeBase code)
    {
        var found = new List<Registration>();
        foreach (var type in code.Classes.Where(c => c.File.Language == CodeLanguage.Java))
        {
            foreach (var method in type.Class.Methods.Where(m => m.Name == "addInterceptors"))
            {
                var calls = CodeWalk.Calls(method).ToList();
                foreach (var added in calls.Where(c => c.Name == "addInterceptor" && c.Arguments.Count == 1))
                {
                    if (TypeOf(code, type, added.Arguments[0].Value) is { } interceptor)
                    {
                        var behind = calls.Where(c => Begins(c, added)).ToList();
                        found.Add(
                            new Registration(
                                interceptor,
                                type.File,
                                added.Place,
                                Paths(code, type, behind, "addPathPatterns"),
                                Paths(code, type, behind, "excludePathPatterns")
                            )
                        );
                    }
                }
            }
        }

        return found;
    }

    private static IReadOnlyList<string> Paths(CodeBase code, ClassSymbol owner, IEnumerable<CallExpression> calls, string name) =>
        Texts.Of(code, owner, calls.Where(c => c.Name == name).SelectMany(c => c.Arguments).Select(a => a.Value));

    /// <summary>Whether a call is chained behind another.</summary>
    private static bool Begins(CallExpression call, CallExpression first)
    {
        for (var receiver = call.Receiver as CallExpression; receiver is not null; receiver = receiver.Receiver as CallExpression)
        {
            if (receiver == first)
            {
                return true;
            }
        }

        return false;
    }

    private static ClassSymbol? TypeOf(CodeBase code, ClassSymbol owner, Expression given) =>
        given switch
        {
            CallExpression { Kind: CallKind.Construction, Name: { } made } => code.ResolveType(owner.File, new TypeReference(made)),
            CallExpression { Name: { } bean } => owner.Class.Methods.FirstOrDefault(m => m.Name == bean)?.ReturnType is { } type
                ? code.ResolveType(owner.File, type)
                : null,
            NameExpression name => owner.Class.Fields.FirstOrDefault(f => f.Name == name.Name)?.Type is { } type
                ? code.ResolveType(owner.File, type)
                : null,
            MemberExpression member => owner.Class.Fields.FirstOrDefault(f => f.Name == member.Name)?.Type is { } type
                ? code.ResolveType(owner.File, type)
                : null,
            _ => null,
        };

    private sealed record Registration(
        ClassSymbol Type,
        CodeFile File,
        Place Place,
        IReadOnlyList<string> Included,
        IReadOnlyList<string> Excluded
    );
}
