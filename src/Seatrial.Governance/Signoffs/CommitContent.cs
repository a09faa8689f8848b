using System.Security.Cryptography;
using System.Text;
using Seatrial.Engine.Workspaces.Changes;

namespace Seatrial.Governance.Signoffs;

/// <summary>
/// What a commit has besides Seatrial's own records: SHA-256 over the entries of the application's folder except <c>.seatrial</c>, each
/// <c>MODE SP ID SP NAME NUL</c> as git has them, in ordinal order. Two commits with the same content differ in history and records alone,
/// so that a sign-off survives its own commit, a squash and a rebase.
/// </summary>
public static class CommitContent
{
    /// <summary>Lower-case hexadecimal; null where the commit or its tree is not in this clone.</summary>
    public static string? Of(CommitReader reader, string commit)
    {
        if (reader.Entries(commit, "") is not { } entries)
        {
            return null;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var entry in entries.Where(e => e.Name != SignoffFiles.Folder))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{entry.Mode} {entry.Id} {entry.Name}\0"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
