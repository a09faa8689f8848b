using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.PythonGraph;

/// <summary>The root types of the schemas of a repository, and what stands in front of the view that serves them.</summary>
/// <param name="Roots">Classes of root types by the method of their fields.</param>
/// <param name="Guards">In front of every field.</param>
/// <param name="Context">The function that makes the context of a request; null where none is named.</param>
internal sealed record PythonSchemas(
    IReadOnlyList<(ClassSymbol Class, string Method)> Roots,
    IReadOnlyList<EndpointStep> Guards,
    FunctionSymbol? Context
)
{
    private static readonly (string Argument, string Method)[] Parts =
    [
        ("query", "QUERY"),
        ("mutation", "MUTATION"),
        ("subscription", "QUERY"),
    ];

    public static PythonSchemas Read(EndpointDiscovery discovery)
    {
        var code = discovery.Code;
        var roots = new List<(ClassSymbol, string)>();
        var guards = new List<EndpointStep>();
        FunctionSymbol? context = null;
        foreach (var file in code.Files.Where(f => f.Language == CodeLanguage.Python && f.Imports.Any(i => IsLibrary(i.Module))))
        {
            foreach (var call in CodeWalk.Expressions(file).OfType<CallExpression>())
            {
                if (call.Name is "Schema" or "FederationSchema")
                {
                    roots.AddRange(RootsOf(code, file, call));
                }
                else if (call is { Name: "login_required", Arguments: [{ Value: CallExpression inner }, ..] } && Serves(inner))
                {
                    guards.Add(
                        Effects.Guard("login_required", file, call.Place.Line, Effects.Authenticated("login_required", file, call.Place))
                    );
                }

                context ??=
                    call.Arguments.FirstOrDefault(a => a.Name is "context_getter" or "context_value") is { Value: NameExpression getter }
                    && code.Resolve(file, getter.Name) is FunctionSymbol maker
                        ? maker
                        : null;
            }

            foreach (
                var type in file.Classes.Where(c =>
                    c.Bases.Any(b => b.ShortName.EndsWith("GraphQLView", StringComparison.Ordinal) || b.ShortName == "GraphQL")
                )
            )
            {
                if (type.Bases.Any(b => b.ShortName == "LoginRequiredMixin"))
                {
                    guards.Add(
                        Effects.Guard(
                            "LoginRequiredMixin",
                            file,
                            type.Place.Line,
                            Effects.Authenticated("LoginRequiredMixin", file, type.Place)
                        )
                    );
                }

                context ??= type.Methods.FirstOrDefault(m => m.Name == "get_context" && m.Body is not null) is { } own
                    ? new FunctionSymbol(own, file, new ClassSymbol(type, file))
                    : null;
            }
        }

        // Where no schema names its types, they are those that are called so.
        if (roots.Count == 0)
        {
            roots.AddRange(
                code.Classes.Where(c =>
                        c.File.Language == CodeLanguage.Python
                        && c.Class.Name is "Query" or "Mutation" or "Subscription"
                        && c.File.Imports.Any(i => IsLibrary(i.Module))
                    )
                    .Select(c => (c, c.Class.Name == "Mutation" ? "MUTATION" : "QUERY"))
            );
        }

        return new PythonSchemas([.. roots.Distinct()], guards, context);
    }

    public static bool IsLibrary(string module) =>
        module.StartsWith("strawberry", StringComparison.Ordinal)
        || module.StartsWith("graphene", StringComparison.Ordinal)
        || module.StartsWith("ariadne", StringComparison.Ordinal);

    /// <summary>A root type with those that it inherits from, the own one first: each brings fields.</summary>
    public static IEnumerable<ClassSymbol> With(CodeBase code, ClassSymbol type) => [type, .. code.Bases(type)];

    /// <summary>Names as the libraries write them in a schema: <c>created_order</c> is <c>createdOrder</c>.</summary>
    public static string Camel(string name)
    {
        string[] words = name.Split('_', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? name : words[0] + string.Concat(words.Skip(1).Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
    }

    private static IEnumerable<(ClassSymbol, string)> RootsOf(CodeBase code, CodeFile file, CallExpression schema)
    {
        int position = 0;
        foreach (var argument in schema.Arguments)
        {
            string? method = argument.Name is null
                ? position < Parts.Length
                    ? Parts[position++].Method
                    : null
                : Array.Find(Parts, p => p.Argument == argument.Name).Method;
            if (method is not null)
            {
                foreach (var type in Classes(code, file, argument.Value, 0))
                {
                    yield return (type, method);
                }
            }
        }
    }

    /// <summary>A class by its name, or the classes that are merged into one type.</summary>
    private static IEnumerable<ClassSymbol> Classes(CodeBase code, CodeFile file, Expression written, int depth)
    {
        switch (written)
        {
            case NameExpression name when code.Resolve(file, name.Name) is ClassSymbol type:
                return [type];
            case NameExpression name when depth < 3 && code.Resolve(file, name.Name) is VariableSymbol variable:
                var set = variable
                    .File.TopLevel.Body?.Statements.OfType<ExpressionStatement>()
                    .Select(s => s.Expression)
                    .OfType<AssignmentExpression>()
                    .LastOrDefault(a => a.Target is NameExpression target && target.Name == variable.Name);
                return set is null ? [] : Classes(code, variable.File, set.Value, depth + 1);
            case MemberExpression { Target: NameExpression module } member
                when code.Resolve(file, module.Name) is ModuleSymbol found && code.Member(found, member.Name) is ClassSymbol type:
                return [type];
            case CallExpression { Name: "merge_types", Arguments: [_, { Value: ListExpression parts }, ..] }:
                return parts.Items.SelectMany(p => Classes(code, file, p, depth + 1));
            default:
                return [];
        }
    }

    private static bool Serves(CallExpression view) =>
        (
            view.Name == "as_view"
            && view.Receiver is NameExpression { Name: var name }
            && name.EndsWith("GraphQLView", StringComparison.Ordinal)
        ) || view.Arguments.Any(a => a.Value is CallExpression inner && Serves(inner));
}
