namespace Seatrial.Components.Registries;

/// <summary>One question with what came of it.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Asked">Addresses, in order.</param>
/// <param name="Answer">Null where there was none.</param>
/// <param name="Problem">Why there was none, a clause; null where there is one.</param>
public sealed record RegistryLookup(RegistryQuestion Question, IReadOnlyList<string> Asked, RegistryAnswer? Answer, string? Problem);
