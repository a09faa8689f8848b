namespace Seatrial.Reporting.CycloneDx;

/// <summary>A person's signed word, for those who read declarations.</summary>
/// <param name="Name">Who.</param>
/// <param name="Role">In which role.</param>
/// <param name="Statement">What was said, one sentence.</param>
/// <param name="Bundle">Path of the signed bundle in the repository.</param>
/// <param name="Sha256">Digest of the bundle, lower-case hexadecimal.</param>
public sealed record Affirmation(string Name, string Role, string Statement, string Bundle, string Sha256);
