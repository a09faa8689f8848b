namespace Seatrial.Engine.Controls;

/// <summary>
/// Answers one control from the facts about one application: a pure function. A control without a judge is <c>unknown</c> with that reason.
/// </summary>
public sealed record ControlJudge(string ControlId, Func<ApplicationView, Judgement> Judge);
