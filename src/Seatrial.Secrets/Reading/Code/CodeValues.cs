using Seatrial.Secrets.Filter;
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
        joinsAt = CodeJoins.Find(text, code, language, literal.End);
        if (joinsAt < 0)
        {
            Flush(text, language, values);
        }
    }

    /// <summary>Ends the literal that was begun: nothing more is joined to it.</summary>
    public void Flush(ReadOnlySpan<byte> text, Dialect language, ReadValues values)
    {
        if (group.Count > 0 && joinsAt != CodeJoins.Dynamic)
        {
            Read(text, language, values);
        }

        Begin();
    }

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
                CodeJoins.Decode(text, language, group, isBase64: false, values)
            );
        }

        if (length is < Shortest or > Longest || !MayBeNamed(text, first.Start, last.End))
        {
            return;
        }

        if (!CodeBehind.IsValue(text, code, new ByteRange(first.Start, last.End - first.Start), out bool isCompared))
        {
            return;
        }

        if (isCompared)
        {
            AddCompared(text, language, first, last, values);
        }
        else if (CodeRoles.TryFind(text, code, language, first.Start, out CodeRole role))
        {
            int next = role.IsPair ? CodeBehind.SkipSpace(text, last.End, out _) : -1;
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

    /// <summary><c>"…" == password</c>, <c>"…".equals(password)</c>: the name stands behind.</summary>
    private void AddCompared(ReadOnlySpan<byte> text, Dialect language, in CodeString first, in CodeString last, ReadValues values)
    {
        ByteRange name = CodeBehind.Compared(text, last.End);
        if (!name.IsEmpty && first.Start >= 0)
        {
            Emit(
                text,
                language,
                new CodeRole
                {
                    Role = ValueRole.Comparison,
                    Key = name,
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
        ByteRange decoded = CodeJoins.Decode(text, language, group, role.IsBase64, values);
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
        int at = CodeBehind.SkipSpace(text, Math.Min(text.Length, role.Key.End), out _);
        at += at < text.Length && text[at] is (byte)'"' or (byte)'\'' or (byte)'`' ? 1 : 0;
        at = CodeBehind.SkipSpace(text, at, out _);
        return at < text.Length && (text[at] == ':' || (text[at] == '=' && at + 1 < text.Length && text[at + 1] == '>'));
    }
}
