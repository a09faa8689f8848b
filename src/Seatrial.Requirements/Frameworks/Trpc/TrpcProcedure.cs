using Seatrial.Code.Flow;
using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.Trpc;

/// <summary>Kept as <see cref="AbstractObject.Tag"/> of a procedure that is being built.</summary>
/// <param name="Middleware">Functions in front of the resolver, with their places.</param>
/// <param name="Schema">Of the input; null where it takes none.</param>
internal sealed record TrpcProcedure(IReadOnlyList<TrpcMiddleware> Middleware, Value? Schema)
{
    public const string Type = "npm:@trpc/server.Procedure()";

    public static Value Value(TrpcProcedure procedure, CodeFile file, Place place) =>
        new()
        {
            Type = new KnownType { External = Type, IsInstance = true },
            Object = new AbstractObject(file, place) { Tag = procedure },
        };

    public static Value? Use(CallSite site) =>
        site.Receiver?.Object?.Tag is not TrpcProcedure known ? null
        : site[0].Object?.Tag is TrpcProcedure other
            ? Value(known with { Middleware = [.. known.Middleware, .. other.Middleware] }, site.File, site.Place)
        : Value(
            known with
            {
                Middleware =
                [
                    .. known.Middleware,
                    new TrpcMiddleware(site[0], Script.ScriptHandler.HandlerName(site.Written(0)), site.File, site.Place),
                ],
            },
            site.File,
            site.Place
        );

    public static Value? Input(CallSite site) =>
        site.Receiver?.Object?.Tag is TrpcProcedure known ? Value(known with { Schema = site[0] }, site.File, site.Place) : null;

    /// <summary>The procedure with its resolver, for a router to name.</summary>
    public static Value? Resolve(CallSite site, string method) =>
        site.Receiver?.Object?.Tag is TrpcProcedure known && site[0].Functions.Count > 0
            ? new Value
            {
                Object = new AbstractObject(site.File, site.Place)
                {
                    Tag = new TrpcResolver(known, method, site[0], site.File, Start(site), site.Call?.EndLine ?? site.Place.Line),
                },
            }
            : null;

    /// <summary>Where the chain of calls begins: beside the procedure's name.</summary>
    private static Place Start(CallSite site)
    {
        Expression? current = site.Call;
        for (int i = 0; i < 32 && current is CallExpression or MemberExpression; i++)
        {
            current = current is CallExpression call ? call.Callee : ((MemberExpression)current).Target;
        }

        return current?.Place ?? site.Place;
    }
}

/// <summary>A function in front of procedures.</summary>
internal sealed record TrpcMiddleware(Value Function, string Name, CodeFile File, Place Place);

/// <summary>Kept as <see cref="AbstractObject.Tag"/> of a whole procedure.</summary>
internal sealed record TrpcResolver(TrpcProcedure Procedure, string Method, Value Function, CodeFile File, Place Place, int EndLine);
