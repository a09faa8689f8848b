using System.Diagnostics.CodeAnalysis;

namespace Seatrial.Governance.Attestations;

/// <summary>A bundle, or a sentence without its full stop about what is wrong with it.</summary>
public sealed record BundleResult(SigstoreBundle? Bundle, string? Problem)
{
    [MemberNotNullWhen(true, nameof(Bundle))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsRead => Bundle is not null;

    internal static BundleResult Failed(string problem) => new(null, problem);
}
