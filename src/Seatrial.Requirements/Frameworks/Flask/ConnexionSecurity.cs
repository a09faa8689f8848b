using Seatrial.Code.Flow;
using Seatrial.Engine.Documents;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.Flask;

/// <summary>
/// Security requirements of a description: the function of a scheme is given the credential and gives back who sent it, or nothing, which
/// refuses.
/// </summary>
internal static class ConnexionSecurity
{
    public const string Token = "connexion.token";

    private static readonly string[] Functions =
    [
        "x-bearerInfoFunc",
        "x-apikeyInfoFunc",
        "x-tokenInfoFunc",
        "x-basicInfoFunc",
        "x-authenticationInfoFunc",
    ];

    public static IEnumerable<EndpointStep> Steps(
        EndpointDiscovery discovery,
        DocumentNode security,
        Dictionary<string, DocumentNode> schemes,
        ConnexionApi api
    )
    {
        // Of alternatives one suffices; an empty one lets everybody pass.
        if (security.Items.Count == 0 || security.Items.Any(i => i.Members.Count == 0))
        {
            yield break;
        }

        foreach (var wanted in security.Items[0].Members)
        {
            if (!schemes.TryGetValue(wanted.Key, out var scheme))
            {
                continue;
            }

            string name = Functions.Select(f => scheme[f].Text).FirstOrDefault(t => t is not null) ?? "";
            var function = name.Length == 0 ? null : PythonNames.Function(discovery, name);
            yield return function is null
                ? new EndpointStep($"security {wanted.Key}", api.File, api.Place.Line, static _ => true)
                : new EndpointStep(
                    $"security {wanted.Key}: {name}",
                    function.File!,
                    function.Function!.Place.Line,
                    run => Check(run, function, scheme)
                )
                {
                    IsFollowed = true,
                };
        }
    }

    private static bool Check(EndpointRun run, Closure function, DocumentNode scheme)
    {
        var evaluator = run.Evaluator;
        bool isBasic = scheme["scheme"].Text == "basic" || scheme["type"].Text == "basic";
        var origin = scheme["in"].Text switch
        {
            "query" => Origins.Query,
            "cookie" => Origins.Cookie,
            _ => Origins.Header,
        };
        var credential = Value.Of(origin, scheme["name"].Text ?? (origin == Origins.Header ? "authorization" : "token"));
        IReadOnlyList<ArgumentValue> given = isBasic
            ? [new ArgumentValue(credential with { Key = "username" }), new ArgumentValue(credential with { Key = "password" })]
            : [new ArgumentValue(credential)];
        var result = evaluator.Invoke(
            function,
            [.. given.Take(function.Function!.Parameters.Count(p => !p.IsRest))],
            function.Function.Place
        );
        if (Evaluator.NeverReturns(result) || result.IsNull)
        {
            return false;
        }

        evaluator.Assume(Evaluator.TruthOf(result, function.File!, function.Function.Place));
        run.Shared(Token, () => result with { Truth = null, MayBeAbsent = false });
        return true;
    }
}
