namespace Seatrial.Requirements.Sources;

internal enum SourceTokenKind
{
    /// <summary>An identifier, a keyword or a number.</summary>
    Word,

    /// <summary>What stands between the quotes of a string literal.</summary>
    Text,

    /// <summary>One character of punctuation; <c>?.</c> counts as a dot.</summary>
    Sign,
}
