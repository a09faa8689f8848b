using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Code;

/// <summary>
/// What the word before a literal makes of it: an operator in letters, the result of a function, a case, the name of what takes it.
/// </summary>
internal static class CodeKeywords
{
    /// <summary>How far before its body the parameters of a function may begin.</summary>
    private const int LongestSignature = 80;

    private static readonly WordSet Keywords = new(
        "return if while in and or not switch elif when case throw echo print puts await yield typeof else do assert raise is unless then new delete from import require include use using as where select on like by with end begin"
    );

    /// <summary>Finds the role that the word gives which ends at <paramref name="at"/>.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, CodeText code, Dialect language, int at, int start, out CodeRole role)
    {
        role = default;
        ByteRange chain = Names.Chain(text, at);
        if (chain.IsEmpty)
        {
            return false;
        }

        ReadOnlySpan<byte> word = text.Slice(chain.Start, chain.Length);
        if (word.SequenceEqual("or"u8) || word.SequenceEqual("else"u8))
        {
            return word.Length == 4 && IsCondition(text, code, chain.Start)
                ? CodeOperators.TryReadAssigned(text, code, chain.Start, ValueRole.Default, out role)
                : CodeOperators.TryReadFallback(text, code, chain.Start, out role);
        }

        if (word.SequenceEqual("eq"u8) || word.SequenceEqual("ne"u8))
        {
            int op = chain.Start > 0 && text[chain.Start - 1] == '-' ? chain.Start - 1 : chain.Start;
            return CodeRole.Named(text, code, op, Names.Operand(text, code, op), ValueRole.Comparison, out role);
        }

        if (word.SequenceEqual("return"u8))
        {
            return TryReadResult(text, code, at, out role);
        }

        if (word.SequenceEqual("case"u8))
        {
            return TryReadCase(text, code, chain.Start, start, out role);
        }

        bool isOnLine = text[at..start].IndexOf((byte)'\n') < 0;
        if (!isOnLine || Keywords.Contains(word))
        {
            return false;
        }

        bool isMacro = language == Dialects.C && text[Math.Max(0, chain.Start - 16)..chain.Start].TrimEnd(" \t"u8).EndsWith("define"u8);
        bool isOption = language == Dialects.PowerShell && chain.Start > 0 && text[chain.Start - 1] == '-';
        bool isKeyword = language == Dialects.Lisp;
        return (language.CallsWithoutParentheses || isMacro || isOption || isKeyword)
            && CodeRole.Named(text, code, chain.Start, chain, isOption ? ValueRole.KeywordArgument : ValueRole.Assignment, out role);
    }

    /// <summary><c>switch (password) { case "…": }</c>; words are kinds and states there.</summary>
    private static bool TryReadCase(ReadOnlySpan<byte> text, CodeText code, int at, int start, out CodeRole role)
    {
        role = default;
        int enclosing = code.Enclosing(at);
        int close = enclosing < 0 || code.Open[enclosing].Kind != '{' ? -1 : code.Previous(text, code.Open[enclosing].At);
        int open = close > 0 && text[close] == ')' ? code.Partner(text, close) : -1;
        ReadOnlySpan<byte> literal = text[start..Math.Min(text.Length, start + LongestSignature)];
        int end = literal.IsEmpty ? -1 : literal[1..].IndexOf(literal[0]);
        return open > 0
            && end > 0
            && literal[..end].IndexOfAnyInRange((byte)'0', (byte)'9') >= 0
            && text[..open].TrimEnd((byte)' ').EndsWith("switch"u8)
            && CodeRole.Named(text, code, close, Names.Operand(text, code, close), ValueRole.Comparison, out role);
    }

    /// <summary>
    /// Python's <c>a if b else "…"</c>: what stands before the last word is asked about, and the literal stands in for another expression.
    /// </summary>
    private static bool IsCondition(ReadOnlySpan<byte> text, CodeText code, int end)
    {
        ByteRange operand = Names.Operand(text, code, end);
        if (operand.IsEmpty)
        {
            return false;
        }

        ReadOnlySpan<byte> before = text[..operand.Start].TrimEnd(" \t"u8);
        ReadOnlySpan<byte> given = before.EndsWith(" if"u8) ? before[..^3].TrimEnd(" \t"u8) : default;
        return !given.IsEmpty && !given.EndsWith(text.Slice(operand.Start, operand.Length));
    }

    /// <summary>
    /// <c>getPassword() { return "…"; }</c>: the function is called what its result is. A function of Go that takes a token answers the key
    /// to verify it with.
    /// </summary>
    private static bool TryReadResult(ReadOnlySpan<byte> text, CodeText code, int at, out CodeRole role)
    {
        role = default;
        int enclosing = code.Enclosing(at);
        if (enclosing < 0 || code.Open[enclosing].Kind != '{')
        {
            return false;
        }

        int begin = Math.Max(0, code.Open[enclosing].At - LongestSignature);
        if (text[begin..code.Open[enclosing].At].LastIndexOf("jwt.Token"u8) is >= 0 and var type)
        {
            role = new CodeRole
            {
                Role = ValueRole.Argument,
                Function = new ByteRange(begin + type, "jwt.Token".Length),
                Argument = ArgumentMeaning.SigningKey,
                Enclosing = -1,
            };
            return true;
        }

        int close = code.Previous(text, code.Open[enclosing].At);
        int open = close >= 0 && text[close] == ')' ? code.Partner(text, close) : -1;
        ByteRange name = open <= 0 ? default : Names.Chain(text, code.Previous(text, open));
        return !name.IsEmpty && CodeRole.Named(text, code, code.Open[enclosing].At, name, ValueRole.Assignment, out role);
    }
}
