namespace Seatrial.Engine.Configuration;

/// <summary>
/// What a configuration file says, or every mistake in it in the order of lines. With errors, the configuration holds what was right.
/// </summary>
public sealed record ConfigurationResult(SeatrialConfiguration Configuration, IReadOnlyList<ConfigurationError> Errors)
{
    public bool IsValid => Errors.Count == 0;
}
