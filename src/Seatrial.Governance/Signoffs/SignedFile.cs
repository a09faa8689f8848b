namespace Seatrial.Governance.Signoffs;

/// <summary>A file that the signer had before them, bound by its digest.</summary>
/// <param name="Path">Relative to the application's folder.</param>
/// <param name="Sha256">Of its bytes in the commit; lower-case hexadecimal.</param>
public sealed record SignedFile(string Path, string Sha256);
