namespace Seatrial.Engine.Workspaces.Git;

/// <summary>
/// One entry of a tree object (gitformat-pack(5) leaves it to the book, "Git Objects"): the mode in octal digits, a space, the name, NUL
/// and the id.
/// </summary>
internal readonly ref struct GitTreeEntry(uint mode, ReadOnlySpan<byte> name, ReadOnlySpan<byte> id)
{
    private const uint TypeMask = 0xF000;

    public uint Mode { get; } = mode;

    public ReadOnlySpan<byte> Name { get; } = name;

    public ReadOnlySpan<byte> Id { get; } = id;

    public bool IsTree => (Mode & TypeMask) == 0x4000;

    public bool IsFile => (Mode & TypeMask) == 0x8000;

    public bool IsSubmodule => (Mode & TypeMask) == 0xE000;

    /// <summary>Reads the entry at an offset and goes on to the next; false at the end and at a malformed one.</summary>
    public static bool TryRead(ReadOnlySpan<byte> content, int hashBytes, ref int at, out GitTreeEntry entry)
    {
        entry = default;
        var rest = content[at..];
        int space = rest.IndexOf((byte)' ');
        int nul = rest.IndexOf((byte)0);
        if (space <= 0 || nul < space || rest.Length - nul - 1 < hashBytes)
        {
            return false;
        }

        uint mode = 0;
        foreach (byte digit in rest[..space])
        {
            mode = (mode << 3) | (uint)(digit - '0');
        }

        entry = new GitTreeEntry(mode, rest[(space + 1)..nul], rest.Slice(nul + 1, hashBytes));
        at += nul + 1 + hashBytes;
        return true;
    }
}
