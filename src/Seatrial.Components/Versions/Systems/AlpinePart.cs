namespace Seatrial.Components.Versions.Systems;

/// <summary>What a version of Alpine is made of, in the order in which parts may follow each other.</summary>
internal enum AlpinePart
{
    FirstNumber,
    Number,
    Letter,
    Suffix,
    SuffixNumber,
    Hash,
    Build,
    End,
    Fault,
}
