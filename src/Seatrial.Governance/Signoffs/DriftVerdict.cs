namespace Seatrial.Governance.Signoffs;

/// <summary>What became of the security architecture since it was signed.</summary>
/// <param name="Kind">Whether the sign-off holds.</param>
/// <param name="Reasons">Sentences: what changed in kind, or what could not be told.</param>
public sealed record DriftVerdict(DriftKind Kind, IReadOnlyList<string> Reasons)
{
    public static DriftVerdict None { get; } = new(DriftKind.None, []);

    public static DriftVerdict Material(params IReadOnlyList<string> reasons) => new(DriftKind.Material, reasons);

    public static DriftVerdict Unclear(params IReadOnlyList<string> reasons) => new(DriftKind.Unclear, reasons);
}
