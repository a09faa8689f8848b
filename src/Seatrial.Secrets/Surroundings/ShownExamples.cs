using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Surroundings;

/// <summary>
/// Bodies of requests that a program shows to the readers of its interface's description: <c>@ExampleObject(value = "{…}")</c> of OpenAPI
/// in Java, <c>"example": {…}</c> of Pydantic, <c>examples: {…}</c> of Nest.
/// </summary>
internal static class ShownExamples
{
    /// <summary>Bytes before a value in which the example begins.</summary>
    private const int Reach = 600;

    /// <summary>Lines of a comment above a value in which it says what it is.</summary>
    private const int LinesOfComment = 6;

    /// <summary>Bytes of the tag that opens text of a page, with its classes.</summary>
    private const int LongestTag = 200;

    /// <summary>What else a comment says of what it shows, hosts that nobody has among it (RFC 2606).</summary>
    private static readonly Phrases Shown = new("i.e.", "e.g.", "for instance", ".example.com:", ".example.org:");

    /// <summary>What stands between the word and what it opens.</summary>
    private static readonly System.Buffers.SearchValues<byte> Between = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_ \t\r\n:=\"'`"u8
    );

    /// <summary>What stands between the tag of an element and a value that is all of its text.</summary>
    private static readonly System.Buffers.SearchValues<byte> BeforeValue = System.Buffers.SearchValues.Create(" \t\r\n\"'`{"u8);

    /// <summary>Whether the last "example" before the value opens a bracket, and that is still open at the value.</summary>
    public static bool Hold(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> before = candidate.Text[Math.Max(0, candidate.Start - Reach)..candidate.Start];
        int word = Math.Max(before.LastIndexOf("xample"u8), before.LastIndexOf("XAMPLE"u8));
        ReadOnlySpan<byte> rest =
            word < 1 || before[word - 1] is not ((byte)'e' or (byte)'E') || IsWordOfPath(before, word) ? default : before[word..];
        int open = rest.IndexOfAnyExcept(Between);
        return open > 0 && rest[open] is (byte)'{' or (byte)'(' or (byte)'[' && IsOpen(rest[open..]);
    }

    /// <summary>
    /// Whether the value stands in a comment that says to be an example, in its own line or in one of those right above that are comments
    /// as well: <c># Example:</c>, <c>#   password: …</c>.
    /// </summary>
    public static bool AreCommentedOut(in SecretCandidate candidate)
    {
        if (!TextFormats.IsConfiguration(TextFormats.Of(candidate.File)) || !CommentsBeside.IsComment(Bytes.Trim(candidate.Line)))
        {
            return false;
        }

        if (SaysExample(CommentsBeside.Of(candidate).Behind))
        {
            return true;
        }

        var lines = new LinesAbove(candidate, Reach);
        for (int i = 0; i < LinesOfComment && lines.TryMove(out ReadOnlySpan<byte> line) && CommentsBeside.IsComment(line); i++)
        {
            if (SaysExample(line) || Shown.StandIn(line))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a comment has the word, and not in the name of a host.</summary>
    public static bool SaysExample(ReadOnlySpan<byte> comment) =>
        Bytes.IndexOf(comment, "example"u8) is >= 0 and var at && !IsWordOfPath(comment, at + 1);

    /// <summary>
    /// Whether the value stands with its name in text that a page shows as code or as it is typed (HTML, sections 4.4.3 and 4.5.15). An
    /// element with nothing but the value mostly tells a visitor a password, and what a machine drew was pasted.
    /// </summary>
    public static bool AreCode(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> before = candidate.Text[Math.Max(0, candidate.Start - Reach)..candidate.Start];
        int open = Math.Max(
            before.LastIndexOf("<code"u8) is >= 0 and var code ? code + "<code".Length : -1,
            before.LastIndexOf("<pre"u8) is >= 0 and var typed ? typed + "<pre".Length : -1
        );
        ReadOnlySpan<byte> rest = open < 0 ? default : before[open..];
        int end = rest.IndexOf((byte)'>');
        return end is >= 0 and <= LongestTag
            && (end == 0 || rest[0] is (byte)' ' or (byte)'\n' or (byte)'\r')
            && rest[(end + 1)..].IndexOfAnyExcept(BeforeValue) >= 0
            && rest.IndexOf("</code>"u8) < 0
            && rest.IndexOf("</pre>"u8) < 0;
    }

    /// <summary>The end of another word or of an address: <c>counterexample</c>, <c>@example.com</c>.</summary>
    private static bool IsWordOfPath(ReadOnlySpan<byte> text, int at) =>
        at >= 2 && (Bytes.IsLower(text[at - 2]) || text[at - 2] is (byte)'.' or (byte)'/' or (byte)'-')
        || text[(at + 6)..].StartsWith("."u8);

    private static bool IsOpen(ReadOnlySpan<byte> text)
    {
        int depth = 0;
        foreach (byte b in text)
        {
            depth +=
                b is (byte)'{' or (byte)'(' or (byte)'[' ? 1
                : b is (byte)'}' or (byte)')' or (byte)']' ? -1
                : 0;
            if (depth == 0)
            {
                return false;
            }
        }

        return true;
    }
}
