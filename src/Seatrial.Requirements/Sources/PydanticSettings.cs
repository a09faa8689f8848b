using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;

namespace Seatrial.Requirements.Sources;

/// <summary>
/// Fields of classes that derive from <c>BaseSettings</c>: each is read from the variable of its name, in capitals, behind the class's
/// <c>env_prefix</c>, unless an alias names another. A field of type <c>SecretStr</c> is a secret whatever it is called. Source:
/// documentation of pydantic-settings.
/// </summary>
internal static class PydanticSettings
{
    public static void Read(SourceText source, string path, FactCollector collector)
    {
        var settings = new HashSet<string>(StringComparer.Ordinal) { "BaseSettings" };
        var others = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < source.Count; i++)
        {
            if (!source.IsWord(i, "class") || source.Indent(i) < 0 || !source.IsWord(i + 1) || !source.IsSign(i + 2, '('))
            {
                continue;
            }

            int close = source.Closing(i + 2, '(', ')');
            bool isSettings = Enumerable
                .Range(i + 3, Math.Max(0, close - i - 3))
                .Any(t => source.IsWord(t) && IsSettings(source[t].ToString()));
            if (isSettings && source.IsSign(close + 1, ':'))
            {
                settings.Add(source[i + 1].ToString());
                ReadBody(source, close + 2, source.Indent(i), path, collector);
            }
            else
            {
                others.Add(source[i + 1].ToString());
            }
        }

        // A base that another file of the application defines is told by its name.
        bool IsSettings(string name) =>
            settings.Contains(name) || (name.EndsWith("Settings", StringComparison.Ordinal) && !others.Contains(name));
    }

    private static void ReadBody(SourceText source, int first, int outer, string path, FactCollector collector)
    {
        int end = first;
        while (end < source.Count && (source.Indent(end) < 0 || source.Indent(end) > outer))
        {
            end++;
        }

        // A docstring stands on a line of its own and is no field: the first that begins its line says how far fields are indented.
        int indent = Enumerable.Range(first, end - first).Select(source.Indent).FirstOrDefault(n => n > outer, -1);
        string prefix = Prefix(source, first, end);
        for (int i = first; i < end; i++)
        {
            bool isField =
                indent > outer
                && source.Indent(i) == indent
                && source.IsWord(i)
                && source.IsSign(i + 1, ':')
                && source[i][0] != '_'
                && !source.IsWord(i, "model_config")
                && !IsNoText(source, i + 2);
            if (!isField)
            {
                continue;
            }

            int last = i + 1;
            bool hasAlias = false;
            bool isSecret = false;
            for (; last < end && source.Indent(last) != indent; last++)
            {
                hasAlias |=
                    source.IsSign(last + 1, '=')
                    && (source.IsWord(last, "alias") || source.IsWord(last, "validation_alias") || source.IsWord(last, "env"));
                isSecret |= source.IsWord(last, "SecretStr") || source.IsWord(last, "SecretBytes");
            }

            foreach (string name in hasAlias ? Aliases(source, i + 2, last) : [prefix + source[i].ToString().ToUpperInvariant()])
            {
                // What an alias names is a read already where its form says so; the type says that it is a secret.
                if (!hasAlias || isSecret || !EnvironmentReader.IsConstant(name))
                {
                    collector.Add(
                        new EnvironmentReadFact(
                            new SourceLocation(path, source.LineOf(i)),
                            name,
                            EnvironmentAccess.Process,
                            "pydantic settings",
                            isSecret
                        )
                    );
                }
            }

            i = last - 1;
        }
    }

    /// <summary>Types that hold no secret: <c>test_token: bool</c>, <c>token_ttl: int</c>.</summary>
    private static bool IsNoText(SourceText source, int type) =>
        source.IsWord(type) && source[type] is "bool" or "int" or "float" or "timedelta" or "datetime";

    private static string Prefix(SourceText source, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (source.IsWord(i, "env_prefix") && source.IsSign(i + 1, '=') && source.IsText(i + 2))
            {
                return source[i + 2].ToString().ToUpperInvariant();
            }
        }

        return "";
    }

    /// <summary>The first text behind each alias: of several choices the one that is asked first.</summary>
    private static IEnumerable<string> Aliases(SourceText source, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            bool isAlias =
                source.IsSign(i + 1, '=') && (source.IsWord(i, "alias") || source.IsWord(i, "validation_alias") || source.IsWord(i, "env"));
            int text =
                !isAlias ? -1
                : source.IsText(i + 2) ? i + 2
                : source.IsWord(i + 2, "AliasChoices") && source.IsText(i + 4) ? i + 4
                : -1;
            if (text > 0 && EnvironmentReader.IsName(source[text].ToString(), isConstant: false))
            {
                yield return source[text].ToString();
            }
        }
    }
}
