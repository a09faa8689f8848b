using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Reading.Formats;

namespace Seatrial.Secrets.Reading.Code;

/// <summary>JSON that a program has in one string literal, to send it or to parse it: <c>"{\"token\":\"…\"}"</c>.</summary>
internal static class EmbeddedJson
{
    private const int Longest = 64 * 1024;

    /// <summary>Whether a literal is an object or a list of them. What is laid out over lines is shown to a reader and is none.</summary>
    /// <param name="content">What stands between its quotes.</param>
    public static bool IsIn(ReadOnlySpan<byte> content) =>
        content.Length <= Longest
        && (content.StartsWith("{"u8) || content.StartsWith("[{"u8))
        && NestedText.IsJson(content, out _)
        && content.IndexOf("\\n"u8) < 0;

    /// <summary>Adds its entries.</summary>
    /// <param name="text">The text of the program.</param>
    /// <param name="content">What stands between the quotes of the literal.</param>
    /// <param name="name">What the literal is assigned to, which says something of entries whose own names say nothing; empty for
    /// none.</param>
    /// <param name="values">Takes the entries.</param>
    /// <param name="isCommentedOut">The literal is commented out.</param>
    public static void Read(ReadOnlySpan<byte> text, ByteRange content, ByteRange name, ReadValues values, bool isCommentedOut) =>
        NestedText.Read(
            text,
            content,
            values,
            name,
            new NamedValue
            {
                Value = default,
                Role = ValueRole.Assignment,
                IsCommentedOut = isCommentedOut,
            }
        );
}
