namespace Seatrial.Requirements.Stack.Technologies;

/// <summary>A technology and the packages that bring it in.</summary>
/// <param name="Id">Kebab case, unique within its kind.</param>
/// <param name="Packages"> Package names separated by spaces, each after its ecosystem: <c>npm: pypi: nuget: maven: go: gem: composer:
/// cargo: hex: pub:</c>, and <c>image:</c> for container images. A final '*' stands for any ending. Maven names are <c>group:artifact</c>.
/// </param>
/// <param name="ApplicationKind">What an application that uses it is (service, web, mobile, worker, cli); null where it says
/// nothing.</param>
public sealed record TechnologyEntry(TechnologyKind Kind, string Id, string Name, string Packages, string? ApplicationKind = null);
