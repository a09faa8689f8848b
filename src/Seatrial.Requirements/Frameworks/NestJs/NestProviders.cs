using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.NestJs;

/// <summary>
/// What modules put behind an abstract class or a token: <c>{ provide: OrderRepository, useClass: PostgresOrderRepository }</c>. Where
/// modules bind the same in different ways, one of them is followed: the first in the order of files. Source: NestJS documentation, "Custom
/// providers".
/// </summary>
internal sealed class NestProviders(EndpointDiscovery discovery)
{
    private const int MaxChain = 4;

    private readonly Dictionary<string, ClassSymbol> given = new(StringComparer.Ordinal);
    private readonly Dictionary<Class, ClassSymbol> behind = [];

    /// <summary>Reads the providers of one module.</summary>
    public void Add(ClassSymbol module, Value definition)
    {
        foreach (var cell in ScriptValues.Member(definition, "providers")?.Object?.Members.Values ?? [])
        {
            if (cell.Value is { } provider && ScriptValues.Member(provider, "provide") is { } token && Made(module, provider) is { } made)
            {
                if (token.Type?.Class is { } asked && asked.Class != made.Class)
                {
                    behind.TryAdd(asked.Class, made);
                }
                else if (KeyOf(token) is { } key)
                {
                    given.TryAdd(key, made);
                }
            }
        }
    }

    /// <summary>
    /// Tells the evaluator, once all modules are read; what is injected by a token stands behind the type that the constructor writes.
    /// </summary>
    public void Tell()
    {
        foreach (var (asked, made) in behind)
        {
            discovery.Evaluator.Provide(new ClassSymbol(asked, made.File), Last(made));
        }

        foreach (var type in given.Count == 0 ? [] : discovery.Code.Classes)
        {
            foreach (var parameter in type.Class.Methods.Where(m => m.Name == "constructor").SelectMany(m => m.Parameters))
            {
                if (
                    parameter.Type is { } written
                    && parameter.Decorators.FirstOrDefault(d => d.Name == "Inject") is { Arguments: [{ Value: var token }] }
                    && KeyOf(discovery.Evaluator.ValueOf(type.File, token)) is { } key
                    && given.TryGetValue(key, out var made)
                    && discovery.Code.ResolveType(type.File, written) is { } asked
                    && asked.Class != made.Class
                )
                {
                    discovery.Evaluator.Provide(asked, Last(made));
                }
            }
        }
    }

    private ClassSymbol Last(ClassSymbol made)
    {
        for (int i = 0; i < MaxChain && behind.TryGetValue(made.Class, out var next); i++)
        {
            made = next;
        }

        return made;
    }

    /// <summary>The class of which the container makes an object; null where that is not told.</summary>
    private ClassSymbol? Made(ClassSymbol module, Value provider)
    {
        if (
            (
                ScriptValues.Member(provider, "useClass")
                ?? ScriptValues.Member(provider, "useExisting")
                ?? ScriptValues.Member(provider, "useValue")
            ) is
            { } named
        )
        {
            return named.Type?.Class;
        }

        if (ScriptValues.Member(provider, "useFactory") is not { Functions: [{ Function: { } function, File: { } file }, ..] factory })
        {
            return null;
        }

        ArgumentValue[] arguments =
        [
            .. function.Parameters.Select(p => new ArgumentValue(
                p.Type is null ? Value.Unknown : discovery.Evaluator.DeclaredValue(file, p.Type, p.Place, p.Name)
            )),
        ];
        var made = discovery.Evaluator.Isolated(() =>
            discovery.Evaluator.InModule(
                module.File,
                () => discovery.Evaluator.InvokeAny(factory, arguments, ScriptValues.Site(discovery.Evaluator, module.File, function.Place))
            )
        );
        return made.Type is { Class: { } type, IsInstance: true } ? type : null;
    }

    /// <summary>What a token is known by: a text, or where a symbol is made.</summary>
    private static string? KeyOf(Value token) =>
        token.Text is { Length: > 0 } text && !text.Contains('*', StringComparison.Ordinal) ? text : null;
}
