namespace Seatrial.Engine.Findings;

/// <summary>
/// One place on the way of a request, with what happens there, as the beginning of a sentence: <c>through requireUser, which demands a
/// known caller</c>.
/// </summary>
public sealed record FlowPoint(string Statement, SourceLocation Location);
