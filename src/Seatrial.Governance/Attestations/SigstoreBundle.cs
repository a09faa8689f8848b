namespace Seatrial.Governance.Attestations;

/// <summary>A Sigstore bundle of version 0.3 around an envelope, for a key that the reader has already.</summary>
/// <param name="Envelope">What is signed.</param>
/// <param name="Hint">Which key it was, for a reader with many; no part of what is signed.</param>
/// <param name="HasLogEntries">Whether entries of a transparency log or time stamps lie in it: they are kept by others' tools and not
/// checked here.</param>
public sealed record SigstoreBundle(DsseEnvelope Envelope, string? Hint, bool HasLogEntries = false);
