namespace Seatrial.Governance.Signoffs;

/// <summary>
/// A control that does not pass and that somebody accepts until a day: what a sign-off repeats of the decisions, so that it lapses by
/// itself.
/// </summary>
/// <param name="Application">Name of the application.</param>
/// <param name="Control">Id, such as <c>DEP-2</c>.</param>
/// <param name="Reason">Why it is accepted.</param>
/// <param name="Approver">Who accepted it.</param>
/// <param name="Expires">The last day on which it counts.</param>
public sealed record AcceptedRisk(string Application, string Control, string Reason, string Approver, DateOnly Expires);
