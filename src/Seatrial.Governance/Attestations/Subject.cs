namespace Seatrial.Governance.Attestations;

/// <summary>What a statement is about: an artifact by its digest (in-toto attestation framework, ResourceDescriptor).</summary>
/// <param name="Name">For people; nothing is found by it.</param>
/// <param name="Algorithm">Name in in-toto's digest set: <c>sha256</c>, <c>gitCommit</c>.</param>
/// <param name="Digest">Lower-case hexadecimal.</param>
public sealed record Subject(string Name, string Algorithm, string Digest)
{
    public const string Sha256 = "sha256";

    public const string GitCommit = "gitCommit";
}
