using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.PythonGraph;

/// <summary>Fields of Strawberry: methods with a decorator, and attributes that name the function which resolves them.</summary>
internal static class StrawberryFields
{
    private static readonly string[] Decorators = ["field", "mutation", "subscription", "input_mutation"];

    public static void Discover(EndpointDiscovery discovery, PythonSchemas schema)
    {
        foreach (var (root, method) in schema.Roots.Where(r => IsOfLibrary(r.Class.File)))
        {
            foreach (var owner in PythonSchemas.With(discovery.Code, root))
            {
                foreach (var resolver in owner.Class.Methods)
                {
                    if (
                        resolver.Body is not null
                        && resolver.Decorators.FirstOrDefault(d => Decorators.Contains(d.Name ?? "", StringComparer.Ordinal))
                            is { } declaration
                    )
                    {
                        PythonGraphSteps.Add(
                            discovery,
                            schema,
                            method,
                            NameOf(declaration) ?? resolver.Name,
                            owner,
                            resolver,
                            owner.File,
                            [.. PythonGraphSteps.Permissions(discovery, schema, declaration, owner.File)],
                            []
                        );
                    }
                }

                foreach (var field in owner.Class.Fields)
                {
                    if (
                        field.Initializer is CallExpression { Name: { } made } call
                        && Decorators.Contains(made, StringComparer.Ordinal)
                        && Resolver(discovery.Code, owner.File, call) is { Function.Body: not null } resolver
                    )
                    {
                        PythonGraphSteps.Add(
                            discovery,
                            schema,
                            method,
                            NameOf(call) ?? field.Name,
                            resolver.Owner,
                            resolver.Function,
                            resolver.File,
                            [.. PythonGraphSteps.Permissions(discovery, schema, call, owner.File)],
                            []
                        );
                    }
                }
            }
        }
    }

    private static bool IsOfLibrary(CodeFile file) => file.Imports.Any(i => i.Module.StartsWith("strawberry", StringComparison.Ordinal));

    private static string? NameOf(CallExpression declaration) =>
        declaration.Arguments.FirstOrDefault(a => a.Name == "name")?.Value is LiteralExpression { Kind: LiteralKind.String } text
            ? text.Text
            : null;

    private static FunctionSymbol? Resolver(CodeBase code, CodeFile file, CallExpression call) =>
        (call.Arguments.FirstOrDefault(a => a.Name == "resolver") ?? call.Arguments.FirstOrDefault(a => a.Name is null))?.Value switch
        {
            NameExpression name => code.Resolve(file, name.Name) as FunctionSymbol,
            MemberExpression { Target: NameExpression module } member when code.Resolve(file, module.Name) is ModuleSymbol found =>
                code.Member(found, member.Name) as FunctionSymbol,
            MemberExpression { Target: NameExpression owner } member when code.Resolve(file, owner.Name) is ClassSymbol type => code.Method(
                type,
                member.Name
            ),
            _ => null,
        };
}
