using System.Runtime.InteropServices;

namespace Seatrial.Secrets.Reading.Code;

/// <summary>How a string in quotes goes on and ends.</summary>
/// <param name="Quote">Ends it.</param>
/// <param name="Escape">Makes the next character plain; 0 for nothing.</param>
/// <param name="Doubles">A doubled quote is one.</param>
/// <param name="IsLong">It may go over lines.</param>
/// <param name="Decodes">Escapes stand for other characters.</param>
/// <param name="Interpolation">What is computed in it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StringForm(byte Quote, byte Escape, bool Doubles, bool IsLong, bool Decodes, Interpolation Interpolation);
