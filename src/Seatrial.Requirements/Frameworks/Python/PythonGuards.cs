using Seatrial.Code.Flow;

namespace Seatrial.Requirements.Frameworks.Python;

/// <summary>Decorators of libraries that let a function run under a condition alone.</summary>
internal static class PythonGuards
{
    /// <summary>
    /// A decorator that is named (<c>@login_required</c>), called (<c>@login_required()</c>), or given the function itself.
    /// </summary>
    public static Effect Decorator(Func<CallSite, IReadOnlyList<Condition>> holds) =>
        site =>
        {
            var outer = site;
            return site[0].Functions.Count > 0 || site[0].Object?.Tag is not null || site[0].Type?.Class is not null
                ? Wrap(site[0], site, holds(site))
                : Value.Function(Closure.From(inner => Wrap(inner[0], inner, holds(outer))));
        };

    public static Effect Authenticated(string name) => Decorator(site => [Effects.Authenticated(name, site.File, site.Place)]);

    /// <summary>A role or permission, which an argument or a name of one gives.</summary>
    public static Effect Role(string name) =>
        Decorator(site =>
        {
            string asked = site[0].Text ?? site.Arguments.FirstOrDefault(a => a.Value.Text is not null)?.Value.Text ?? "";
            return
            [
                Effects.Authenticated(name, site.File, site.Place),
                Effects.Role(asked.Length == 0 ? name : $"{name} {asked}", site.File, site.Place),
            ];
        });

    /// <summary>The function behind the conditions; what is no function stays what it is.</summary>
    private static Value Wrap(Value function, CallSite site, IReadOnlyList<Condition> holds)
    {
        if (function.Functions.Count == 0)
        {
            return function;
        }

        var inner = function.Functions;
        return Value.Function(
            Closure.From(call =>
            {
                foreach (var condition in holds)
                {
                    call.Evaluator.Assume(condition);
                }

                return call.Evaluator.InvokeAny(inner, call.Arguments, call);
            })
        );
    }
}
