namespace Seatrial.Secrets.Reading.Code;

/// <summary>What may begin or end at a character.</summary>
[Flags]
internal enum CodeMarks : byte
{
    None = 0,
    Open = 1,
    Close = 2,
    Quote = 4,
    Comment = 8,
    Character = 16,
    Regex = 32,
    Here = 64,

    /// <summary>A bracket that may open a string.</summary>
    Bracketed = 128,
}
