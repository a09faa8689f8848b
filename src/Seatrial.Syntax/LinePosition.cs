using System.Runtime.InteropServices;

namespace Seatrial.Syntax;

/// <summary>A place in a text: line and column count from 1, columns in bytes of UTF-8.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LinePosition(int Line, int Column);
