using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;
using CallSite = Seatrial.Code.Flow.CallSite;

namespace Seatrial.Requirements.Frameworks.Rails;

/// <summary>Routes that are there for some requests only: behind a test of the program, or for those who are signed in.</summary>
internal static class RouteConstraints
{
    /// <summary>A constraint that is code decides whether the route exists for a request.</summary>
    public static Value? Constraints(CallSite site)
    {
        var scope = RouteScope.Of(site)!;
        var test = site[0];
        if (
            site.Written(0) is CallExpression
            {
                Callee: MemberExpression { Target: NameExpression { Name: "Clearance::Constraints::SignedIn" } }
            } signedIn
        )
        {
            return SignedIn(
                site,
                "Clearance::Constraints::SignedIn",
                "user",
                signedIn.Arguments.FirstOrDefault(a => a.Name == "&") is { } block ? site.Evaluator.Evaluate(block.Value) : null
            );
        }

        bool isCode = test.Functions.Count > 0 || test.Type is { Class: not null };
        return RailsRoutes.Within(
            site,
            isCode
                ? scope with
                {
                    Guards =
                    [
                        .. scope.Guards,
                        new EndpointStep("constraints", site.File, site.Place.Line, run => Matches(run, test, site)) { IsFollowed = true },
                    ],
                }
                : scope
        );
    }

    private static bool Matches(EndpointRun run, Value test, CallSite site)
    {
        var evaluator = run.Evaluator;
        ArgumentValue[] request = [new ArgumentValue(Value.External("rb:rails.request"))];
        var closure =
            test.Functions.Count > 0 ? test.Functions[0]
            : evaluator.Code.Method(test.Type!.Class!, "matches?", !test.Type.IsInstance) is { Function.Body: not null } method
                ? Closure.Of(method.Function, method.File, method.Owner, test)
            : null;
        if (closure is not null)
        {
            evaluator.Assume(Evaluator.TruthOf(evaluator.Invoke(closure, request, site.Place), site.File, site.Place));
        }

        return true;
    }

    /// <summary><c>authenticate :user, ->(u) { u.admin? } do</c> of Devise.</summary>
    public static Value? Authenticate(CallSite site) =>
        SignedIn(
            site,
            $"{site.Name} {site[0].Text}".TrimEnd(),
            site[0].Text ?? "user",
            site.Arguments.FirstOrDefault(a => a.Name is null && a.Value.Functions.Count > 0)?.Value
        );

    /// <summary>Routes that are there for those who are signed in, and of whom more may be asked.</summary>
    private static Value? SignedIn(CallSite site, string name, string account, Value? asked)
    {
        var scope = RouteScope.Of(site)!;
        var guard = new EndpointStep(
            name,
            site.File,
            site.Place.Line,
            run =>
            {
                run.Evaluator.Assume(Effects.Authenticated(name, site.File, site.Place));
                if (asked is not null)
                {
                    var caller = RailsIdentity.Caller(site, account);
                    run.Evaluator.Assume(
                        Evaluator.TruthOf(
                            run.Evaluator.Invoke(asked.Functions[0], [new ArgumentValue(caller)], site.Place),
                            site.File,
                            site.Place
                        )
                    );
                }

                return true;
            }
        );
        return RailsRoutes.Within(site, scope with { Guards = [.. scope.Guards, guard] });
    }
}
