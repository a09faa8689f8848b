using Seatrial.Secrets.Scanning;

namespace Seatrial.Secrets.Changes;

/// <summary>A credential that a change brings.</summary>
public sealed class NewSecret
{
    private readonly byte[] value;

    internal NewSecret(SecretMatch match, byte[] value)
    {
        Match = match;
        this.value = value;
    }

    public SecretMatch Match { get; }

    /// <summary>The credential itself, to be compared in memory and never written.</summary>
    internal ReadOnlySpan<byte> Value => value;
}
