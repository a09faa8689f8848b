using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Code;

/// <summary>
/// Tells what a string literal is in its program, by going back from it over operators and wrapping calls. What is behind it was looked at
/// before.
/// </summary>
internal static class CodeRoles
{
    /// <summary>Wrappers and parentheses around one literal.</summary>
    private const int MostWrappers = 6;

    /// <summary>How far back the target of an expression is looked for.</summary>
    private const int Reach = 240;

    /// <summary>How far before its body the parameters of a function may begin.</summary>
    private const int LongestSignature = 80;

    private static readonly WordSet Keywords = new(
        "return if while in and or not switch elif when case throw echo print puts await yield typeof else do assert raise is unless then new delete from import require include use using as where select on like by with end begin"
    );

    /// <summary>
    /// Finds the role of the literal that begins at <paramref name="start"/>; false where it has none that could be a credential's.
    /// </summary>
    public static bool TryFind(ReadOnlySpan<byte> text, CodeText code, Dialect language, int start, out CodeRole role)
    {
        role = default;
        bool isBase64 = false;
        for (int i = 0; i < MostWrappers; i++)
        {
            int at = code.Previous(text, start);
            if (at < 0)
            {
                return false;
            }

            if (text[at] == '(' && CodeWrappers.TryUnwrap(text, code, at, ref start, ref isBase64))
            {
                continue;
            }

            if (text[at] == '{' && code.Previous(text, at) is >= 0 and var before && text[before] == '=')
            {
                start = at;
                continue;
            }

            bool found = TryRead(text, code, language, at, start, out role);
            if (found && role.Role == ValueRole.Assignment && text[at] == '=' && !role.Key.IsEmpty && language.AssignsTuples)
            {
                role = role with { Key = CodeTuples.FirstOf(text, code, role.Key) };
            }

            ArgumentMeaning option =
                found && role.Role == ValueRole.ListItem && role.Key.IsEmpty ? CodeArguments.ListMeaning(text, code, role)
                : found && !role.Key.IsEmpty && role.Argument == ArgumentMeaning.None ? CodeArguments.OptionMeaning(text, code, role)
                : role.Argument;
            role = role with
            {
                IsBase64 = isBase64,
                Argument = option,
                Function = role.Function.IsEmpty && option != ArgumentMeaning.None ? role.Key : role.Function,
            };
            return found;
        }

        return false;
    }

    private static bool TryRead(ReadOnlySpan<byte> text, CodeText code, Dialect language, int at, int start, out CodeRole role)
    {
        byte before = at > 0 ? text[at - 1] : (byte)0;
        switch (text[at])
        {
            case (byte)'=':
                return TryReadEquals(text, code, at, out role);
            case (byte)':' when before == '?':
                return TryReadFallback(text, code, at - 1, out role);
            case (byte)':' when before != ':':
                return TryReadColon(text, code, at, out role);
            case (byte)'>' when before == '=' && (language.ArrowIsPair || language.ArrowGives):
                return Named(text, code, at - 1, Names.Target(text, code, at - 1, isPair: true), ValueRole.Assignment, out role);
            case (byte)'-' when before == '<':
                return Named(text, code, at - 1, Names.Target(text, code, at - 1, isPair: true), ValueRole.Assignment, out role);
            case (byte)'|' when FindClosure(text, code, at) is > 0 and var argument:
                return CodeArguments.TryRead(text, code, language, argument, out role);
            case (byte)'|' when before == '|':
                return TryReadFallback(text, code, at - 1, out role);
            case (byte)'?' when before == '?':
                return TryReadFallback(text, code, at - 1, out role);
            case (byte)'?':
                return TryReadAssigned(text, code, at, ValueRole.Assignment, out role);
            case (byte)'(' or (byte)',':
                return CodeArguments.TryRead(text, code, language, at, out role);
            case (byte)'[' or (byte)'{':
                return TryReadFirstItem(text, code, at, language.AssignsTuples, out role);
            default:
                role = default;
                return Bytes.IsWord(text[at]) && TryReadWord(text, code, language, at, start, out role);
        }
    }

    /// <summary><c>typeof hashPassword !== 'function'</c> compares with the name of a type.</summary>
    private static bool IsTypeOf(ReadOnlySpan<byte> text, ByteRange operand) =>
        text[..operand.Start].TrimEnd((byte)' ').EndsWith("typeof"u8);

