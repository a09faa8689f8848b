using Seatrial.Engine.Configuration;

namespace Seatrial.Engine.Decisions;

/// <summary>What a file of decisions says, or every mistake in it in the order of lines.</summary>
public sealed record DecisionFileResult(DecisionLog Log, IReadOnlyList<ConfigurationError> Errors);
