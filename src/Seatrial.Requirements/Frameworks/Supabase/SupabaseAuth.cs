using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Supabase;

/// <summary>Who calls, as the service says, and accounts that the service's key changes.</summary>
internal static class SupabaseAuth
{
    public const string AuthType = "npm:@supabase.Client().auth()";
    private const string AdminType = $"{AuthType}.admin";

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        Rule(AuthType, "getUser", site => Proved(site, "user")),
        Rule(AuthType, "getClaims", site => Proved(site, "claims")),
        Rule(AuthType, "getSession", Unproved),
        Rule(AuthType, "updateUser", OwnAccount),
        Rule(AdminType, "deleteUser", site => Account(site, LoadOperation.Delete)),
        Rule(AdminType, "updateUserById", site => Account(site, LoadOperation.Update)),
        Rule(AdminType, "getUserById", site => Account(site, LoadOperation.Read)),
        Rule(
            AdminType,
            "createUser",
            site => Wrapped(site, "user", Store.Access(site, "users", LoadOperation.Create, isSingle: true, filterAt: -1, dataAt: 0))
        ),
        Rule(
            AdminType,
            "inviteUserByEmail",
            site => Wrapped(site, "user", Store.Access(site, "users", LoadOperation.Create, isSingle: true, filterAt: -1))
        ),
        Rule(
            AdminType,
            "listUsers",
            site => Wrapped(site, "users", Store.Access(site, "users", LoadOperation.Read, isSingle: false, filterAt: -1))
        ),
        InPython(AuthType, "get_user", site => ProvedInPython(site, "user")),
        InPython(AuthType, "get_claims", site => ProvedInPython(site, "claims")),
        InPython(AdminType, "delete_user", site => AccountInPython(site, LoadOperation.Delete, 0)),
        InPython(AdminType, "update_user_by_id", site => AccountInPython(site, LoadOperation.Update, 0, 1)),
        InPython(AdminType, "get_user_by_id", site => AccountInPython(site, LoadOperation.Read, 0)),
        InPython(AdminType, "create_user", site => AccountInPython(site, LoadOperation.Create, -1, 0)),
        InPython(AdminType, "list_users", site => Store.Access(site, "users", LoadOperation.Read, isSingle: false, filterAt: -1)),
    ];

    private static CallRule Rule(string target, string name, Effect effect) =>
        new(target, name, effect) { Languages = ScriptLanguages.All };

    private static CallRule InPython(string target, string name, Effect effect) =>
        new(target, name, effect) { Languages = [CodeLanguage.Python] };

    /// <summary>
    /// The client for Python throws where the token is not valid. Without one it asks for the session that it holds itself, which is
    /// nobody's who calls a server. Source: Supabase documentation, "Python client library", "Retrieve a user".
    /// </summary>
    private static Value ProvedInPython(CallSite site, string name)
    {
        var token = site.Named("jwt") ?? site[0];
        bool isSent = token.Has(Origins.Input) && !token.MayBeAbsent;
        var proof = Effects.Authenticated($"supabase.auth.{site.Name}()", site.File, site.Place);
        if (isSent)
        {
            site.Evaluator.Assume(proof);
        }

        var caller = Value.Of(Origins.Principal, name) with { Truth = proof, MayBeAbsent = !isSent };
        return token.IsNull || (site.Count == 0 && site.Named("jwt") is null)
            ? Holding(site, (name, Value.Unknown))
            : Holding(site, (name, caller)) with
            {
                Truth = proof,
            };
    }

    private static Value AccountInPython(CallSite site, LoadOperation operation, int filterAt, int dataAt = -1) =>
        Holding(site, ("user", Store.Access(site, "users", operation, isSingle: true, filterAt, dataAt)));

    private static Value Holding(CallSite site, (string Name, Value Value) member)
    {
        var answer = new AbstractObject(site.File, site.Place);
        site.Evaluator.Assign(answer.Member(member.Name), member.Value);
        return new Value { Object = answer };
    }

    /// <summary>The service was asked: <c>{ data: { user }, error }</c>, of which one is there.</summary>
    private static Value Proved(CallSite site, string name)
    {
        var proof = Effects.Authenticated($"supabase.auth.{site.Name}()", site.File, site.Place);
        return Wrapped(site, name, Value.Of(Origins.Principal, name) with { Truth = proof, MayBeAbsent = true }, proof);
    }

    /// <summary>A session from a cookie, which whoever sends it may have written.</summary>
    private static Value Unproved(CallSite site) => Wrapped(site, "session", Value.Of(Origins.Body, "session"));

    private static Value Account(CallSite site, LoadOperation operation) =>
        Wrapped(
            site,
            "user",
            Store.Access(site, "users", operation, isSingle: true, filterAt: 0, dataAt: operation == LoadOperation.Update ? 1 : -1)
        );

    /// <summary>The account of the session, which the service refuses without one.</summary>
    private static Value OwnAccount(CallSite site)
    {
        var changed = Store.Access(site, "users", LoadOperation.Update, isSingle: true, filterAt: -1, dataAt: 0);
        foreach (var load in changed.Loads)
        {
            load.IsForKnownCallers = true;
            load.AddFilter("id", Value.Of(Origins.Principal, "id"));
        }

        return Wrapped(site, "user", changed);
    }

    private static Value Wrapped(CallSite site, string name, Value value, Condition? there = null)
    {
        var data = new AbstractObject(site.File, site.Place);
        site.Evaluator.Assign(data.Member(name), value);
        var answer = new AbstractObject(site.File, site.Place);
        site.Evaluator.Assign(answer.Member("data"), new Value { Object = data });
        site.Evaluator.Assign(
            answer.Member("error"),
            there is null ? Value.Unknown with { Key = "error" } : new Value { Key = "error", Truth = there.Negated() }
        );
        return new Value { Object = answer };
    }
}
