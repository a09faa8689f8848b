namespace Seatrial.Components.Advisories.Indexing;

/// <summary>
/// The form of an index file, little endian: 8 bytes of mark and version, SHA-256 over all that follows, then eight numbers (offset and
/// length of the sections), then the sections: coverage; a directory of packages by hash; what is said of each package; a directory of
/// records; their texts in compressed blocks.
/// </summary>
internal static class IndexLayout
{
    public const int MarkLength = 8;
    public const int HashLength = 32;

    /// <summary>Where the numbers of the sections begin.</summary>
    public const int SectionsAt = MarkLength + HashLength;

    public const int SectionCount = 5;
    public const int HeaderLength = SectionsAt + (SectionCount * 8);

    /// <summary>Hash (8 bytes) and place (4 bytes) of a package.</summary>
    public const int PackageEntry = 12;

    /// <summary>Place in the file and packed and unpacked length of a block.</summary>
    public const int BlockEntry = 12;

    /// <summary>Records in one block of texts.</summary>
    public const int RecordsPerBlock = 128;

    /// <summary>The last byte is the version of the form.</summary>
    public static ReadOnlySpan<byte> Mark => "SEATADV\x01"u8;

    /// <summary>FNV-1a over ecosystem and normalised name, with a zero between them.</summary>
    public static ulong HashOf(string ecosystem, string name)
    {
        ulong hash = 14695981039346656037;
        hash = Add(hash, ecosystem);
        hash *= 1099511628211;
        return Add(hash, name);
    }

    private static ulong Add(ulong hash, string text)
    {
        foreach (char c in text)
        {
            hash = (hash ^ c) * 1099511628211;
        }

        return hash;
    }
}
