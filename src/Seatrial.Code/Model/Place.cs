namespace Seatrial.Code.Model;

/// <summary>A place in a file: line and column from 1, the column in bytes of UTF-8.</summary>
public readonly record struct Place(int Line, int Column) : IComparable<Place>
{
    public int CompareTo(Place other) => (Line, Column).CompareTo((other.Line, other.Column));
}
