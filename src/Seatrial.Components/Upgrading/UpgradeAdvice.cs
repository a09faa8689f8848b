namespace Seatrial.Components.Upgrading;

/// <summary>How to get to another version of a package.</summary>
/// <param name="Command">What to type in the folder of the file; null where the package manager has no command, or a name would not be safe
/// in a shell.</param>
/// <param name="Note">What else is to be done or to be known, a clause without a full stop; empty where the command does all.</param>
public sealed record UpgradeAdvice(string? Command, string Note = "");
