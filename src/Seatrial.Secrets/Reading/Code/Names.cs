using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Code;

/// <summary>Reads names in code backwards: from the operator behind them.</summary>
internal static class Names
{
    private const int LongestChain = 100;
    private const int LongestType = 100;

    /// <summary>Calls around the one that reads a variable: <c>Optional.ofNullable(System.getenv("NAME"))</c>.</summary>
    private const int MostCalls = 2;

    private const int LongestLine = 300;

    private const int LongestLabel = 60;

    /// <summary>Members and methods that give what somebody typed into a field.</summary>
    private static readonly WordSet Contents = new("value val text getvalue gettext trim strip tostring");

    private static readonly WordSet Types = new("string str text char bytes byte rune varchar uint8 u8 any auto");

    private static readonly WordSet Branches = new("if elif else for while with try except finally class case switch when until unless");

    /// <summary>What is assigned to: a variable, a member, an element, a key; declared types are passed over.</summary>
    /// <param name="text">The text.</param>
    /// <param name="code">What is known of it.</param>
    /// <param name="end">Where the operator begins.</param>
    /// <param name="isPair">The operator is that of a key and its value: there is no type.</param>
    public static ByteRange Target(ReadOnlySpan<byte> text, CodeText code, int end, bool isPair)
    {
        int last = code.Previous(text, end);
        if (last >= 0 && text[last] is (byte)'?' or (byte)'!')
        {
            last = code.Previous(text, last);
        }

        if (last < 0)
        {
            return default;
        }

        if (code.TryStringEnding(last + 1, out ByteRange literal))
        {
            return Content(text, literal);
        }

        if (text[last] == ']' && Element(text, code, last, isPair) is { IsEmpty: false } element)
        {
            return element;
        }

        ByteRange chain = Chain(text, last);
        if (isPair)
        {
            return chain;
        }

        if (Declared(text, code, end) is { IsEmpty: false } declared)
        {
            return declared;
        }

        return !chain.IsEmpty && IsTypeBehindName(text, code, chain) is { IsEmpty: false } named ? named : chain;
    }

    /// <summary>
    /// What an operand of a comparison or a fallback is called: a variable, an element, the argument of the function that reads it.
    /// </summary>
    public static ByteRange Operand(ReadOnlySpan<byte> text, CodeText code, int end)
    {
        int last = code.Previous(text, end);
        while (last > 0 && text[last] is (byte)'?' or (byte)'!')
        {
            last = code.Previous(text, last);
        }

        if (last < 0)
        {
            return default;
        }

        if (text[last] == ']' && Element(text, code, last, isPair: true) is { IsEmpty: false } element)
        {
            return element;
        }

        ByteRange chain = text[last] == ')' ? Called(text, code, last) : Chain(text, last);
        return OfField(text, code, chain);
    }

    /// <summary><c>getElementById("password").value</c>: what the field is called whose content is taken.</summary>
    private static ByteRange OfField(ReadOnlySpan<byte> text, CodeText code, ByteRange chain) =>
        chain.Start > 2
        && text[chain.Start - 1] == '.'
        && text[chain.Start - 2] == ')'
        && Contents.Contains(text.Slice(chain.Start, chain.Length))
            ? Called(text, code, chain.Start - 2)
            : chain;

    /// <summary>The identifiers, joined by dots, that end at a place; empty where none does.</summary>
    public static ByteRange Chain(ReadOnlySpan<byte> text, int last)
    {
        int start = last + 1;
        while (
            start > 0
            && last + 1 - start < LongestChain
            && (
                Bytes.IsWord(text[start - 1])
                || text[start - 1] is (byte)'.' or (byte)'$' or (byte)'@' or >= 0x80
                || (text[start - 1] == '?' && start <= last && text[start] == '.')
            )
        )
        {
            start--;
        }

        while (start <= last && text[start] is (byte)'.' or (byte)'$' or (byte)'@' or (byte)'?')
        {
            start++;
        }

        start += EnvironmentLength(text[start..(last + 1)]);
        return start > last || Bytes.IsDigit(text[start]) || !Bytes.IsWord(text[last]) ? default : new ByteRange(start, last + 1 - start);
    }

    /// <summary>Length of <c>process.env.</c> and its kin before the name of a variable.</summary>
    private static int EnvironmentLength(ReadOnlySpan<byte> chain)
    {
        int dot = chain.LastIndexOf((byte)'.');
        return dot > 2 && (Bytes.EndsWith(chain[..dot], "env"u8) || Bytes.EndsWith(chain[..dot], "environ"u8)) ? dot + 1 : 0;
    }

