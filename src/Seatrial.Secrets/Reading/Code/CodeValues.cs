using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Reading.Formats;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Code;

/// <summary>
/// Makes named values of string literals: joins those that are one, asks for their role, and keeps those under a word of credentials.
/// </summary>
internal sealed class CodeValues(CodeText code)
{
    private const int Shortest = 4;
    private const int Longest = 8192;
    private const int ShortestJoined = 16;
    private const int LongestJoined = 512;

    /// <summary>How far before a literal a word must stand to be in its name, where the literal is not in a map or list.</summary>
    private const int Near = 400;

    /// <summary>Scopes around a value that may name it.</summary>
    private const int MostScopes = 3;

    private static readonly WordSet Transparent = new(
        "tobytearray getbytes tochararray encode trim strip to_string into to_owned clone b freeze html_safe utf8 bytes tostring unwrap as_str as_ref as_bytes toutf8 chars value to_s dup intern data reveal"
    );

    private static readonly WordSet Comparing = new("equals equalsignorecase compareto contentequals eql");

    private readonly List<CodeString> group = [];
    private int joinsAt = -1;

    /// <summary>What is read is commented out.</summary>
    public bool IsCommentedOut { get; set; }

    public void Begin()
    {
        group.Clear();
        joinsAt = -1;
    }

    /// <summary>Takes the next literal of the text.</summary>
    public void Add(ReadOnlySpan<byte> text, Dialect language, in CodeString literal, ReadValues values)
    {
        if (joinsAt != literal.Start)
        {
            Flush(text, language, values);
        }

        group.Add(literal);
        joinsAt = FindJoined(text, language, literal.End);
        if (joinsAt < 0)
        {
            Flush(text, language, values);
        }
    }

    /// <summary>Ends the literal that was begun: nothing more is joined to it.</summary>
    public void Flush(ReadOnlySpan<byte> text, Dialect language, ReadValues values)
    {
        if (group.Count > 0 && joinsAt != Dynamic)
        {
            Read(text, language, values);
        }

        Begin();
    }

    /// <summary>Stands for: joined to what is no literal.</summary>
    private const int Dynamic = -2;

    /// <summary>
    /// Where the literal begins that is joined to the one which ends here; -1 for none, <see cref="Dynamic"/> where something else is
    /// joined.
    /// </summary>
    private int FindJoined(ReadOnlySpan<byte> text, Dialect language, int end)
    {
        int at = SkipSpace(text, end, out bool hasLine);
        if (at >= text.Length)
        {
            return -1;
        }

        if (language.JoinsNeighbours && (!hasLine || IsInParentheses()) && IsStringStart(text, language, at, out int own))
        {
            return own;
        }

        foreach (string join in language.Joins)
        {
            if (text[at..].Length > join.Length && Matches(text, at, join) && !(join == "+" && text[at + 1] is (byte)'+' or (byte)'='))
            {
                int next = SkipSpace(text, at + join.Length, out _);
                return next < text.Length && IsStringStart(text, language, next, out own) ? own : Dynamic;
            }
        }

        return text[at] == '%' && language.IsLineBased ? Dynamic : -1;
    }

    private bool IsInParentheses() => code.Open.Count > 0;

    private void Read(ReadOnlySpan<byte> text, Dialect language, ReadValues values)
    {
        CodeString first = group[0];
        CodeString last = group[^1];
        int length = 0;
        foreach (CodeString part in group)
        {
            length += part.Content.Length;
            if (part.IsDynamic || part.IsText)
            {
                return;
            }
        }

        if (group.Count == 1 && EmbeddedJson.IsIn(text.Slice(first.Content.Start, first.Content.Length)))
        {
            ReadJson(text, language, first, values);
        }

        if (group.Count == 1 && code.HasWord(first.Content.Start, first.Content.End))
        {
            CodeContents.AddPlaceholder(text, first.Content, IsCommentedOut, values);
            CodeContents.AddVariable(text, code, first.Content, IsCommentedOut, values);
            CodeContents.AddDeclared(text, first.Content, IsCommentedOut, values);
        }

        if (group.Count > 1 && length is >= ShortestJoined and <= LongestJoined)
        {
            values.AddHidden(
                new ByteRange(first.Content.Start, last.Content.End - first.Content.Start),
                Decode(text, language, isBase64: false, values)
            );
        }

        if (length is < Shortest or > Longest || !MayBeNamed(text, first.Start, last.End))
        {
            return;
        }

        if (!IsValue(text, language, last.End, out bool isCompared))
        {
            return;
        }

        if (isCompared)
        {
            AddCompared(text, language, first, last, values);
        }
        else if (CodeRoles.TryFind(text, code, language, first.Start, out CodeRole role))
        {
            int next = role.IsPair ? SkipSpace(text, last.End, out _) : -1;
            bool isPair = next < 0 || (next < text.Length && text[next] is (byte)')' or (byte)']' or (byte)'}');
            Emit(
                text,
                language,
                isPair
                    ? role
                    : new CodeRole
                    {
                        Role = ValueRole.ListItem,
                        Enclosing = role.Enclosing,
                        Position = role.Position,
                    },
                values
            );
        }
    }

