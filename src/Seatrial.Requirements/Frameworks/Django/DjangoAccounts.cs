using Seatrial.Code.Flow;
using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.Django;

/// <summary>The accounts that Django brings, where the application has no class of its own for them.</summary>
internal static class DjangoAccounts
{
    public const string Class = "py:django.contrib.auth.models.User";

    private static readonly CodeLanguage[] Python = [CodeLanguage.Python];

    public static IReadOnlyList<CallRule> Calls { get; } = [new("py:django.contrib.auth", "get_user_model", Model)];

    public static IReadOnlyList<MemberRule> Members { get; } =
    [
        new(
            Class,
            "objects",
            site =>
                Query(
                    new CallSite
                    {
                        Evaluator = site.Evaluator,
                        File = site.File,
                        Place = site.Place,
                        Name = "objects",
                        Arguments = [],
                    }
                )
        )
        {
            Languages = Python,
        },
    ];

    /// <summary>A query over the accounts.</summary>
    public static Value Query(CallSite site) => DjangoQuery.Begin(site, "User", null, LoadOperation.Read);

    private static Value Model(CallSite site)
    {
        var code = site.Evaluator.Code;
        var own = code.Derived("AbstractUser")
            .Concat(code.Derived("AbstractBaseUser"))
            .FirstOrDefault(c => c.File.Language == CodeLanguage.Python);
        return own is null ? Value.External(Class) : new Value { Type = new KnownType { Class = own } };
    }
}
