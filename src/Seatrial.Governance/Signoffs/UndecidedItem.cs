namespace Seatrial.Governance.Signoffs;

/// <summary>A control that neither passes nor has a valid decision: nobody may sign over it.</summary>
/// <param name="Application">Name of the application.</param>
/// <param name="Control">Id.</param>
/// <param name="Title">The state that would pass.</param>
/// <param name="Why">What stands instead, in a few words.</param>
public sealed record UndecidedItem(string Application, string Control, string Title, string Why);
