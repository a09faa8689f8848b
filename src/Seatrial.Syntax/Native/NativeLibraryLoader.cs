using System.Reflection;
using System.Runtime.InteropServices;

namespace Seatrial.Syntax.Native;

/// <summary>
/// Loads the library from the program's own folder, and from nowhere else: what a repository or the environment offers is not looked at.
/// </summary>
internal static unsafe class NativeLibraryLoader
{
    public const string Name = "seatrial-syntax";

    private static readonly string s_file =
        OperatingSystem.IsMacOS() ? $"lib{Name}.dylib"
        : OperatingSystem.IsWindows() ? $"{Name}.dll"
        : $"lib{Name}.so";

    private static readonly Lazy<string?> s_problem = new(Load);

    public static string? Problem => s_problem.Value;

    public static void Ensure()
    {
        if (Problem is { } problem)
        {
            throw new DllNotFoundException(problem);
        }
    }

    /// <summary>
    /// A reference of its own for each that asks. Of two threads that call a function for the first time the runtime frees what the slower
    /// one was given; with one handle for both, the library would be unloaded under the faster one's feet.
    /// </summary>
    public static nint Reference() => NativeLibrary.TryLoad(Path.Combine(AppContext.BaseDirectory, s_file), out nint handle) ? handle : 0;

    private static string? Load()
    {
        nint handle = Reference();
        if (handle == 0)
        {
            return $"the library of parsers ({s_file}) is not part of this installation or does not fit this machine";
        }

        if (
            !NativeLibrary.TryGetExport(handle, "seatrial_abi", out nint abi)
            || ((delegate* unmanaged<uint>)abi)() != NativeMethods.ExpectedAbi
        )
        {
            NativeLibrary.Free(handle);
            return $"the library of parsers ({s_file}) is of another version";
        }

        NativeLibrary.SetDllImportResolver(
            Assembly.GetExecutingAssembly(),
            (name, _, _) => string.Equals(name, Name, StringComparison.Ordinal) ? Reference() : 0
        );
        return null;
    }
}
