using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using Microsoft.Win32.SafeHandles;

namespace Seatrial.Engine.Workspaces.Access;

/// <summary>
/// Three system calls a file (open, read, close) and one more for its size; every path is resolved below the open root without following a
/// link.
/// </summary>
internal sealed unsafe class LinuxTreeAccess : TreeAccess
{
    private const int PathBytes = 4096;
    private const int FolderBufferBytes = 32 << 10;

    private readonly SafeFileHandle handle;
    private readonly int root;
    private readonly bool strict;

    private LinuxTreeAccess(int root, bool strict)
    {
        handle = new SafeFileHandle(root, ownsHandle: true);
        this.root = root;
        this.strict = strict;
    }

    /// <summary>Null where the root cannot be opened.</summary>
    public static LinuxTreeAccess? TryOpen(string root)
    {
        byte[] path = Encoding.UTF8.GetBytes(root + "\0");
        fixed (byte* pointer = path)
        {
            int folder = LinuxCalls.OpenAt(-100, pointer, LinuxCalls.DirectoryFlag | LinuxCalls.CloseOnExec);
            if (folder < 0)
            {
                return null;
            }

            // Older kernels and some sandboxes lack openat2; the last component is guarded all the same.
            byte* here = stackalloc byte[2] { (byte)'.', 0 };
            nint probe = LinuxCalls.OpenStrictly(folder, here, LinuxCalls.DirectoryFlag | LinuxCalls.CloseOnExec);
            if (probe >= 0)
            {
                _ = LinuxCalls.Close((int)probe);
            }

            return new LinuxTreeAccess(folder, probe >= 0);
        }
    }

    public override AccessStatus List(string folder, List<TreeEntry> entries)
    {
        int file = Open(folder, LinuxCalls.DirectoryFlag, out var status);
        if (file < 0)
        {
            return status;
        }

        byte* buffer = (byte*)NativeMemory.Alloc(FolderBufferBytes);
        try
        {
            nint length;
            while ((length = LinuxCalls.GetEntries(file, buffer, FolderBufferBytes)) > 0)
            {
                for (nint at = 0; at < length; at += *(ushort*)(buffer + at + 16))
                {
                    AddEntry(file, buffer + at, entries);
                }
            }

            return length == 0 ? AccessStatus.Ok : Classify(Marshal.GetLastPInvokeError());
        }
        finally
        {
            NativeMemory.Free(buffer);
            _ = LinuxCalls.Close(file);
        }
    }

    public override AccessStatus Read(string path, ref byte[] buffer, int start, int slack, int limit, out int length)
    {
        length = 0;
        int file = Open(path, LinuxCalls.NonBlocking, out var status);
        if (file < 0)
        {
            return status;
        }

        try
        {
            while (true)
            {
                Grow(ref buffer, start + length, start + (long)length + 1 + slack);
                nint room = buffer.Length - slack - start - length;
                nint read;
                fixed (byte* target = &buffer[start + length])
                {
                    read = LinuxCalls.Read(file, target, room);
                }

                if (read < 0)
                {
                    int error = Marshal.GetLastPInvokeError();
                    if (error == LinuxCalls.InterruptedError)
                    {
                        continue;
                    }

                    return Classify(error);
                }

                length += (int)read;
                if (length > limit)
                {
                    return AccessStatus.TooLarge;
                }

                // A regular file gives less than was asked for only at its end.
                if (read < room)
                {
                    return AccessStatus.Ok;
                }
            }
        }
        finally
        {
            _ = LinuxCalls.Close(file);
        }
    }

    public override RandomFile? OpenRandom(string path)
    {
        int file = Stat(path) is { Kind: EntryKind.File } ? Open(path, LinuxCalls.NonBlocking, out _) : -1;
        return file < 0 ? null : new RandomFile(new SafeFileHandle(file, ownsHandle: true));
    }

    public override FileStat? Stat(string path)
    {
        byte* name = stackalloc byte[PathBytes];
        var result = default(LinuxCalls.StatResult);
        return TryEncode(path, name) && LinuxCalls.Stat(root, name, &result) == 0 ? Of(&result) : null;
    }

