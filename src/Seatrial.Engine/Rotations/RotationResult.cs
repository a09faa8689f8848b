using Seatrial.Engine.Configuration;

namespace Seatrial.Engine.Rotations;

/// <summary>What a file of records says, or every mistake in it in the order of lines.</summary>
public sealed record RotationResult(RotationLog Log, IReadOnlyList<ConfigurationError> Errors);
