using System.Text.RegularExpressions;
using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Python;

namespace Seatrial.Requirements.Frameworks.Django;

/// <summary>Views of URL patterns: functions with their decorators, classes, viewsets with a map of methods.</summary>
internal static partial class DjangoViews
{
    private static readonly string[] Verbs = ["get", "post", "put", "patch", "delete"];

    public static void Add(EndpointDiscovery discovery, DjangoSettings settings, DjangoRoute route, string path)
    {
        var guards = new List<AppliedDecorator>();
        var written = route.View;
        for (
            int depth = 0;
            depth < 6 && written is CallExpression { Name: not "as_view", Arguments: [{ Value: var inner }, ..] } wrapper;
            depth++
        )
        {
            guards.Add(
                new AppliedDecorator(
                    new CallExpression(wrapper.Place, CallKind.Call, wrapper.Callee, []) { HasParentheses = false },
                    discovery.Evaluator.ValueOf(route.File, wrapper.Callee),
                    route.File
                )
            );
            written = inner;
        }

        if (
            written is CallExpression { Name: "as_view", Receiver: { } target } made
            && Resolve(discovery.Code, route.File, target) is ClassSymbol type
        )
        {
            if (made.Arguments.FirstOrDefault(a => a.Name is null)?.Value is ObjectExpression map)
            {
                DjangoViewSets.AddMapped(discovery, settings, type, path, route, map, guards);
            }
            else
            {
                DjangoClassViews.Add(discovery, settings, type, path, route, guards);
            }
        }
        else if (written is not null && Resolve(discovery.Code, route.File, written) is FunctionSymbol function)
        {
            AddFunction(discovery, settings, function, path, route, guards);
        }
    }

    /// <summary>The function or class that a name or member of a module means.</summary>
    private static Symbol? Resolve(CodeBase code, CodeFile file, Expression written) =>
        written switch
        {
            NameExpression name => code.Resolve(file, name.Name),
            MemberExpression member when Resolve(code, file, member.Target) is ModuleSymbol module => code.Member(module, member.Name),
            _ => null,
        };

    private static void AddFunction(
        EndpointDiscovery discovery,
        DjangoSettings settings,
        FunctionSymbol symbol,
        string path,
        DjangoRoute route,
        List<AppliedDecorator> outer
    )
    {
        var (function, file) = (symbol.Function, symbol.File);
        var decorators = discovery.Evaluator.DecoratorsOf(function, file);
        bool isApi = function.Decorators.Any(d => d.Name == "api_view");
        IReadOnlyList<string> methods = MethodsOf(discovery, function, file);
        foreach (string method in methods)
        {
            IReadOnlyList<ArgumentValue> Arguments(EndpointRun run) => [new ArgumentValue(DjangoRequest.Of(run)), .. PathArguments(path)];
            var steps = new List<EndpointStep>(Global(settings, function.Decorators.Any(d => d.Name == "login_not_required")));
            bool isPublic = false;
            if (isApi)
            {
                var written = function.Decorators.FirstOrDefault(d => d.Name == "permission_classes")
                    is { Arguments: [{ Value: ListExpression listed }, ..] }
                    ? listed
                    : null;
                steps.AddRange(
                    DjangoPermissions.Steps(discovery, settings, written?.Items, file, function.Place.Line, method, out isPublic)
                );
            }

            steps.AddRange(PythonSteps.Guards([.. outer, .. decorators], Arguments, DjangoAnswers.StatusOf));
            steps.Add(PythonSteps.Handler(function.Name, Closure.Of(function, file), Arguments, DjangoAnswers.StatusOf));
            discovery.Add(
                new Endpoint
                {
                    Framework = DjangoPack.Name,
                    Method = method,
                    Route = "/" + path.TrimStart('/'),
                    File = file,
                    StartLine = function.StartLine,
                    Line = function.Place.Line,
                    EndLine = function.EndLine,
                    Registration = (route.File, route.Place.Line),
                    Handler = function.Name,
                    Steps = steps,
                    Traits = isPublic ? EndpointTraits.DeclaredPublic : EndpointTraits.None,
                }
            );
        }
    }

    private static List<string> MethodsOf(EndpointDiscovery discovery, Function function, CodeFile file)
    {
        foreach (var decorator in function.Decorators)
        {
            switch (decorator.Name)
            {
                case "require_POST":
                    return ["POST"];
                case "require_GET" or "require_safe":
                    return ["GET"];
                case "api_view"
                or "require_http_methods"
                    when discovery
                        .Evaluator.ValueOf(
                            file,
                            decorator.Arguments is [var first, ..] ? first.Value : new ListExpression(decorator.Place, [])
                        )
                        .Object
                        is { } list:
                    var named = list.Members.Values.Select(c => c.Value?.Text).OfType<string>().ToList();
                    return named.Count > 0 ? named : ["GET"];
                case "api_view":
                    return ["GET"];
            }
        }

        return ["ANY"];
    }

    /// <summary>A middleware that lets nobody through who is not signed in.</summary>
    public static IEnumerable<EndpointStep> Global(DjangoSettings settings, bool isExempt) =>
        settings is { DemandsLogin: true, File: { } file } && !isExempt
            ?
            [
                Effects.Guard(
                    "LoginRequiredMiddleware",
                    file,
                    settings.Line,
                    Effects.Authenticated("LoginRequiredMiddleware", file, new Place(settings.Line, 1))
                ),
            ]
            : [];

    /// <summary>Parts of the route, which Django gives by name.</summary>
    public static IEnumerable<ArgumentValue> PathArguments(string path) =>
        Parameter().Matches(path).Select(m => new ArgumentValue(Value.Of(Origins.Path, m.Groups[1].Value), m.Groups[1].Value));

    /// <summary>Methods of HTTP that a class answers by methods of its own.</summary>
    public static IEnumerable<string> OwnVerbs(CodeBase code, ClassSymbol type) =>
        Verbs.Where(v => code.Method(type, v) is { Function.Body: not null });

    [GeneratedRegex(@"<(?:[^<>:]{1,100}:)?([A-Za-z_][A-Za-z0-9_]{0,100})>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
