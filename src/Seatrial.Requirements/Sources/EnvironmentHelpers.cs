using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;

namespace Seatrial.Requirements.Sources;

/// <summary>
/// Calls of a file's own helper: a function that reads the variable whose name its first parameter holds. <c>def _env(name): …
/// os.getenv(name)</c> makes <c>_env("SMTP_PASSWORD")</c> a read. What helpers are usually called is told by
/// <see cref="EnvironmentPatterns"/>.
/// </summary>
internal static class EnvironmentHelpers
{
    /// <summary>
    /// How far before its read a function begins, and how many tokens a file may have that lie between: parameters, a comment, a check.
    /// </summary>
    private const int Reach = 120;

    private static readonly TokenTable<int> Reads = new(
        (
            "getenv ( NAME | os . getenv ( NAME | environ . get ( NAME | environ [ NAME ] | process . env [ NAME ] | import . meta . env [ NAME ] | os . Getenv ( NAME | os . LookupEnv ( NAME",
            0
        ),
        (
            "Deno . env . get ( NAME | Bun . env [ NAME ] | System . getenv ( NAME | Environment . GetEnvironmentVariable ( NAME | ENV [ NAME ] | ENV . fetch ( NAME | env : : var ( NAME | $_ENV [ NAME ]",
            0
        )
    );

    public static void Read(SourceText source, string path, FactCollector collector)
    {
        HashSet<string>? helpers = null;
        foreach (var (_, token, start) in Reads.Find(source))
        {
            if (Function(source, start, source[token]) is { Length: > 0 } name)
            {
                (helpers ??= new(StringComparer.Ordinal)).Add(name);
            }
        }

        for (int i = 0; helpers is not null && i < source.Count - 2; i++)
        {
            bool isCall = source.IsWord(i) && source.IsSign(i + 1, '(') && source.IsText(i + 2) && helpers.Contains(source[i].ToString());
            if (isCall && source[i + 2].ToString() is var name && EnvironmentReader.IsVariable(name))
            {
                collector.Add(
                    new EnvironmentReadFact(new SourceLocation(path, source.LineOf(i)), name, EnvironmentAccess.Process, "the environment")
                );
            }
        }
    }

    /// <summary>
    /// The function whose first parameter a word is: <c>name(word</c>, <c>name = (word</c>, <c>name(String word</c>; empty where none
    /// begins shortly before.
    /// </summary>
    private static string Function(SourceText source, int before, ReadOnlySpan<char> parameter)
    {
        for (int i = before - 1; i > 1 && i > before - Reach; i--)
        {
            if (!source.IsSign(i, '('))
            {
                continue;
            }

            bool isFirst =
                source.IsWord(i + 1, parameter)
                || (source.IsWord(i + 1) && source.IsWord(i + 2, parameter) && !source.IsWord(i + 1, "return"));
            if (!isFirst)
            {
                continue;
            }

            int name =
                source.IsWord(i - 1) ? i - 1
                : source.IsSign(i - 1, '=') && source.IsWord(i - 2) ? i - 2
                : -1;
            bool isDeclared = name > 0 && (name == i - 2 || IsDeclaration(source, name));
            if (isDeclared)
            {
                return source[name].ToString();
            }
        }

        return "";
    }

    /// <summary>Whether a name is being given and not used: a word that declares, or a type, stands before it.</summary>
    private static bool IsDeclaration(SourceText source, int name) =>
        source.IsWord(name - 1)
        && source[name - 1]
            is not (
                "return"
                or "await"
                or "new"
                or "not"
                or "in"
                or "if"
                or "and"
                or "or"
                or "yield"
                or "throw"
                or "else"
                or "print"
                or "puts"
            );
}
