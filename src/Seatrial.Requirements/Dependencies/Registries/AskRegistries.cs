using Seatrial.Components.Registries;

namespace Seatrial.Requirements.Dependencies.Registries;

/// <summary>Asks package registries: one lookup for each question, in their order. The only part of a run that uses the network.</summary>
public delegate IReadOnlyList<RegistryLookup> AskRegistries(IReadOnlyList<RegistryQuestion> questions, CancellationToken cancellation);
