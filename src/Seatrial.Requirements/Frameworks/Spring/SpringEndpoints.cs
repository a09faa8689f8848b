using System.Collections.Frozen;
using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.Spring;

/// <summary>
/// Handlers of controllers: routes by annotations of class, method and what both inherit; guards of filter chains and methods.
/// </summary>
internal static class SpringEndpoints
{
    private static readonly FrozenDictionary<string, string> Verbs = new Dictionary<string, string>
    {
        ["GetMapping"] = "GET",
        ["PostMapping"] = "POST",
        ["PutMapping"] = "PUT",
        ["DeleteMapping"] = "DELETE",
        ["PatchMapping"] = "PATCH",
        ["RequestMapping"] = "ANY",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static void Discover(EndpointDiscovery discovery)
    {
        foreach (var type in discovery.Code.Classes)
        {
            if (
                type.File.Language == CodeLanguage.Java
                && type.Class.Kind == ClassKind.Class
                && !type.Class.Has(ClassTraits.Abstract)
                && !type.File.Path.Contains("src/test/", StringComparison.Ordinal)
                && type.Class.Decorators.Any(d =>
                    d.Name is "RestController" or "Controller" or "RestControllerEndpoint" or "RepositoryRestController"
                )
            )
            {
                Discover(discovery, type);
            }
        }
    }

    private static void Discover(EndpointDiscovery discovery, ClassSymbol type)
    {
        ClassSymbol[] chain = [type, .. discovery.Code.Bases(type)];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var owner in chain)
        {
            foreach (var method in owner.Class.Methods)
            {
                string signature = $"{method.Name}({string.Join(',', method.Parameters.Select(p => p.Type?.ShortName))})";
                if (method.Body is null || method.Has(FunctionTraits.Static) || !seen.Add(signature))
                {
                    continue;
                }

                // The mapping may stand at the method of an interface; parameters are annotated there too.
                var declared = chain
                    .SelectMany(c => c.Class.Methods.Select(m => (Owner: c, Method: m)))
                    .FirstOrDefault(d =>
                        d.Method.Name == method.Name
                        && d.Method.Parameters.Count == method.Parameters.Count
                        && Mapping(d.Method) is not null
                    );
                if (declared.Method is not null && Mapping(declared.Method) is { } mapping)
                {
                    Add(discovery, type, chain, new FunctionSymbol(method, owner.File, owner), declared.Owner, declared.Method, mapping);
                }
            }
        }
    }

    private static CallExpression? Mapping(Function method) =>
        method.Decorators.FirstOrDefault(d => d.Name is { } n && Verbs.ContainsKey(n));

    private static void Add(
        EndpointDiscovery discovery,
        ClassSymbol type,
        ClassSymbol[] chain,
        FunctionSymbol handler,
        ClassSymbol declaring,
        Function declared,
        CallExpression mapping
    )
    {
        var code = discovery.Code;
        var prefix = chain
            .Select(c => (Owner: c, Call: c.Class.Decorators.FirstOrDefault(d => d.Name == "RequestMapping")))
            .FirstOrDefault(p => p.Call is not null);
        var prefixes = prefix.Call is null ? [""] : Paths(discovery, prefix.Owner, prefix.Call);
        string[] verbs = mapping.Name == "RequestMapping" ? [.. MethodsOf(mapping)] : [Verbs[mapping.Name!]];
        foreach (
            string route in prefixes
                .SelectMany(p => Paths(discovery, declaring, mapping).Select(m => RouterExpansion.Join(RouterExpansion.Join("", p), m)))
                .Distinct(StringComparer.Ordinal)
        )
        {
            foreach (string verb in verbs.Length == 0 ? ["ANY"] : verbs)
            {
                var rule = SecurityRules.Of(code).For(type.File.Path, verb, route);
                var annotations = chain
                    .Reverse()
                    .SelectMany(c => c.Class.Decorators)
                    .Concat(declared == handler.Function ? declared.Decorators : [.. declared.Decorators, .. handler.Function.Decorators]);
                var guards = MethodSecurity.Of(code, type, annotations, handler.Function, route).ToList();
                EndpointStep[] steps =
                [
                    .. Interceptors.For(discovery.Evaluator, type.File.Path, route),
                    .. Demanded(rule),
                    .. guards,
                    Handler(type, handler, declared, route),
                ];
                var opening =
                    guards.Count == 0 ? Opening(rule, annotations, declared == handler.Function ? handler.File : type.File) : null;
                discovery.Add(
                    new Endpoint
                    {
                        Framework = SpringPack.Name,
                        Method = verb,
                        Route = route,
                        File = handler.File,
                        StartLine = handler.Function.StartLine,
                        Line = handler.Function.Place.Line,
                        EndLine = handler.Function.EndLine,
                        Handler = $"{type.Class.Name}.{handler.Function.Name}",
                        Steps = steps,
                        Traits = opening is null ? EndpointTraits.None : EndpointTraits.DeclaredPublic,
                        Opening = opening,
                    }
                );
            }
        }
    }

