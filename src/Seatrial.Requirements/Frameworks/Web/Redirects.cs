using Seatrial.Code.Flow;

namespace Seatrial.Requirements.Frameworks.Web;

/// <summary>Redirects: some refuse, others say where it goes on.</summary>
internal static class Redirects
{
    /// <summary>The status of a redirect, for verdicts: 302 where it refuses, 200 where it is an answer.</summary>
    public static int StatusOf(CallSite site, Value target) => Refuses(site, target) ? 302 : 200;

    /// <summary>A redirect that ends the function: thrown, or by a function that throws.</summary>
    public static Value Leave(CallSite site, Value target)
    {
        int status = StatusOf(site, target);
        site.Evaluator.Respond(status, Value.Unknown, site.File, site.Place);
        return Evaluator.Leaving(status == 200 ? 0 : status);
    }

    /// <summary>It refuses where it leads to where people sign in, or where it is known that nobody is.</summary>
    public static bool Refuses(CallSite site, Value target)
    {
        string text = target.Text ?? "";
        return ((string[])["login", "signin", "sign-in", "sign_in", "auth", "logout"]).Any(w =>
                text.Contains(w, StringComparison.OrdinalIgnoreCase)
            ) || site.Evaluator.Known.Implies(IsAbsence);
    }

    private static bool IsAbsence(Test test) =>
        !test.Holds
        && (
            test.Kind is TestKind.Authenticated or TestKind.Role or TestKind.Policy
            || (
                test.Kind is TestKind.Truth or TestKind.Equality
                && (test.Subject.Has(Origins.Principal) || test.Other?.Has(Origins.Principal) == true)
            )
        );
}
