namespace Seatrial.Requirements.Frameworks;

/// <summary>The packs of the product. A new one is a line here.</summary>
public static class FrameworkPacks
{
    public static IReadOnlyList<FrameworkPack> All { get; } =
    [
    ];
}
