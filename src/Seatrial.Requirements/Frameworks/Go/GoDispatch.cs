using System.Text.RegularExpressions;
using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.Go;

/// <summary>
/// Handlers that look a request up in a table of routes which the program keeps itself: <c>for _, route := range routes { if
/// route.regex.MatchString(r.URL.Path) { route.handler(w, r) } }</c>. Each row of the table is an endpoint, which is followed through the
/// same loop with that row alone.
/// </summary>
internal static partial class GoDispatch
{
    private const int MaxDepth = 4;
    private const int MaxRows = 200;

    /// <summary>Adds a route for each row of the table that a handler looks requests up in; false where it has none.</summary>
    public static bool Add(CallSite site, Router router, Value handler, Expression? written)
    {
        var made = GoHandler.Of(handler, written, site.Evaluator);
        bool isAny = false;
        foreach (var function in GoHandler.FunctionsOf(made.Value, site.Evaluator).Where(f => f.Function?.Body is not null))
        {
            if (LoopIn(function.Function!.Body!, 0) is not { } loop)
            {
                continue;
            }

            var table = site.Evaluator.Isolated(() => TableOf(site.Evaluator, function, loop));
            for (int row = 0; row < Math.Min(table.Count, MaxRows); row++)
            {
                if (EntryOf(site, made, function, loop, table[row], row) is { } entry)
                {
                    router.Add(entry);
                    isAny = true;
                }
            }
        }

        return isAny;
    }

    /// <summary>The loop whose elements are called with what the handler was given.</summary>
    private static LoopStatement? LoopIn(Statement statement, int depth) =>
        depth > MaxDepth
            ? null
            : statement switch
            {
                LoopStatement { Source: not null, Target: { } target } loop
                    when ElementOf(target) is { } element
                        && Code.Resolution.CodeWalk.Calls(new Function(loop.Place, "") { Body = new Block(loop.Place, [loop.Body]) })
                            .Any(c =>
                                c.Callee is MemberExpression { Target: NameExpression called }
                                    && called.Name == element
                                    && c.Arguments.Count >= 2
                                || c.Callee
                                    is MemberExpression { Name: "ServeHTTP", Target: MemberExpression { Target: NameExpression served } }
                                    && served.Name == element
                            ) => loop,
                Block block => block.Statements.Select(s => LoopIn(s, depth + 1)).FirstOrDefault(l => l is not null),
                IfStatement choice => LoopIn(choice.Then, depth + 1) ?? (choice.Else is null ? null : LoopIn(choice.Else, depth + 1)),
                _ => null,
            };

    private static string? ElementOf(Expression target) =>
        (target is ListExpression { Items: [_, var element] } ? element : target) is NameExpression name ? name.Name : null;

    /// <summary>The rows: the source of the loop, where the handler stands.</summary>
    private static IReadOnlyList<Value> TableOf(Evaluator evaluator, Closure function, LoopStatement loop)
    {
        var source = new Function(loop.Place, function.Function!.Name)
        {
            Body = new Block(loop.Place, [new ReturnStatement(loop.Place, loop.Source)]),
            Parameters = function.Function.Parameters,
            ReceiverType = function.Function.ReceiverType,
        };
        var rows = evaluator.InModule(function.File!, () => evaluator.Invoke(function.Doing(source), [], loop.Place));
        return Evaluator.KnownElements(rows.Snapshot());
    }

    private static RouteEntry? EntryOf(CallSite site, GoHandler made, Closure function, LoopStatement loop, Value row, int number)
    {
        if (row.Object is not { } members)
        {
            return null;
        }

        Value[] parts = [.. members.Members.Values.Select(c => c.Value).OfType<Value>()];
        string method =
            parts
                .Select(p => p.Text?.ToUpperInvariant())
                .FirstOrDefault(t => t is "GET" or "POST" or "PUT" or "PATCH" or "DELETE" or "HEAD" or "OPTIONS")
            ?? "ANY";
        string? path = parts.Select(p => p.Text).FirstOrDefault(t => t is ['/', ..] or ['^', '/', ..]);
        var handler = parts.FirstOrDefault(p => GoHandler.IsHandler(p, site.Evaluator));
        if (path is null || handler is null)
        {
            return null;
        }

        var inner = new GoHandler([], handler, null).Inner(site.Evaluator);
        var body = HandlerRewriting.Changing(
            function.Function!,
            s => ReferenceEquals(s, loop) ? new LoopStatement(loop.Place, loop.Target, OneOf(loop.Source!, number), loop.Body) : null
        );
        var step = new EndpointStep(
            inner?.Function?.Name ?? "",
            site.File,
            site.Place.Line,
            run =>
            {
                run.Evaluator.InModule(
                    function.File!,
                    () =>
                        run.Evaluator.InvokeAny(
                            [function.Doing(body)],
                            GoExchange.Unpacked(GoExchange.ArgumentsOf(run)),
                            GoSteps.SiteOf(run.Evaluator, site.File, site.Place)
                        )
                );
                return true;
            }
        )
        {
            IsHandler = true,
        };
        return new RouteEntry(
            members.File ?? site.File,
            members.Site,
            method,
            Plain(path),
            [.. made.Wrappers.Select(w => GoSteps.Guard(w, site.File, site.Place)), step]
        )
        {
            Handler = inner,
            EndLine = members.Site.Line,
        };
    }

    private static ListExpression OneOf(Expression source, int number) =>
        new(
            source.Place,
            [new IndexExpression(source.Place, source, new LiteralExpression(source.Place, LiteralKind.Number, number.ToString()))]
        );

    /// <summary>A pattern as a route: <c>^/orders/([0-9]+)$</c> is <c>/orders/{1}</c>.</summary>
    private static string Plain(string pattern)
    {
        int number = 0;
        return Groups()
            .Replace(pattern.TrimStart('^').TrimEnd('$'), m => $"{{{(m.Groups[1].Success ? m.Groups[1].Value : (++number).ToString())}}}");
    }

    [GeneratedRegex(@"\((?:\?P?<(\w+)>)?[^()]*\)", RegexOptions.NonBacktracking)]
    private static partial Regex Groups();
}
