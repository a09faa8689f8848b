using System.Security.Cryptography;
using Seatrial.Governance.Signoffs;

namespace Seatrial.Cli.Signing;

/// <summary>A file that is shipped.</summary>
internal static class ReleaseFile
{
    /// <summary>Its name and SHA-256, or a sentence without its full stop.</summary>
    public static (SignedFile? File, string? Problem) Read(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
            return (new SignedFile(Path.GetFileName(file), Convert.ToHexStringLower(SHA256.HashData(stream))), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, $"the release file '{file}' cannot be read");
        }
    }
}
