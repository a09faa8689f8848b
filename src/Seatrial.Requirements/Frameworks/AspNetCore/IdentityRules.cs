using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Frameworks.EntityFramework;

namespace Seatrial.Requirements.Frameworks.AspNetCore;

/// <summary>
/// Who calls: the principal and its claims, tokens that are verified, ASP.NET Core Identity, and policies that code asks.
/// </summary>
internal static class IdentityRules
{
    private const string Outcome = "cs:AuthorizationResult";

    private static readonly CodeLanguage[] CSharp = [CodeLanguage.CSharp];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        new(
            "type:ClaimsPrincipal",
            "IsInRole",
            static s => new Value { Origins = Origins.Principal, Truth = Effects.Role($"role {s[0].Text}", s.File, s.Place) }
        )
        {
            Languages = CSharp,
        },
        new(
            "type:ClaimsPrincipal",
            "HasClaim",
            static s => new Value { Origins = Origins.Principal, Truth = Effects.Role($"claim {s[0].Text}", s.File, s.Place) }
        )
        {
            Languages = CSharp,
        },
        new("type:ClaimsPrincipal", "FindFirst", Claim) { Languages = CSharp },
        new("type:ClaimsPrincipal", "FindFirstValue", Claim) { Languages = CSharp },
        new("*", "FindFirstValue", static s => s.Receiver?.Has(Origins.Principal) == true ? Claim(s) : null) { Languages = CSharp },
        .. ((string[])["FromBase64String", "DeserializeObject", "Deserialize", "Base64UrlDecode"]).Select(n => new CallRule(
            "*",
            n,
            static s => s[0].Has(Origins.Header | Origins.Cookie) ? Claims.Decoded(Value.Derived([s[0]])) : null
        )
        {
            Languages = CSharp,
        }),
        new(
            "*",
            "Parse",
            static s =>
                s.Call?.Receiver is NameExpression { Name: "JObject" or "JToken" or "JsonDocument" or "JsonNode" }
                    ? Claims.Decoded(Value.Derived([s[0]]))
                    : null
        )
        {
            Languages = CSharp,
        },
        .. ((string[])["ReadJwtToken", "ReadToken", "ReadJsonWebToken"]).Select(n => new CallRule(
            "*",
            n,
            static _ => Value.Of(Claims.Token, "token")
        )
        {
            Languages = CSharp,
        }),
        new("*", "ValidateToken", Verified) { Languages = CSharp },
        new("*", "ValidateTokenAsync", Verified) { Languages = CSharp },
        new("type:IAuthorizationService", "AuthorizeAsync", Asked) { Languages = CSharp },
        new(
            "*",
            "ToString",
            static s =>
                s.Call?.Receiver is MemberExpression { Target: NameExpression { Name: var type }, Name: var name }
                && s.Evaluator.Code.ClassesNamed(type).Any(c => c.Class.Kind == ClassKind.Enum)
                    ? Value.Constant(name)
                    : null
        )
        {
            Languages = CSharp,
        },
        new("type:UserManager", "GetUserAsync", static s => Account(s) with { Origins = Origins.Principal | Origins.Stored })
        {
            Languages = CSharp,
        },
        new("type:UserManager", "GetUserId", static _ => Value.Of(Origins.Principal, "Id")) { Languages = CSharp },
        new("type:UserManager", "GetUserName", static _ => Value.Of(Origins.Principal, "UserName")) { Languages = CSharp },
        new("type:UserManager", "FindByIdAsync", static s => Found(s, "Id")) { Languages = CSharp },
        new("type:UserManager", "FindByNameAsync", static s => Found(s, "UserName")) { Languages = CSharp },
        new("type:UserManager", "FindByEmailAsync", static s => Found(s, "Email")) { Languages = CSharp },
        new("type:UserManager", "CreateAsync", static s => Changed(s, LoadOperation.Create)) { Languages = CSharp },
        new("type:UserManager", "UpdateAsync", static s => Changed(s, LoadOperation.Update)) { Languages = CSharp },
        new("type:UserManager", "DeleteAsync", static s => Changed(s, LoadOperation.Delete)) { Languages = CSharp },
        new("type:UserManager", "AddToRoleAsync", static s => IsPartOfMaking(s) ? Value.Unknown : Changed(s, LoadOperation.Update))
        {
            Languages = CSharp,
        },
        new("type:UserManager", "RemoveFromRoleAsync", static s => Changed(s, LoadOperation.Update)) { Languages = CSharp },
        new(
            "type:UserManager",
            "IsInRoleAsync",
            static s =>
                s[0].Has(Origins.Principal)
                    ? new Value { Origins = Origins.Principal, Truth = Effects.Role($"role {s[1].Text}", s.File, s.Place) }
                    : null
        )
        {
            Languages = CSharp,
        },
    ];

    public static IReadOnlyList<MemberRule> Members { get; } =
    [
        new("type:ControllerBase", "User", static _ => RequestContext.Principal),
        new("type:Controller", "User", static _ => RequestContext.Principal),
        new("type:PageModel", "User", static _ => RequestContext.Principal),
        new("type:Hub", "Context", static _ => RequestContext.Principal),
        new(
            "type:ClaimsPrincipal",
            "Identity",
            static _ =>
                Value.Of(Origins.Principal, "Identity") with
                {
                    Type = new KnownType { Declared = "IIdentity", IsInstance = true },
                }
        ),
        new(
            "type:IIdentity",
            "IsAuthenticated",
            static s => new Value { Origins = Origins.Principal, Truth = Effects.Authenticated("IsAuthenticated", s.File, s.Place) }
        ),
        new(Outcome + "*", "Succeeded", static s => s.Target),
        new(
            "type:UserManager",
            "Users",
            static s => EfQuery.Start(s.File, s.Place, AccountName(s.Target), AccountType(s.Target, s.Evaluator, s.File))
        ),
    ];

    private static Value Claim(CallSite site)
    {
        string? key = site.Written(0) switch
        {
            MemberExpression member => member.Name,
            LiteralExpression literal => literal.Text,
            _ => site[0].Text,
        };
        return Value.Of(Origins.Principal, key);
    }

    /// <summary>A token that is checked against a key; it throws otherwise.</summary>
    private static Value? Verified(CallSite site)
    {
        if (site.Count < 2 || site.Receiver?.Type is { Class: not null })
        {
            return null;
        }

        return Value.Of(Origins.Principal);
    }

    /// <summary><c>AuthorizeAsync(User, resource, policy)</c>; without a resource it asks what the caller is.</summary>
    private static Value Asked(CallSite site)
    {
        var subject = site[1];
        bool hasResource = site.Count > 2 && !subject.IsNull;
        string name = (hasResource ? site[2] : site[1]).Text ?? "a policy";
        return new Value
        {
            Origins = Origins.Principal,
            Type = new KnownType { External = Outcome, IsInstance = true },
            Truth = hasResource
                ? Effects.Policy(name, [subject], site.File, site.Place)
                : Effects.Role($"policy {name}", site.File, site.Place),
        };
    }

    private static string AccountName(Value manager) => manager.Type?.Arguments is [var type, ..] ? type.ShortName : "User";

    private static Seatrial.Code.Resolution.ClassSymbol? AccountType(Value manager, Evaluator evaluator, CodeFile file) =>
        manager.Type?.Arguments is [var type, ..] ? evaluator.Code.ResolveType(file, type) : null;

    private static Value Account(CallSite site) =>
        AccountType(site.Receiver!, site.Evaluator, site.File) is { } type
            ? new Value
            {
                Type = new KnownType { Class = type, IsInstance = true },
            }
            : new Value();

    /// <summary>
    /// An account that was just made is given the role that everybody of its kind has; to be an administrator is more than that.
    /// </summary>
    private static bool IsPartOfMaking(CallSite site) =>
        site[0] is { Object: not null, Loads.Count: 0 }
        && !site[0].Has(Origins.Principal)
        && !site[1].Has(Origins.Input)
        && site[1].Text is { } role
        && !role.Contains("admin", StringComparison.OrdinalIgnoreCase);

    private static Value Found(CallSite site, string field)
    {
        var load = Store.Begin(site, AccountName(site.Receiver!), LoadOperation.Read, isSingle: true);
        load.AddFilter(field, site[0]);
        return Store.Result(load) with { Type = Account(site).Type };
    }

    private static Value Changed(CallSite site, LoadOperation operation)
    {
        var load = Store.Begin(site, AccountName(site.Receiver!), operation, isSingle: true);
        load.Data = site[0];
        if (operation != LoadOperation.Create)
        {
            load.AddFilter("Id", site[0]);
        }

        return Value.Unknown;
    }
}
