using Seatrial.Code.Flow;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.Endpoints;
using Seatrial.Requirements.Frameworks;
using Seatrial.Requirements.RowSecurity;

namespace Seatrial.Requirements.Access;

/// <summary>Judges a followed endpoint and says it in a row.</summary>
internal static class AccessRows
{
    private const int MaxLoads = 12;

    public static AccessRow Of(FollowedEndpoint followed, AccessContext context)
    {
        var endpoint = followed.Endpoint;
        var authentication = InDevelopment(AuthenticationVerdicts.Of(followed, context), followed);
        return new AccessRow
        {
            Framework = endpoint.Framework,
            Method = endpoint.Method,
            Route = endpoint.Route,
            Handler = endpoint.Handler,
            Location = new SourceLocation(endpoint.File.Path, endpoint.Line, 0, endpoint.EndLine),
            StartLine = endpoint.StartLine,
            Registration =
                endpoint.Registration is { } at && (at.File != endpoint.File || at.Line != endpoint.Line)
                    ? Places.Of(at.File, at.Line)
                    : null,
            Guards = [.. followed.Guards.Select(Guard)],
            Loads =
            [
                .. followed
                    .Loads.Where(l => l.Entity.Length > 0)
                    .DistinctBy(l => (l.File, l.Place, l.Operation))
                    .Take(MaxLoads)
                    .Select(l => LoadOf(l, followed, context)),
            ],
            Authentication = authentication,
            ObjectAuthorization = ObjectVerdicts.Of(followed, context, authentication),
            FunctionAuthorization = FunctionVerdicts.Of(followed, context, authentication),
            PropertyAuthorization = PropertyVerdicts.Of(followed, context),
            IsCut = followed.Trace.IsCut,
        };
    }

    /// <summary>What is served in development alone is missed there alone, and everywhere that the setting was forgotten.</summary>
    private static AccessVerdict InDevelopment(AccessVerdict verdict, FollowedEndpoint followed) =>
        verdict.Status == AccessStatus.Missing
        && followed.Endpoint.Steps.FirstOrDefault(s => s.Traits.HasFlag(EndpointTraits.DevelopmentOnly)) is { } only
            ? verdict with
            {
                Reason = $"{verdict.Reason} It is served {only.Name}: make sure that the setting is never left out.",
                Confidence = Confidence.Low,
            }
            : verdict;

    private static AccessGuard Guard(FollowedGuard guard)
    {
        bool Fresh(Func<Test, bool> wanted) => guard.After.Implies(wanted) && !guard.Before.Implies(wanted);
        string effect =
            Fresh(CallerTests.AsksForRole) ? "asks for a role"
            : Fresh(CallerTests.Authenticates) ? "demands a known caller"
            : Fresh(CallerTests.IsPolicy) ? "asks a policy"
            : "";
        return new AccessGuard(guard.Step.Name, effect, Places.Of(guard.Step.File, guard.Step.Line));
    }

    private static AccessLoad LoadOf(Load load, FollowedEndpoint followed, AccessContext context)
    {
        var facts = AccessContext.FactsFor(followed, load);
        string binding =
            Store.IsOwn(load) ? "found by the caller alone"
            : Binding.Filter(load) is { } filter ? $"filtered by {(filter.Field.Length == 0 ? "the caller" : filter.Field)}"
            : Binding.Test(load, facts) is { } test ? $"compared with the caller, line {test.Place.Line}"
            : Binding.RoleOr(load, facts) is { } role ? role.Name ?? "a role of the caller"
            : context.RuleOf(load) is { Reach: <= DataReach.Caller } rule ? $"bound by the database: {rule.Statement}"
            : "";
        string operation = load.Operation switch
        {
            LoadOperation.Read => load.IsSingle ? "read" : "list",
            _ => load.Operation.ToString().ToLowerInvariant(),
        };
        return new AccessLoad(load.Entity, operation, context.OwnerOf(load).Description, binding, Places.Of(load.File, load.Place.Line));
    }
}
