using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Script;
using Seatrial.Requirements.Frameworks.Web;

namespace Seatrial.Requirements.Frameworks.Astro;

/// <summary>Functions of the framework, and what the context of a request offers.</summary>
internal static class AstroCalls
{
    private const string ContextType = "npm:astro.Context()";

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        Rule("npm:astro:middleware", "defineMiddleware", Effects.Pass()),
        Rule(
            "npm:astro:middleware",
            "sequence",
            site => new Value
            {
                Object = new AbstractObject(site.File, site.Place) { Tag = new MiddlewareSequence([.. ScriptHandler.From(site, 0)]) },
            }
        ),
        Rule(
            "npm:astro:actions",
            "defineAction",
            site =>
                ScriptValues.Member(site[0], "handler") is { Functions.Count: > 0 } handler
                    ? handler with
                    {
                        Object = new AbstractObject(site.File, site.Place)
                        {
                            Tag = new AstroAction(handler, ScriptValues.Member(site[0], "input")),
                        },
                    }
                    : null
        ),
        Rule("npm:astro:actions", "ActionError", site => new Value { Denial = StatusOf(ScriptValues.Text(site[0], "code")) }),
        Rule(ContextType, "redirect", Redirect),
    ];

    /// <summary>The context of a run.</summary>
    public static Value Context(EndpointRun run) =>
        run.Shared(
            "astro.context",
            () =>
            {
                var evaluator = run.Evaluator;
                var file = run.Endpoint.File;
                var made = ScriptValues.Object(file, ContextType);
                void Set(string name, Value value) => evaluator.Assign(made.Object!.Member(name), value);
                Set("request", FetchRequest.Of(run));
                Set("params", ScriptValues.Bag(evaluator, file, Origins.Path));
                Set(
                    "cookies",
                    new Value
                    {
                        Type = new KnownType { External = FetchRequest.CookiesType, IsInstance = true },
                    }
                );
                Set("locals", ScriptValues.Object(file, "npm:astro.Locals()"));
                var url = new AbstractObject(file, default);
                evaluator.Assign(url.Member("pathname"), Value.Constant(FetchRequest.Concrete(run.Endpoint.Route)));
                Set(
                    "url",
                    new Value
                    {
                        Type = new KnownType { External = FetchRequest.UrlType, IsInstance = true },
                        Object = url,
                    }
                );
                return made;
            }
        );

    public static IReadOnlyList<AbstractObject> Objects(EndpointRun run)
    {
        var made = Context(run).Object!;
        return [made, .. made.Members.Values.Select(c => c.Value?.Object).OfType<AbstractObject>().Where(o => o.Site == default)];
    }

    private static CallRule Rule(string target, string name, Effect effect) =>
        new(target, name, effect) { Languages = ScriptLanguages.All };

    private static Value Redirect(CallSite site)
    {
        int status = Redirects.StatusOf(site, site[0]);
        site.Evaluator.Respond(status, Value.Unknown, site.File, site.Place);
        return new Value
        {
            Denial = status == 200 ? 0 : status,
            Object = new AbstractObject(site.File, site.Place) { Tag = new WebAnswer(false) },
        };
    }

    private static int StatusOf(string? code) =>
        code switch
        {
            "UNAUTHORIZED" => 401,
            "FORBIDDEN" => 403,
            "NOT_FOUND" => 404,
            "INTERNAL_SERVER_ERROR" => 500,
            _ => 400,
        };
}

/// <summary>Kept as <see cref="AbstractObject.Tag"/> of middleware that runs one behind the other.</summary>
internal sealed record MiddlewareSequence(IReadOnlyList<ScriptHandler> Parts);

/// <summary>Kept as <see cref="AbstractObject.Tag"/> of an action.</summary>
internal sealed record AstroAction(Value Handler, Value? Schema);
