using System.Security.Cryptography;
using System.Text;
using Seatrial.Engine.Findings;
using Seatrial.Secrets.Identity;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Scanning;

namespace Seatrial.Secrets.History;

/// <summary>
/// The file of <see cref="KnownVersions"/>: a line that names the format, the digest of what it depends on, salt, sizes, places, findings,
/// and SHA-256 of all that. Numbers are little-endian. It holds masked forms and keyed digests and no credential.
/// </summary>
internal static class KnownVersionsFile
{
    private const int DigestBytes = 32;
    private static readonly byte[] Head = Encoding.ASCII.GetBytes("seatrial history 2\n");

    public static byte[] Write(KnownVersions known, ReadOnlySpan<byte> engine)
    {
        using var bytes = new MemoryStream();
        using var file = new BinaryWriter(bytes, Encoding.UTF8);
        file.Write(Head);
        file.Write(engine);
        file.Write(known.Salt);
        file.Write(known.Sizes.Count);
        foreach (var (version, size) in known.Sizes.OrderBy(s => s.Key))
        {
            file.Write(version);
            file.Write(size);
        }

        file.Write(known.Places.Count);
        foreach (ulong place in known.Places.Order())
        {
            file.Write(place);
        }

        file.Write(known.Found.Sum(f => f.Value.Count));
        foreach (var (place, match) in known.Found.OrderBy(f => f.Key).SelectMany(f => f.Value.Select(m => (f.Key, m))))
        {
            file.Write(place);
            Write(file, match);
        }

        file.Flush();
        bytes.Write(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
        return bytes.ToArray();
    }

    /// <summary>Null for what is damaged, of another format, or kept by another engine.</summary>
    public static KnownVersions? Read(byte[]? bytes, ReadOnlySpan<byte> engine, SecretRuleSet rules)
    {
        if (
            bytes is null
            || bytes.Length < Head.Length + (DigestBytes * 2) + KnownVersions.SaltBytes
            || !bytes.AsSpan().StartsWith(Head)
            || !bytes.AsSpan(Head.Length, DigestBytes).SequenceEqual(engine)
            || !SHA256.HashData(bytes.AsSpan(..^DigestBytes)).AsSpan().SequenceEqual(bytes.AsSpan(^DigestBytes..))
        )
        {
            return null;
        }

        try
        {
            using var file = new BinaryReader(
                new MemoryStream(bytes, Head.Length + DigestBytes, bytes.Length - Head.Length - (DigestBytes * 2)),
                Encoding.UTF8
            );
            return Read(file, rules);
        }
        catch (Exception error) when (error is IOException or ArgumentException or FormatException)
        {
            return null;
        }
    }

    private static KnownVersions? Read(BinaryReader file, SecretRuleSet rules)
    {
        var known = new KnownVersions(file.ReadBytes(KnownVersions.SaltBytes));
        for (int left = file.ReadInt32(); left > 0; left--)
        {
            known.Sizes[file.ReadUInt64()] = file.ReadUInt32();
        }

        for (int left = file.ReadInt32(); left > 0; left--)
        {
            known.Places.Add(file.ReadUInt64());
        }

        for (int left = file.ReadInt32(); left > 0; left--)
        {
            ulong place = file.ReadUInt64();
            if (ReadMatch(file, rules) is not { } match)
            {
                return null;
            }

            (known.Found.TryGetValue(place, out var list) ? list : known.Found[place] = []).Add(match);
        }

        return known;
    }

    private static void Write(BinaryWriter file, SecretMatch match)
    {
        file.Write(match.Rule.Id);
        file.Write((byte)match.Class);
        file.Write((byte)match.Confidence);
        file.Write(match.Location.Path);
        foreach (
            int number in (ReadOnlySpan<int>)
                [match.Location.Line, match.Location.Column, match.Location.EndLine, match.Location.EndColumn, match.Start, match.Length]
        )
        {
            file.Write(number);
        }

        file.Write(match.Masked);
        file.Write(match.Name);
        file.Write(match.Identity.Kept());
        file.Write(match.BareIdentity.Kept());
        file.Write(match.Reasons.Count);
        foreach (string reason in match.Reasons)
        {
            file.Write(reason);
        }
    }

    private static SecretMatch? ReadMatch(BinaryReader file, SecretRuleSet rules)
    {
        var rule = rules.Find(file.ReadString());
        var match = new SecretMatch
        {
            Rule = rule!,
            Class = (SecretClass)file.ReadByte(),
            Confidence = (Confidence)file.ReadByte(),
            Location = new SourceLocation(file.ReadString(), file.ReadInt32(), file.ReadInt32(), file.ReadInt32(), file.ReadInt32()),
            Start = file.ReadInt32(),
            Length = file.ReadInt32(),
            Masked = file.ReadString(),
            Name = file.ReadString(),
            Identity = SecretIdentity.OfKept(file.ReadBytes(SecretIdentity.KeptBytes)),
            BareIdentity = SecretIdentity.OfKept(file.ReadBytes(SecretIdentity.KeptBytes)),
            Reasons = [.. Enumerable.Range(0, Math.Max(0, file.ReadInt32())).Select(_ => file.ReadString())],
        };
        return rule is null ? null : match;
    }
}
