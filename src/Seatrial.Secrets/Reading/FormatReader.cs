using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Reading.Code;

namespace Seatrial.Secrets.Reading;

/// <summary>Finds stretches of a text.</summary>
/// <param name="text">UTF-8.</param>
/// <param name="parts">Takes them, in order of position.</param>
internal delegate void PartFinder(ReadOnlySpan<byte> text, List<ByteRange> parts);

/// <summary>A format and who reads it.</summary>
/// <param name="Read">The reader; null for a program. Beside programs it reads what is around them.</param>
/// <param name="IsStore"> The file is there to hold the logins of a client: it is read though no word in it speaks of a credential, and
/// what it holds is used, however plain it is. </param>
/// <param name="Language">The language of a program, whose string literals are read.</param>
/// <param name="ReadPart">Reads only what stands in or around given places, for a format whose parts do not depend on each other; null
/// where they do.</param>
/// <param name="ShowsText">What it shows may be of any format, so that a word of credentials counts wherever it stands.</param>
/// <param name="FindPrograms">Finds the programs in a text that is something else, of which these alone are read in the language; null
/// where all of it is a program.</param>
internal sealed record FormatReader(
    ValueReader? Read,
    bool IsStore = false,
    Dialect? Language = null,
    PartReader? ReadPart = null,
    bool ShowsText = false,
    PartFinder? FindPrograms = null
);
