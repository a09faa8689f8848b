namespace Seatrial.Components.Identity;

/// <summary>One step from a popular name to another one, by how people mistype and attackers imitate.</summary>
public enum NameEdit
{
    /// <summary>Two letters that stand next to each other changed places.</summary>
    Swapped,

    /// <summary>A letter is written twice.</summary>
    Doubled,

    /// <summary>A double letter is written once.</summary>
    Undoubled,

    /// <summary>A sign that looks or sounds alike (<c>0</c> for <c>o</c>).</summary>
    Alike,

    /// <summary>A letter inside is missing.</summary>
    Omitted,

    /// <summary>A letter inside is too much.</summary>
    Inserted,

    /// <summary>The key beside the right one.</summary>
    Neighbour,

    /// <summary>Any other letter.</summary>
    Replaced,
    OmittedAtEnd,
    InsertedAtEnd,
    NeighbourAtEnd,
    ReplacedAtEnd,

    /// <summary>Digits differ: most often another generation of the same thing.</summary>
    Digit,
}
