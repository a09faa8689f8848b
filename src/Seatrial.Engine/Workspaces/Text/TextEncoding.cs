namespace Seatrial.Engine.Workspaces.Text;

/// <summary>How a file's bytes are to be read.</summary>
internal enum TextEncoding : byte
{
    Utf8,
    Utf16LittleEndian,
    Utf16BigEndian,
    Utf32LittleEndian,
    Utf32BigEndian,

    /// <summary>Invalid UTF-8 without NUL bytes: Windows-1252, which is Latin-1 where it matters.</summary>
    Windows1252,
    Binary,
}
