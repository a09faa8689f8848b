using Seatrial.Code.Model;

namespace Seatrial.Code.Languages.Python;

/// <summary>Annotations written as strings: names, arguments in brackets, and unions.</summary>
internal static class PythonTypeText
{
    private const int MaxLength = 500;
    private const int MaxDepth = 16;

    public static TypeReference? Parse(string text)
    {
        int at = 0;
        return text.Length <= MaxLength ? Union(text, ref at, 0) : null;
    }

    private static TypeReference? Union(string text, ref int at, int depth)
    {
        var members = new List<TypeReference>();
        do
        {
            if (Single(text, ref at, depth) is { } member)
            {
                members.Add(member);
            }
        } while (Take(text, ref at, '|'));
        return PythonTypes.Union(members);
    }

    private static TypeReference? Single(string text, ref int at, int depth)
    {
        SkipSpaces(text, ref at);
        int start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '.'))
        {
            at++;
        }

        string name = text[start..at];
        if (name.Length == 0 || depth >= MaxDepth || !Take(text, ref at, '['))
        {
            return name.Length == 0 ? null : new TypeReference(name);
        }

        var arguments = new List<TypeReference>();
        do
        {
            if (Union(text, ref at, depth + 1) is { } argument)
            {
                arguments.Add(argument);
            }
        } while (Take(text, ref at, ','));
        Take(text, ref at, ']');
        return name[(name.LastIndexOf('.') + 1)..] is "Optional" or "Union"
            ? PythonTypes.Union(arguments)
            : new TypeReference(name, arguments);
    }

    private static bool Take(string text, ref int at, char wanted)
    {
        SkipSpaces(text, ref at);
        bool found = at < text.Length && text[at] == wanted;
        at += found ? 1 : 0;
        return found;
    }

    private static void SkipSpaces(string text, ref int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '\'' or '"'))
        {
            at++;
        }
    }
}
