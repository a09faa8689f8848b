namespace Seatrial.Reporting.Terminal;

/// <summary>What a piece of text is, as far as its look matters; values are SGR parameters (ECMA-48, 8.3.117).</summary>
internal enum Style
{
    Plain = 0,
    Strong = 1,
    Quiet = 2,
    Bad = 31,
    Good = 32,
    Warning = 33,
    Place = 36,
}