    /// <summary>The last of the names that dots join.</summary>
    public static ReadOnlySpan<byte> LastOf(ReadOnlySpan<byte> text, ByteRange chain)
    {
        ReadOnlySpan<byte> whole = text.Slice(chain.Start, chain.Length);
        return whole[(whole.LastIndexOf((byte)'.') + 1)..];
    }

    /// <summary>With the class or object before it where <c>::</c> or <c>-&gt;</c> joins them: <c>JWT::encode</c>.</summary>
    public static ByteRange Qualified(ReadOnlySpan<byte> text, ByteRange callee)
    {
        ByteRange owner =
            callee.Start > 2 && text[(callee.Start - 2)..callee.Start] is [(byte)':', (byte)':'] or [(byte)'-', (byte)'>']
                ? Chain(text, callee.Start - 3)
                : default;
        return owner.IsEmpty ? callee : new ByteRange(owner.Start, callee.End - owner.Start);
    }

    /// <summary>
    /// The module that is called as it is loaded: <c>require('cookie-parser')(</c>, with the parenthesis before the last at
    /// <paramref name="last"/>.
    /// </summary>
    public static ByteRange Required(ReadOnlySpan<byte> text, int last)
    {
        const int LongestModule = 80;
        if (last < 12 || text[last] != ')' || text[last - 1] is not ((byte)'"' or (byte)'\''))
        {
            return default;
        }

        int from = Math.Max(0, last - LongestModule);
        int start = from + text[from..(last - 1)].LastIndexOf(text[last - 1]) + 1;
        return start > from && text[..(start - 1)].EndsWith("require("u8) ? new ByteRange(start, last - 1 - start) : default;
    }

    /// <summary>The text between the quotes of a literal, prefixes left out.</summary>
    public static ByteRange Content(ReadOnlySpan<byte> text, ByteRange literal)
    {
        int start = literal.Start;
        while (start < literal.End && text[start] is not ((byte)'"' or (byte)'\'' or (byte)'`'))
        {
            start++;
        }

        int quotes = text[start..literal.End].IndexOfAnyExcept(text[Math.Min(start, literal.End - 1)]);
        int end = literal.End;
        return quotes <= 0 || literal.Length < (2 * quotes) + 1 ? default : new ByteRange(start + quotes, end - start - (2 * quotes));
    }

    /// <summary>
    /// <c>obj['key']</c>, <c>params[:key]</c>, <c>headers[KEY]</c>; with an empty or numeric index what stands before it.
    /// </summary>
    private static ByteRange Element(ReadOnlySpan<byte> text, CodeText code, int close, bool isPair)
    {
        int open = code.Partner(text, close);
        int inner = open < 0 ? -1 : code.Previous(text, close);
        if (inner < 0)
        {
            return default;
        }

        if (inner > open && code.TryStringEnding(inner + 1, out ByteRange literal))
        {
            return Content(text, literal);
        }

        ByteRange chain = inner > open ? Chain(text, inner) : default;
        int before = code.Previous(text, open);
        return !chain.IsEmpty && chain.Start > open && !Types.Contains(text.Slice(chain.Start, chain.Length)) ? chain
            : before >= 0 && Bytes.IsWord(text[before]) && !isPair && Declared(text, code, close + 1).IsEmpty ? Chain(text, before)
            : default;
    }

    /// <summary><c>getenv("NAME")</c>, <c>headers.get('name')</c>, <c>getPassword()</c>, <c>password.trim()</c>.</summary>
    private static ByteRange Called(ReadOnlySpan<byte> text, CodeText code, int close, int depth = 0)
    {
        int open = code.Partner(text, close);
        if (open <= 0)
        {
            return default;
        }

        int inner = code.Previous(text, close);
        if (inner > open && code.TryStringEnding(inner + 1, out ByteRange literal) && code.Previous(text, literal.Start) == open)
        {
            return Content(text, literal);
        }

        if (
            inner > open
            && code.TryStringEnding(inner + 1, out literal)
            && Content(text, literal) is var last
            && Bytes.EqualsText(text.Slice(last.Start, last.Length), "password"u8)
        )
        {
            // getattr(user, "password"), text_input("Code", type="password").
            return last;
        }

        if (inner > open && FirstLabel(text, code, open) is { IsEmpty: false } label)
        {
            return label;
        }

        return
            inner > open
            && text[inner] == ')'
            && depth < MostCalls
            && Called(text, code, inner, depth + 1) is { IsEmpty: false } argument
            && code.HasWord(argument.Start, argument.End)
            ? argument
            : Chain(text, code.Previous(text, open));
    }

