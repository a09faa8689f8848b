using System.Runtime.InteropServices;
using Seatrial.Syntax.Native;

namespace Seatrial.Syntax.Postgres;

/// <summary>What the native parser says about one text; holds its memory until disposed.</summary>
internal unsafe ref struct SqlAnswer
{
    private NativeSql _native;

    /// <summary>What the parser has against the text; null when there is a tree.</summary>
    public readonly string? Message => _native.Message is null ? null : Marshal.PtrToStringUTF8((nint)_native.Message);

    /// <summary>Where the message points, in characters from 1; 0 when it points nowhere.</summary>
    public readonly int Position => Math.Max(0, _native.Position);

    public readonly ReadOnlySpan<byte> Json => MemoryMarshal.CreateReadOnlySpanFromNullTerminated(_native.Json);

    public static SqlAnswer OfStatement(ReadOnlySpan<byte> sql)
    {
        SqlAnswer answer = default;
        fixed (byte* text = Terminated(sql))
        {
            NativeMethods.ParseSql(text, &answer._native);
        }

        return answer;
    }

    public static SqlAnswer OfRoutines(ReadOnlySpan<byte> sql)
    {
        SqlAnswer answer = default;
        fixed (byte* text = Terminated(sql))
        {
            NativeMethods.ParsePlpgsql(text, &answer._native);
        }

        return answer;
    }

    public void Dispose()
    {
        fixed (NativeSql* native = &_native)
        {
            NativeMethods.FreeSql(native);
        }
    }

    private static byte[] Terminated(ReadOnlySpan<byte> sql)
    {
        byte[] text = new byte[sql.Length + 1];
        sql.CopyTo(text);
        return text;
    }
}
