using Seatrial.Code.Flow;

namespace Seatrial.Requirements.Frameworks.ScriptSessions;

/// <summary>
/// Middleware that a library provides as it is: <c>export { default } from 'next-auth/middleware'</c>, <c>export { auth as middleware
/// }</c>.
/// </summary>
internal static class SessionGuards
{
    public static void ByLibrary(Evaluator evaluator, Value middleware, Value request, CallSite site)
    {
        if (
            middleware.Type?.External
            is "npm:next-auth/middleware"
                or "npm:next-auth/middleware.default"
                or "npm:next-auth/middleware.withAuth"
        )
        {
            evaluator.Assume(Effects.Authenticated("next-auth/middleware", site.File, site.Place));
        }
        else if (middleware.Object?.Tag is AuthJsConfiguration configuration)
        {
            // Without the callback it keeps the session alive and refuses nobody.
            AuthJsCalls.Authorized(evaluator, configuration.Options, request, site);
        }
    }
}
