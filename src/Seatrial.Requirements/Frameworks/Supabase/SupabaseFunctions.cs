using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Script;
using Seatrial.Requirements.Frameworks.Web;

namespace Seatrial.Requirements.Frameworks.Supabase;

/// <summary>Edge functions: what serves in <c>supabase/functions/NAME/index.ts</c>.</summary>
internal static class SupabaseFunctions
{
    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        new("deno:Deno", "serve", Serve),
        new("npm:deno.land/std/http/server.ts", "serve", Serve),
        new("npm:@std/http*", "serve", Serve),
        new("deno:Deno.env", "get", site => Value.Unknown with { Key = site[0].Text }),
    ];

    public static IReadOnlyList<NameRule> Names { get; } =
    [new("Deno", _ => Value.External("deno:Deno")) { Languages = ScriptLanguages.All }];

    private static Value? Serve(CallSite site)
    {
        var handler = site.Arguments.Select(a => a.Value).FirstOrDefault(v => v.Functions.Count > 0);
        if (handler is null || NameOf(site.File.Path) is not { } name)
        {
            return null;
        }

        var router = RouterRegistry.RouterOf(RouterRegistry.Make(SupabasePack.Name, isOrdered: true, "deno:Deno.serve()", site))!;
        var step = new EndpointStep(name, site.File, site.Place.Line, run => Run(run, handler, site)) { IsHandler = true };
        router.Add(
            new RouteEntry(site.File, site.Place, "ANY", $"/functions/v1/{name}", [step])
            {
                Handler = handler.Functions[0],
                EndLine = site.Call?.EndLine ?? site.Place.Line,
            }
        );
        return Value.Unknown;
    }

    private static bool Run(EndpointRun run, Value handler, CallSite site)
    {
        FetchResponse.Answered(
            run.Evaluator,
            handler.Functions[0],
            [new ArgumentValue(FetchRequest.Of(run))],
            site,
            FetchResponse.ResponseStatus
        );
        return true;
    }

    private static string? NameOf(string path)
    {
        string[] parts = path.Split('/');
        int functions = Array.LastIndexOf(parts, "functions");
        return functions >= 0 && parts.Length == functions + 3 && !parts[functions + 1].StartsWith('_') ? parts[functions + 1] : null;
    }
}
