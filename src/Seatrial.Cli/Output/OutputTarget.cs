using Seatrial.Reporting;

namespace Seatrial.Cli.Output;

/// <summary>A format and where it goes; no file means standard output.</summary>
internal sealed record OutputTarget(ReportFormat Format, string? File);
