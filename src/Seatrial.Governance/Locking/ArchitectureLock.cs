using System.Security.Cryptography;
using System.Text;

namespace Seatrial.Governance.Locking;

/// <summary>
/// The security architecture that was read from the code: entries, each once, in ordinal order of their lines. Immutable.
/// </summary>
public sealed class ArchitectureLock
{
    /// <summary>Relative to the folder that is checked.</summary>
    public const string FilePath = "seatrial.lock";

    public ArchitectureLock(IEnumerable<LockEntry> entries) =>
        Entries = [
            .. entries
                .DistinctBy(e => e.Key)
                .OrderBy(e => e.Kind, StringComparer.Ordinal)
                .ThenBy(e => e.Application, StringComparer.Ordinal)
                .ThenBy(e => e.Name, StringComparer.Ordinal),
        ];

    public static ArchitectureLock Empty { get; } = new([]);

    public IReadOnlyList<LockEntry> Entries { get; }

    /// <summary>SHA-256 of the file's text, lower-case hexadecimal.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(LockFile.Write(this))));

    public IEnumerable<LockEntry> Of(string kind) => Entries.Where(e => e.Kind == kind);
}
