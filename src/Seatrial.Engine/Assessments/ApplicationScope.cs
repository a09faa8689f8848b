using Seatrial.Engine.Facts;

namespace Seatrial.Engine.Assessments;

/// <summary>An application with the facts that concern it: its own files' and those of the files that it shares with others.</summary>
public sealed record ApplicationScope(Application Application, FactSet Facts);
