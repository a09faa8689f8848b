namespace Seatrial.Components.Vex;

/// <summary>What stands at the beginning of a document that is written.</summary>
/// <param name="Name">Of the project.</param>
/// <param name="Purl">By which the product is known; null: statements name the packages alone.</param>
/// <param name="Author">A person or an organisation.</param>
/// <param name="Time">Of issue, never the clock's: equal input gives equal bytes.</param>
/// <param name="ToolVersion">Version of Seatrial.</param>
public sealed record VexHead(string Name, string? Purl, string Author, DateTimeOffset Time, string ToolVersion);
