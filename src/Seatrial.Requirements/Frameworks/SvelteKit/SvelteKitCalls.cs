using Seatrial.Code.Flow;
using Seatrial.Requirements.Frameworks.Script;
using Seatrial.Requirements.Frameworks.Web;

namespace Seatrial.Requirements.Frameworks.SvelteKit;

/// <summary>Functions of the framework, and of libraries that are made for it.</summary>
internal static class SvelteKitCalls
{
    private const string Kit = "npm:@sveltejs/kit";

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        Rule(Kit, "redirect", site => Redirects.Leave(site, site[1])),
        Rule(Kit, "error", site => site.Evaluator.Leave(Effects.StatusOf(site[0]) is >= 300 and var status ? status : 500, site)),
        Rule(Kit, "fail", site => new Value { Denial = Effects.StatusOf(site[0]) is >= 300 and var status ? status : 400 }),
        Rule(
            "npm:@sveltejs/kit/hooks",
            "sequence",
            site => new Value
            {
                Object = new AbstractObject(site.File, site.Place) { Tag = new HandleSequence([.. ScriptHandler.From(site, 0)]) },
            }
        ),
        Rule("npm:$app/server", "getRequestEvent", site => SvelteKitEvent.Current(site.Evaluator)),
        .. ((string[])["query", "form", "command", "prerender"]).Select(n => Rule("npm:$app/server", n, Remote)),
        Rule("npm:$app/server.query", "batch", Remote),
        // Superforms reads a form by its schema.
        Rule("npm:sveltekit-superforms*", "superValidate", Form),
        Rule("npm:sveltekit-superforms*", "setError", _ => new Value { Denial = 400 }),
        Rule(
            "npm:sveltekit-superforms*",
            "message",
            site => ScriptValues.Text(site[2], "status") is not null ? new Value { Denial = 400 } : Value.Unknown
        ),
        // Auth.js: { handle, signIn, signOut }, and what it puts into locals.
        Rule(
            "npm:@auth/sveltekit*",
            "SvelteKitAuth",
            site => new Value
            {
                Type = new KnownType { External = "npm:@auth/sveltekit()", IsInstance = true },
                Object = new AbstractObject(site.File, site.Place),
            }
        ),
        Rule("npm:better-auth/svelte-kit", "svelteKitHandler", Through),
    ];

    private static CallRule Rule(string target, string name, Effect effect) =>
        new(target, name, effect) { Languages = ScriptLanguages.All };

    /// <summary>A function that browsers call: with a schema in front of it, or without.</summary>
    private static Value? Remote(CallSite site) =>
        site.Arguments.Select(a => a.Value).LastOrDefault(v => v.Functions.Count > 0) is not { } function
            ? null
            : new Value
            {
                Functions = function.Functions,
                Object = new AbstractObject(site.File, site.Place)
                {
                    Tag = new RemoteFunction(site.Name, function, site.Count > 1 ? site[0] : null),
                },
            };

    private static Value Form(CallSite site)
    {
        var made = new AbstractObject(site.File, site.Place);
        bool isSent = site[0].Type?.External is { } type && type.StartsWith("web:", StringComparison.Ordinal);
        site.Evaluator.Assign(
            made.Member("data"),
            isSent ? ScriptValues.Bag(site.Evaluator, site.File, Origins.Body)
                : site.Count > 1 ? site[0]
                : Value.Unknown
        );
        site.Evaluator.Assign(made.Member("valid"), Value.Unknown with { Key = "valid" });
        if (isSent)
        {
            site.Evaluator.Trace.Check(Origins.Body, "Superforms");
        }

        return new Value { Object = made };
    }

    /// <summary>Hands the request on to <c>resolve</c>.</summary>
    private static Value Through(CallSite site) =>
        ScriptValues.Member(site[0], "resolve") is { Functions.Count: > 0 } resolve
            ? site.Evaluator.InvokeAny(resolve.Functions, [new ArgumentValue(ScriptValues.Member(site[0], "event") ?? Value.Unknown)], site)
            : Value.Unknown;
}

/// <summary>Kept as <see cref="AbstractObject.Tag"/> of <c>sequence(…)</c>.</summary>
internal sealed record HandleSequence(IReadOnlyList<ScriptHandler> Parts);

/// <summary>Kept as <see cref="AbstractObject.Tag"/> of a remote function.</summary>
/// <param name="Kind">query, form, command or prerender.</param>
/// <param name="Function">What it runs.</param>
/// <param name="Schema">Of its argument; null where it takes none or says nothing of it.</param>
internal sealed record RemoteFunction(string Kind, Value Function, Value? Schema);
