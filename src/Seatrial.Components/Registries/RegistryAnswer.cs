namespace Seatrial.Components.Registries;

/// <summary>What a registry says of one package.</summary>
public sealed record RegistryAnswer
{
    /// <summary>Nothing is there under this name.</summary>
    public static RegistryAnswer Nothing { get; } = new();

    public bool Exists { get; init; }

    /// <summary>The versions that were asked for.</summary>
    public IReadOnlyDictionary<string, RegistryVersion> Versions { get; init; } = new Dictionary<string, RegistryVersion>();

    /// <summary>When its first version came; null where the registry does not tell.</summary>
    public DateTimeOffset? First { get; init; }

    /// <summary>When something was published last; null where the registry does not tell.</summary>
    public DateTimeOffset? Last { get; init; }

    /// <summary>The maker's or the registry's words that it is kept up no more; null where there are none.</summary>
    public string? Abandoned { get; init; }

    /// <summary>Whether the registry itself holds the name, as it does after an attack.</summary>
    public bool IsHeld { get; init; }

    /// <summary>Downloads of the last week or, where the registry counts otherwise, of all time; null where it does not tell.</summary>
    public long? Downloads { get; init; }
}