    /// <summary>
    /// <c>text_input("Enter password:", type="password")</c>: the last word of what is asked for, where that is a credential.
    /// </summary>
    private static ByteRange FirstLabel(ReadOnlySpan<byte> text, CodeText code, int open)
    {
        int start = open + 1;
        if (start >= text.Length || text[start] is not ((byte)'"' or (byte)'\''))
        {
            return default;
        }

        int length = text.Slice(start + 1, Math.Min(LongestLabel, text.Length - start - 1)).IndexOf(text[start]);
        ReadOnlySpan<byte> label = length < 0 ? default : text.Slice(start + 1, length).TrimEnd(" :?*"u8);
        int word = label.LastIndexOf((byte)' ') + 1;
        var range = new ByteRange(start + 1 + word, label.Length - word);
        return range.Length > 0 && code.HasWord(range.Start, range.End) ? range : default;
    }

    /// <summary>The name before a colon and a type: <c>password: Option&lt;String&gt; =</c>.</summary>
    private static ByteRange Declared(ReadOnlySpan<byte> text, CodeText code, int end)
    {
        int depth = 0;
        int stop = Math.Max(0, end - LongestType);
        for (int i = end - 1; i > stop; i--)
        {
            byte b = text[i];
            switch (b)
            {
                case (byte)'>' or (byte)']':
                    depth++;
                    continue;
                case (byte)'<' or (byte)'[':
                    depth--;
                    continue;
                case (byte)':' when depth == 0:
                    int before = text[i - 1] == ':' ? -1 : code.Previous(text, text[i - 1] == '?' ? i - 1 : i);
                    ByteRange name = before < 0 || IsScope(text, i) ? default : Chain(text, before);
                    return
                        name.IsEmpty
                        || Branches.Contains(text.Slice(name.Start, name.Length))
                        || Branches.Contains(FirstWord(text, name.Start))
                        ? default
                        : name;
                case (byte)' ' or (byte)'|' or (byte)'&' or (byte)'?' or (byte)'.' or (byte)'*' or (byte)'\'':
                    continue;
                case (byte)',' when depth > 0:
                    continue;
                default:
                    if (!Bytes.IsWord(b) || depth < 0)
                    {
                        return default;
                    }

                    continue;
            }
        }

        return default;
    }

    /// <summary>
    /// PowerShell's <c>$env:NAME</c>, <c>$script:name</c>: what stands before the colon is no name with a type behind it.
    /// </summary>
    private static bool IsScope(ReadOnlySpan<byte> text, int colon)
    {
        int start = colon;
        while (start > 0 && Bytes.IsWord(text[start - 1]))
        {
            start--;
        }

        return start > 0 && start < colon && text[start - 1] == '$' && colon + 1 < text.Length && Bytes.IsWord(text[colon + 1]);
    }

    /// <summary><c>var password string =</c> (Go), <c>Dim password As String =</c> (Visual Basic).</summary>
    private static ByteRange IsTypeBehindName(ReadOnlySpan<byte> text, CodeText code, ByteRange chain)
    {
        if (!Types.Contains(text.Slice(chain.Start, chain.Length)))
        {
            return default;
        }

        int before = code.Previous(text, chain.Start);
        ByteRange name = before < 0 || !Bytes.IsWord(text[before]) ? default : Chain(text, before);
        if (!name.IsEmpty && Bytes.EqualsText(text.Slice(name.Start, name.Length), "as"u8))
        {
            before = code.Previous(text, name.Start);
            return before < 0 ? default : Chain(text, before);
        }

        return name;
    }

    private static ReadOnlySpan<byte> FirstWord(ReadOnlySpan<byte> text, int at)
    {
        ReadOnlySpan<byte> line = text[Math.Max(0, at - LongestLine)..at];
        line = line[(line.LastIndexOf((byte)'\n') + 1)..].TrimStart(" \t}"u8);
        int length = 0;
        while (length < line.Length && Bytes.IsWord(line[length]))
        {
            length++;
        }

        return line[..length];
    }
}
