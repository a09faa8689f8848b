namespace Seatrial.Secrets.Fixing;

/// <summary>Places in JavaScript and TypeScript.</summary>
internal static class ScriptPlaces
{
    private static readonly string[] BrowserSigns =
    [
        "\"use client\"",
        "'use client'",
        "import.meta.env",
        "window.",
        "document.",
        "localStorage",
        "from 'react-dom",
        "from \"react-dom",
        "useState(",
        "useEffect(",
        "from 'react-native",
        "from \"react-native",
    ];

    private const int LongestEnumeration = 4000;

    private static readonly string[] BrowserFolders = ["public/", "static/", "wwwroot/", "assets/"];

    /// <summary>Why nothing in code for a browser is moved: what is put in its place reaches everybody as well.</summary>
    public const string InBrowser =
        "this code runs in the browser, where everybody can read every value: move the call that needs it to a server, and read it there.";

    public static string? Obstacle(CodeSite site)
    {
        string path = site.Target.Path;
        if (
            Array.Exists(BrowserSigns, site.Target.Source.Holds)
            || Array.Exists(
                BrowserFolders,
                f => path.StartsWith(f, StringComparison.Ordinal) || path.Contains("/" + f, StringComparison.Ordinal)
            )
        )
        {
            return InBrowser;
        }

        if (site.IsAfterWord("from", "import", "case", "require("))
        {
            return CodeLanguages.CaseLabel;
        }

        if (site.Previous is '{' or ',' && site.Next == ':')
        {
            return "it is the name of a property: choose another name, and keep the value in the environment.";
        }

        if (IsMarkup(site) || site.After.TrimStart().StartsWith("as const", StringComparison.Ordinal) || IsTypeOrMember(site))
        {
            return "an attribute, a type or a member of an enumeration cannot be read from the environment by itself: put the value into a constant above, and use that.";
        }

        return null;
    }

    /// <summary><c>&lt;Provider key="…"</c>: the tag is open, or the attribute stands on a line of its own.</summary>
    private static bool IsMarkup(CodeSite site) =>
        site.Target.Extension is ".jsx" or ".tsx"
        && site.Before.EndsWith('=')
        && (
            site.Before.LastIndexOf('<') > site.Before.LastIndexOf('>')
            || site.Before[..^1].Trim().All(c => char.IsLetterOrDigit(c) || c is '_' or '-')
        );

    private static bool IsTypeOrMember(CodeSite site)
    {
        string before = site.Before.TrimStart();
        bool isMember =
            before.EndsWith("= ", StringComparison.Ordinal)
            && before[..^2].Trim().All(c => char.IsLetterOrDigit(c) || c == '_')
            && site.After.TrimStart().StartsWith(',');
        return before.StartsWith("type ", StringComparison.Ordinal)
            || before.StartsWith("export type ", StringComparison.Ordinal)
            || before is "| "
            || isMember
            || IsInEnumeration(site);
    }

    /// <summary>
    /// Whether the innermost block around the string is an enumeration's: on one line, or for its last member, nothing else says so.
    /// </summary>
    private static bool IsInEnumeration(CodeSite site)
    {
        int depth = 0;
        for (int i = site.Literal.Start - 1; i >= 0 && i > site.Literal.Start - LongestEnumeration; i--)
        {
            depth +=
                site.Text[i] == '}' ? 1
                : site.Text[i] == '{' ? -1
                : 0;
            if (depth < 0)
            {
                string[] header = site.Text[(site.Text.LastIndexOf('\n', i) + 1)..i]
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
                return header.Length >= 2 && header[^2] == "enum";
            }
        }

        return false;
    }
}
