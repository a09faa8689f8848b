using System.Runtime.InteropServices;

namespace Seatrial.Engine.Workspaces.Git.History;

/// <summary>One entry of a tree object (the book's "Git Objects"): mode, a space, the name, a NUL, the object id.</summary>
/// <param name="ModeLength">Digits of the mode.</param>
/// <param name="NameLength">Bytes of the name.</param>
/// <param name="Length">Bytes of the whole entry.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TreeItem(int ModeLength, int NameLength, int Length)
{
    /// <summary>False at the end, and where the rest is no entry.</summary>
    public static bool TryRead(ReadOnlySpan<byte> rest, int hashBytes, out TreeItem item)
    {
        item = default;
        int nul = rest.IndexOf((byte)0);
        if (nul < 3 || nul + 1 + hashBytes > rest.Length)
        {
            return false;
        }

        int space = rest[..Math.Min(nul, 8)].IndexOf((byte)' ');
        item = new TreeItem(space, nul - space - 1, nul + 1 + hashBytes);
        return space > 0 && item.NameLength > 0;
    }

    public ReadOnlySpan<byte> Name(ReadOnlySpan<byte> entry) => entry.Slice(ModeLength + 1, NameLength);

    public ReadOnlySpan<byte> Id(ReadOnlySpan<byte> entry) => entry[(ModeLength + NameLength + 2)..Length];

    /// <summary>Mode 40000.</summary>
    public static bool IsFolder(ReadOnlySpan<byte> entry) => entry[0] == '4' || (entry[0] == '0' && entry[1] == '4');

    /// <summary>Mode 100644 and its like; neither links (120000) nor submodules (160000).</summary>
    public static bool IsFile(ReadOnlySpan<byte> entry) => entry[0] == '1' && entry[1] == '0';

    /// <summary>Mode 160000: a commit of another repository.</summary>
    public static bool IsSubmodule(ReadOnlySpan<byte> entry) => entry[0] == '1' && entry[1] == '6';

    /// <summary>The order of trees: by bytes, a folder's name as if it ended in '/'.</summary>
    public static int Compare(ReadOnlySpan<byte> first, in TreeItem a, ReadOnlySpan<byte> second, in TreeItem b)
    {
        var left = a.Name(first);
        var right = b.Name(second);
        int common = Math.Min(left.Length, right.Length);
        int order = left[..common].SequenceCompareTo(right[..common]);
        if (order != 0)
        {
            return order;
        }

        int next =
            left.Length > common ? left[common]
            : IsFolder(first) ? '/'
            : 0;
        int other =
            right.Length > common ? right[common]
            : IsFolder(second) ? '/'
            : 0;
        return next - other;
    }
}
