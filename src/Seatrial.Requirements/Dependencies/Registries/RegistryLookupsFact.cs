using Seatrial.Components.Registries;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Dependencies.Registries;

/// <summary>What registries said. It concerns every application.</summary>
/// <param name="Lookups">One for each package that was asked for.</param>
public sealed record RegistryLookupsFact(IReadOnlyList<RegistryLookup> Lookups) : Fact(new SourceLocation(""));
