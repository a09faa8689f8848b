using Seatrial.Secrets.Filter;

namespace Seatrial.Secrets.Reading;

/// <summary>Reads the named values of the parts of a text that touch given places; otherwise as <see cref="ValueReader"/>.</summary>
/// <param name="text">UTF-8.</param>
/// <param name="places">Ascending and apart.</param>
/// <param name="values">Takes the values.</param>
internal delegate void PartReader(ReadOnlySpan<byte> text, IReadOnlyList<ByteRange> places, ReadValues values);
