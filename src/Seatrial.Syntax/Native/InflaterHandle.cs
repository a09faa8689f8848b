using System.Runtime.InteropServices;

namespace Seatrial.Syntax.Native;

internal sealed class InflaterHandle : SafeHandle
{
    public InflaterHandle(nint inflater)
        : base(invalidHandleValue: 0, ownsHandle: true) => SetHandle(inflater);

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        NativeMethods.DeleteInflater(handle);
        return true;
    }
}
