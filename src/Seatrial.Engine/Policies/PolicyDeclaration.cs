namespace Seatrial.Engine.Policies;

/// <summary>A policy as a file states it.</summary>
/// <param name="Policy">What the file itself demands.</param>
/// <param name="Extends">A file, or <c>git:REVISION:PATH</c>, whose policy is joined; null for none.</param>
/// <param name="Sha256">Digest of the extended file, lower-case hexadecimal; there exactly when <paramref name="Extends"/> is.</param>
public sealed record PolicyDeclaration(Policy Policy, string? Extends, string? Sha256);
