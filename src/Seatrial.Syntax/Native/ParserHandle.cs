using System.Runtime.InteropServices;

namespace Seatrial.Syntax.Native;

internal sealed class ParserHandle : SafeHandle
{
    public ParserHandle(nint parser)
        : base(invalidHandleValue: 0, ownsHandle: true) => SetHandle(parser);

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        NativeMethods.DeleteParser(handle);
        return true;
    }
}
