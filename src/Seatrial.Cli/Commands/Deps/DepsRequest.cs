namespace Seatrial.Cli.Commands.Deps;

/// <summary>What the user asked of <c>seatrial deps</c> beside what every scan takes.</summary>
internal sealed record DepsRequest(string? Output, string? Advisories, TimeSpan? MaximumAge, string? Since, IReadOnlyList<string> Vex);
