namespace Seatrial.Secrets.Reading.Code;

/// <summary>An argument of a function that is a credential whatever it is called.</summary>
/// <param name="Receiver">What the name before the last dot contains, in lower case; empty: any, or none.</param>
/// <param name="Position">From 0.</param>
/// <param name="Meaning">What stands there.</param>
/// <param name="IsExact">Only where the name is written with a capital.</param>
internal sealed record KnownFunction(string Receiver, int Position, ArgumentMeaning Meaning, bool IsExact = false);
