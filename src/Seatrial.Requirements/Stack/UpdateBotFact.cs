using Seatrial.Components.Packages;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Stack;

/// <summary>A bot that proposes updates of dependencies.</summary>
/// <param name="CoversEverything">Looks at every manifest that it knows.</param>
/// <param name="Ecosystems">What it was told to look at, where it does not look at everything.</param>
public sealed record UpdateBotFact(
    string Bot,
    bool CoversEverything,
    IReadOnlyList<Ecosystem> Ecosystems,
    bool CoversActions,
    bool CoversImages,
    SourceLocation Location
) : Fact(Location)
{
    public bool Covers(Ecosystem ecosystem) => CoversEverything || Ecosystems.Contains(ecosystem);
}
