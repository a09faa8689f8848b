using Seatrial.Code.Flow;

namespace Seatrial.Requirements.Frameworks.Go;

/// <summary>Guards of libraries.</summary>
internal static class GoGuards
{
    /// <summary>A handler that lets known callers pass to another one only.</summary>
    public static Value Demanding(string name, Value next) =>
        Value.Function(
            Closure.From(site =>
            {
                site.Evaluator.Assume(Effects.Authenticated(name, site.File, site.Place));
                return next.Functions.Count == 0 ? Value.Unknown : site.Evaluator.InvokeAny(next.Functions, site.Arguments, site);
            })
        );
}
