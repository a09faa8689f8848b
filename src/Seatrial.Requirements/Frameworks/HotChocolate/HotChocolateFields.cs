using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.AspNetCore;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.HotChocolate;

/// <summary>Finds fields of root types: classes by attributes, by what they extend, and by what the server is set up with.</summary>
internal static class HotChocolateFields
{
    private static readonly Dictionary<string, string> ByAttribute = new(StringComparer.Ordinal)
    {
        ["QueryType"] = "QUERY",
        ["MutationType"] = "MUTATION",
        ["SubscriptionType"] = "QUERY",
    };
    private static readonly Dictionary<string, string> ByCall = new(StringComparer.Ordinal)
    {
        ["AddQueryType"] = "QUERY",
        ["AddMutationType"] = "MUTATION",
        ["AddSubscriptionType"] = "QUERY",
    };

    public static void Discover(EndpointDiscovery discovery)
    {
        var code = discovery.Code;
        CodeFile[] files = [.. code.Files.Where(f => f.Language == CodeLanguage.CSharp)];
        if (
            !files.Any(f => f.Imports.Any(i => i.Module.StartsWith("HotChocolate", StringComparison.Ordinal)))
            && !files.Any(f => CodeWalk.Expressions(f).OfType<CallExpression>().Any(c => c.Name == "AddGraphQLServer"))
        )
        {
            return;
        }

        var roots = new Dictionary<string, string>(StringComparer.Ordinal);
        var guards = new List<EndpointStep>();
        foreach (var file in files)
        {
            foreach (var call in CodeWalk.Expressions(file).OfType<CallExpression>())
            {
                if (call.Name is { } name && ByCall.TryGetValue(name, out string? method) && NameOf(call) is { } root)
                {
                    roots[root] = method;
                }
                else if (call is { Name: "RequireAuthorization", Receiver: CallExpression { Name: "MapGraphQL" or "MapGraphQLHttp" } })
                {
                    guards.Add(
                        Effects.Guard(
                            "MapGraphQL().RequireAuthorization()",
                            file,
                            call.Place.Line,
                            Effects.Authenticated("MapGraphQL().RequireAuthorization()", file, call.Place)
                        )
                    );
                }
            }
        }

        foreach (var type in code.Classes.Where(c => c.File.Language == CodeLanguage.CSharp))
        {
            if (MethodOf(code, type, roots) is { } method)
            {
                foreach (var field in type.Class.Methods)
                {
                    if (
                        field.Has(FunctionTraits.Public)
                        && !field.Has(FunctionTraits.Accessor)
                        && field.Body is not null
                        && field.Name is not "constructor"
                        && !field.Decorators.Any(d => d.Name is "GraphQLIgnore" or "DataLoader" or "NodeResolver")
                    )
                    {
                        Add(discovery, type, field, method, guards);
                    }
                }
            }
        }
    }

    /// <summary>Whether the fields of a class are of a root type, and of which.</summary>
    private static string? MethodOf(CodeBase code, ClassSymbol type, Dictionary<string, string> roots)
    {
        if (roots.TryGetValue(type.Class.Name, out string? own))
        {
            return own;
        }

        foreach (var attribute in type.Class.Decorators)
        {
            if (attribute.Name is { } name && ByAttribute.TryGetValue(name, out string? method))
            {
                return method;
            }

            if (attribute.Name == "ExtendObjectType" && NameOf(attribute) is { } extended)
            {
                return roots.TryGetValue(extended, out string? of) ? of
                    : extended is "Query" or "Subscription" ? "QUERY"
                    : extended is "Mutation" ? "MUTATION"
                    : code.ClassesNamed(extended).Select(c => roots.GetValueOrDefault(c.Class.Name)).FirstOrDefault(m => m is not null);
            }
        }

        // A descriptor of a root type names the class that it describes: class QueryType : ObjectType<Query>.
        return roots
            .Where(r =>
                code.ClassesNamed(r.Key)
                    .Any(c =>
                        c.Class.Bases.Any(b =>
                            b.ShortName == "ObjectType" && b.Arguments is [var described] && described.ShortName == type.Class.Name
                        )
                    )
            )
            .Select(r => r.Value)
            .FirstOrDefault();
    }

    /// <summary>A type argument, <c>typeof(T)</c>, a text, or the last part of a constant: <c>OperationTypeNames.Query</c>.</summary>
    private static string? NameOf(CallExpression call) =>
        call.TypeArguments is [var type, ..] ? type.ShortName
        : call.Arguments.FirstOrDefault(a => a.Name is null or "Name") is not { } first ? null
        : first.Value switch
        {
            LiteralExpression { Kind: LiteralKind.String } text => text.Text,
            MemberExpression { Name: "class", Target: NameExpression named } => named.Name,
            MemberExpression member => member.Name,
            CallExpression { Name: "nameof", Arguments: [{ Value: NameExpression own }] } => own.Name,
            _ => null,
        };

