using Seatrial.Secrets.Reading.Code;

namespace Seatrial.Secrets.Reading;

/// <summary>A format and who reads it.</summary>
/// <param name="Read">The reader; null for a program.</param>
/// <param name="IsAlwaysRead">The file is there to hold credentials: it is read though no word in it speaks of one.</param>
/// <param name="Language">The language of a program, whose string literals are read.</param>
internal sealed record FormatReader(ValueReader? Read, bool IsAlwaysRead = false, Dialect? Language = null);
