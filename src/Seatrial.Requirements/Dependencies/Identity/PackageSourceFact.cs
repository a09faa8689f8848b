using Seatrial.Components.Packages;
using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Dependencies.Identity;

/// <summary>An address from which a package manager is told to take packages.</summary>
/// <param name="Ecosystem">Whose packages.</param>
/// <param name="Host">Host of the address; what else it holds may be secret.</param>
/// <param name="IsPlain">Asked without encryption.</param>
/// <param name="IsAdditional">Beside another one, without saying which package comes from where.</param>
/// <param name="Location">The line.</param>
public sealed record PackageSourceFact(Ecosystem Ecosystem, string Host, bool IsPlain, bool IsAdditional, SourceLocation Location)
    : Fact(Location);
