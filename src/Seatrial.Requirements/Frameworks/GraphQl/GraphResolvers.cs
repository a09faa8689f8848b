using Seatrial.Code.Flow;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.GraphQl;

/// <summary>Fields of root types from maps of resolvers.</summary>
internal static class GraphResolvers
{
    private const int MaxDepth = 6;

    /// <summary>Root types by the name that they usually have, with the method that their fields are shown under.</summary>
    public static IReadOnlyList<(string Type, string Method)> Roots { get; } =
    [("Query", "QUERY"), ("Mutation", "MUTATION"), ("Subscription", "QUERY")];

    /// <summary>Whether a value is a map with a root type in it.</summary>
    public static bool IsMap(Evaluator evaluator, Value value) =>
        Members(evaluator, value) is var members
        && Roots.Any(r => members.Any(m => m.Name == r.Type && Members(evaluator, m.Value).Any(f => ResolverOf(f.Value) is not null)));

    /// <summary>Members of an object, or what a module exports: <c>import * as Query from './query'</c>.</summary>
    public static IReadOnlyList<(string Name, Value Value)> Members(Evaluator evaluator, Value value) =>
        value.Object is { Tag: null } map ? [.. map.Members.Where(m => m.Value.Value is not null).Select(m => (m.Key, m.Value.Value!))]
        : value.Type?.Module is { } module
            ?
            [
                .. module
                    .Files.SelectMany(f => f.Exports)
                    .Select(e => e.Name)
                    .Distinct(StringComparer.Ordinal)
                    .Select(n => (n, Value: evaluator.Code.Member(module, n) is { } symbol ? evaluator.SymbolValue(symbol) : null))
                    .Where(m => m.Value is not null)
                    .Select(m => (m.n, m.Value!)),
            ]
        : [];

    public static IEnumerable<GraphField> Of(Evaluator evaluator, GraphSchema schema, SchemaText text) =>
        schema
            .Resolvers.SelectMany(r => OfMap(evaluator, r, 0))
            .Concat(schema.Typed.SelectMany(t => OfFields(evaluator, t.Method, t.Fields)))
            .Concat(schema.Root is { } root ? OfRoot(evaluator, root, text) : []);

    private static IEnumerable<GraphField> OfMap(Evaluator evaluator, Value resolvers, int depth)
    {
        if (GraphSchema.Of(resolvers) is { } schema)
        {
            return schema
                .Resolvers.SelectMany(r => OfMap(evaluator, r, depth + 1))
                .Concat(schema.Typed.SelectMany(t => OfFields(evaluator, t.Method, t.Fields)));
        }

        var members = Members(evaluator, resolvers);
        if (depth > MaxDepth)
        {
            return [];
        }

        return members.Count > 0 && members.All(m => m.Name.All(char.IsAsciiDigit))
            ? members.SelectMany(m => OfMap(evaluator, m.Value, depth + 1))
            : Roots.SelectMany(r => members.Where(m => m.Name == r.Type).SelectMany(m => OfFields(evaluator, r.Method, m.Value)));
    }

    private static IEnumerable<GraphField> OfFields(Evaluator evaluator, string method, Value fields)
    {
        foreach (var (name, written) in Members(evaluator, fields))
        {
            if (ResolverOf(written) is { } resolver && !name.StartsWith('_'))
            {
                yield return Field(evaluator, method, name, resolver);
            }
        }
    }

    /// <summary>Functions of a root object: they take the arguments and the context.</summary>
    private static IEnumerable<GraphField> OfRoot(Evaluator evaluator, Value root, SchemaText text)
    {
        foreach (var (name, function) in Members(evaluator, root))
        {
            if (function.Functions.Count > 0)
            {
                var handler = new ScriptHandler(function, null);
                yield return new GraphField(
                    text.IsMutation(name) ? "MUTATION" : "QUERY",
                    name,
                    handler,
                    [],
                    GraphSteps.Resolver(name, handler.Inner(evaluator), function, withParent: false)
                );
            }
        }
    }

    private static GraphField Field(Evaluator evaluator, string method, string name, Value resolver)
    {
        var parts = Parts(new ScriptHandler(resolver, null), 0).ToList();
        var last = parts[^1];
        return new GraphField(
            method,
            name,
            last,
            [.. parts.SkipLast(1).Select(p => GraphSteps.Guard(evaluator, p))],
            GraphSteps.Resolver(name, last.Inner(evaluator), last.Value, withParent: true)
        );
    }

    /// <summary>What runs one behind the other, chains within chains taken apart.</summary>
    private static IEnumerable<ScriptHandler> Parts(ScriptHandler handler, int depth) =>
        handler.Value.Object?.Tag is ResolverChain { Parts.Count: > 0 } chain && depth < MaxDepth
            ? chain.Parts.SelectMany(p =>
                Parts(
                    p.Written is Code.Model.FunctionExpression && handler.Written is { } outer ? p with { Written = outer } : p,
                    depth + 1
                )
            )
            : [handler];

    /// <summary>The function of a field: itself, or under <c>resolve</c> or <c>subscribe</c> of an object.</summary>
    private static Value? ResolverOf(Value written) =>
        written.Functions.Count > 0
            ? written
            : ((string[])["resolve", "subscribe"])
                .Select(n => ScriptValues.Member(written, n))
                .FirstOrDefault(v => v is { Functions.Count: > 0 });
}
