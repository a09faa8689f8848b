namespace Seatrial.Governance.Signoffs;

/// <summary>A sign-off as it lies somewhere.</summary>
/// <param name="Name">For sentences.</param>
/// <param name="Bundle">The file's bytes.</param>
/// <param name="SshSignature">Text of the second signature beside it; null where there is none.</param>
public sealed record SignoffFile(string Name, ReadOnlyMemory<byte> Bundle, string? SshSignature = null);
