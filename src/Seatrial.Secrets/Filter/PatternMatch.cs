using System.Runtime.InteropServices;

namespace Seatrial.Secrets.Filter;

/// <summary>
/// A match of one rule's pattern: byte ranges of the text. A range that the pattern has no group for, or that took no part, is empty.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PatternMatch(int RuleIndex, ByteRange Whole, ByteRange Secret, ByteRange Name);
