namespace Seatrial.Components.Vex;

/// <summary>What one document says.</summary>
/// <param name="File">Path of the document, or what the user called it.</param>
/// <param name="Statements">In its order.</param>
/// <param name="Notes">Sentences about statements that do not count.</param>
/// <param name="Problem">A clause that says why nothing of it was read; null where it was.</param>
public sealed record VexDocument(string File, IReadOnlyList<VexStatement> Statements, IReadOnlyList<string> Notes, string? Problem);
