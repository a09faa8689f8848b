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
                return CodeOperators.TryReadEquals(text, code, at, out role);
            case (byte)':' when before == '?':
                return CodeOperators.TryReadFallback(text, code, at - 1, out role);
            case (byte)':' when before != ':':
                return CodeOperators.TryReadColon(text, code, at, out role);
            case (byte)'>' when before == '=' && (language.ArrowIsPair || language.ArrowGives):
                return CodeRole.Named(text, code, at - 1, Names.Target(text, code, at - 1, isPair: true), ValueRole.Assignment, out role);
            case (byte)'-' when before == '<':
                return CodeRole.Named(text, code, at - 1, Names.Target(text, code, at - 1, isPair: true), ValueRole.Assignment, out role);
            case (byte)'|' when FindClosure(text, code, at) is > 0 and var argument:
                return CodeArguments.TryRead(text, code, language, argument, out role);
            case (byte)'|' when before == '|':
                return CodeOperators.TryReadFallback(text, code, at - 1, out role);
            case (byte)'?' when before == '?':
                return CodeOperators.TryReadFallback(text, code, at - 1, out role);
            case (byte)'?':
                return CodeOperators.TryReadAssigned(text, code, at, ValueRole.Assignment, out role);
            case (byte)'(' or (byte)',':
                return CodeArguments.TryRead(text, code, language, at, out role);
            case (byte)'[' or (byte)'{':
                return TryReadFirstItem(text, code, at, language.AssignsTuples, out role);
            default:
                role = default;
                return Bytes.IsWord(text[at]) && CodeKeywords.TryRead(text, code, language, at, start, out role);
        }
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
            && CodeRole.Named(text, code, close, Names.Content(text, literal), ValueRole.Default, out role);
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
}
