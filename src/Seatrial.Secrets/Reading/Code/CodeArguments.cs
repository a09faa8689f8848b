using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Code;

/// <summary>Literals that are arguments by position, or items of lists and tuples.</summary>
internal static class CodeArguments
{
    private static readonly WordSet Pairs = new(
        "auth authentication basic_auth basicauth httpauth http_auth credentials creds credential login"
    );

    /// <summary>Reads the role of the literal behind a parenthesis or a comma.</summary>
    /// <param name="text">The text.</param>
    /// <param name="code">What is known of it.</param>
    /// <param name="language">Its language.</param>
    /// <param name="at">Offset of the parenthesis or comma.</param>
    /// <param name="role">The role.</param>
    public static bool TryRead(ReadOnlySpan<byte> text, CodeText code, Dialect language, int at, out CodeRole role)
    {
        role = default;
        int enclosing = code.Enclosing(at + 1);
        Bracket open = enclosing < 0 ? default : code.Open[enclosing];
        bool isCall = enclosing >= 0 && open.Kind == '(';
        if (
            (enclosing < 0 || open.Kind == '{')
            && text[at] == ','
            && language.AssignsTuples
            && CodeTuples.TryRead(text, code, at, out role)
        )
        {
            return true;
        }

        if (enclosing < 0 || (open.Kind == '{' && language.CallsWithoutParentheses))
        {
            return language.CallsWithoutParentheses && TryReadCommand(text, code, at, out role);
        }

        if (open.Kind == '{' && text[at] == ',' && !IsList(text, code, open.At))
        {
            return false;
        }

        int position = text[at] == '(' ? 0 : code.CountCommas(text, open.At, at + 1);
        int last = code.Previous(text, open.At);
        ByteRange callee = isCall && last >= 0 ? Names.Chain(text, last) : default;
        if (
            callee.IsEmpty
            && isCall
            && Names.Required(text, last) is { IsEmpty: false } module
            && KnownFunctions.Find(text.Slice(module.Start, module.Length), position) is not ArgumentMeaning.None and var taken
        )
        {
            role = new CodeRole
            {
                Role = ValueRole.Argument,
                Function = module,
                Argument = taken,
                Position = position,
                Enclosing = -1,
            };
            return true;
        }

        if (callee.IsEmpty)
        {
            return CodeTuples.TryReadItem(text, code, open.At, position, language.AssignsTuples, out role)
                || TryReadItem(text, code, enclosing, position, at, out role);
        }

        if (position == 0 && KnownFunctions.GivesDefault(Names.LastOf(text, callee)) && FindDot(text, callee) is > 0 and var dot)
        {
            return CodeOperators.TryReadFallback(text, code, dot, out role);
        }

        ByteRange qualified = Names.Qualified(text, callee);
        ReadOnlySpan<byte> chain = text.Slice(qualified.Start, qualified.Length);
        ArgumentMeaning meaning = KnownFunctions.Find(chain, position) is not ArgumentMeaning.None and var known
            ? known
            : KnownFunctions.FindImported(text, chain, position);
        role = new CodeRole
        {
            Role = ValueRole.Argument,
            Function = callee,
            Argument = meaning,
            Position = position,
            Enclosing = -1,
        };
        if (meaning != ArgumentMeaning.None)
        {
            return meaning != ArgumentMeaning.Account;
        }

        ReadOnlySpan<byte> function = Names.LastOf(text, callee);
        if (position == 1 && FirstString(text, code, at) is { IsEmpty: false } name)
        {
            role = role with { Key = name, Role = KnownFunctions.TakesDefault(function) ? ValueRole.Default : ValueRole.Assignment };
            return KnownFunctions.TakesPair(function);
        }

        if (
            position == 1
            && KnownFunctions.TakesPair(function)
            && code.Previous(text, at) is > 0 and var named
            && Names.Chain(text, named) is { IsEmpty: false } identifier
            && IsConstant(text, identifier)
        )
        {
            role = role with { Key = identifier, Role = ValueRole.Assignment };
            return true;
        }

        if (position == 0 && KnownFunctions.Compares(function) && CodeOperands.ComparedBehind(text, at) is { IsEmpty: false } compared)
        {
            role = role with { Key = compared, Role = ValueRole.Comparison };
            return true;
        }

        if (
            position == 2
            && function.SequenceEqual("set"u8)
            && code.Previous(text, at) is > 0 and var option
            && code.TryStringEnding(option + 1, out ByteRange second)
        )
        {
            // A section, an option and its value: Python's configparser.
            role = role with
            {
                Key = Names.Content(text, second),
                Role = ValueRole.Assignment,
            };
            return true;
        }

        if (
            position == 2
            && KnownFunctions.TakesOption(function)
            && code.Previous(text, at) is > 0 and var constant
            && Names.Chain(text, constant) is { IsEmpty: false } setting
        )
        {
            role = role with { Key = setting, Role = ValueRole.Assignment };
            return true;
        }

        if (position == 0 && KnownFunctions.TakesPair(function) && LabelledArguments.NameBehind(text, at) is { IsEmpty: false } behind)
        {
            role = role with { Key = behind, Role = ValueRole.Assignment };
            return true;
        }

        if (position == 1 && KnownFunctions.Compares(function))
        {
            role = role with { Key = CodeOperands.Compared(text, code, at), Role = ValueRole.Comparison };
            return !role.Key.IsEmpty;
        }

        if (position == 0 && KnownFunctions.TypesInto(function) && FindDot(text, callee) is > 0 and var member)
        {
            role = role with { Key = CodeOperands.Field(text, code, member), Role = ValueRole.Assignment };
            return !role.Key.IsEmpty;
        }

        if (CodeScopes.AddsTo(function) && callee.Length > function.Length)
        {
            role = new CodeRole
            {
                Role = ValueRole.ListItem,
                Enclosing = enclosing,
                Position = position,
            };
            return true;
        }

        role = role with { Key = new ByteRange(callee.End - function.Length, function.Length) };
        return position == 0 && IsSetter(function, FindDot(text, callee) > 0);
    }

