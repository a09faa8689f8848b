using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.Prisma;

/// <summary>Prisma Client. Source: Prisma Client API reference.</summary>
internal static class PrismaPack
{
    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = "prisma",
            Title = "Prisma",
            Kind = PackKind.Data,
            Languages = ScriptLanguages.All,
            Calls = PrismaCalls.Rules,
            Members = PrismaCalls.Members,
            Types = PrismaCalls.Types,
        };
}