    public override string? ReadLink(string path)
    {
        byte* name = stackalloc byte[PathBytes];
        byte* target = stackalloc byte[PathBytes];
        nint length = TryEncode(path, name) ? LinuxCalls.ReadLinkAt(root, name, target, PathBytes) : -1;
        return length > 0 ? Encoding.UTF8.GetString(target, (int)length) : null;
    }

    protected override void Dispose(bool disposing)
    {
        handle.Dispose();
        base.Dispose(disposing);
    }

    /// <summary><c>struct linux_dirent64</c>: inode (8 bytes), offset (8), record length (2), type (1), name with NUL.</summary>
    private static void AddEntry(int folder, byte* record, List<TreeEntry> entries)
    {
        const byte folderType = 4;
        const byte linkType = 10;
        byte* pointer = record + 19;
        var name = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(pointer);
        if (name.SequenceEqual("."u8) || name.SequenceEqual(".."u8))
        {
            return;
        }

        if (!Utf8.IsValid(name))
        {
            entries.Add(new TreeEntry(Escaped(name), EntryKind.Unnameable, 0));
            return;
        }

        string text = Encoding.UTF8.GetString(name);
        switch (record[18])
        {
            case folderType:
                entries.Add(new TreeEntry(text, EntryKind.Folder, 0));
                return;
            case linkType:
                entries.Add(new TreeEntry(text, EntryKind.Link, 0));
                return;
            default:
                // Files need their size; some file systems do not tell the type.
                var result = default(LinuxCalls.StatResult);
                if (LinuxCalls.Stat(folder, pointer, &result) == 0)
                {
                    var stat = Of(&result);
                    entries.Add(new TreeEntry(text, stat.Kind, stat.Kind == EntryKind.File ? stat.Size : 0, stat));
                }
                else
                {
                    entries.Add(new TreeEntry(text, EntryKind.Vanished, 0));
                }

                return;
        }
    }

    private static FileStat Of(LinuxCalls.StatResult* result) =>
        new(KindOf(result->Mode), (long)result->Size, result->ModifiedSeconds, result->ModifiedNanoseconds, (result->Mode & 0x40) != 0);

    private static EntryKind KindOf(ushort mode) =>
        (mode & 0xF000) switch
        {
            0x8000 => EntryKind.File,
            0x4000 => EntryKind.Folder,
            0xA000 => EntryKind.Link,
            _ => EntryKind.Special,
        };

    private static string Escaped(ReadOnlySpan<byte> name)
    {
        var text = new StringBuilder();
        foreach (byte value in name)
        {
            _ = value is >= 0x20 and < 0x7F ? text.Append((char)value) : text.Append("\\x").Append(Convert.ToHexString([value]));
        }

        return text.ToString();
    }

    private static AccessStatus Classify(int error) =>
        error switch
        {
            LinuxCalls.NoSuchFileError or LinuxCalls.NotDirectoryError => AccessStatus.Vanished,
            LinuxCalls.AccessError or LinuxCalls.PermissionError => AccessStatus.Denied,
            LinuxCalls.IsDirectoryError
            or LinuxCalls.LoopError
            or LinuxCalls.NoDeviceError
            or LinuxCalls.TryAgainError
            or LinuxCalls.CrossDeviceError => AccessStatus.NotRegular,
            _ => AccessStatus.Failed,
        };

    private static bool TryEncode(string path, byte* target)
    {
        int length = 1;
        if (path.Length == 0)
        {
            *target = (byte)'.';
        }
        else if (!Encoding.UTF8.TryGetBytes(path, new Span<byte>(target, PathBytes - 1), out length))
        {
            return false;
        }

        target[length] = 0;
        return true;
    }

    private int Open(string path, int flags, out AccessStatus status)
    {
        byte* name = stackalloc byte[PathBytes];
        if (!TryEncode(path, name))
        {
            status = AccessStatus.Failed;
            return -1;
        }

        flags |= LinuxCalls.CloseOnExec | LinuxCalls.NoFollowFlag;
        int file = strict ? (int)LinuxCalls.OpenStrictly(root, name, flags) : LinuxCalls.OpenAt(root, name, flags);
        status = file >= 0 ? AccessStatus.Ok : Classify(Marshal.GetLastPInvokeError());
        return file;
    }
}
