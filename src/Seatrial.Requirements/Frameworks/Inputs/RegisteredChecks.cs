using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Requirements.Frameworks.Inputs;

/// <summary>What stands beside a handler where it is registered: middleware of libraries, and Fastify's schema.</summary>
internal sealed class RegisteredChecks(Evaluator evaluator)
{
    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal)
    {
        "get",
        "post",
        "put",
        "patch",
        "delete",
        "del",
        "all",
        "options",
        "head",
        "route",
        "openapi",
        "use",
        "on",
    };

    private readonly Dictionary<string, ILookup<int, CallExpression>> calls = new(StringComparer.Ordinal);

    public IEnumerable<InputCheck> Of(CodeFile file, int line)
    {
        if (!calls.TryGetValue(file.Path, out var byLine))
        {
            calls[file.Path] = byLine = CodeWalk
                .Expressions(file)
                .OfType<CallExpression>()
                .Where(c => c.Name is { } name && Verbs.Contains(name))
                .ToLookup(c => c.Place.Line);
        }

        return byLine[line].SelectMany(c => c.Arguments).SelectMany(a => Within(file, a.Value)).ToList();
    }

    private IEnumerable<InputCheck> Within(CodeFile file, Expression argument)
    {
        if (argument is ObjectExpression options)
        {
            return options.Entries.Where(e => e.Key is "schema").SelectMany(e => OfSchema(file, e.Value));
        }

        if (argument is FunctionExpression or LiteralExpression)
        {
            return [];
        }

        var value = evaluator.Isolated(() => evaluator.ValueOf(file, argument));
        var all = value.Object is { Tag: null } list ? list.Members.Values.Select(c => c.Value).OfType<Value>().Prepend(value) : [value];
        return all.Where(v => InputWatches.LibraryOf(v) is not null)
            .Select(v => new InputCheck(PartOf(v, argument), InputWatches.LibraryOf(v)!))
            .ToList();
    }

    /// <summary><c>schema: { body, querystring, params }</c> of Fastify.</summary>
    private IEnumerable<InputCheck> OfSchema(CodeFile file, Expression schema)
    {
        var value = evaluator.Isolated(() => evaluator.ValueOf(file, schema));
        foreach (var (name, cell) in value.Object?.Members ?? CellDictionary.Empty)
        {
            if (PartNamed(name) is var part and not Origins.None)
            {
                yield return new InputCheck(part, (cell.Value is null ? null : InputWatches.LibraryOf(cell.Value)) ?? "JSON Schema");
            }
        }
    }

    /// <summary>Which part a middleware is about, by its name or by what it is given; all of them where it does not say.</summary>
    private static Origins PartOf(Value value, Expression written)
    {
        string name = value.Type!.External![(value.Type.External!.LastIndexOf('.') + 1)..].TrimEnd('(', ')');
        if (PartNamed(name) is var byName and not Origins.None)
        {
            return byName;
        }

        if (written is not CallExpression { Arguments: [var first, ..] })
        {
            return Origins.Argument;
        }

        var given = first.Value switch
        {
            LiteralExpression literal => PartNamed(literal.Text),
            ObjectExpression parts => parts.Entries.Aggregate(
                Origins.None,
                (all, e) => all | PartNamed(e.Key ?? (e.KeyExpression as MemberExpression)?.Name ?? "")
            ),
            _ => Origins.None,
        };
        return given == Origins.None ? Origins.Argument : given;
    }

    private static Origins PartNamed(string name) =>
        name.ToLowerInvariant() switch
        {
            "body" or "json" or "form" or "validaterequestbody" or "bodyparams" => Origins.Body,
            "query" or "querystring" or "validaterequestquery" => Origins.Query,
            "params" or "param" or "validaterequestparams" => Origins.Path,
            _ => Origins.None,
        };
}