    private void ReadJson(ReadOnlySpan<byte> text, Dialect language, in CodeString literal, ReadValues values)
    {
        CodeRole role = default;
        bool isNamed =
            code.HasWord(Math.Max(0, literal.Start - Near), literal.Start)
            && CodeRoles.TryFind(text, code, language, literal.Start, out role)
            && !role.Key.IsEmpty;
        if (isNamed || code.HasWord(literal.Content.Start, literal.Content.End))
        {
            EmbeddedJson.Read(text, literal.Content, isNamed ? role.Key : default, values, IsCommentedOut);
        }
    }

    /// <summary>A word stands shortly before the literal, or in the name of a bracket around it.</summary>
    private bool MayBeNamed(ReadOnlySpan<byte> text, int start, int end)
    {
        if (code.HasWord(Math.Max(0, start - Near), start) || code.HasWord(end, Math.Min(text.Length, end + 80)))
        {
            return true;
        }

        for (int i = code.Open.Count - 1; i >= Math.Max(0, code.Open.Count - MostScopes); i--)
        {
            int at = code.Open[i].At;
            if (code.HasWord(Math.Max(0, at - 100), at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Looks at what follows: a key, an index, a text that is formatted, are no values.</summary>
    private bool IsValue(ReadOnlySpan<byte> text, Dialect language, int end, out bool isCompared)
    {
        isCompared = false;
        int at = SkipSpace(text, end, out bool hasLine);
        byte next = at < text.Length ? text[at] : (byte)0;
        byte second = at + 1 < text.Length ? text[at + 1] : (byte)0;
        switch (next)
        {
            case (byte)':':
                return second == ':' || IsTernary(text, end) || IsCondition(text, group[0].Start) || IsCase(text, group[0].Start);
            case (byte)'=':
                isCompared = second == '=';
                return isCompared;
            case (byte)'!' when second == '=':
                isCompared = true;
                return true;
            case (byte)'-' when second == '>':
                return false;
            case (byte)'.' when !hasLine || second != '.':
                return IsKept(text, at + 1, out isCompared);
            default:
                return true;
        }
    }

    /// <summary>On the same line a question mark stands before the literal.</summary>
    private static bool IsTernary(ReadOnlySpan<byte> text, int end)
    {
        ReadOnlySpan<byte> before = text[Math.Max(0, end - 200)..end];
        return before[(before.LastIndexOf((byte)'\n') + 1)..].Contains((byte)'?');
    }

    /// <summary><c>if password == "…":</c>: the colon ends the condition and not a key.</summary>
    private bool IsCondition(ReadOnlySpan<byte> text, int start) =>
        code.Previous(text, start) is > 0 and var before && text[before] == '=' && text[before - 1] is (byte)'=' or (byte)'!';

    /// <summary><c>case "…":</c>, the colon of a label.</summary>
    private bool IsCase(ReadOnlySpan<byte> text, int start) =>
        code.Previous(text, start) is >= 3 and var before && before < start - 1 && text[(before - 3)..(before + 1)].SequenceEqual("case"u8);

    /// <summary>Whether what the called method makes of the literal still is the literal.</summary>
    private static bool IsKept(ReadOnlySpan<byte> text, int at, out bool isCompared)
    {
        int length = 0;
        while (at + length < text.Length && Bytes.IsWord(text[at + length]))
        {
            length++;
        }

        ReadOnlySpan<byte> method = text.Slice(at, length);
        isCompared = Comparing.Contains(method);
        return isCompared || Transparent.Contains(method);
    }

    /// <summary><c>"…" == password</c>, <c>"…".equals(password)</c>: the name stands behind.</summary>
    private void AddCompared(ReadOnlySpan<byte> text, Dialect language, in CodeString first, in CodeString last, ReadValues values)
    {
        int at = last.End;
        int stop = Math.Min(text.Length, at + 60);
        while (at < stop && text[at] != '(' && text[at] != '=')
        {
            at++;
        }

        while (at < stop && !Bytes.IsWord(text[at]))
        {
            at++;
        }

        int end = at;
        while (end < stop && (Bytes.IsWord(text[end]) || text[end] == '.'))
        {
            end++;
        }

        if (end > at && first.Start >= 0)
        {
            Emit(
                text,
                language,
                new CodeRole
                {
                    Role = ValueRole.Comparison,
                    Key = new ByteRange(at, end - at),
                    Enclosing = -1,
                },
                values
            );
        }
    }

    private void Emit(ReadOnlySpan<byte> text, Dialect language, in CodeRole role, ReadValues values)
    {
        bool isNamed =
            !role.Key.IsEmpty
            && (code.HasWord(role.Key.Start, role.Key.End) || (role.Key.Start > group[^1].End && NamesCredential(text, role.Key)));
        bool asksAround = role.Key.IsEmpty || (!isNamed && NamePath.SaysNothing(text.Slice(role.Key.Start, role.Key.Length)));
        if ((!isNamed && !asksAround && role.Argument == ArgumentMeaning.None) || CodeScopes.IsExample(text, code, role.Enclosing))
        {
            return;
        }

        int scopes =
            asksAround && role.Argument == ArgumentMeaning.None
                ? CodeScopes.Enter(text, code, role.Enclosing, !role.Key.IsEmpty, values)
                : 0;
        if (scopes == 0 && asksAround && role.Argument == ArgumentMeaning.None)
        {
            return;
        }

        int start = group[0].Content.Start;
        var place = new ByteRange(start, group[^1].Content.End - start);
        ByteRange decoded = Decode(text, language, role.IsBase64, values);
        if (role.IsBase64)
        {
            values.AddHidden(place, decoded);
        }

        values.Add(
            text,
            new NamedValue
            {
                Key = role.Key,
                Value = place,
                Decoded = decoded,
                Writing = ValueWriting.Quoted,
                Role =
                    role.Role == ValueRole.KeywordArgument && asksAround && NamePath.IsDefault(text.Slice(role.Key.Start, role.Key.Length))
                        ? ValueRole.Default
                        : role.Role,
                Function = role.Function,
                Argument = role.Argument,
                Position = role.Position,
                IsCommentedOut = IsCommentedOut,
                IsInMap =
                    role.Role == ValueRole.Assignment && role.Enclosing >= 0 && role.Enclosing < code.Open.Count && IsMapEntry(text, role),
            }
        );
        for (int i = 0; i < scopes; i++)
        {
            values.Leave();
        }
    }

    /// <summary>Of words close to each other only the first is known: a name behind the value is asked itself.</summary>
    private static bool NamesCredential(ReadOnlySpan<byte> text, ByteRange key) =>
        CredentialName.Read(text.Slice(key.Start, key.Length)).Kind != NameKind.None;

    /// <summary>Behind the key stands the sign of a pair and not of an assignment.</summary>
    private static bool IsMapEntry(ReadOnlySpan<byte> text, in CodeRole role)
    {
        int at = SkipSpace(text, Math.Min(text.Length, role.Key.End), out _);
        at += at < text.Length && text[at] is (byte)'"' or (byte)'\'' or (byte)'`' ? 1 : 0;
        at = SkipSpace(text, at, out _);
        return at < text.Length && (text[at] == ':' || (text[at] == '=' && at + 1 < text.Length && text[at + 1] == '>'));
    }

    /// <summary>
    /// The bytes that the program has: escapes undone, parts joined, base64 decoded where a function around the literal does that.
    /// </summary>
    private ByteRange Decode(ReadOnlySpan<byte> text, Dialect language, bool isBase64, ReadValues values)
    {
        if (group.Count == 1 && !group[0].HasEscapes && group[0].Doubled == 0 && !isBase64)
        {
            return default;
        }

        var joined = new List<byte>();
        foreach (CodeString part in group)
        {
            ReadOnlySpan<byte> content = text.Slice(part.Content.Start, part.Content.Length);
            joined.AddRange(
                part.HasEscapes && language.Escape == '\\' ? Escapes.Decode(content)
                : part.Doubled != 0 ? Escapes.Undouble(content, part.Doubled)
                : content
            );
        }

        byte[] bytes = [.. joined];
        return values.Keep(isBase64 && System.Buffers.Text.Base64.IsValid(bytes) ? Base64Bytes(bytes) : bytes);
    }

    private static byte[] Base64Bytes(byte[] bytes)
    {
        byte[] decoded = new byte[System.Buffers.Text.Base64.GetMaxDecodedFromUtf8Length(bytes.Length)];
        return
            System.Buffers.Text.Base64.DecodeFromUtf8(bytes, decoded, out _, out int length) == System.Buffers.OperationStatus.Done
            && decoded.AsSpan(0, length).IndexOfAnyExceptInRange((byte)' ', (byte)'~') < 0
            ? decoded[..length]
            : bytes;
    }

    private static bool IsStringStart(ReadOnlySpan<byte> text, Dialect language, int at, out int start)
    {
        start = at;
        int i = at;
        while (i < text.Length && i - at < 4 && language.Prefixes.Contains((char)text[i]))
        {
            i++;
        }

        return i < text.Length && CodeStrings.IsQuote(language, text[i]);
    }

    private static int SkipSpace(ReadOnlySpan<byte> text, int at, out bool hasLine)
    {
        int start = at;
        while (
            at < text.Length
            && (Bytes.IsSpace(text[at]) || (text[at] == '\\' && at + 1 < text.Length && text[at + 1] is (byte)'\n' or (byte)'\r'))
        )
        {
            at++;
        }

        hasLine = text[start..at].Contains((byte)'\n');
        return at;
    }

    private static bool Matches(ReadOnlySpan<byte> text, int at, string mark)
    {
        for (int i = 0; i < mark.Length; i++)
        {
            if (text[at + i] != mark[i])
            {
                return false;
            }
        }

        return true;
    }
}
