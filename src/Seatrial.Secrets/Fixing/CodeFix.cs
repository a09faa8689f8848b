namespace Seatrial.Secrets.Fixing;

/// <summary>Moves a literal out of code.</summary>
internal static class CodeFix
{
    public static FixProposal Propose(FixTarget target, CodeLanguage language)
    {
        if (target.Source.Literals(language.Lexicon).Find(target.Start, target.End) is not { } literal)
        {
            return FixProposal.Refuse(
                "it does not stand in one string of the code, or the strings before it cannot be followed: move it by hand."
            );
        }

        var site = new CodeSite(target, literal);
        bool movesWhole = !literal.HasInterpolation && (site.IsWhole || site.IsConnection);
        if (EnvironmentFallback.Find(site) is { } fallback)
        {
            return movesWhole
                ? WithoutFallback(site, fallback, language)
                : FixProposal.Refuse("it is a part of a value to fall back on: remove the fallback by hand.");
        }

        if (language.IsAbsentInSilence && target.Source.Accessor is null && site.IsCompared)
        {
            return FixProposal.Refuse(
                "it is compared with here, and while the variable is not set, whoever sends nothing would pass: read it when the program starts, refuse to start without it, and compare with that."
            );
        }

        if (language.Obstacle(site) is { } obstacle)
        {
            return FixProposal.Refuse(obstacle);
        }

        string written = movesWhole ? site.Content : target.Value;
        if (Unescaping.Value(written, literal.Form, literal.Prefix) is not { } value)
        {
            return FixProposal.Refuse("its string has escapes whose meaning is not certain: move it by hand.");
        }

        string name =
            movesWhole && !site.IsWhole && VariableNames.ForConnection(site.Content) is { } connection
                ? VariableNames.Numbered(connection, target.Number)
                : target.Variable;
        var store = target.Source.Accessor;
        string read = store?.Call(name) ?? language.Read(site, name);
        var edit = movesWhole ? new FixEdit(literal.Start, literal.End - literal.Start, read) : Part(site, language, read);
        return edit is null
            ? FixProposal.Refuse("it is a part of a string in which no expression with quotes may stand: split the string by hand.")
            : new FixProposal
            {
                Edits = [edit, .. store is null ? language.Besides(site) : []],
                Variable = name,
                Value = value,
                Note = store is null
                    ? null
                    : $"Put the value of {name} into the secret store as '{store.Name(name)}', and take it out of .env afterwards: the code asks the store, as it does for '{store.OldName}'.",
            };
    }

    private static FixProposal WithoutFallback(CodeSite site, EnvironmentFallback fallback, CodeLanguage language)
    {
        string certain = fallback.IsOperator && language.Read(site, "X").EndsWith('!') ? "!" : "";
        return Unescaping.Value(site.Content, site.Literal.Form, site.Literal.Prefix) is { } value
            ? new FixProposal
            {
                Edits = [new FixEdit(fallback.Cut, site.Literal.End - fallback.Cut, certain)],
                Variable = fallback.Variable,
                Value = value,
            }
            : FixProposal.Refuse("its string has escapes whose meaning is not certain: move it by hand.");
    }

    /// <summary>Inside a string that takes expressions, an expression; else the string is taken apart.</summary>
    private static FixEdit? Part(CodeSite site, CodeLanguage language, string read)
    {
        var (target, literal) = (site.Target, site.Literal);
        bool takesExpressions =
            literal.Form.Interpolation is { } sign
            && (sign != "{" || literal.Prefix.Contains('f', StringComparison.OrdinalIgnoreCase))
            && sign != "{$";
        if (takesExpressions)
        {
            string inside =
                literal.Form.Interpolation == "{" && literal.Form.Open.Contains('"', StringComparison.Ordinal)
                    ? read.Replace('"', '\'')
                    : read;
            return new FixEdit(
                target.Start,
                target.Length,
                $"{literal.Form.Interpolation}{inside}{(literal.Form.Interpolation == "\\(" ? ")" : "}")}"
            );
        }

        if (language.Join.Length == 0 || literal.HasInterpolation || literal.Prefix.Contains('$', StringComparison.Ordinal))
        {
            return null;
        }

        string left = site.Text[literal.ContentStart..target.Start];
        string right = site.Text[target.End..literal.ContentEnd];
        string open = literal.Prefix + literal.Form.Open;
        string before = left.Length == 0 ? "" : $"{open}{left}{literal.Form.Close} {language.Join} ";
        string after = right.Length == 0 ? "" : $" {language.Join} {open}{right}{literal.Form.Close}";
        return new FixEdit(literal.Start, literal.End - literal.Start, $"({before}{read}{after})");
    }
}
