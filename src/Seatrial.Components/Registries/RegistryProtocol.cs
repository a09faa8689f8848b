using Seatrial.Components.Packages;

namespace Seatrial.Components.Registries;

/// <summary>How the registry of an ecosystem is asked about a package.</summary>
public sealed record RegistryProtocol
{
    public required Ecosystem Ecosystem { get; init; }

    /// <summary>Of the public registry, with a slash at its end.</summary>
    public required string Address { get; init; }

    /// <summary>What follows the address; null for a name that this registry cannot have.</summary>
    public required Func<RegistryQuestion, string?> Path { get; init; }

    /// <summary>Media type that is asked for; null for whatever comes.</summary>
    public Func<RegistryQuestion, string?> Accept { get; init; } = _ => null;

    /// <summary>
    /// What is to be asked after what came so far, a path or an address of the same server; null at the end, and for registries that answer
    /// at once.
    /// </summary>
    public Func<RegistryQuestion, IReadOnlyList<byte[]>, string?> Next { get; init; } = (_, _) => null;

    /// <summary>Of all that came, in order. Null for an answer that is not in the form of the registry.</summary>
    public required Func<RegistryQuestion, IReadOnlyList<byte[]>, RegistryAnswer?> Read { get; init; }

    /// <summary>
    /// A second server that counts downloads, with its path and how its answer is read; null where the answer has them, or nobody counts.
    /// </summary>
    public (string Address, Func<RegistryQuestion, string?> Path, Func<byte[], long?> Read)? Downloads { get; init; }

    /// <summary>The protocol of an ecosystem; null where its registry cannot be asked.</summary>
    public static RegistryProtocol? Of(Ecosystem ecosystem) => RegistryProtocols.All.FirstOrDefault(p => p.Ecosystem == ecosystem);
}
