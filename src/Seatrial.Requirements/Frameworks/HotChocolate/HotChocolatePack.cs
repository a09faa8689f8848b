using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.HotChocolate;

/// <summary>
/// HotChocolate: fields of root types from methods of classes, with attributes as guards. Source: HotChocolate documentation, "Resolvers",
/// "Extending types", "Authorization".
/// </summary>
internal static class HotChocolatePack
{
    public const string Name = "hotchocolate";

    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = Name,
            Title = "HotChocolate",
            Kind = PackKind.Server,
            Languages = [CodeLanguage.CSharp],
            Calls = HotChocolateRules.Calls,
            Types = HotChocolateRules.Types,
            Discover = HotChocolateFields.Discover,
            Limits =
            [
                "Fields of Query, Mutation and Subscription are endpoints; resolvers of other types' fields and loaders of nodes are not listed.",
                "Fields that descriptors declare by calls are not read, apart from the classes that they are made of.",
                "What an interceptor puts into the global state is taken for the caller where its name says so.",
            ],
        };
}
