namespace Seatrial.Components.Registries;

/// <summary>What a registry says of one version.</summary>
/// <param name="Exists">Whether it is there.</param>
/// <param name="IsWithdrawn">Whether its maker took it back (yanked, retracted, retired).</param>
/// <param name="Deprecated">Its maker's words against using it; null where there are none.</param>
/// <param name="Published">When; null where the registry does not tell.</param>
public sealed record RegistryVersion(bool Exists, bool IsWithdrawn = false, string? Deprecated = null, DateTimeOffset? Published = null)
{
    /// <summary>Whether it is hidden from search, and can be installed by those who name it (NuGet).</summary>
    public bool IsUnlisted { get; init; }
}
