namespace Seatrial.Syntax.Prisma;

/// <summary>One reading of one schema.</summary>
internal sealed class PrismaParse(List<PrismaToken> tokens)
{
    private readonly List<PrismaModel> _models = [];
    private readonly List<PrismaEnum> _enums = [];
    private readonly List<PrismaSettings> _settings = [];
    private readonly List<PrismaProblem> _problems = [];
    private int _at;

    private PrismaToken Current => _at < tokens.Count ? tokens[_at] : default;

    public PrismaSchema Run()
    {
        while (Current.Kind != PrismaTokenKind.End)
        {
            if (Current.Kind == PrismaTokenKind.EndOfLine)
            {
                _at++;
            }
            else
            {
                ReadBlock();
            }
        }

        return new PrismaSchema(_models, _enums, _settings, _problems);
    }

    private void ReadBlock()
    {
        int line = Current.Line;
        string? keyword = TakeWord();
        string? name = TakeWord();
        if (keyword is null || name is null || !Take("{"))
        {
            SkipLine(line, "expected a block such as 'model Name {'");
            return;
        }

        switch (keyword)
        {
            case "model" or "view" or "type":
                ReadModel(keyword, name, line);
                break;
            case "enum":
                var values = new List<string>();
                ReadLines(() => values.Add(TakeWord()!));
                _enums.Add(new PrismaEnum(name, values, line));
                break;
            default:
                var settings = new Dictionary<string, string>(StringComparer.Ordinal);
                ReadLines(() => ReadSetting(settings));
                _settings.Add(new PrismaSettings(keyword, name, settings, line));
                break;
        }
    }

    private void ReadModel(string keyword, string name, int line)
    {
        var fields = new List<PrismaField>();
        var attributes = new List<PrismaAttribute>();
        ReadLines(() => ReadField(fields), () => attributes.Add(ReadAttribute()));
        _models.Add(new PrismaModel(keyword, name, fields, attributes, line));
    }

    /// <summary>Reads up to the closing brace: each line begins with a word or with an attribute of the block.</summary>
    private void ReadLines(Action readWord, Action? readAttribute = null)
    {
        while (Current.Kind != PrismaTokenKind.End && !Take("}"))
        {
            int line = Current.Line;
            if (Current.Kind == PrismaTokenKind.Word)
            {
                readWord();
            }
            else if (Current.Is("@@"))
            {
                (readAttribute ?? (() => ReadAttribute()))();
            }
            else if (Current.Kind == PrismaTokenKind.EndOfLine)
            {
                _at++;
                continue;
            }

            // Attributes of an enum's values say nothing that is needed.
            while (Current.Is("@"))
            {
                ReadAttribute();
            }

            if (Current.Kind is not (PrismaTokenKind.EndOfLine or PrismaTokenKind.End) && !Current.Is("}"))
            {
                SkipLine(line, "this line was not understood");
            }
        }
    }

    private void ReadField(List<PrismaField> fields)
    {
        int line = Current.Line;
        string name = TakeWord()!;
        string? type = TakeWord();
        if (type is null)
        {
            return;
        }

        // Unsupported("…") is a type that only the database knows.
        if (Take("("))
        {
            ReadArguments();
        }

        bool isList = Take("[") && Take("]");
        bool isOptional = Take("?");
        var attributes = new List<PrismaAttribute>();
        while (Current.Is("@"))
        {
            attributes.Add(ReadAttribute());
        }

        fields.Add(new PrismaField(name, type, isList, isOptional, attributes, line));
    }

    private PrismaAttribute ReadAttribute()
    {
        int line = Current.Line;
        _at++;
        string name = TakeWord() ?? "";
        return new PrismaAttribute(name, Take("(") ? ReadArguments() : [], line);
    }

    /// <summary>Reads behind an opening parenthesis to behind its closing one; brackets within an argument are kept as text.</summary>
    private List<PrismaArgument> ReadArguments()
    {
        int line = Current.Line;
        var arguments = new List<PrismaArgument>();
        var argument = new PrismaArgumentBuilder();
        for (int depth = 0; Current.Kind != PrismaTokenKind.End && !(depth == 0 && Current.Is(")")); _at++)
        {
            if (depth == 0 && Current.Is(","))
            {
                argument.AddTo(arguments);
                argument = new PrismaArgumentBuilder();
                continue;
            }

            depth = Math.Max(0, depth + Nesting());
            argument.Add(Current, depth);
        }

        argument.AddTo(arguments);
        if (!Take(")"))
        {
            _problems.Add(new PrismaProblem(line, "a parenthesis is not closed"));
        }

        return arguments;
    }

    private void ReadSetting(Dictionary<string, string> settings)
    {
        string name = TakeWord()!;
        if (!Take("="))
        {
            return;
        }

        var value = new PrismaArgumentBuilder();
        int depth = 0;
        for (
            ;
            Current.Kind != PrismaTokenKind.End
                && !(Current.Kind == PrismaTokenKind.EndOfLine && depth == 0)
                && !(depth == 0 && Current.Is("}"));
            _at++
        )
        {
            depth = Math.Max(0, depth + Nesting());
            value.Add(Current, Math.Max(1, depth));
        }

        settings[name] = value.Text;
    }

    private int Nesting() =>
        Current.Kind != PrismaTokenKind.Sign ? 0
        : Current.Text is "(" or "[" or "{" ? 1
        : Current.Text is ")" or "]" or "}" ? -1
        : 0;

    private string? TakeWord() => Current.Kind == PrismaTokenKind.Word ? tokens[_at++].Text : null;

    private bool Take(string sign)
    {
        bool isThere = Current.Is(sign);
        _at += isThere ? 1 : 0;
        return isThere;
    }

    private void SkipLine(int line, string problem)
    {
        _problems.Add(new PrismaProblem(line, problem));
        while (Current.Kind is not (PrismaTokenKind.EndOfLine or PrismaTokenKind.End))
        {
            _at++;
        }
    }
}
