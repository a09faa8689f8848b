using Seatrial.Syntax.Native;

namespace Seatrial.Syntax;

/// <summary>
/// Says whether code can be parsed here. The native library goes with the program; a package for any machine has none. It is loaded on
/// first use, so that a run without code does not pay for it.
/// </summary>
public static class SyntaxLibrary
{
    public static bool IsAvailable => Problem is null;

    /// <summary>Why code cannot be parsed, as the end of a sentence; null when it can.</summary>
    public static string? Problem => NativeLibraryLoader.Problem;
}
