namespace Seatrial.Secrets.Reading;

/// <summary>
/// Reads the named values of a text. Linear in its length, bounded in depth, tolerant: what does not fit the format is passed over and
/// reading goes on with the next line or token. Stateless; called from several threads, each with its own <paramref name="values"/>.
/// </summary>
/// <param name="text">UTF-8.</param>
/// <param name="values">Takes the values.</param>
internal delegate void ValueReader(ReadOnlySpan<byte> text, ReadValues values);