    /// <summary>What opens an endpoint: an annotation, or a rule of the filter chain for less than everything.</summary>
    private static EndpointOpening? Opening(SecurityRule? rule, IEnumerable<CallExpression> annotations, CodeFile file) =>
        annotations.FirstOrDefault(a => a.Name is "PermitAll" or "SaIgnore" or "Anonymous" or "IgnoreAuth") is { } annotation
            ? new EndpointOpening($"@{annotation.Name}", file, annotation.Place.Line)
        : rule is { Demand: SecurityDemand.Open, Pattern: not "/**" }
            ? new EndpointOpening($"{rule.Pattern} {rule.Name}", rule.File, rule.Place.Line)
        : null;

    /// <summary>What a rule of the filter chain demands.</summary>
    public static IEnumerable<EndpointStep> Demanded(SecurityRule? rule)
    {
        if (rule is { Demand: not SecurityDemand.Open })
        {
            string name = $"{rule.Pattern} {rule.Name}";
            var known = Effects.Authenticated(name, rule.File, rule.Place);
            yield return rule.Demand == SecurityDemand.Role
                ? Effects.Guard(name, rule.File, rule.Place.Line, known, Effects.Role(rule.Name, rule.File, rule.Place))
                : Effects.Guard(name, rule.File, rule.Place.Line, known);
        }
    }

    private static IReadOnlyList<string> Paths(EndpointDiscovery discovery, ClassSymbol owner, CallExpression mapping)
    {
        var found = Texts.Of(discovery.Code, owner, mapping.Arguments.Where(a => a.Name is null or "path").Select(a => a.Value));
        return found.Count == 0 ? [""] : [.. found.Select(p => Placeholders.Fill(discovery.Texts, owner.File.Path, p))];
    }

    private static IEnumerable<string> MethodsOf(CallExpression mapping)
    {
        var written = mapping.Arguments.FirstOrDefault(a => a.Name == "method")?.Value;
        return (
            written is ListExpression list ? list.Items
            : written is null ? []
            : [written]
        ).Select(m =>
            m switch
            {
                MemberExpression member => member.Name,
                NameExpression name => name.Name,
                _ => "ANY",
            }
        );
    }

    public static EndpointStep Handler(ClassSymbol type, FunctionSymbol handler, Function declared, string route)
    {
        var function = HandlerRewriting.Responding(handler.Function);
        return new EndpointStep(
            $"{type.Class.Name}.{handler.Function.Name}",
            handler.File,
            handler.Function.Place.Line,
            run =>
            {
                var self = new Value
                {
                    Type = new KnownType { Class = type, IsInstance = true },
                    Object = new AbstractObject(type.File, type.Class.Place),
                };
                var arguments = RequestValues.Of(run.Evaluator, declared, handler.File, route);
                run.Evaluator.InModule(
                    handler.File,
                    () => run.Evaluator.Invoke(Closure.Of(function, handler.File, handler.Owner, self), arguments, handler.Function.Place)
                );
                return true;
            }
        )
        {
            IsHandler = true,
        };
    }
}
