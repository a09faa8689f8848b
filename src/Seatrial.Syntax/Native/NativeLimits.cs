using System.Runtime.InteropServices;

namespace Seatrial.Syntax.Native;

/// <summary><c>seatrial_limits</c> of native/syntax.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct NativeLimits(SyntaxLimits limits)
{
    public readonly uint MaxNodes = (uint)Math.Max(1, limits.MaxNodes);
    public readonly uint MaxDepth = (uint)Math.Max(0, limits.MaxDepth);
    public readonly uint MaxSteps = (uint)Math.Max(0, limits.MaxSteps);
    public readonly uint MaxMilliseconds = (uint)Math.Clamp(limits.MaxTime.TotalMilliseconds, 0, int.MaxValue);
}
