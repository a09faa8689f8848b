using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Seatrial.Engine.Workspaces.Git;

/// <summary>
/// The object id of a blob: the hash of <c>blob</c>, its length, a NUL and its bytes (gitformat-pack(5) and the book's "Git Objects").
/// </summary>
internal sealed class GitBlobHash(int hashBytes)
{
    private readonly HashAlgorithmName algorithm = hashBytes == 32 ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA1;

    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(algorithm);
        hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"blob {content.Length}\0")));
        hash.AppendData(content);
        return hash.GetHashAndReset();
    }
}
