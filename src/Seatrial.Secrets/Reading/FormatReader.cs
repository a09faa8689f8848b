namespace Seatrial.Secrets.Reading;

/// <summary>A format and who reads it.</summary>
/// <param name="Read">The reader.</param>
/// <param name="IsAlwaysRead">The file is there to hold credentials: it is read though no word in it speaks of one.</param>
internal sealed record FormatReader(ValueReader Read, bool IsAlwaysRead = false);
