using System.Runtime.InteropServices;

namespace Seatrial.Syntax.Native;

/// <summary>What the parser of PostgreSQL hands over: <c>seatrial_sql</c> of native/syntax.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeSql
{
    public byte* Json;
    public byte* Message;
    public int Position;
}
