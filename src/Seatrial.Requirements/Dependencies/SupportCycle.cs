namespace Seatrial.Requirements.Dependencies;

/// <summary>A release line of a product and the last day of its security support.</summary>
internal readonly record struct SupportCycle(string Product, string Cycle, DateOnly EndOfLife);
