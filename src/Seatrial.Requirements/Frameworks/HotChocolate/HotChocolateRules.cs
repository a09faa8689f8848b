using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Frameworks.AspNetCore;

namespace Seatrial.Requirements.Frameworks.HotChocolate;

/// <summary>What resolvers are given and throw.</summary>
internal static class HotChocolateRules
{
    private static readonly CodeLanguage[] CSharp = [CodeLanguage.CSharp];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        .. ((string[])["GraphQLException", "QueryException", "GraphQLRequestException"]).Select(n => new CallRule(
            "*",
            n,
            site => site.Call?.Kind == CallKind.Construction ? new Value { Denial = 400 } : null
        )
        {
            Languages = CSharp,
        }),
        .. ((string[])["ArgumentValue", "ArgumentOptional"]).Select(n => new CallRule(
            "type:IResolverContext",
            n,
            Effects.Input(Origins.Body, 0)
        )
        {
            Languages = CSharp,
        }),
        new("type:IResolverContext", "GetUser", static _ => RequestContext.Principal) { Languages = CSharp },
        new(
            "type:IResolverContext",
            "Service",
            static site => site.Call?.TypeArguments is [var type] ? site.Evaluator.DeclaredValue(site.File, type, site.Place, "") : null
        )
        {
            Languages = CSharp,
        },
    ];

    public static IReadOnlyList<TypeRule> Types { get; } =
    [
        new(
            "IResolverContext",
            static _ => new Value
            {
                Type = new KnownType { Declared = "IResolverContext", IsInstance = true },
            }
        )
        {
            Languages = CSharp,
        },
    ];
}
