namespace Seatrial.Components.Identity;

/// <summary>A well-known name, prepared for comparison.</summary>
/// <param name="Name">As its registry writes it.</param>
/// <param name="Uses">In how many of the counted repositories it is used.</param>
/// <param name="Letters">The name without separators, or without the digits at its end as people leave them out.</param>
/// <param name="Mask">One bit for each letter and digit that occurs.</param>
internal sealed record PopularName(string Name, int Uses, string Letters, ulong Mask);
