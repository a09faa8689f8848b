using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;

namespace Seatrial.Requirements.Sources;

/// <summary>Names that code reads from the environment, each once in a line.</summary>
internal static class EnvironmentReader
{
    private const int LongestName = 120;
    private const int LongestDestructuring = 400;

    public static void Read(SourceText source, TokenTable<EnvironmentPattern> patterns, string path, FactCollector collector)
    {
        var seen = new HashSet<(string, int)>();
        foreach (var (pattern, token, start) in patterns.Find(source))
        {
            string name =
                pattern.IsTemplate ? Placeholder(source[token])
                : pattern.IsNested ? Nested(source, start, token)
                : pattern.Prefix + source[token].ToString();
            if (IsName(name, pattern.IsConstant) && !IsFolder(name) && seen.Add((name, source.LineOf(token))))
            {
                collector.Add(
                    new EnvironmentReadFact(
                        new SourceLocation(path, source.LineOf(token)),
                        name,
                        pattern.Access,
                        pattern.Through,
                        pattern.IsSecret
                    )
                );
            }
        }
    }

    /// <summary><c>const { A, B: c } = process.env</c>, and what is imported from modules that stand for the environment.</summary>
    public static void ReadDestructured(SourceText source, string path, FactCollector collector)
    {
        for (int i = 1; i < source.Count; i++)
        {
            bool isProcess = source.IsWord(i, "process") && source.IsSign(i + 1, '.') && source.IsWord(i + 2, "env");
            bool isMeta =
                source.IsWord(i, "import")
                && source.IsSign(i + 1, '.')
                && source.IsWord(i + 2, "meta")
                && source.IsSign(i + 3, '.')
                && source.IsWord(i + 4, "env");
            if ((isProcess || isMeta) && source.IsSign(i - 1, '=') && source.IsSign(i - 2, '}'))
            {
                Names(
                    source,
                    i - 3,
                    path,
                    isMeta ? EnvironmentAccess.Built : EnvironmentAccess.Process,
                    isMeta ? "import.meta.env" : "process.env",
                    collector
                );
            }

            // import { A, B as c } from '$env/static/private': SvelteKit; Astro has a module for servers and one for clients.
            bool isModule =
                source.IsText(i) && source[i] is "$env/static/private" or "$env/static/public" or "astro:env/server" or "astro:env/client";
            if (isModule && source.IsWord(i - 1, "from") && source.IsSign(i - 2, '}'))
            {
                Names(
                    source,
                    i - 3,
                    path,
                    source[i].EndsWith("public") || source[i].EndsWith("client") ? EnvironmentAccess.Built : EnvironmentAccess.Process,
                    source[i].ToString(),
                    collector
                );
            }
        }
    }

    /// <summary>A constant as environments have it: capitals, digits and underscores.</summary>
    public static bool IsConstant(ReadOnlySpan<char> name)
    {
        bool hasLetter = false;
        foreach (char c in name)
        {
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c) && c != '_')
            {
                return false;
            }

            hasLetter |= char.IsAsciiLetterUpper(c);
        }

        return hasLetter && name.Length > 2;
    }

    private static void Names(SourceText source, int last, string path, EnvironmentAccess access, string through, FactCollector collector)
    {
        for (int i = last; i > 0 && i > last - LongestDestructuring && !source.IsSign(i, '{'); i--)
        {
            bool isKey = source.IsWord(i) && (source.IsSign(i - 1, ',') || source.IsSign(i - 1, '{'));
            if (isKey && IsVariable(source[i].ToString()))
            {
                collector.Add(new EnvironmentReadFact(new SourceLocation(path, source.LineOf(i)), source[i].ToString(), access, through));
            }
        }
    }

    /// <summary>Whether a text has the form of an environment variable that a program is given values by.</summary>
    public static bool IsVariable(string name) => IsName(name, isConstant: true) && !IsFolder(name);

    /// <summary>Shells keep the working directory under a name that elsewhere is a password's.</summary>
    private static bool IsFolder(string name) => name is "PWD" or "OLDPWD";

    /// <summary>Whether a text may be the name of a setting or a secret.</summary>
    public static bool IsName(string name, bool isConstant) =>
        name.Length is > 1 and <= LongestName
        && (isConstant ? IsConstant(name) : name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or ':' or '/'));

    private static string Nested(SourceText source, int start, int last) =>
        string.Join(':', Enumerable.Range(start, last - start + 1).Where(i => source.IsText(i)).Select(i => source[i].ToString()));

    /// <summary>The name of <c>${name:default}</c>; empty where there is none.</summary>
    private static string Placeholder(ReadOnlySpan<char> text)
    {
        int open = text.IndexOf("${", StringComparison.Ordinal);
        var rest = open < 0 ? default : text[(open + 2)..];
        int stop = rest.IndexOfAny(":}");
        return stop < 1 ? "" : rest[..stop].Trim().ToString();
    }
}
