using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.Go;

/// <summary>
/// Request and response of <c>net/http</c>, which every router of Go is built on, and what the steps of one endpoint pass on to each other.
/// </summary>
internal static class GoExchange
{
    public const string RequestType = "go:net/http.Request()";
    public const string WriterType = "go:net/http.ResponseWriter()";
    public const string UrlType = "go:net/url.URL()";
    public const string HeaderType = "go:net/http.Header()";
    public const string QueryType = "go:net/url.Values()";
    public const string ParamsType = "go:github.com/julienschmidt/httprouter.Params()";

    private const string Passed = "go.arguments";

    /// <summary>What the next function of the chain is called with: writer and request, and whatever a wrapper adds to them.</summary>
    public static AbstractObject ArgumentsOf(EndpointRun run) =>
        run.Shared(
            Passed,
            () =>
            {
                var made = new AbstractObject(run.Endpoint.File, new Place(run.Endpoint.Line, 1));
                run.Evaluator.Assign(made.Member("0"), Writer(run.Endpoint.File));
                run.Evaluator.Assign(made.Member("1"), Request(run));
                run.Evaluator.Assign(
                    made.Member("2"),
                    new Value
                    {
                        Origins = Origins.Path,
                        Type = new KnownType { External = ParamsType, IsInstance = true },
                    }
                );
                return new Value { Object = made };
            }
        ).Object!;

    public static IReadOnlyList<ArgumentValue> Unpacked(AbstractObject passed) =>
        [.. passed.Members.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => new ArgumentValue(m.Value.Value ?? Value.Unknown))];

    /// <summary>Keeps what the next function is called with.</summary>
    public static void Pack(Evaluator evaluator, AbstractObject passed, IReadOnlyList<ArgumentValue> arguments)
    {
        for (int i = 0; i < arguments.Count; i++)
        {
            evaluator.Assign(passed.Member(i.ToString()), arguments[i].Value);
        }
    }

    public static Value Writer(CodeFile file) =>
        new()
        {
            Type = new KnownType { External = WriterType, IsInstance = true },
            Object = new AbstractObject(file, default),
        };

    public static Value Request(EndpointRun run)
    {
        string method = run.Endpoint.Method == "ANY" ? "" : run.Endpoint.Method;
        return Request(run.Endpoint.File, new GoRequest(GoContext.Empty, method));
    }

    public static Value Request(CodeFile file, GoRequest request) =>
        new()
        {
            Type = new KnownType { External = RequestType, IsInstance = true },
            Object = new AbstractObject(file, default) { Tag = request },
        };
}

/// <summary>Kept as the tag of a request. Immutable: <c>WithContext</c> gives another.</summary>
/// <param name="Context">What middleware put into its context.</param>
/// <param name="Method">In capitals; empty where it is not known.</param>
internal sealed record GoRequest(GoContext Context, string Method) : IJoinable
{
    public AbstractObject Join(IJoinable other, AbstractObject self) =>
        new(self.File, self.Site)
        {
            Tag = other is GoRequest request
                ? this with
                {
                    Context = new GoContext(GoContext.Both(Context.Values, request.Context.Values)),
                }
                : this,
        };

    public static GoRequest Of(Value? value) => value?.Object?.Tag as GoRequest ?? new GoRequest(GoContext.Empty, "");
}
