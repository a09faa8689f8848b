namespace Seatrial.Engine.Workspaces.Git;

/// <summary>Rebuilds an object from its base and a delta (gitformat-pack(5), "Deltified representation").</summary>
internal static class GitDelta
{
    /// <summary>Null for a malformed delta.</summary>
    public static byte[]? Apply(ReadOnlySpan<byte> source, ReadOnlySpan<byte> delta)
    {
        int at = 0;
        if (!TryReadLength(delta, ref at, out long sourceLength) || sourceLength != source.Length
            || !TryReadLength(delta, ref at, out long length) || length > GitObjects.MaxObjectBytes)
        {
            return null;
        }

        byte[] target = new byte[length];
        int written = 0;
        while (at < delta.Length)
        {
            int command = delta[at++];
            ReadOnlySpan<byte> piece;
            if ((command & 0x80) == 0)
            {
                if (command == 0 || command > delta.Length - at)
                {
                    return null;
                }

                piece = delta.Slice(at, command);
                at += command;
            }
            else
            {
                uint offset = 0;
                uint count = 0;
                for (int bit = 0; bit < 7; bit++)
                {
                    if ((command & (1 << bit)) == 0)
                    {
                        continue;
                    }

                    if (at == delta.Length)
                    {
                        return null;
                    }

                    _ = bit < 4 ? offset |= (uint)delta[at++] << (8 * bit) : count |= (uint)delta[at++] << (8 * (bit - 4));
                }

                count = count == 0 ? 0x10000 : count;
                if (offset > source.Length || count > source.Length - offset)
                {
                    return null;
                }

                piece = source.Slice((int)offset, (int)count);
            }

            if (!piece.TryCopyTo(target.AsSpan(written)))
            {
                return null;
            }

            written += piece.Length;
        }

        return written == target.Length ? target : null;
    }

    private static bool TryReadLength(ReadOnlySpan<byte> delta, ref int at, out long length)
    {
        length = 0;
        for (int shift = 0; at < delta.Length && shift < 35; shift += 7)
        {
            byte current = delta[at++];
            length |= (long)(current & 0x7F) << shift;
            if ((current & 0x80) == 0)
            {
                return true;
            }
        }

        return false;
    }
}
