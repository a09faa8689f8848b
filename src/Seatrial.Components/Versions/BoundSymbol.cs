namespace Seatrial.Components.Versions;

internal enum BoundSymbol
{
    Equal,
    NotEqual,
    Less,
    AtMost,
    Greater,
    AtLeast,
}
