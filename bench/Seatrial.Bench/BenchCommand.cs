namespace Seatrial.Bench;

/// <summary>A measurement that is started by name.</summary>
/// <param name="Name">First argument.</param>
/// <param name="Help">Arguments and what is measured, one line.</param>
/// <param name="Run">Takes the arguments after the name; its result is the exit status.</param>
internal sealed record BenchCommand(string Name, string Help, Func<string[], int> Run);
