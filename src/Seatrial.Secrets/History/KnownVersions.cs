using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Secrets.History;

/// <summary>
/// Which versions earlier runs searched under which paths, and what they found there. A version is known by the first 64 bits of its object
/// id; a version under a path by those and 64 bits of a digest of the path under a salt that only this file has, so that nobody can make a
/// version that seems to have been searched.
/// </summary>
internal sealed class KnownVersions(byte[] salt)
{
    public const int SaltBytes = 16;

    /// <summary>Secret of this file.</summary>
    public byte[] Salt => salt;

    /// <summary>Bytes of each searched version.</summary>
    public Dictionary<ulong, uint> Sizes { get; } = [];

    /// <summary>Versions under paths.</summary>
    public HashSet<ulong> Places { get; } = [];

    /// <summary>What was found, by version and path.</summary>
    public Dictionary<ulong, List<SecretMatch>> Found { get; } = [];

    public static KnownVersions None() => new(RandomNumberGenerator.GetBytes(SaltBytes));

    /// <summary>What stands for a path.</summary>
    public ulong PathKey(string path)
    {
        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes(path), digest);
        return BinaryPrimitives.ReadUInt64BigEndian(digest);
    }

    /// <summary>What stands for a version under a path.</summary>
    public static ulong PlaceKey(ulong version, ulong path) => version ^ BitOperations.RotateLeft(path, 23);
}
