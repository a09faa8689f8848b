using System.Collections.Frozen;
using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.AspNetCore;

/// <summary>Actions of controllers: their routes by attributes or convention, guards of every level, and the handler.</summary>
internal static class ControllerEndpoints
{
    private static readonly FrozenDictionary<string, string> Verbs = new Dictionary<string, string>
    {
        ["HttpGet"] = "GET",
        ["HttpPost"] = "POST",
        ["HttpPut"] = "PUT",
        ["HttpDelete"] = "DELETE",
        ["HttpPatch"] = "PATCH",
        ["HttpHead"] = "HEAD",
        ["HttpOptions"] = "OPTIONS",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a controller overrides to take part in all of its actions. Source: ASP.NET Core documentation, "Filters".</summary>
    private static readonly FrozenSet<string> Hooks = new[]
    {
        "OnActionExecuting",
        "OnActionExecuted",
        "OnActionExecutionAsync",
        "OnAuthentication",
        "OnAuthenticationChallenge",
        "OnAuthorization",
        "OnAuthorizationAsync",
        "OnException",
        "OnExceptionAsync",
        "OnResourceExecuting",
        "OnResourceExecuted",
        "OnResourceExecutionAsync",
        "OnResultExecuting",
        "OnResultExecuted",
        "OnResultExecutionAsync",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] ControllerBases = ["ControllerBase", "Controller", "ApiController", "ODataController"];

    public static void Discover(EndpointDiscovery discovery)
    {
        var code = discovery.Code;
        foreach (var type in code.Classes)
        {
            if (type.File.Language == CodeLanguage.CSharp && IsController(code, type) && code.Parts(type)[0] == type)
            {
                ClassSymbol[] chain = [.. code.Parts(type), .. code.Bases(type)];
                foreach (var action in Actions(chain))
                {
                    Add(discovery, type, chain, action);
                }
            }
        }
    }

    private static bool IsController(CodeBase code, ClassSymbol type)
    {
        var written = type.Class;
        if (
            written.Kind != ClassKind.Class
            || written.Has(ClassTraits.Abstract)
            || written.Has(ClassTraits.Static)
            || written.Decorators.Any(d => d.Name == "NonController")
        )
        {
            return false;
        }

        bool isNamed = written.Name.EndsWith("Controller", StringComparison.Ordinal);
        return code.Inherits(
                type,
                b =>
                    ControllerBases.Contains(b.ShortName, StringComparer.Ordinal)
                    || (isNamed && b.ShortName.EndsWith("Controller", StringComparison.Ordinal))
                    || (isNamed && b.ShortName.EndsWith("ControllerBase", StringComparison.Ordinal))
            )
            || written.Decorators.Any(d => d.Name is "ApiController" or "Controller")
            || (isNamed && written.Methods.Any(m => m.Decorators.Any(d => d.Name is { } n && Verbs.ContainsKey(n))));
    }

    /// <summary>Public methods of the class and of its bases in the repository, each signature once.</summary>
    private static IEnumerable<FunctionSymbol> Actions(ClassSymbol[] chain)
    {
        var seen = new HashSet<(string, int)>();
        foreach (var owner in chain)
        {
            foreach (var method in owner.Class.Methods)
            {
                if (
                    method.Has(FunctionTraits.Public)
                    && !method.Has(FunctionTraits.Static)
                    && !method.Has(FunctionTraits.Accessor)
                    && method.Body is not null
                    && method.Name is not ("constructor" or "Finalize" or "Dispose")
                    && !method.Name.StartsWith("operator", StringComparison.Ordinal)
                    && !Hooks.Contains(method.Name)
                    && !method.Decorators.Any(d => d.Name is "NonAction")
                    && seen.Add((method.Name + string.Join(',', method.Parameters.Select(p => p.Type?.Name)), method.Parameters.Count))
                )
                {
                    yield return new FunctionSymbol(method, owner.File, owner);
                }
            }
        }
    }

    private static void Add(EndpointDiscovery discovery, ClassSymbol type, ClassSymbol[] chain, FunctionSymbol action)
    {
        var evaluator = discovery.Evaluator;
        var settings = AspNetSettings.Of(evaluator);
        string? area = Attribute(chain, "Area") is { } given ? Text(evaluator, given.File, given.Call) : null;
        List<string?> prefixes =
        [
            .. chain
                .Select(c =>
                    c.Class.Decorators.Where(d => d.Name is "Route" or "RoutePrefix").Select(d => Text(evaluator, c.File, d)).ToList()
                )
                .FirstOrDefault(l => l.Count > 0)
                ?? [],
        ];
        var verbs = action
            .Function.Decorators.Where(d => d.Name is { } n && (Verbs.ContainsKey(n) || n is "Route" or "AcceptVerbs"))
            .ToList();
        var routes = verbs.Where(v => v.Name != "AcceptVerbs" && Text(evaluator, action.File, v) is not null).ToList();
        string[] methods = [.. verbs.SelectMany(v => MethodsOf(v)).Distinct(StringComparer.Ordinal)];
        var steps = Steps(evaluator, settings, type, chain, action, out var traits);
        bool isConventional = prefixes.Count == 0 && routes.Count == 0;
        if (isConventional && prefixes.Count == 0)
        {
            string conventional =
                $"{(area is null ? "" : "/[area]")}/[controller]/[action]{(action.Function.Parameters.Any(p => p.Name == "id") ? "/{id}" : "")}";
            Register(methods.Length == 0 ? ["ANY"] : methods, conventional);
            return;
        }

        foreach (string? prefix in prefixes.Count == 0 ? [null] : prefixes)
        {
            if (routes.Count == 0)
            {
                Register(methods.Length == 0 ? ["ANY"] : methods, RouteTemplate.Join(null, prefix));
            }

            foreach (var route in routes)
            {
                Register(
                    Verbs.TryGetValue(route.Name!, out string? verb) ? [verb]
                        : methods.Length == 0 ? ["ANY"]
                        : methods,
                    RouteTemplate.Join(prefix, Text(evaluator, action.File, route))
                );
            }
        }

        void Register(IReadOnlyList<string> verbsOf, string template)
        {
            string route = RouterExpansion.Join("", RouteTemplate.Fill(template, type.Class.Name, action.Function.Name, area));
            foreach (string verb in verbsOf)
            {
                discovery.Add(
                    new Endpoint
                    {
                        Framework = AspNetCorePack.Name,
                        Method = verb,
                        Route = route,
                        File = action.File,
                        StartLine = action.Function.StartLine,
                        Line = action.Function.Place.Line,
                        EndLine = action.Function.EndLine,
                        Handler = $"{type.Class.Name}.{action.Function.Name}",
                        Traits = traits,
                        Steps = [.. steps, Handler(type, action, route)],
                    }
                );
            }
        }
    }

    private static IEnumerable<string> MethodsOf(CallExpression verb) =>
        Verbs.TryGetValue(verb.Name ?? "", out string? method) ? [method]
        : verb.Name == "AcceptVerbs"
            ? verb.Arguments.Select(a => a.Value).OfType<LiteralExpression>().Select(l => l.Text.ToUpperInvariant())
        : [];

    private static List<EndpointStep> Steps(
        Evaluator evaluator,
        AspNetSettings settings,
        ClassSymbol type,
        ClassSymbol[] chain,
        FunctionSymbol action,
        out EndpointTraits traits
    )
    {
        var written = chain
            .Reverse()
            .SelectMany(c => c.Class.Decorators.Select(d => (c.File, Call: d)))
            .Concat(action.Function.Decorators.Select(d => (action.File, Call: d)))
            .ToList();
        bool isOpen = AuthorizeGuards.IsOpen(written.Select(w => w.Call));
        traits = isOpen ? EndpointTraits.DeclaredPublic : EndpointTraits.None;
        var steps = new List<EndpointStep>(MinimalApi.MiddlewareOf(evaluator, settings, type.File.Path));
        if (isOpen)
        {
            return steps;
        }

        steps.AddRange(settings.Defaults(type.File.Path, isController: true));
        steps.AddRange(written.Select(w => AuthorizeGuards.Of(evaluator, w.File, w.Call)).OfType<EndpointStep>());
        return steps;
    }

    private static EndpointStep Handler(ClassSymbol type, FunctionSymbol action, string route)
    {
        var function = HandlerRewriting.Responding(action.Function);
        return new EndpointStep(
            $"{type.Class.Name}.{action.Function.Name}",
            action.File,
            action.Function.Place.Line,
            run =>
            {
                var self = new Value
                {
                    Type = new KnownType { Class = type, IsInstance = true },
                    Object = new AbstractObject(type.File, type.Class.Place),
                };
                run.Evaluator.Assign(self.Object.Member("HttpContext"), RequestContext.Of(run));
                run.Evaluator.Assign(self.Object.Member("Request"), RequestContext.Part(run, "HttpRequest"));
                run.Evaluator.Assign(self.Object.Member("User"), RequestContext.Principal);
                var arguments = ParameterBinding.Of(run, action.Function, action.File, route);
                run.Evaluator.InModule(
                    action.File,
                    () => run.Evaluator.Invoke(Closure.Of(function, action.File, action.Owner, self), arguments, action.Function.Place)
                );
                return true;
            }
        )
        {
            IsHandler = true,
        };
    }

    private static (CodeFile File, CallExpression Call)? Attribute(ClassSymbol[] chain, string name)
    {
        foreach (var owner in chain)
        {
            if (owner.Class.Decorators.FirstOrDefault(d => d.Name == name) is { } found)
            {
                return (owner.File, found);
            }
        }

        return null;
    }

    /// <summary>The text of the first argument without a name; null where there is none.</summary>
    private static string? Text(Evaluator evaluator, CodeFile file, CallExpression attribute) =>
        attribute.Arguments.FirstOrDefault(a => a.Name is null or "template") is { } first
            ? evaluator.InModule(file, () => evaluator.Evaluate(first.Value))?.Text
            : null;
}
