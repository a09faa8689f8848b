namespace Seatrial.Governance.Signoffs;

/// <summary>What a requirement was at when it was signed, in the words of the JSON output.</summary>
public sealed record SignedLevel(string Application, string Requirement, string Level);
