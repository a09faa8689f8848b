namespace Seatrial.Governance.Trust;

/// <summary>What was read, and the sentences about what must be mended before it can be used.</summary>
public sealed record TrustResult(TrustStore Store, IReadOnlyList<string> Problems);
