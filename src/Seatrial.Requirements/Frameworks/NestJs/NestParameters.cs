using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Express;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.NestJs;

/// <summary>What a handler's parameters hold, by their decorators.</summary>
internal static class NestParameters
{
    private static readonly Dictionary<string, Origins> Sources = new(StringComparer.Ordinal)
    {
        ["Param"] = Origins.Path,
        ["Query"] = Origins.Query,
        ["Body"] = Origins.Body,
        ["RawBody"] = Origins.Body,
        ["Headers"] = Origins.Header,
        ["UploadedFile"] = Origins.Body,
        ["UploadedFiles"] = Origins.Body,
        ["Cookies"] = Origins.Cookie,
    };

    public static Value Of(EndpointRun run, CodeFile file, Parameter parameter, IReadOnlyList<MetadataTag> metadata)
    {
        var exchange = ExpressExchange.Of(run);
        foreach (var decorator in parameter.Decorators)
        {
            switch (decorator.Name)
            {
                case { } source when Sources.TryGetValue(source, out var origin):
                    return FromRequest(run.Evaluator, file, parameter, decorator, origin);
                case "Req" or "Request":
                    return exchange.Request;
                case "Res" or "Response":
                    return exchange.Response;
                case "Args":
                    return FromRequest(run.Evaluator, file, parameter, decorator, Origins.Body);
                case "Context":
                    return ScriptValues.FirstArgument(decorator) is LiteralExpression { Text: var member }
                        ? run.Evaluator.MemberOf(NestResolvers.Context(run), member, parameter.Place, false)
                        : NestResolvers.Context(run);
                case "Parent" or "Root" or "Info":
                    return Value.Unknown;
                case "Session":
                    return ScriptValues.Member(exchange.Request, "session") ?? Value.Unknown;
            }

            if (NestCalls.TagsOf(run.Evaluator, file, [decorator]).OfType<ParameterTag>().FirstOrDefault() is { } custom)
            {
                return run.Evaluator.InModule(
                    file,
                    () =>
                        run.Evaluator.InvokeAny(
                            custom.Factory.Functions,
                            [new ArgumentValue(custom.Data), new ArgumentValue(NestContext.Of(run, metadata))],
                            ScriptValues.Site(run.Evaluator, file, parameter.Place)
                        )
                );
            }

            if (decorator.Name is { } name && ScriptValues.IsCallerName(name))
            {
                return Value.Of(Origins.Principal, (ScriptValues.FirstArgument(decorator) as LiteralExpression)?.Text ?? "user");
            }
        }

        return parameter.Type is null ? Value.Unknown : run.Evaluator.DeclaredValue(file, parameter.Type, parameter.Place, parameter.Name);
    }

    /// <summary>
    /// A part of the request: one member where the decorator names it and the parameter's type has none of its own, else an object.
    /// </summary>
    public static Value FromRequest(Evaluator evaluator, CodeFile file, Parameter parameter, CallExpression decorator, Origins origin)
    {
        string? name = (ScriptValues.FirstArgument(decorator) as LiteralExpression)?.Text;

        // A class lists the fields that a validating pipe lets through.
        var type =
            parameter.Type is { } written
            && evaluator.Code.ResolveType(file, written) is ClassSymbol { Class.Kind: not ClassKind.Enum } declared
                ? new KnownType { Class = declared, IsInstance = true }
                : null;
        if (name is not null && (type is null || decorator.Name is not ("Args" or "Arg")))
        {
            return Value.Of(origin, name);
        }

        var bag = new AbstractObject(file, default);
        evaluator.Assign(bag.Rest, Value.Of(origin) with { Type = type });
        return new Value
        {
            Origins = origin,
            Object = bag,
            Type = type,
        };
    }
}
