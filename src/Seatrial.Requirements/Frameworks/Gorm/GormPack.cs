using Seatrial.Requirements.Frameworks.Go;

namespace Seatrial.Requirements.Frameworks.Gorm;

/// <summary>GORM, of both generations. Source: GORM documentation, "Query", "Update", "Delete", "Associations".</summary>
internal static class GormPack
{
    public static FrameworkPack Pack { get; } =
        new()
        {
            Name = "gorm",
            Title = "GORM",
            Kind = PackKind.Data,
            Languages = GoValues.Languages,
            Calls = [.. GormBuilder.Rules, .. GormCalls.Rules],
            Members = GormCalls.Members,
            Entities = GoEntities.Read,
        };
}
