namespace Seatrial.Secrets.Reading;

/// <summary>How a value stands in the file.</summary>
internal enum ValueWriting
{
    /// <summary>Without quotes, to the end of its line or its word.</summary>
    Bare,
    Quoted,

    /// <summary>Over several lines: a block scalar, a here document.</summary>
    Block,

    /// <summary>The text of an XML element.</summary>
    Element,
    Attribute,
}
