using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks.Inputs;

namespace Seatrial.Requirements.Access;

/// <summary>Which parts of the request an endpoint takes, and what checks them.</summary>
internal sealed class InputReading(Evaluator evaluator)
{
    private static readonly (string Name, Origins Part)[] Sources =
    [
        ("body", Origins.Body),
        ("query", Origins.Query),
        ("route", Origins.Path),
    ];

    /// <summary>In names of guards whose code is not in sight.</summary>
    private static readonly string[] CheckWords = ["valid", "schema", "sanit", "joi", "zod"];

    private readonly DeclaredChecks declared = new(evaluator.Code);
    private readonly RegisteredChecks registered = new(evaluator);
    private readonly Dictionary<string, List<(Function Function, Class? Owner)>> functions = new(StringComparer.Ordinal);

    public IReadOnlyList<AccessInput> Of(FollowedEndpoint followed)
    {
        var endpoint = followed.Endpoint;
        var (handler, owner) = HandlerOf(endpoint);
        BoundInput[] bound = [.. followed.Trace.Bound.Where(b => IsHandler(b, handler, endpoint))];
        InputCheck[] checks =
        [
            .. followed.Trace.Checks,
            .. bound
                .Select(b => (b.Origins, By: declared.Of(endpoint.Framework, b, owner)))
                .Where(b => b.By is not null)
                .Select(b => new InputCheck(b.Origins, b.By!)),
            .. registered.Of(endpoint.Registration?.File ?? endpoint.File, endpoint.Registration?.Line ?? endpoint.Line),
            .. handler is not null && declared.OfRequest(endpoint.Framework, handler, endpoint.File) is { } request
                ? [new InputCheck(Origins.Body | Origins.Query, request)]
                : Array.Empty<InputCheck>(),
            .. handler is not null && DeclaredChecks.OfDecorators(handler) is { } decorated
                ? [new InputCheck(Origins.Body, decorated)]
                : Array.Empty<InputCheck>(),
            .. endpoint.Framework == Frameworks.Django.DjangoPack.Name && DeclaredChecks.OfClass(owner) is { } serializer
                ? [new InputCheck(Origins.Body, serializer)]
                : Array.Empty<InputCheck>(),
        ];
        bool changes = endpoint.Method is not ("GET" or "HEAD" or "OPTIONS");
        bool hasParameter = endpoint.Route.AsSpan().IndexOfAny("{<:[*") >= 0;
        bool isHidden = followed.Trace.IsCut || (handler is null && followed.Trace.Loads.Count + followed.Trace.Responses.Count == 0);
        bool isPerhapsChecked =
            isHidden
            || followed.Guards.Any(g => Array.Exists(CheckWords, w => g.Step.Name.Contains(w, StringComparison.OrdinalIgnoreCase)));
        var inputs = new List<AccessInput>();
        foreach (var (name, part) in Sources)
        {
            if ((part == Origins.Path && !hasParameter) || (part == Origins.Body && !changes))
            {
                continue;
            }

            bool isUsed =
                (followed.Trace.Used & part) != Origins.None
                || bound.Any(b => (b.Origins & part) != Origins.None)
                || (followed.Trace.UsesAny && (part == Origins.Body || part == Origins.Path || (!changes && !hasParameter)));
            string[] by =
            [
                .. checks
                    .Where(c => (c.Origins & part) != Origins.None)
                    .Select(c => c.By)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ];
            if (isUsed || (part == Origins.Body && (isHidden || by.Length > 0)))
            {
                inputs.Add(
                    new AccessInput(
                        name,
                        by.Length > 1 ? string.Join(", ", by.Where(b => b != AccessInput.Types))
                            : by.Length == 1 ? by[0]
                            : isPerhapsChecked ? AccessInput.Unknown
                            : AccessInput.None
                    )
                );
            }
        }

        return inputs;
    }

    /// <summary>Packs follow handlers in a form of their own, which stands in the same place.</summary>
    private static bool IsHandler(BoundInput input, Function? handler, Endpoint endpoint) =>
        handler is not null && input.File == endpoint.File && input.Function.Place == handler.Place && input.Function.Name == handler.Name;

    private (Function? Function, Class? Owner) HandlerOf(Endpoint endpoint)
    {
        if (!functions.TryGetValue(endpoint.File.Path, out var all))
        {
            functions[endpoint.File.Path] = all = [.. FunctionsOf(endpoint.File)];
        }

        var found = all.Find(f => f.Function.Place.Line == endpoint.Line);
        return found.Function is not null ? found : all.Find(f => f.Function.StartLine == endpoint.StartLine);
    }

    private static IEnumerable<(Function Function, Class? Owner)> FunctionsOf(CodeFile file) =>
        file
            .Classes.SelectMany(c => Methods(c, 0))
            .Concat(file.Functions.Select(f => (f, (Class?)null)))
            .Concat(CodeWalk.Expressions(file).OfType<FunctionExpression>().Select(e => (e.Function, (Class?)null)));

    private static IEnumerable<(Function Function, Class? Owner)> Methods(Class type, int depth) =>
        type.Methods.Select(m => (m, (Class?)type)).Concat(depth > 8 ? [] : type.Nested.SelectMany(n => Methods(n, depth + 1)));
}