    /// <summary>A constant that names a setting: <c>put(Context.SECURITY_CREDENTIALS, "…")</c>.</summary>
    private static bool IsConstant(ReadOnlySpan<byte> text, ByteRange chain) =>
        Names.LastOf(text, chain) is var name
        && name.IndexOfAnyExcept(ByteSets.VariableName) < 0
        && name.IndexOfAnyInRange((byte)'a', (byte)'z') < 0;

    /// <summary>The dot before the last name of what is called; -1 where it is called on nothing.</summary>
    private static int FindDot(ReadOnlySpan<byte> text, ByteRange callee)
    {
        int at = callee.End - Names.LastOf(text, callee).Length - 1;
        return at > 0 && text[at] == '.' ? at : -1;
    }

    /// <summary>What the list of an option means: <c>cookieSession({ keys: ["…"] })</c>.</summary>
    public static ArgumentMeaning ListMeaning(ReadOnlySpan<byte> text, CodeText code, in CodeRole role)
    {
        int list = role.Enclosing;
        int before = list < 2 || code.Open[list].Kind != '[' ? -1 : code.Previous(text, code.Open[list].At);
        ByteRange key = before > 0 && text[before] == ':' ? Names.Target(text, code, before, isPair: true) : default;
        return key.IsEmpty ? ArgumentMeaning.None : OptionMeaning(text, code, role with { Key = key, Enclosing = list - 1 });
    }

    /// <summary>What the option of a call means: <c>session({ secret: "…" })</c>; the key stands in the braces of its argument.</summary>
    public static ArgumentMeaning OptionMeaning(ReadOnlySpan<byte> text, CodeText code, in CodeRole role)
    {
        int brace = role.Enclosing;
        if (CodeOperands.IsAccountOf(text, code, brace, role.Key))
        {
            return ArgumentMeaning.Password;
        }

        int call =
            brace >= 0 && code.Open[brace].Kind == '(' && role.Role == ValueRole.KeywordArgument ? brace
            : brace < 1 || code.Open[brace].Kind != '{' ? -1
            : brace - 1;
        call =
            call > 0 && code.Open[call].Kind == '{' && code.Previous(text, code.Open[brace].At) is > 0 and var colon && text[colon] == ':'
                ? call - 1
                : call;
        if (call < 0 || code.Open[call].Kind != '(')
        {
            return ArgumentMeaning.None;
        }

        int last = code.Previous(text, code.Open[call].At);
        ByteRange callee = last < 0 ? default : Names.Chain(text, last);
        return !callee.IsEmpty && KnownFunctions.TakesSecret(Names.LastOf(text, callee), text.Slice(role.Key.Start, role.Key.Length))
            ? ArgumentMeaning.SessionSecret
            : ArgumentMeaning.None;
    }

    /// <summary><c>setPassword(</c>, <c>withToken(</c>, <c>.password(</c> of a builder.</summary>
    private static bool IsSetter(ReadOnlySpan<byte> function, bool isMember) =>
        Bytes.StartsWith(function, "set"u8)
        || Bytes.StartsWith(function, "with"u8)
        || Bytes.StartsWith(function, "use"u8)
        || (isMember && function.Length <= 14);

