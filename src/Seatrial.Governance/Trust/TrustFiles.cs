namespace Seatrial.Governance.Trust;

/// <summary>How the files beside a trust file are reached: in a folder, or in a commit.</summary>
/// <param name="Read">Bytes by a path relative to the trust file's folder; null where there is no such file.</param>
/// <param name="Keys">Paths of the files in <c>keys/</c> there, in which a key is looked for by its fingerprint.</param>
public sealed record TrustFiles(Func<string, byte[]?> Read, Func<IReadOnlyList<string>> Keys)
{
    /// <summary>Where people put public keys.</summary>
    public const string KeyFolder = "keys";

    public static TrustFiles None { get; } = new(_ => null, () => []);
}
