namespace Seatrial.Components.Packages;

/// <summary>Where a component is taken from.</summary>
/// <param name="Address">Registry, repository, archive or path, without user information; null for the ecosystem's usual registry.</param>
/// <param name="Reference">Branch, tag or revision that the file asks for, as it stands there.</param>
/// <param name="Commit">Commit that the file pins, as it stands there.</param>
public sealed record ComponentOrigin(OriginKind Kind, string? Address = null, string? Reference = null, string? Commit = null)
{
    /// <summary>The ecosystem's usual registry, or one that the file does not name.</summary>
    public static ComponentOrigin Default { get; } = new(OriginKind.Registry);

    public bool IsDefault => Kind == OriginKind.Registry && Address is null;
}
