using Seatrial.Engine.Findings;

namespace Seatrial.Engine.Facts;

/// <summary>A statement that supports a control's status, with the place that proves it where there is one.</summary>
public sealed record Evidence(string Statement, SourceLocation? Location = null);
