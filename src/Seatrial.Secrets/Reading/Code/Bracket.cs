namespace Seatrial.Secrets.Reading.Code;

/// <summary>A bracket that is open where reading is.</summary>
/// <param name="At">Its offset.</param>
/// <param name="Kind">The opening character.</param>
internal readonly record struct Bracket(int At, byte Kind);
