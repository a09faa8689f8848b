using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Code;

/// <summary>What the operator before a literal makes of it: what it is assigned to, compared with, or stands in for.</summary>
internal static class CodeOperators
{
    /// <summary>How far back the target of an expression is looked for.</summary>
    private const int Reach = 240;

    /// <summary><c>typeof hashPassword !== 'function'</c> compares with the name of a type.</summary>
    private static bool IsTypeOf(ReadOnlySpan<byte> text, ByteRange operand) =>
        text[..operand.Start].TrimEnd((byte)' ').EndsWith("typeof"u8);

    /// <summary>An equals sign, with what stands before it: it assigns, compares, or does something else.</summary>
    public static bool TryReadEquals(ReadOnlySpan<byte> text, CodeText code, int at, out CodeRole role)
    {
        int op = at;
        while (
            op > 0
            && at - op < 3
            && text[op - 1]
                is (byte)'='
                    or (byte)'!'
                    or (byte)'<'
                    or (byte)'>'
                    or (byte)'~'
                    or (byte)':'
                    or (byte)'?'
                    or (byte)'|'
                    or (byte)'+'
                    or (byte)'.'
                    or (byte)'-'
                    or (byte)'&'
                    or (byte)'*'
        )
        {
            op--;
        }

        ReadOnlySpan<byte> sign = text[op..(at + 1)];
        role = default;
        if (sign.SequenceEqual("=="u8) || sign.SequenceEqual("==="u8) || sign.SequenceEqual("!="u8) || sign.SequenceEqual("!=="u8))
        {
            ByteRange operand = Names.Operand(text, code, op);
            return !IsTypeOf(text, operand) && CodeRole.Named(text, code, op, operand, ValueRole.Comparison, out role);
        }

        ByteRange beside =
            sign is [(byte)'='] && op > 0 && Bytes.IsWord(text[op - 1]) ? MarkupNames.Beside(text, Names.Chain(text, op - 1)) : default;
        if (!beside.IsEmpty)
        {
            return CodeRole.Named(text, code, op, beside, ValueRole.Assignment, out role);
        }

        bool assigns =
            sign is [(byte)'=']
            || sign.SequenceEqual(":="u8)
            || sign.SequenceEqual("?="u8)
            || sign.SequenceEqual("||="u8)
            || sign.SequenceEqual("??="u8);
        int enclosing = code.Enclosing(op);
        bool isArgument = enclosing >= 0 && code.Open[enclosing].Kind == '(';
        return assigns
            && CodeRole.Named(
                text,
                code,
                op,
                Names.Target(text, code, op, isPair: false),
                isArgument ? ValueRole.KeywordArgument : ValueRole.Assignment,
                out role
            );
    }

    /// <summary>A colon: that of a key, of a named argument, or the second sign of a ternary.</summary>
    public static bool TryReadColon(ReadOnlySpan<byte> text, CodeText code, int at, out CodeRole role)
    {
        if (TernaryMark(text, code, at) is >= 0 and var mark)
        {
            return ReadsEnvironment(text[mark..at])
                ? TryReadFallback(text, code, at, out role) || TryReadAssigned(text, code, mark, ValueRole.Default, out role)
                : TryReadAssigned(text, code, mark, ValueRole.Assignment, out role);
        }

        int enclosing = code.Enclosing(at);
        bool isArgument = enclosing >= 0 && code.Open[enclosing].Kind == '(';
        return CodeRole.Named(
            text,
            code,
            at,
            Names.Target(text, code, at, isPair: true),
            isArgument ? ValueRole.KeywordArgument : ValueRole.Assignment,
            out role
        );
    }