    private static void Add(EndpointDiscovery discovery, ClassSymbol type, Function method, string verb, IReadOnlyList<EndpointStep> guards)
    {
        var evaluator = discovery.Evaluator;
        CallExpression[] attributes = [.. type.Class.Decorators, .. method.Decorators];
        bool isOpen = AuthorizeGuards.IsOpen(attributes);
        string name =
            method.Decorators.FirstOrDefault(d => d.Name == "GraphQLName") is { } written && NameOf(written) is { } given
                ? given
                : FieldName(method.Name, verb);
        discovery.Add(
            new Endpoint
            {
                Framework = HotChocolatePack.Name,
                Method = verb,
                Route = "/" + name,
                File = type.File,
                StartLine = method.StartLine,
                Line = method.Place.Line,
                EndLine = method.EndLine,
                Handler = $"{type.Class.Name}.{method.Name}",
                Steps =
                [
                    .. MinimalApi.MiddlewareOf(evaluator, AspNetSettings.Of(evaluator), type.File.Path),
                    .. guards,
                    .. isOpen
                        ? []
                        : attributes.Where(a => a.Name != "GraphQLName").Select(a => Guard(evaluator, type, a)).OfType<EndpointStep>(),
                    Handler(type, method),
                ],
                Traits = isOpen ? EndpointTraits.DeclaredPublic : EndpointTraits.None,
            }
        );
    }

    /// <summary>The library's attribute takes its roles as a list, too.</summary>
    private static EndpointStep? Guard(Evaluator evaluator, ClassSymbol type, CallExpression attribute)
    {
        if (
            attribute.Name == "Authorize"
            && attribute.Arguments.FirstOrDefault(a => a.Name == "Roles") is { } roles
            && Evaluator.KnownElements(evaluator.ValueOf(type.File, roles.Value)) is { Count: > 0 } listed
        )
        {
            string asked = string.Join(", ", listed.Select(l => l.Text ?? l.Key ?? "role"));
            return Effects.Guard(
                $"[Authorize(Roles = {asked})]",
                type.File,
                attribute.Place.Line,
                AuthorizeGuards.Demanded(evaluator, "[Authorize]", asked, null, type.File, attribute.Place)
            );
        }

        return AuthorizeGuards.Of(evaluator, type.File, attribute);
    }

    /// <summary>Names as the library makes them: without <c>Get</c> of a query and <c>Async</c>, beginning in lower case.</summary>
    private static string FieldName(string method, string verb)
    {
        string name = method.EndsWith("Async", StringComparison.Ordinal) && method.Length > 5 ? method[..^5] : method;
        name =
            name.StartsWith("Get", StringComparison.Ordinal) && name.Length > 3 && char.IsUpper(name[3]) && verb == "QUERY"
                ? name[3..]
                : name;
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static EndpointStep Handler(ClassSymbol type, Function method)
    {
        var function = HandlerRewriting.Responding(method);
        return new EndpointStep(
            $"{type.Class.Name}.{method.Name}",
            type.File,
            method.Place.Line,
            run =>
            {
                var self = method.Has(FunctionTraits.Static)
                    ? null
                    : new Value
                    {
                        Type = new KnownType { Class = type, IsInstance = true },
                        Object = new AbstractObject(type.File, type.Class.Place),
                    };
                ArgumentValue[] arguments =
                [
                    .. method.Parameters.Zip(
                        ParameterBinding.Of(run, method, type.File, ""),
                        (p, bound) => Given(run.Evaluator, type.File, p) is { } own ? new ArgumentValue(own) : bound
                    ),
                ];
                run.Evaluator.InModule(
                    type.File,
                    () => run.Evaluator.Invoke(Closure.Of(function, type.File, type, self), arguments, method.Place)
                );
                return true;
            }
        )
        {
            IsHandler = true,
        };
    }

    /// <summary>What is no argument of the caller by its attribute; null where the type decides.</summary>
    private static Value? Given(Evaluator evaluator, CodeFile file, Parameter parameter)
    {
        foreach (var attribute in parameter.Decorators)
        {
            switch (attribute.Name)
            {
                case "Service" or "ScopedService" or "UseDbContext" when parameter.Type is not null:
                    return evaluator.InModule(file, () => evaluator.DeclaredValue(file, parameter.Type, parameter.Place, parameter.Name));
                case "GlobalState" or "CurrentUserGlobalState" or "GlobalUser":
                    return ScriptValues.IsCallerName(parameter.Name) ? Value.Of(Origins.Principal, parameter.Name) : Value.Unknown;
                case "Parent" or "EventMessage":
                    return Value.Unknown;
            }
        }

        return parameter.Type?.ShortName is "IResolverContext"
            ? evaluator.InModule(file, () => evaluator.DeclaredValue(file, parameter.Type, parameter.Place, parameter.Name))
            : null;
    }
}
