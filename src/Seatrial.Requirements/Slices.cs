using Seatrial.Engine.Scanning;
using Seatrial.Requirements.Secrets;
using Seatrial.Requirements.Stack;

namespace Seatrial.Requirements;

/// <summary>The slices of the product, in the order of the seven requirements.</summary>
public static class Slices
{
    public static IReadOnlyList<RequirementSlice> All { get; } =
    [
        SecretsSlice.Slice,
        StackSlice.Slice,
    ];
}