    private static bool TryReadEquals(ReadOnlySpan<byte> text, CodeText code, int at, out CodeRole role)
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
            return !IsTypeOf(text, operand) && Named(text, code, op, operand, ValueRole.Comparison, out role);
        }

        ByteRange beside =
            sign is [(byte)'='] && op > 0 && Bytes.IsWord(text[op - 1]) ? MarkupNames.Beside(text, Names.Chain(text, op - 1)) : default;
        if (!beside.IsEmpty)
        {
            return Named(text, code, op, beside, ValueRole.Assignment, out role);
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
            && Named(
                text,
                code,
                op,
                Names.Target(text, code, op, isPair: false),
                isArgument ? ValueRole.KeywordArgument : ValueRole.Assignment,
                out role
            );
    }

    private static bool TryReadColon(ReadOnlySpan<byte> text, CodeText code, int at, out CodeRole role)
    {
        if (TernaryMark(text, code, at) is >= 0 and var mark)
        {
            return ReadsEnvironment(text[mark..at])
                ? TryReadFallback(text, code, at, out role) || TryReadAssigned(text, code, mark, ValueRole.Default, out role)
                : TryReadAssigned(text, code, mark, ValueRole.Assignment, out role);
        }

        int enclosing = code.Enclosing(at);
        bool isArgument = enclosing >= 0 && code.Open[enclosing].Kind == '(';
        return Named(
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
            ? Named(text, code, op, operand, ValueRole.Default, out role)
            : TryReadAssigned(text, code, op, ValueRole.Default, out role);
    }

    /// <summary>What the expression that ends here is assigned to.</summary>
    private static bool TryReadAssigned(ReadOnlySpan<byte> text, CodeText code, int end, ValueRole kind, out CodeRole role)
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

                return Named(text, code, i, Names.Target(text, code, i, isPair: true), kind, out role);
            }
            else
            {
                i = code.Skip(i);
            }
        }

        return false;
    }

    /// <summary>The parenthesis before <c>|_|</c> and <c>||</c> of a closure that is the only argument (Rust); -1 for none.</summary>
    private static int FindClosure(ReadOnlySpan<byte> text, CodeText code, int bar)
    {
        int open = bar - 1;
        while (open > 0 && bar - open < 24 && Bytes.IsWord(text[open]))
        {
            open--;
        }

        int before = open > 0 && text[open] == '|' ? code.Previous(text, open) : -1;
        return before > 0 && text[before] == '(' && Bytes.IsWord(text[before - 1]) ? before : -1;
    }

    /// <summary>A parenthesis that only groups: behind an operator and not behind a name.</summary>
    private static bool IsGroup(ReadOnlySpan<byte> text, CodeText code, int open) =>
        code.Previous(text, open) is >= 0 and var before
        && text[before] is (byte)'=' or (byte)':' or (byte)'|' or (byte)'?' or (byte)'(' or (byte)'>';

    /// <summary>Ruby's block that answers where nothing is set: <c>ENV.fetch("JWT_SECRET") { "…" }</c>.</summary>
    private static bool TryReadBlock(ReadOnlySpan<byte> text, CodeText code, int close, out CodeRole role)
    {
        role = default;
        int open = code.Partner(text, close);
        ByteRange callee = open <= 0 ? default : Names.Chain(text, code.Previous(text, open));
        int last = code.Previous(text, close);
        return !callee.IsEmpty
            && KnownFunctions.TakesDefault(Names.LastOf(text, callee))
            && code.TryStringEnding(last + 1, out ByteRange literal)
            && Named(text, code, close, Names.Content(text, literal), ValueRole.Default, out role);
    }

    /// <summary>The first item of a list that has a name; an index is no item.</summary>
    private static bool TryReadFirstItem(ReadOnlySpan<byte> text, CodeText code, int open, bool isBare, out CodeRole role)
    {
        if (text[open] == '[' && CodeTuples.TryReadItem(text, code, open, 0, isBare, out role))
        {
            return true;
        }

        role = new CodeRole { Role = ValueRole.ListItem, Enclosing = code.Enclosing(open + 1) };
        int before = code.Previous(text, open);
        if (text[open] == '{' && before > 0 && text[before] == ')' && TryReadBlock(text, code, before, out CodeRole block))
        {
            role = block;
            return true;
        }

        return before >= 0 && text[before] is (byte)'=' or (byte)':' or (byte)'>' or (byte)',' or (byte)'[' or (byte)'(' or (byte)']';
    }

    private static bool TryReadWord(ReadOnlySpan<byte> text, CodeText code, Dialect language, int at, int start, out CodeRole role)
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
                ? TryReadAssigned(text, code, chain.Start, ValueRole.Default, out role)
                : TryReadFallback(text, code, chain.Start, out role);
        }

        if (word.SequenceEqual("eq"u8) || word.SequenceEqual("ne"u8))
        {
            int op = chain.Start > 0 && text[chain.Start - 1] == '-' ? chain.Start - 1 : chain.Start;
            return Named(text, code, op, Names.Operand(text, code, op), ValueRole.Comparison, out role);
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
            && Named(text, code, chain.Start, chain, isOption ? ValueRole.KeywordArgument : ValueRole.Assignment, out role);
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
            && Named(text, code, close, Names.Operand(text, code, close), ValueRole.Comparison, out role);
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
        return !name.IsEmpty && Named(text, code, code.Open[enclosing].At, name, ValueRole.Assignment, out role);
    }

    private static bool Named(ReadOnlySpan<byte> text, CodeText code, int op, ByteRange key, ValueRole kind, out CodeRole role)
    {
        role = new CodeRole
        {
            Role = kind,
            Key = key,
            Enclosing = code.Enclosing(op),
        };
        return !key.IsEmpty && key.End <= text.Length;
    }
}
