using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.ActiveRecord;

/// <summary>Queries that find who calls.</summary>
internal static class ProvedCallers
{
    /// <summary>
    /// The account, session or token that nothing but a proved identity selects is the caller himself, and no access that asks for a check:
    /// the access is taken for what a framework does.
    /// </summary>
    public static Value? Of(CallSite site, Relation query)
    {
        var load = query.Load;
        bool isProved =
            load.Filters.Count > 0
            && load.Filters.All(f =>
                !f.IsOptional && f.Value.Has(Origins.Principal) && !f.Value.Has(Origins.Argument) && f.Value.Loads.Count == 0
            );
        if (
            (!isProved && !load.Filters.Any(f => !f.IsOptional && f.Value.Has(Origins.Input) && IsSecret(f.Field)))
            || query.Owner is not null
        )
        {
            return null;
        }

        string entity = EntityNames.Normal(load.Entity);
        if (
            !EntityNames.IsAccount(entity)
            && entity
                is not (
                    "session"
                    or "token"
                    or "identity"
                    or "admin"
                    or "usersession"
                    or "adminuser"
                    or "staff"
                    or "login"
                    or "apikey"
                    or "apitoken"
                    or "accesstoken"
                    or "authtoken"
                    or "refreshtoken"
                    or "device"
                )
        )
        {
            return null;
        }

        site.Evaluator.Trace.Forget(load);
        return new Value
        {
            Origins = Origins.Principal,
            Type = query.Model is null ? null : new KnownType { Class = query.Model, IsInstance = true },
        };
    }

    /// <summary>Whether a column holds what nobody but its owner knows.</summary>
    private static bool IsSecret(string field)
    {
        string name = field[(field.LastIndexOf('.') + 1)..];
        return name is "token" or "api_key" or "secret" or "key" or "access_key" or "jti" or "auth_key" or "apikey"
            || name.EndsWith("_token", StringComparison.Ordinal)
            || name.EndsWith("_api_key", StringComparison.Ordinal)
            || name.EndsWith("_secret", StringComparison.Ordinal)
            || name.EndsWith("token_digest", StringComparison.Ordinal)
            || name.EndsWith("hashed_key", StringComparison.Ordinal);
    }
}
