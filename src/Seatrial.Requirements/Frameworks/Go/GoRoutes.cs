using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.Go;

/// <summary>Routes whose handlers are those of <c>net/http</c>.</summary>
internal static class GoRoutes
{
    /// <summary>One route for each method that the handler tells apart, where the registration names none.</summary>
    public static IReadOnlyList<RouteEntry> Add(
        CallSite site,
        Router router,
        string method,
        string path,
        GoHandler handler,
        IReadOnlyList<GoWrapper> more
    )
    {
        RouteEntry[] entries = [.. Entries(site, method, path, handler, more)];
        foreach (var entry in entries)
        {
            router.Add(entry);
        }

        return entries;
    }

    public static IEnumerable<RouteEntry> Entries(
        CallSite site,
        string method,
        string path,
        GoHandler handler,
        IReadOnlyList<GoWrapper> more
    )
    {
        var inner = handler.Inner(site.Evaluator);
        IReadOnlyList<EndpointStep> steps =
        [
            .. more.Select(w => GoSteps.Guard(w, site.File, site.Place)),
            .. GoSteps.Of(handler, site.File, site.Place),
        ];
        foreach (string one in method == "ANY" ? MethodsOf(inner) : [method])
        {
            yield return new RouteEntry(site.File, site.Place, one, path, steps)
            {
                Handler = inner,
                HandlerName = handler.Name,
                EndLine = site.Call?.EndLine ?? site.Place.Line,
            };
        }
    }

    /// <summary>
    /// Methods that a handler names where it looks at the request's: <c>switch r.Method</c>, <c>if r.Method != http.MethodPost</c>.
    /// </summary>
    private static IReadOnlyList<string> MethodsOf(Closure? handler)
    {
        var accepted = new SortedSet<string>(StringComparer.Ordinal);
        bool isOpen = false;
        if (handler?.Function?.Body is { } body)
        {
            foreach (var statement in body.Statements)
            {
                Collect(statement, accepted, ref isOpen);
            }
        }

        if (isOpen && accepted.Count > 0)
        {
            accepted.Add("GET");
        }

        return accepted.Count == 0 ? ["ANY"] : [.. accepted];
    }

    private static void Collect(Statement statement, SortedSet<string> accepted, ref bool isOpen)
    {
        switch (statement)
        {
            case SwitchStatement { Subject: { } subject } choice when IsMethod(subject):
                foreach (var label in choice.Cases.SelectMany(c => c.Labels))
                {
                    Note(label, accepted);
                }

                isOpen |= choice.Cases.Any(c => c.Labels.Count == 0 && c.Body.Statements.Count > 3);
                break;
            case IfStatement choice:
                foreach (var test in Tests(choice.Condition))
                {
                    bool isLeft = IsMethod(test.Left);
                    if (isLeft || IsMethod(test.Right))
                    {
                        Note(isLeft ? test.Right : test.Left, accepted);

                        // Behind a branch for one method the rest is for the others.
                        isOpen |= test.Operator == BinaryOperator.Equal && choice.Else is not IfStatement;
                    }
                }

                if (choice.Else is IfStatement next)
                {
                    Collect(next, accepted, ref isOpen);
                }

                break;
        }
    }

    private static IEnumerable<BinaryExpression> Tests(Expression condition) =>
        condition switch
        {
            BinaryExpression { Operator: BinaryOperator.And or BinaryOperator.Or } both => [.. Tests(both.Left), .. Tests(both.Right)],
            BinaryExpression { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual } test => [test],
            _ => [],
        };

    private static bool IsMethod(Expression expression) => expression is MemberExpression { Name: "Method" };

    private static void Note(Expression written, SortedSet<string> accepted)
    {
        string? name = written switch
        {
            LiteralExpression { Kind: LiteralKind.String } text => text.Text,
            MemberExpression { Name: var constant } when constant.StartsWith("Method", StringComparison.Ordinal) => constant[6..],
            _ => null,
        };
        if (name?.ToUpperInvariant() is "GET" or "POST" or "PUT" or "PATCH" or "DELETE")
        {
            accepted.Add(name.ToUpperInvariant());
        }
    }
}
