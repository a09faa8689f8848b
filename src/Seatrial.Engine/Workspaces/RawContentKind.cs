namespace Seatrial.Engine.Workspaces;

/// <summary>What bytes are, told without a file name.</summary>
public enum RawContentKind
{
    Binary,

    /// <summary>UTF-8 without a byte order mark: offsets in the bytes are offsets in the text.</summary>
    Utf8,

    /// <summary>Text that is brought to UTF-8 first.</summary>
    OtherText,
}