    /// <summary>The item of a list, or of a tuple that is a name and a value or a user and a password.</summary>
    private static bool TryReadItem(ReadOnlySpan<byte> text, CodeText code, int enclosing, int position, int at, out CodeRole role)
    {
        role = new CodeRole
        {
            Role = ValueRole.ListItem,
            Enclosing = enclosing,
            Position = position,
        };
        if (position != 1)
        {
            return true;
        }

        int open = code.Open[enclosing].At;
        int before = code.Previous(text, open);
        if (
            before >= 0
            && text[before] is (byte)'[' or (byte)','
            && code.Open[enclosing].Kind == '('
            && enclosing > 0
            && code.Open[enclosing - 1].Kind == '['
            && code.Previous(text, code.Open[enclosing - 1].At) is > 0 and var sign
            && text[sign] == '='
            && Names.Target(text, code, sign, isPair: false) is { IsEmpty: false } list
            && Pairs.Contains(Names.LastOf(text, list))
        )
        {
            // A list of pairs: auth=[("user", "password"), …].
            role = role with
            {
                Role = ValueRole.Argument,
                Argument = ArgumentMeaning.Password,
                Function = list,
                IsPair = true,
            };
            return true;
        }

        if (before >= 0 && text[before] is (byte)'=' or (byte)':')
        {
            ByteRange label = Names.Target(text, code, before, isPair: text[before] == ':');
            bool isAccount =
                text[before] == '='
                && code.Open[enclosing].Kind == '('
                && FirstString(text, code, at) is { IsEmpty: false } account
                && CodeOperands.IsAdministrator(text.Slice(account.Start, account.Length));
            if (!label.IsEmpty && code.Open[enclosing].Kind != '{' && (isAccount || Pairs.Contains(Names.LastOf(text, label))))
            {
                role = role with { Role = ValueRole.Argument, Argument = ArgumentMeaning.Password, Function = label, IsPair = true };
                return true;
            }
        }

        ByteRange first = before >= 0 && text[before] is (byte)'=' or (byte)':' or (byte)']' ? default : FirstString(text, code, at);
        if (!first.IsEmpty && code.HasWord(first.Start, first.End))
        {
            role = new CodeRole
            {
                Role = ValueRole.Assignment,
                Key = first,
                Enclosing = enclosing,
                IsPair = true,
            };
        }

        return true;
    }

    /// <summary>The string before the comma when it is the first argument; else empty.</summary>
    private static ByteRange FirstString(ReadOnlySpan<byte> text, CodeText code, int comma)
    {
        int last = code.Previous(text, comma);
        return
            last >= 0
            && code.TryStringEnding(last + 1, out ByteRange literal)
            && code.Previous(text, literal.Start) is >= 0 and var before
            && text[before] is (byte)'(' or (byte)'[' or (byte)'{'
            ? Names.Content(text, literal)
            : default;
    }

    /// <summary><c>set :password, "…"</c>: the first argument of a call without parentheses.</summary>
    private static bool TryReadCommand(ReadOnlySpan<byte> text, CodeText code, int comma, out CodeRole role)
    {
        role = default;
        int last = code.Previous(text, comma);
        if (last < 0 || text[comma] != ',')
        {
            return false;
        }

        if (TryReadKnownCommand(text, code, comma, out role))
        {
            return true;
        }

        ByteRange name = code.TryStringEnding(last + 1, out ByteRange literal) ? Names.Content(text, literal) : Names.Chain(text, last);
        int verb = name.IsEmpty ? -1 : code.Previous(text, literal.IsEmpty ? name.Start - 1 : literal.Start);
        ByteRange function = verb < 0 ? default : Names.Chain(text, verb);
        role = new CodeRole
        {
            Role = ValueRole.Assignment,
            Key = name,
            Enclosing = -1,
        };
        return !function.IsEmpty
            && KnownFunctions.TakesPair(Names.LastOf(text, function))
            && text[function.Start..comma].IndexOf((byte)'\n') < 0;
    }

    /// <summary>A known function without parentheses: <c>provider :github, "id", "secret"</c>.</summary>
    private static bool TryReadKnownCommand(ReadOnlySpan<byte> text, CodeText code, int comma, out CodeRole role)
    {
        role = default;
        int at = comma;
        for (int position = 1; position < 4; position++)
        {
            int start = CodeTuples.StartOfOperand(text, code, code.Previous(text, at));
            int before = start < 0 ? -1 : code.Previous(text, start);
            if (before < 0)
            {
                return false;
            }

            if (text[before] == ',')
            {
                at = before;
                continue;
            }

            ByteRange function = text[before..start].Contains((byte)'\n') ? default : Names.Chain(text, before);
            ReadOnlySpan<byte> chain = text.Slice(function.Start, function.Length);
            ArgumentMeaning meaning =
                function.IsEmpty ? ArgumentMeaning.None
                : KnownFunctions.Find(chain, position) is not ArgumentMeaning.None and var known ? known
                : KnownFunctions.FindImported(text, chain, position);
            role = new CodeRole
            {
                Role = ValueRole.Argument,
                Function = function,
                Argument = meaning,
                Position = position,
                Enclosing = -1,
            };
            return meaning is not (ArgumentMeaning.None or ArgumentMeaning.Account);
        }

        return false;
    }

    /// <summary><c>new String[] { "a", "b" }</c> and not the body of a block or an object.</summary>
    private static bool IsList(ReadOnlySpan<byte> text, CodeText code, int open)
    {
        int before = code.Previous(text, open);
        return before >= 0 && text[before] is (byte)']' or (byte)'=' or (byte)'{' or (byte)',';
    }
}
