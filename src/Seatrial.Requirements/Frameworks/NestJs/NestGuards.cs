using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Access;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Express;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.NestJs;

/// <summary>Guards and middleware as steps.</summary>
internal static class NestGuards
{
    public static EndpointStep Step(Value guard, string name, CodeFile file, Place place, IReadOnlyList<MetadataTag> metadata) =>
        new(name, file, place.Line, run => Run(run, guard, name, file, place, metadata))
        {
            IsFollowed = guard.Type?.Class is { } type && type.Class.Methods.Any(m => m is { Name: "canActivate", Body: not null }),
        };

    public static EndpointStep Middleware(NestMiddlewareEntry entry) =>
        new(
            entry.Name,
            entry.File,
            entry.Place.Line,
            run =>
                ExpressSteps
                    .Of(new ScriptHandler(Functions(run.Evaluator, entry), null), entry.File, entry.Place, isHandler: false)
                    .Run(run)
        );

    /// <summary>
    /// What the guard of a library does: the caller is known afterwards, unless the program's <c>handleRequest</c> accepts that there is
    /// none.
    /// </summary>
    public static Value ByLibrary(Evaluator evaluator, Value self, Value context, string name, CodeFile file, Place place)
    {
        var proof = Effects.Authenticated(name, file, place);
        var user = new Value
        {
            Origins = Origins.Principal,
            Key = "user",
            Truth = proof,
        };
        if (self.Type?.Class is { } type && evaluator.Code.Method(type, "handleRequest") is { Function.Body: not null } own)
        {
            user = evaluator.InModule(
                own.File,
                () =>
                    evaluator.Invoke(
                        Closure.Of(own.Function, own.File, own.Owner, self),
                        [
                            new ArgumentValue(Value.Null),
                            new ArgumentValue(user),
                            new ArgumentValue(Value.Unknown),
                            new ArgumentValue(context),
                        ],
                        place
                    )
            );
        }
        else
        {
            evaluator.Assume(proof);
        }

        if (NestContext.Tag(context)?.Exchange.Request.Object is { } request)
        {
            evaluator.Assign(request.Member("user"), user with { Truth = null });
        }

        return new Value { Text = "true", Truth = Condition.Always };
    }

    private static bool Run(EndpointRun run, Value guard, string name, CodeFile file, Place place, IReadOnlyList<MetadataTag> metadata)
    {
        var evaluator = run.Evaluator;
        var context = NestContext.Of(run, metadata);
        if (guard.Object?.Tag is LibraryGuardTag library)
        {
            ByLibrary(evaluator, guard, context, library.Name, file, place);
            return true;
        }

        if (guard.Type?.Class is not { } type)
        {
            return true;
        }

        var self = guard.Type.IsInstance
            ? guard
            : evaluator.InModule(type.File, () => evaluator.Construct(type, ScriptValues.Site(evaluator, type.File, place)));
        if (evaluator.Code.Method(type, "canActivate") is { Function.Body: not null } own)
        {
            var result = evaluator.InModule(
                own.File,
                () => evaluator.Invoke(Closure.Of(own.Function, own.File, own.Owner, self), [new ArgumentValue(context)], place)
            );
            if (Evaluator.NeverReturns(result))
            {
                return false;
            }

            if (result is { Truth: null, Origins: Origins.None, Loads.Count: 0, Text: null, IsNull: false })
            {
                // It turns somebody away, and whom was not understood.
                evaluator.Respond(403, Value.Unknown, own.File, own.Function.Place);
            }
            else if (Evaluator.TruthOf(result, own.File, own.Function.Place) is var truth)
            {
                evaluator.Assume(truth);
                if (
                    RoleGuards.IsNamed(type.Class.Name)
                    && truth.Tests().Any(t => t.Subject.Has(Origins.Principal) || t.Other?.Has(Origins.Principal) == true)
                )
                {
                    evaluator.Assume(Effects.Role(RolesOf(metadata) ?? name, file, place));
                }
            }

            return result.Truth is not { IsNever: true };
        }

        if (evaluator.Code.Inherits(type, b => b.ShortName == "AuthGuard"))
        {
            ByLibrary(evaluator, self, context, name, file, place);
        }

        return true;
    }

    /// <summary>
    /// The roles that a decorator states, the handler's before its class's: <c>@Roles(Role.ADMIN, Role.MEMBER)</c>. Null where none does,
    /// or where they are not known.
    /// </summary>
    private static string? RolesOf(IReadOnlyList<MetadataTag> metadata)
    {
        var stated = metadata.FirstOrDefault(m => m.Key.Contains("role", StringComparison.OrdinalIgnoreCase));
        string[] names = [.. (stated is null ? [] : Evaluator.KnownElements(stated.Value)).Select(RoleNames.Constant).OfType<string>()];
        return names.Length == 0 ? null : $"role {string.Join(',', names)}";
    }

    /// <summary>A middleware is a function, or a class with a method <c>use</c>.</summary>
    private static Value Functions(Evaluator evaluator, NestMiddlewareEntry entry)
    {
        if (entry.Middleware.Type?.Class is not { } type || evaluator.Code.Method(type, "use") is not { Function.Body: not null } use)
        {
            return entry.Middleware;
        }

        var self = evaluator.InModule(type.File, () => evaluator.Construct(type, ScriptValues.Site(evaluator, type.File, entry.Place)));
        return Value.Function(Closure.Of(use.Function, use.File, use.Owner, self));
    }
}
