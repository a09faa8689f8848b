using System.Collections.Frozen;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.Spring;

/// <summary>
/// Fields of GraphQL by annotations: Spring for GraphQL and Netflix DGS. The filter chain sees the path that all of them are reached by.
/// Source: Spring for GraphQL reference, "Annotated Controllers", "Security"; DGS documentation, "Data Fetchers".
/// </summary>
internal static class SpringGraph
{
    /// <summary>The path where nothing else is configured.</summary>
    private const string Path = "/graphql";

    private static readonly FrozenDictionary<string, string> Mappings = new Dictionary<string, string>
    {
        ["QueryMapping"] = "QUERY",
        ["MutationMapping"] = "MUTATION",
        ["SubscriptionMapping"] = "QUERY",
        ["DgsQuery"] = "QUERY",
        ["DgsMutation"] = "MUTATION",
        ["DgsSubscription"] = "QUERY",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static void Discover(EndpointDiscovery discovery)
    {
        foreach (var type in discovery.Code.Classes)
        {
            if (
                type.File.Language == CodeLanguage.Java
                && type.Class.Kind == ClassKind.Class
                && !type.File.Path.Contains("src/test/", StringComparison.Ordinal)
                && type.Class.Decorators.Any(d => d.Name is "Controller" or "DgsComponent")
            )
            {
                foreach (var method in type.Class.Methods.Where(m => m.Body is not null))
                {
                    Add(discovery, type, method);
                }
            }
        }
    }

    private static void Add(EndpointDiscovery discovery, ClassSymbol type, Function method)
    {
        if (
            method.Decorators.Select(d => (Mapping: d, Verb: VerbOf(discovery.Code, type, d))).FirstOrDefault(m => m.Verb is not null)
            is not { Mapping: { } mapping, Verb: { } verb }
        )
        {
            return;
        }

        string name = Texts.Of(
            discovery.Code,
            type,
            mapping.Arguments.Where(a => a.Name is null or "name" or "value" or "field").Select(a => a.Value)
        )
            is [var given, ..]
            ? given
            : method.Name;
        string route = "/" + name;
        var rule = SecurityRules.Of(discovery.Code).For(type.File.Path, "POST", Path);
        CallExpression[] annotations = [.. type.Class.Decorators, .. method.Decorators];
        discovery.Add(
            new Endpoint
            {
                Framework = SpringPack.Name,
                Method = verb,
                Route = route,
                File = type.File,
                StartLine = method.StartLine,
                Line = method.Place.Line,
                EndLine = method.EndLine,
                Handler = $"{type.Class.Name}.{method.Name}",
                Steps =
                [
                    .. SpringEndpoints.Demanded(rule),
                    .. MethodSecurity.Of(discovery.Code, type, annotations, method, route),
                    SpringEndpoints.Handler(type, new FunctionSymbol(method, type.File, type), method, route),
                ],
                Traits = annotations.Any(a => a.Name is "PermitAll") ? EndpointTraits.DeclaredPublic : EndpointTraits.None,
            }
        );
    }

    /// <summary>The method that a mapping stands for; null where it maps no field of a root type.</summary>
    private static string? VerbOf(CodeBase code, ClassSymbol type, CallExpression mapping) =>
        mapping.Name is not { } name ? null
        : Mappings.TryGetValue(name, out string? verb) ? verb
        : name is "SchemaMapping" or "DgsData"
            ? mapping.Arguments.FirstOrDefault(a => a.Name is "typeName" or "parentType") is { } parent
                    ? Texts.Of(code, type, [parent.Value]) is [var root, ..] ? Root(root)
                        : null
                : null
        : null;

    private static string? Root(string type) =>
        type switch
        {
            "Query" or "QUERY" or "Subscription" => "QUERY",
            "Mutation" or "MUTATION" => "MUTATION",
            _ => null,
        };
}
