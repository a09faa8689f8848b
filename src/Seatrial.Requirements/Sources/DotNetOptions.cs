using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;

namespace Seatrial.Requirements.Sources;

/// <summary>
/// Settings of .NET that are bound to a class: <c>GetSection("Mail").Get&lt;MailOptions&gt;()</c>, <c>Configure&lt;MailOptions&gt;(…)</c>,
/// <c>AddOptions&lt;MailOptions&gt;().BindConfiguration("Mail")</c>; and the texts that classes for settings hold. The two stand in
/// different files and are put together where both are known.
/// </summary>
internal static class DotNetOptions
{
    /// <summary>Tokens between a section and what binds it.</summary>
    private const int Reach = 30;

    private static readonly string[] Sections = ["GetSection", "GetRequiredSection", "BindConfiguration"];
    private static readonly string[] Binders = ["Configure", "AddOptions", "AddOptionsWithValidateOnStart"];
    private static readonly string[] Endings = ["Options", "Settings", "Config", "Configuration", "Secrets", "Credentials"];

    public static void Read(SourceText source, string path, FactCollector collector)
    {
        var open = new Stack<(string Type, int Depth)>();
        string pending = "";
        int depth = 0;
        for (int i = 0; i < source.Count; i++)
        {
            if (source.IsSign(i, '{'))
            {
                depth++;
                if (pending.Length > 0)
                {
                    open.Push((pending, depth));
                    pending = "";
                }
            }
            else if (source.IsSign(i, '}'))
            {
                if (open.TryPeek(out var ended) && ended.Depth == depth)
                {
                    open.Pop();
                }

                depth--;
            }
            else if (source.IsSign(i, ';'))
            {
                pending = "";
            }
            else if (source.IsWord(i))
            {
                if ((source.IsWord(i, "class") || source.IsWord(i, "record")) && source.IsWord(i + 1))
                {
                    pending = NameOf(source, source.IsWord(i + 1, "class") ? i + 2 : i + 1);
                }
                else if (Sections.Contains(source[i].ToString(), StringComparer.Ordinal))
                {
                    ReadSection(source, i, path, collector);
                }
                else if (pending.Length > 0)
                {
                    ReadText(source, i, pending, isParameter: true, path, collector);
                }
                else if (open.TryPeek(out var around) && around.Depth == depth)
                {
                    ReadText(source, i, around.Type, isParameter: false, path, collector);
                }
            }
        }
    }

    /// <summary>Empty for a class whose name does not say that it holds settings.</summary>
    private static string NameOf(SourceText source, int at)
    {
        string name = source[at].ToString();
        return Array.Exists(Endings, e => name.EndsWith(e, StringComparison.Ordinal)) ? name : "";
    }

    /// <summary>A property or parameter of type <c>string</c>, or a constant.</summary>
    private static void ReadText(SourceText source, int i, string type, bool isParameter, string path, FactCollector collector)
    {
        if (!source.IsWord(i, "string"))
        {
            return;
        }

        int name = source.IsSign(i + 1, '?') ? i + 2 : i + 1;
        if (!source.IsWord(name))
        {
            return;
        }

        var place = new SourceLocation(path, source.LineOf(name));
        if (source.IsWord(i - 1, "const") && source.IsSign(name + 1, '=') && source.IsText(name + 2))
        {
            collector.Add(new SettingsConstantFact(place, type, source[name].ToString(), source[name + 2].ToString()));
        }
        else if (
            isParameter
                ? source.IsSign(name + 1, ',') || source.IsSign(name + 1, ')') || source.IsSign(name + 1, '=')
                : source.IsSign(name + 1, '{')
        )
        {
            collector.Add(new SettingsTextFact(place, type, source[name].ToString()));
        }
    }

    private static void ReadSection(SourceText source, int i, string path, FactCollector collector)
    {
        if (!source.IsSign(i + 1, '('))
        {
            return;
        }

        bool isText = source.IsText(i + 2);
        bool isName = source.IsWord(i + 2, "nameof") && source.IsSign(i + 3, '(');
        int last = isName ? i + 4 : i + 2;
        while (source.IsSign(last + 1, '.') && source.IsWord(last + 2))
        {
            last += 2;
        }

        int close = isName ? last + 2 : last + 1;
        if (!source.IsSign(close, ')') || !(isText || source.IsWord(last)))
        {
            return;
        }

        string type = source.IsSign(close + 1, '.') && source.IsWord(close + 2, "Get") ? Generic(source, close + 3) : Binder(source, i);
        if (type.Length > 0)
        {
            collector.Add(
                new BoundSectionFact(
                    new SourceLocation(path, source.LineOf(i)),
                    type,
                    isText || isName ? source[last].ToString() : "",
                    isText || isName || last < i + 4 ? "" : source[last - 2].ToString(),
                    isText || isName ? "" : source[last].ToString()
                )
            );
        }
    }

    /// <summary>The type that the section is handed to, in the same statement.</summary>
    private static string Binder(SourceText source, int section)
    {
        for (int i = section - 1; i > 0 && section - i < Reach && !source.IsSign(i, ';'); i--)
        {
            if (source.IsWord(i) && Binders.Contains(source[i].ToString(), StringComparer.Ordinal))
            {
                return Generic(source, i + 1);
            }
        }

        return "";
    }

    /// <summary>The last name between angle brackets that hold one type alone.</summary>
    private static string Generic(SourceText source, int open)
    {
        int last = open + 1;
        while (source.IsSign(last + 1, '.') && source.IsWord(last + 2))
        {
            last += 2;
        }

        return source.IsSign(open, '<') && source.IsWord(last) && source.IsSign(last + 1, '>') ? source[last].ToString() : "";
    }
}
