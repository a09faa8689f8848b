using Seatrial.Engine.Facts;

namespace Seatrial.Engine.Scanning;

/// <summary>What the analysers read, and what was not read. The same for any number of threads.</summary>
public sealed record ScanResult(FactSet Facts, Coverage Coverage);
