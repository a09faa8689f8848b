using System.Runtime.InteropServices;

namespace Seatrial.Engine.Workspaces.Access;

/// <summary>
/// System calls of Linux on x86-64 and arm64, where <c>statx</c>, <c>openat2</c> and <c>getdents64</c> have one layout: the walk costs what
/// the kernel asks, and no path is resolved twice.
/// </summary>
internal static unsafe partial class LinuxCalls
{
    public const int InterruptedError = 4;
    public const int NoSuchFileError = 2;
    public const int PermissionError = 1;
    public const int AccessError = 13;
    public const int CrossDeviceError = 18;
    public const int NotDirectoryError = 20;
    public const int IsDirectoryError = 21;
    public const int NoDeviceError = 6;
    public const int NotImplementedError = 38;
    public const int LoopError = 40;
    public const int TryAgainError = 11;
    public const int TooManyFilesError = 24;

    public const int CloseOnExec = 0x80000;
    public const int NonBlocking = 0x800;

    /// <summary>
    /// RESOLVE_NO_MAGICLINKS | RESOLVE_NO_SYMLINKS | RESOLVE_BENEATH: no link is followed anywhere in the path, and nothing leaves the
    /// root.
    /// </summary>
    public const ulong ResolveStrictly = 0x02 | 0x04 | 0x08;

    /// <summary>AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT | AT_STATX_DONT_SYNC.</summary>
    public const int StatFlags = 0x100 | 0x800 | 0x4000;

    /// <summary>STATX_TYPE | STATX_MODE | STATX_MTIME | STATX_SIZE.</summary>
    public const uint StatMask = 0x1 | 0x2 | 0x40 | 0x200;

    private static readonly bool IsX64 = RuntimeInformation.ProcessArchitecture == Architecture.X64;

    public static bool IsSupported =>
        OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64;

    public static int DirectoryFlag => IsX64 ? 0x10000 : 0x4000;

    public static int NoFollowFlag => IsX64 ? 0x20000 : 0x8000;

    private static long GetEntriesNumber => IsX64 ? 217 : 61;

    private static long StatxNumber => IsX64 ? 332 : 291;

    private static long OpenAt2Number => 437;

    public static nint GetEntries(int folder, byte* buffer, nint size) => Call(GetEntriesNumber, folder, (nint)buffer, size, 0, 0);

    public static nint Stat(int folder, byte* name, StatResult* result) =>
        Call(StatxNumber, folder, (nint)name, StatFlags, (nint)StatMask, (nint)result);

    public static nint OpenStrictly(int folder, byte* path, int flags)
    {
        var how = new OpenHow { Flags = (ulong)flags, Resolve = ResolveStrictly };
        return Call(OpenAt2Number, folder, (nint)path, (nint)(&how), sizeof(OpenHow), 0);
    }

    [LibraryImport("libc", EntryPoint = "openat", SetLastError = true)]
    public static partial int OpenAt(int folder, byte* path, int flags);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    public static partial nint Read(int file, byte* buffer, nint size);

    [LibraryImport("libc", EntryPoint = "close")]
    public static partial int Close(int file);

    [LibraryImport("libc", EntryPoint = "readlinkat", SetLastError = true)]
    public static partial nint ReadLinkAt(int folder, byte* path, byte* buffer, nint size);

    /// <summary>For <see cref="Advise"/>: pages of a file may go; MADV_DONTNEED of madvise(2).</summary>
    public const int NotNeeded = 4;

    [LibraryImport("libc", EntryPoint = "madvise")]
    public static partial int Advise(byte* start, nint size, int advice);

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial nint Call(long number, nint first, nint second, nint third, nint fourth, nint fifth);

    [StructLayout(LayoutKind.Sequential)]
    private struct OpenHow
    {
        public ulong Flags;
        public ulong Mode;
        public ulong Resolve;
    }

    /// <summary><c>struct statx</c> of linux/stat.h; the fields that are used.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    public struct StatResult
    {
        [FieldOffset(28)]
        public ushort Mode;

        [FieldOffset(40)]
        public ulong Size;

        [FieldOffset(112)]
        public long ModifiedSeconds;

        [FieldOffset(120)]
        public uint ModifiedNanoseconds;
    }
}
