using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Stack;

/// <summary>A known technology that a manifest or a configuration names.</summary>
/// <param name="Id">Kebab case, stable, from the technology tables: <c>next-js</c>, <c>postgresql</c>.</param>
/// <param name="Version">Version or range as it was declared; null where there is none.</param>
/// <param name="IsDevelopment">Declared for development and tests only.</param>
public sealed record TechnologyFact(
    TechnologyKind Kind,
    string Id,
    string Name,
    string? Version,
    HintStrength Strength,
    bool IsDevelopment,
    SourceLocation Location
) : Fact(Location);
