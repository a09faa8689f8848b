using System.Text.RegularExpressions;
using Seatrial.Code.Flow;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Python;

namespace Seatrial.Requirements.Frameworks.Flask;

/// <summary>Routes of functions and of classes.</summary>
internal static partial class FlaskRoutes
{
    private static readonly string[] Verbs = ["get", "post", "put", "patch", "delete"];

    /// <summary><c>@app.route('/x', methods=[…])</c>, <c>@app.get('/x')</c>, in front of a function or a class.</summary>
    public static Value? Decorator(CallSite site, string? method)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is not { } router)
        {
            return null;
        }

        var outer = site;
        return Value.Function(
            Closure.From(decorated =>
            {
                var target = decorated.Named("declared") ?? decorated[0];
                if (target.Type is { Class: { } type })
                {
                    for (int i = 0; i < Math.Max(1, outer.Count); i++)
                    {
                        AddClass(router, outer, outer[i].Text ?? "", type, []);
                    }
                }
                else
                {
                    AddFunction(
                        router,
                        outer,
                        outer[0].Text ?? outer.Named("rule")?.Text ?? "",
                        method is null ? MethodsOf(outer) : [method],
                        target
                    );
                }

                return decorated[0];
            })
        );
    }

    /// <summary><c>app.add_url_rule('/x', 'name', view, methods=[…])</c>.</summary>
    public static Value? Rule(CallSite site)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is not { } router)
        {
            return null;
        }

        var view = site.Named("view_func") ?? site[2];
        string path = site[0].Text ?? site.Named("rule")?.Text ?? "";
        if (PythonView.Of(view) is { } type)
        {
            AddClass(router, site, path, type.Class, type.Guards, site.Named("methods") is null ? null : MethodsOf(site));
        }
        else
        {
            AddFunction(router, site, path, MethodsOf(site), view);
        }

        return Value.Unknown;
    }

    /// <summary><c>api.add_resource(Orders, '/orders', '/orders/&lt;id&gt;')</c>.</summary>
    public static Value? Resource(CallSite site)
    {
        if (RouterRegistry.RouterOf(site.Receiver) is not { } router || site[0].Type is not { Class: { } type })
        {
            return null;
        }

        for (int i = 1; i < site.Count; i++)
        {
            AddClass(router, site, site[i].Text ?? "", type, []);
        }

        return Value.Unknown;
    }

    private static List<string> MethodsOf(CallSite site) =>
        site.Named("methods")?.Object is { } list
        && list.Members.Values.Select(c => c.Value?.Text?.ToUpperInvariant()).OfType<string>().ToList() is { Count: > 0 } methods
            ? methods
            : ["GET"];

    private static void AddFunction(Router router, CallSite site, string path, IReadOnlyList<string> methods, Value handler)
    {
        if (handler.Functions is not [{ Function: { } function } closure, ..])
        {
            return;
        }

        IReadOnlyList<ArgumentValue> Arguments(EndpointRun run) => ArgumentsOf(path, run);
        List<EndpointStep> steps =
        [
            .. PythonSteps.Guards(closure.Decorators, Arguments, FlaskAnswers.StatusOf),
            PythonSteps.Handler(function.Name, closure, Arguments, FlaskAnswers.StatusOf),
        ];
        foreach (string method in methods)
        {
            router.Add(
                new RouteEntry(site.File, site.Place, method, path, steps)
                {
                    Handler = closure,
                    EndLine = site.Call?.EndLine ?? site.Place.Line,
                }
            );
        }
    }

    private static void AddClass(
        Router router,
        CallSite site,
        string path,
        ClassSymbol type,
        IReadOnlyList<AppliedDecorator> outer,
        IReadOnlyList<string>? methods = null
    )
    {
        var evaluator = site.Evaluator;
        foreach (string verb in Verbs)
        {
            if (
                evaluator.Code.Method(type, verb) is not { Function.Body: not null } method
                || methods?.Contains(verb.ToUpperInvariant()) == false
            )
            {
                continue;
            }

            var self = new Value
            {
                Type = new KnownType { Class = type, IsInstance = true },
                Object = new AbstractObject(type.File, type.Class.Place),
            };
            var closure = Closure.Of(method.Function, method.File, method.Owner, self);
            IReadOnlyList<ArgumentValue> Arguments(EndpointRun run) => ArgumentsOf(path, run);
            AppliedDecorator[] decorators =
            [
                .. outer,
                .. PythonView.Declared(evaluator, type, "decorators"),
                .. PythonView.Declared(evaluator, type, "method_decorators"),
                .. evaluator.DecoratorsOf(method.Function, method.File),
            ];
            List<EndpointStep> steps =
            [
                .. PythonSteps.Guards(decorators, Arguments, FlaskAnswers.StatusOf),
                PythonSteps.Handler($"{type.Class.Name}.{verb}", closure, Arguments, FlaskAnswers.StatusOf),
            ];
            router.Add(
                new RouteEntry(site.File, site.Place, verb.ToUpperInvariant(), path, steps)
                {
                    Handler = closure,
                    EndLine = site.Call?.EndLine ?? site.Place.Line,
                }
            );
        }
    }

    /// <summary>Parts of the route, which Flask gives by name.</summary>
    private static List<ArgumentValue> ArgumentsOf(string path, EndpointRun run)
    {
        string route = run.Endpoint.Route.Length > 0 ? run.Endpoint.Route : path;
        return [.. Parameter().Matches(route).Select(m => new ArgumentValue(Value.Of(Origins.Path, m.Groups[1].Value), m.Groups[1].Value))];
    }

    [GeneratedRegex(@"<(?:[^<>:]{1,100}:)?([A-Za-z_][A-Za-z0-9_]{0,100})>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
