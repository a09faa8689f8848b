using System.Reflection;
using System.Runtime.InteropServices;

namespace Seatrial.Syntax.Native;

/// <summary>Loads the library from the program's own folder, and from nowhere else: what a repository or the environment offers is not looked at.</summary>
internal static unsafe class NativeLibraryLoader
{
    public const string Name = "seatrial-syntax";

    private static readonly Lazy<(nint Handle, string? Problem)> s_library = new(Load);

    public static string? Problem => s_library.Value.Problem;

    public static void Ensure()
    {
        if (Problem is { } problem)
        {
            throw new DllNotFoundException(problem);
        }
    }

    private static (nint Handle, string? Problem) Load()
    {
        string file = OperatingSystem.IsMacOS() ? $"lib{Name}.dylib" : OperatingSystem.IsWindows() ? $"{Name}.dll" : $"lib{Name}.so";
        string path = Path.Combine(AppContext.BaseDirectory, file);
        if (!NativeLibrary.TryLoad(path, out nint handle))
        {
            return (0, $"the library of parsers ({file}) is not part of this installation or does not fit this machine");
        }

        if (!NativeLibrary.TryGetExport(handle, "seatrial_abi", out nint abi) || ((delegate* unmanaged<uint>)abi)() != NativeMethods.ExpectedAbi)
        {
            NativeLibrary.Free(handle);
            return (0, $"the library of parsers ({file}) is of another version");
        }

        NativeLibrary.SetDllImportResolver(Assembly.GetExecutingAssembly(), (name, _, _) => string.Equals(name, Name, StringComparison.Ordinal) ? handle : 0);
        return (handle, null);
    }
}
