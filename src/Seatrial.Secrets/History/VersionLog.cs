using Seatrial.Secrets.Scanning;

namespace Seatrial.Secrets.History;

/// <summary>What one thread searched and found, for a later run.</summary>
internal sealed class VersionLog
{
    /// <summary>Versions that were searched, and their bytes.</summary>
    public List<(int Blob, int Size)> Searched { get; } = [];

    /// <summary>What was found in which version under which path.</summary>
    public List<(int Blob, int Path, SecretMatch Match)> Found { get; } = [];
}
