namespace Seatrial.Syntax;

/// <summary>
/// How a parse ended. Anything but <see cref="Complete"/> means that a part of the text is not in the tree: it is reported as a gap.
/// </summary>
public enum ParseStatus
{
    /// <summary>The whole text is in the tree; what is no program of the language stands in error nodes.</summary>
    Complete = 0,

    /// <summary>Nodes behind <see cref="SyntaxLimits.MaxNodes"/> are left out.</summary>
    NodeLimit = 1,

    /// <summary>Nodes below <see cref="SyntaxLimits.MaxDepth"/> are left out.</summary>
    DepthLimit = 2,

    /// <summary>The work that one file may take was spent; the tree is empty.</summary>
    Budget = 3,

    /// <summary>The parser could not have the memory it needs; the tree is empty.</summary>
    NoMemory = 4,

    /// <summary>The text is longer than <see cref="SyntaxLimits.MaxBytes"/> and was not parsed; the tree is empty.</summary>
    TooLarge = 5,
}