    /// <summary>The question mark of <c>condition ? a : b</c> whose colon this is; -1 where it is another colon.</summary>
    private static int TernaryMark(ReadOnlySpan<byte> text, CodeText code, int colon)
    {
        int last = code.Previous(text, colon);
        last = last > 0 && text[last] == '!' ? last - 1 : last;
        if (last < 0)
        {
            return -1;
        }

        int end = text[last] is (byte)')' or (byte)']' && code.Partner(text, last) is > 0 and var open ? open - 1 : last;
        int left =
            code.TryStringEnding(last + 1, out ByteRange literal) ? literal.Start
            : Names.Chain(text, end) is { IsEmpty: false } chain ? Start(text, chain)
            : -1;
        int before = left < 0 ? -1 : code.Previous(text, left);
        return before > 0 && text[before] == '?' && text[before - 1] != '?' ? before : -1;
    }

    /// <summary>
    /// Where an expression begins that ends in a chain: the owner of a static member, and <c>process.env.</c> before its variable, belong
    /// to it.
    /// </summary>
    private static int Start(ReadOnlySpan<byte> text, ByteRange chain)
    {
        int start = chain.Start;
        while (
            start > 0
            && (
                Bytes.IsWord(text[start - 1])
                || text[start - 1] is (byte)'.' or (byte)'$' or (byte)'@'
                || (text[start - 1] == ':' && start > 1 && text[start - 2] == ':')
                || (text[start - 1] == ':' && text[start] == ':')
            )
        )
        {
            start--;
        }

        return start;
    }

    /// <summary>Whether an operand is what was set from outside, so that the other one stands in for it.</summary>
    private static bool ReadsEnvironment(ReadOnlySpan<byte> operand) =>
        Bytes.Contains(operand, "env"u8) || Bytes.Contains(operand, "config"u8);

    /// <summary><c>process.env.X || "…"</c>: what is not there names the value, else what the whole is assigned to.</summary>
    public static bool TryReadFallback(ReadOnlySpan<byte> text, CodeText code, int op, out CodeRole role)
    {
        ByteRange operand = Names.Operand(text, code, op);
        return !operand.IsEmpty && code.HasWord(operand.Start, operand.End)
            ? CodeRole.Named(text, code, op, operand, ValueRole.Default, out role)
            : TryReadAssigned(text, code, op, ValueRole.Default, out role);
    }

    /// <summary>What the expression that ends here is assigned to.</summary>
    public static bool TryReadAssigned(ReadOnlySpan<byte> text, CodeText code, int end, ValueRole kind, out CodeRole role)
    {
        role = default;
        int stop = Math.Max(0, end - Reach);
        for (int i = end - 1; i > stop; i--)
        {
            byte b = text[i];
            byte before = text[i - 1];
            if (b is (byte)')' or (byte)']' or (byte)'}')
            {
                i = code.Partner(text, i);
                if (i < 0)
                {
                    return false;
                }
            }
            else if (b == '(' && IsGroup(text, code, i))
            {
                continue;
            }
            else if (b is (byte)'(' or (byte)'[' or (byte)'{' or (byte)';' or (byte)',')
            {
                return false;
            }
            else if (b == '=' && before is (byte)'=' or (byte)'!' or (byte)'<' or (byte)'>')
            {
                i -= text[i - 2] is (byte)'=' or (byte)'!' ? 2 : 1;
            }
            else if (b == '=')
            {
                return text[i + 1] != '>' && TryReadEquals(text, code, i, out role) && (role = role with { Role = kind }) != default;
            }
            else if (b == ':' && before is not ((byte)':' or (byte)'?'))
            {
                if (TernaryMark(text, code, i) is >= 0 and var mark)
                {
                    i = mark;
                    continue;
                }

                return CodeRole.Named(text, code, i, Names.Target(text, code, i, isPair: true), kind, out role);
            }
            else
            {
                i = code.Skip(i);
            }
        }

        return false;
    }

    /// <summary>A parenthesis that only groups: behind an operator and not behind a name.</summary>
    private static bool IsGroup(ReadOnlySpan<byte> text, CodeText code, int open) =>
        code.Previous(text, open) is >= 0 and var before
        && text[before] is (byte)'=' or (byte)':' or (byte)'|' or (byte)'?' or (byte)'(' or (byte)'>';
}
