using System.Runtime.InteropServices;

namespace Seatrial.Syntax.Native;

/// <summary>What a parse hands over: <c>seatrial_tree</c> of native/syntax.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeTree
{
    public FlatNode* Nodes;
    public uint Count;
    public uint Capacity;
    public uint Errors;
    public uint Steps;
}
