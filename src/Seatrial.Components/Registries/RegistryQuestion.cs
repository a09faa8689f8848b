using Seatrial.Components.Packages;

namespace Seatrial.Components.Registries;

/// <summary>What a registry is asked about one package.</summary>
/// <param name="Ecosystem">Whose registry.</param>
/// <param name="Name">As the ecosystem writes it.</param>
/// <param name="Versions">In use; empty where none is known.</param>
/// <param name="IsDetailed">Whether age and use are wanted too, which costs larger answers.</param>
public sealed record RegistryQuestion(Ecosystem Ecosystem, string Name, IReadOnlyList<string> Versions, bool IsDetailed);
