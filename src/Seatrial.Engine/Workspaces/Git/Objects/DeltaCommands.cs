namespace Seatrial.Engine.Workspaces.Git.Objects;

/// <summary>
/// Reads a delta command by command (gitformat-pack(5), "Deltified representation"). Every command is checked against its base.
/// </summary>
internal ref struct DeltaCommands
{
    private readonly ReadOnlySpan<byte> delta;
    private int at;

    public DeltaCommands(ReadOnlySpan<byte> delta)
    {
        this.delta = delta;
        IsMalformed = !TryReadLength(delta, ref at, out long source) | !TryReadLength(delta, ref at, out long target);
        SourceLength = source;
        TargetLength = target;
    }

    /// <summary>Bytes of the base that the delta was made for.</summary>
    public long SourceLength { get; }

    /// <summary>Bytes of the result.</summary>
    public long TargetLength { get; }

    public bool IsMalformed { get; private set; }

    /// <summary>Offset in the base of a copy; -1 for a literal.</summary>
    public int Source { get; private set; }

    /// <summary>Bytes of the command.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes that are inserted; empty for a copy.</summary>
    public ReadOnlySpan<byte> Literal { get; private set; }

    /// <summary>False at the end, and at a malformed command.</summary>
    public bool MoveNext()
    {
        if (IsMalformed || at >= delta.Length)
        {
            return false;
        }

        int command = delta[at++];
        if ((command & 0x80) != 0)
        {
            return Copy(command);
        }

        if (command == 0 || command > delta.Length - at)
        {
            IsMalformed = true;
            return false;
        }

        Source = -1;
        Length = command;
        Literal = delta.Slice(at, command);
        at += command;
        return true;
    }

    private bool Copy(int command)
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
                IsMalformed = true;
                return false;
            }

            _ = bit < 4 ? offset |= (uint)delta[at++] << (8 * bit) : count |= (uint)delta[at++] << (8 * (bit - 4));
        }

        count = count == 0 ? 0x10000 : count;
        if ((long)offset + count > SourceLength || offset > int.MaxValue)
        {
            IsMalformed = true;
            return false;
        }

        Source = (int)offset;
        Length = (int)count;
        Literal = [];
        return true;
    }

    private static bool TryReadLength(ReadOnlySpan<byte> delta, ref int at, out long length)
    {
        length = 0;
        for (int shift = 0; at < delta.Length && shift < 42; shift += 7)
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
